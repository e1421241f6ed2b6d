"""Reads a page's or a layout's file: front matter and content, faults reported as Jekyll does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.content.files import is_valid, undecoded_line
from jekyllpy.content.front_matter import split
from jekyllpy.errors import FrontMatterError, PermalinkError, ReadError, reported
from jekyllpy.ruby import truthy
from jekyllpy.text.top_level_keys import line_of_key
from jekyllpy.text.yaml import YamlSyntaxError, load

if TYPE_CHECKING:
    from jekyllpy.content.host import Host

FRONT_MATTER_START = 1
NOT_UNICODE = "invalid byte sequence in UTF-8: save it in that encoding"


def read_source(site: Host, path: str) -> tuple[dict[str, Any], str, str]:
    """The front matter and content of the file at `path`, and the text of the front matter.

    A file that can't be read or whose front matter isn't YAML is warned of and read as far as it can be,
    or refused under `strict_front_matter`.

    Raises:
        FrontMatterError: if it isn't a mapping, or under `strict_front_matter` isn't YAML.
        ReadError: under `strict_front_matter`, if the file can't be read.
        PermalinkError: if it has an empty permalink.
    """
    strict = truthy(site.config.get("strict_front_matter"))
    content, data, matter = "", None, ""
    try:
        content = site.source_files.text(path, site.config.get("encoding"))
        if not is_valid(content):
            raise ReadError(NOT_UNICODE, path=path, line=undecoded_line(content))
        given, body = split(content)
        if given:
            matter, content = given, body
            data = site.source_files.read(path, "matter", lambda: load(matter))
    except YamlSyntaxError as error:
        site.logger.error("Error:", f"{path}:{error.line}: YAML front matter: {error.problem}")
        if strict:
            raise reported(
                FrontMatterError(f"YAML front matter: {error.problem}", path=path, line=error.line)
            ) from None
    except (OSError, ReadError) as error:
        told = error if isinstance(error, ReadError) else ReadError(reason_of(error), path=path)
        site.logger.warn(f"Error reading file {told}")
        if strict:
            raise reported(told) from None
    if data is None or data is False:
        data = {}
    if not isinstance(data, dict):
        raise FrontMatterError(
            "Invalid YAML front matter: it holds no `key: value`",
            path=path,
            line=FRONT_MATTER_START,
        )
    permalink = data.get("permalink")
    if permalink == "" or (truthy(permalink) and not isinstance(permalink, str)):
        line = line_of_key("permalink", matter) or None
        raise PermalinkError("Invalid permalink: it is no text, or empty", path=path, line=line)
    return data, content, matter


def reason_of(error: OSError) -> str:
    """An operating system's refusal in Ruby's words."""
    names = {FileNotFoundError: "No such file or directory", PermissionError: "Permission denied"}
    words = names.get(type(error), error.strerror or "cannot be read")
    return f"{words} @ rb_sysopen - {error.filename}"
