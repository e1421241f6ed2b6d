"""What all drops of a site share: keys in Jekyll's order."""

from __future__ import annotations

from typing import Any, ClassVar

from jekyllpy.liquid.drop import Drop

# What a template may ask of a drop itself, as of a hash.
ABOUT_KEYS = ("keys", "count")


class ListedDrop(Drop):
    """A drop whose keys are listed in Jekyll's order."""

    listed_keys: ClassVar[tuple[str, ...]] = ()

    def keys(self) -> list[str]:
        """All keys: the attributes in Jekyll's order, then those of the data."""
        return list(dict.fromkeys([*self.listed_keys, *self._mutations, *self.fallback_data]))

    def __getitem__(self, key: Any) -> Any:
        if key in self._getters and not self.mutable:
            return getattr(self, key)
        value = super().__getitem__(key)
        if value is None and key in ABOUT_KEYS and key not in self:
            return self.keys() if key == "keys" else len(self.keys())
        return value
