"""Strings and containers of the site in Ruby's hands.

Python's strings can't be changed in place, Ruby's can, and plugins do: `doc.output.gsub!(…)`,
`page.data["title"].strip!`. So what Ruby reads of the site is *lent* to it: an attribute's or an
element's text as a String of Ruby's that is remembered with its place. Before any code of the site runs
again, the places are *settled*: what they hold is made the site's own again (text, lists, dicts),
whoever put it there. When the outermost call into Ruby ends, what Ruby kept and changed after that is
settled once more, and the loans are over.

Until then Ruby gets the same object from the same place, but for containers (see `copies`). An element that Ruby asks for by its name is
lent alone; whatever else Ruby does with a container opens it, all its places are lent then.
"""

from __future__ import annotations

from typing import Any

from jekyllpy.content.convertible import Convertible
from jekyllpy.content.data import Data
from jekyllpy.plugins.ruby.copies import Copies
from jekyllpy.plugins.ruby.values import LENT, OF_RUBY, to_host, to_ruby
from jekyllpy.rubylang.objects.string import RString

# what Ruby has of a place, and what the site has there
Pair = tuple[Any, Any]
_NOTHING: dict[Any, Pair] = {}
CHANGEABLE: frozenset[type] = frozenset({list, dict})
"""What Ruby may change without asking whose it is."""


class Nobody:
    """Takes no note of what Ruby does with what it is lent."""

    def run(self) -> None:
        """Ruby runs."""

    def render(self, tag: Any) -> None:
        """A tag is rendered."""

    def lend(self, container: Any) -> None:
        """A container is lent."""

    def write(self, owner: Any, name: str) -> None:
        """An attribute is set."""

    def ask_setting(self, name: str) -> None:
        """A setting is looked at."""

    def text_of(self, owner: Any, name: str, text: Any) -> Any:
        """The `content` or `output` of something, which is `text`, as Ruby sees it."""
        return text


RENDERED = frozenset({"content", "output"})
"""The attributes that rendering makes."""


