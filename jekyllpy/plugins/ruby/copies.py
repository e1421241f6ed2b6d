"""What the site has of containers that Ruby made, while Ruby may still hold and change its own.

`links[page] << page.url` reads the Array, then has code of the site run, before which the site gets a
list in the Array's place; what Ruby adds goes into the Array. So the list is brought up to date when
Ruby reads it, and at the end.
"""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.ruby.values import host_key, to_host
from jekyllpy.rubylang.objects.array import RArray, RArrayObject
from jekyllpy.rubylang.objects.hash import RHash, RHashObject
from jekyllpy.rubylang.objects.string import RString

CONTAINERS = frozenset({list, dict, RArray, RArrayObject, RHash, RHashObject})


class Copy:
    """A list or dict of the site, what of Ruby's it was made of, and how that looked then."""

    __slots__ = ("host", "length", "lent", "shape")

    def __init__(self, lent: Any, host: Any) -> None:
        self.lent = lent
        self.host = host
        self.note()

    def note(self) -> None:
        """The two are alike now."""
        self.length = len(self.lent)
        self.shape = shape(self.lent)


class Copies:
    """The copies made during one outermost call into Ruby."""

    def __init__(self) -> None:
        self._by_host: dict[int, Copy] = {}
        self._by_lent: dict[int, Copy] = {}

    def __bool__(self) -> bool:
        return bool(self._by_host)

    def add(self, lent: Any, host: Any) -> None:
        """Remember that `host` was made of `lent`, and so on for what is in them."""
        if type(host) not in (list, dict) or host is lent:
            return
        self._by_host[id(host)] = self._by_lent[id(lent)] = Copy(lent, host)
        for ours, its in zip(_values(lent), _values(host), strict=False):
            if type(its) in CONTAINERS:
                self.add(ours, its)

    def knows(self, host: Any) -> bool:
        return id(host) in self._by_host

    def renew(self, host: Any) -> None:
        """Bring a container up to date that Ruby has made longer on its side."""
        copy = self._by_host.get(id(host))
        if copy is not None and len(copy.lent) != copy.length:
            self._renew(copy)

    def end(self) -> None:
        """Bring all up to date, and forget them."""
        for copy in list(self._by_host.values()):
            if shape(copy.lent) != copy.shape:
                self._renew(copy)
        self._by_host.clear()
        self._by_lent.clear()

    def _renew(self, copy: Copy) -> None:
        lent, host = copy.lent, copy.host
        is_untouched = len(host) == copy.length
        if isinstance(host, dict):
            now = {host_key(key): self._host_of(value) for key, value in lent.items()}
            if is_untouched:
                host.clear()
            host.update(now)
        else:
            values = [self._host_of(value) for value in lent]
            host[0 if is_untouched else len(host) :] = values[0 if is_untouched else copy.length :]
        copy.note()

    def _host_of(self, value: Any) -> Any:
        copy = self._by_lent.get(id(value))
        if copy is not None:
            return copy.host
        host = to_host(value)
        self.add(value, host)
        return host


def shape(container: Any) -> Any:
    """What a container holds itself, whatever is within the containers in it."""
    if isinstance(container, dict):
        return {key: _shown(value) for key, value in container.items()}
    return [_shown(value) for value in container]


def _shown(value: Any) -> Any:
    if type(value) is RString:
        return value.text
    return None if type(value) in CONTAINERS else value


def _values(container: Any) -> Any:
    return container.values() if isinstance(container, dict) else container
