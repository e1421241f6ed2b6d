"""`HTMLProofer`, which plugins have look at what was written: the looking is `jekyllpy doctor`'s."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.ruby.state import state
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import define_class, define_module, method, singleton_method

TOPIC = "HTML Proofer:"
ADVICE = "`jekyllpy doctor` looks at links and pictures, with `--external` also at other hosts'."
CHECKS = ("check_directories", "check_directory", "check_file", "check_links")

define_module("HTMLProofer")
RUNNER = define_class("HTMLProofer::Runner")


@singleton_method("HTMLProofer", *CHECKS)
def check(self: Any, block: Any, source: Any, options: Any = None, **named: Any) -> Any:
    return call(RUNNER, "new")


@method("HTMLProofer::Runner", "before_request")
def before_request(self: Any, block: Any) -> Any:
    return self


@method("HTMLProofer::Runner", "run")
def run(self: Any, block: Any) -> None:
    state.site.logger.info(TOPIC, ADVICE)
