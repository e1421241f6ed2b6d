"""A build's command line in its plain words, read without what reads all others.

Whatever is not one of them, an option cut short or a wrong one too, is left to click.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

COMPLETION = "_JEKYLLPY_COMPLETE"
"""Set by the shell when it asks what may stand next."""
COMMANDS = ("build", "b")
FLAGS = {
    "-q": "quiet",
    "--quiet": "quiet",
    "-V": "verbose",
    "--verbose": "verbose",
    "-I": "incremental",
    "--incremental": "incremental",
    "-D": "show_drafts",
    "--drafts": "show_drafts",
    "--future": "future",
    "--unpublished": "unpublished",
    "--safe": "safe",
    "--force": "force",
    "--strict_front_matter": "strict_front_matter",
    "-t": "trace",
    "--trace": "trace",
}
WITH_VALUE = {
    "-s": "source",
    "--source": "source",
    "-d": "destination",
    "--destination": "destination",
    "-b": "baseurl",
    "--baseurl": "baseurl",
    "--config": "config",
}
LISTS = ("config",)
ONE_PROCESS = "--no-parallel"


def plain_build(words: Sequence[str]) -> dict[str, Any] | None:
    """The settings that the words of a command line give a build; None if they are for click to read."""
    if not words or words[0] not in COMMANDS or COMPLETION in os.environ:
        return None
    settings: dict[str, Any] = {}
    in_one_process = False
    remaining = iter(words[1:])
    for word in remaining:
        if word in FLAGS:
            settings[FLAGS[word]] = True
        elif word == ONE_PROCESS:
            in_one_process = True
        elif word in WITH_VALUE and (value := next(remaining, None)) is not None:
            name = WITH_VALUE[word]
            settings[name] = value.split(",") if name in LISTS else value
        else:
            return None
    if in_one_process:
        from jekyllpy.site.processes import use_one_process

        use_one_process()
    return settings


def given(params: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that the command line sets: the options that were given with a value."""
    return {
        name: value
        for name, value in params.items()
        if value is not None and value != "" and name != "trace"
    }
