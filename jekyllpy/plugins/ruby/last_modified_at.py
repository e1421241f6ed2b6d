"""`Jekyll::LastModifiedAt::Determinator`, over the plugin of that name."""

from __future__ import annotations

import datetime as dt
from typing import Any

from jekyllpy import ruby
from jekyllpy.plugins.jekyll_last_modified_at import DEFAULT_FORMAT, History
from jekyllpy.plugins.ruby.state import state
from jekyllpy.rubylang.native import define_class, define_module, method
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s
from jekyllpy.text.paths import join

define_module("Jekyll::LastModifiedAt")
define_class("Jekyll::LastModifiedAt::Determinator")


@method("Jekyll::LastModifiedAt::Determinator", "initialize", visibility="private")
def initialize(self: RObject, block: Any, source: Any, path: Any, format: Any = None) -> None:
    self.ivars.update({"@site_source": source, "@page_path": path, "@opts": format})


def _time(self: RObject) -> dt.datetime | None:
    path = to_s(self.ivars["@page_path"])
    whole = path if path.startswith("/") else join(to_s(self.ivars["@site_source"]), path)
    return History.of(state.site).last_change(whole, state.site.zone)


@method("Jekyll::LastModifiedAt::Determinator", "last_modified_at_time", "to_liquid")
def last_modified_at_time(self: RObject, block: Any) -> dt.datetime | None:
    return _time(self)


@method("Jekyll::LastModifiedAt::Determinator", "last_modified_at_unix")
def last_modified_at_unix(self: RObject, block: Any) -> RString | None:
    moment = _time(self)
    return None if moment is None else RString(str(int(moment.timestamp())))


@method("Jekyll::LastModifiedAt::Determinator", "formatted_last_modified_date", "to_s")
def formatted(self: RObject, block: Any) -> RString:
    moment, given = _time(self), self.ivars["@opts"]
    shown = (
        "" if moment is None else ruby.strftime(moment, to_s(given) if given else DEFAULT_FORMAT)
    )
    return RString(shown)
