"""Drops: objects whose keys a template sees, each computed only when it is asked for."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar

from jekyllpy.errors import LiquidRenderError
from jekyllpy.ruby import Range

# Types of values that a template sees as they are; drops add themselves.
PLAIN: set[type] = {
    str,
    int,
    float,
    bool,
    type(None),
    list,
    dict,
    datetime.datetime,
    datetime.date,
    Range,
}

NO_DATA: dict[str, Any] = {}


class Drop:
    """Base class of what templates see of a site, a document, a collection ….

    A subclass's public properties (also cached ones) are its keys; everything else is looked up in
    `fallback_data`. What is set from outside wins over a property if the class is `mutable`.

    Attributes:
        mutable: whether keys that are properties may be set.
        ruby_name: how the drop prints, unless `__str__` is overridden.
        enumerable: whether it can be looped over.
    """

    mutable: ClassVar[bool] = False
    enumerable: ClassVar[bool] = True
    ruby_name: ClassVar[str] = "Jekyll::Drops::Drop"
    _getters: ClassVar[dict[str, Any]] = {}

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        own = {
            name: attribute
            for name, attribute in vars(cls).items()
            if isinstance(attribute, (property, cached_property))
            and not name.startswith("_")
            and name != "fallback_data"
        }
        if cls.to_liquid is Drop.to_liquid:
            PLAIN.add(cls)
        cls._getters = {**own, **{k: v for k, v in cls._getters.items() if k not in own}}

    @property
    def fallback_data(self) -> Mapping[str, Any]:
        """What is looked up when no property has the key's name."""
        return NO_DATA

    def __getitem__(self, key: Any) -> Any:
        if self.mutable and key in self._mutations:
            return self._mutations[key]
        if key in self._getters:
            return getattr(self, key)
        return self.fallback_data.get(key)

    def get(self, key: Any, default: Any = None) -> Any:
        """The value of `key`, or `default` if there is no such key."""
        if key in self:
            return self[key]
        return default

    def __contains__(self, key: object) -> bool:
        return (
            key in self._getters
            or (self.mutable and key in self._mutations)
            or key in self.fallback_data
        )

    def __setitem__(self, key: str, value: Any) -> None:
        if key in self._getters:
            if not self.mutable:
                raise LiquidRenderError(f"Key {key} cannot be set in the drop.")
            self._mutations[key] = value
        else:
            data: Any = self.fallback_data
            data[key] = value

    @cached_property
    def _mutations(self) -> dict[str, Any]:
        return {}

    def keys(self) -> list[str]:
        """The properties' names, then those that were set, then those of the data."""
        return list(dict.fromkeys([*self._getters, *self._mutations, *self.fallback_data]))

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys())

    def items(self) -> list[tuple[str, Any]]:
        """The keys with their values."""
        return [(key, self[key]) for key in self.keys()]

    def to_h(self) -> dict[str, Any]:
        """All keys with their values."""
        return dict(self.items())

    def hash_for_json(self, depth: int) -> dict[str, Any]:
        """What `jsonify` writes; `depth` is how many arrays and objects it stands within."""
        return self.to_h()

    def to_liquid(self) -> Any:
        """The drop itself."""
        return self

    def ruby_inspect(self) -> str:
        """Ruby's `inspect` of the drop: its keys and values as indented JSON."""
        from jekyllpy.liquid.json import pretty

        return pretty(self.to_h())

    def __str__(self) -> str:
        return self.ruby_name