class Loans:
    """What is lent during one outermost call into Ruby.

    Attributes:
        opened: the containers whose places hold Ruby's values, by their identity.
        watcher: is told what is lent and set.
    """

    def __init__(self) -> None:
        self.opened: dict[int, Any] = {}
        self.watcher: Any = Nobody()
        self._elements: dict[int, dict[Any, Pair]] = {}
        self._reached_into: dict[int, Data] = {}
        self._places: dict[int, tuple[Any, dict[Any, Pair]]] = {}
        self._attributes: dict[tuple[int, str], tuple[Any, Pair]] = {}
        self._read: dict[tuple[int, str], None] = {}
        self._copies = Copies()

    # Attributes

    def attribute(self, owner: Any, name: str, value: Any) -> Any:
        """What Ruby gets for the attribute `name`, whose value is `value`."""
        if type(value) is Data:
            return value
        key = (id(owner), name)
        known = self._attributes.get(key)
        if known is not None and known[1][1] is value:
            self._read[key] = None
            return known[1][0]
        lent = to_ruby(value)
        if lent is not value:
            self._attributes[key] = (owner, (lent, value))
            self._read[key] = None
        return lent

    def assign(self, owner: Any, name: str, value: Any) -> None:
        """Set an attribute to what Ruby gives."""
        self.watcher.write(owner, name)
        host = to_host(value)
        if name == "data" and isinstance(owner, Convertible) and not isinstance(host, Data):
            owner.data = data = Data(host or {})
            self.opened[id(data)] = data
            self._attributes.pop((id(owner), name), None)
            return
        setattr(owner, name, host)
        key = (id(owner), name)
        if host is value:
            self._attributes.pop(key, None)
        else:
            self._attributes[key] = (owner, (value, host))
            self._read[key] = None

    # Containers

    def knows(self, container: Any) -> bool:
        """Whether anything of a container was ever lent."""
        return id(container) in self._places

    def element(self, container: dict[Any, Any], place: str, value: Any) -> Any:
        """What Ruby gets for the `value` at `place` of a dict that isn't opened."""
        kind = type(value)
        if kind not in LENT:
            if kind in CHANGEABLE:
                self.watcher.lend(value)
            if kind in CHANGEABLE and type(container) is Data:
                self._reached_into[id(container)] = container
            self._copies.renew(value)
            return value
        key = id(container)
        pair = self._elements.get(key, _NOTHING).get(place)
        if pair is not None and pair[1] is value:
            return pair[0]
        known = self._places.get(key)
        if known is None:
            self.watcher.lend(container)
            known = self._places[key] = (container, {})
        pair = known[1].get(place)
        if pair is None or pair[1] is not value:
            pair = known[1][place] = (to_ruby(value), value)
        self._elements.setdefault(key, {})[place] = pair
        return pair[0]

    def lend(self, container: Any) -> None:
        """Put Ruby's values into the places of a list or dict."""
        key = id(container)
        if key in self.opened:
            return
        if key not in self._places:
            self.watcher.lend(container)
        self.opened[key] = container
        self._elements.pop(key, None)
        is_dict = isinstance(container, dict)
        if self._copies:
            self._renew(container)
        if LENT.isdisjoint(map(type, container.values() if is_dict else container)):
            return
        known = self._places.get(key)
        pairs = known[1] if known is not None else {}
        put = dict.__setitem__ if is_dict else list.__setitem__
        for place, value in list(container.items() if is_dict else enumerate(container)):
            if type(value) in LENT:
                pair = pairs.get(place)
                if pair is not None and pair[1] is value:
                    put(container, place, pair[0])
                else:
                    lent = to_ruby(value)
                    if lent is not value:
                        pairs[place] = (lent, value)
                        put(container, place, lent)
        self._places[key] = (container, pairs)

    def _renew(self, container: Any) -> None:
        values = container.values() if isinstance(container, dict) else container
        self._copies.renew(container)
        if not CHANGEABLE.isdisjoint(map(type, values)):
            for value in list(values):
                if type(value) in CHANGEABLE:
                    self._copies.renew(value)

    # Settling

    def settle(self) -> None:
        """Give the site its own values back, before code of it runs."""
        if self._read:
            read, self._read = self._read, {}
            for name in read:
                self._settle_attribute(name)
        if self._reached_into:
            for data in self._reached_into.values():
                data.version += 1
            self._reached_into.clear()
        if self._elements:
            elements, self._elements = self._elements, {}
            for key, pairs in elements.items():
                container, known = self._places[key]
                self._settle_elements(container, pairs, known)
        if self.opened:
            opened, self.opened = self.opened, {}
            for container in opened.values():
                self._settle_container(container)

    def end(self) -> None:
        """Settle all that was ever lent, and forget it."""
        self.settle()
        for name in self._attributes:
            self._settle_attribute(name)
        for container, pairs in self._places.values():
            self._settle_pairs(container, pairs)
        self._copies.end()
        self._attributes.clear()
        self._places.clear()

    def _settle_attribute(self, key: tuple[int, str]) -> None:
        known = self._attributes.get(key)
        if known is None:
            return
        owner, (lent, host) = known
        now = settled(lent, host)
        if now is not host:
            self.watcher.write(owner, key[1])
            setattr(owner, key[1], now)
            self._attributes[key] = (owner, (lent, now))

    def _settle_container(self, container: Any) -> None:
        is_dict = isinstance(container, dict)
        if not OF_RUBY.isdisjoint(map(type, container.values() if is_dict else container)):
            known = self._places.get(id(container))
            pairs = known[1] if known is not None else {}
            put = dict.__setitem__ if is_dict else list.__setitem__
            for place, value in list(container.items() if is_dict else enumerate(container)):
                if type(value) in OF_RUBY:
                    pair = pairs.get(place)
                    before = pair[1] if pair is not None and pair[0] is value else None
                    host = settled(value, before)
                    self._copies.add(value, host)
                    pairs[place] = (value, host)
                    put(container, place, host)
            self._places[id(container)] = (container, pairs)
        if isinstance(container, Data):
            container.version += 1

    def _settle_elements(
        self, container: Any, lent_now: dict[Any, Pair], known: dict[Any, Pair]
    ) -> None:
        for place, (lent, host) in lent_now.items():
            now = settled(lent, host)
            if now is not host and _at(container, place) is host:
                container[place] = now
                known[place] = (lent, now)

    def _settle_pairs(self, container: Any, pairs: dict[Any, Pair]) -> None:
        for place, (lent, host) in pairs.items():
            if self._copies.knows(host):
                continue
            now = settled(lent, host)
            if now is not host and _at(container, place) is host:
                container[place] = now


def _at(container: Any, place: Any) -> Any:
    if isinstance(container, dict):
        return dict.get(container, place)
    return container[place] if place < len(container) else None


def settled(lent: Any, host: Any) -> Any:
    """The site's value for what Ruby has; `host` itself if nothing has changed."""
    if type(lent) is RString:
        return host if lent.text is host or lent.text == host else lent.text
    return to_host(lent)
