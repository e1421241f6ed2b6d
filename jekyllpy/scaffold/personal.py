"""The personal settings in the text of a `_config.yml`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from jekyllpy.scaffold import yaml_edit
from jekyllpy.scaffold.owner import Owner

PROFILES = "profiles"


def owned(config: str, owner: Owner) -> str:
    """`config` with `owner`'s settings in the place of whoever's stand there."""
    profiles = dict.fromkeys(yaml_edit.keys_below(config, PROFILES), "") | dict(owner.profiles)
    return with_settings(config, owner.settings(), profiles)


def owned_instead(
    config: str, current: Mapping[str, Any], before: Mapping[str, Any], owner: Owner
) -> str:
    """`config` with `owner`'s settings where `before`'s stand; what anybody changed stays.

    Args:
        current: what `config` says.
    """

    def said(key: str, otherwise: str) -> str:
        return otherwise if is_same(key, current, before) else str(current.get(key) or "")

    owner = replace(
        owner,
        name=said("name", owner.name),
        role=said("role", owner.role),
        institution=said("institution", owner.institution),
    )
    unchanged = {
        key: value for key, value in owner.settings().items() if is_same(key, current, before)
    }
    theirs, mine = before.get(PROFILES) or {}, current.get(PROFILES) or {}
    profiles = {
        key: owner.profiles.get(key, "")
        for key in mine
        if key in theirs and is_same(key, mine, theirs)
    }
    return with_settings(config, unchanged, profiles | dict(owner.profiles))


def is_same(key: str, current: Mapping[str, Any], before: Mapping[str, Any]) -> bool:
    """Whether `key` is there and has the value that it had before."""
    return key in current and current[key] == before.get(key)


def with_settings(config: str, settings: Mapping[str, Any], profiles: Mapping[str, str]) -> str:
    """`config` with these values, its comments and order kept."""
    for key, value in settings.items():
        if isinstance(value, str):
            config = yaml_edit.set_value(config, key, value)
        else:
            config = yaml_edit.set_raw(config, key, json.dumps(value, ensure_ascii=False))
    for key, value in profiles.items():
        config = yaml_edit.set_value(config, key, value, parent=PROFILES)
    return config
