"""PlantUML's and Mermaid's diagrams as pictures."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.plugins.support.remote import Remote

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

TIMEOUT = 10.0
SVG_START = re.compile(r"<svg\b")
BEFORE_SVG = re.compile(r"\A.*?(?=<svg\b)", re.S)
EMPTY_LINES = re.compile(r"\n(?:[^\S\n]*+\n)++")


def plantuml_address(code: str, settings: dict[str, Any]) -> str:
    """The address of the picture: the source in hexadecimal digits."""
    source = f"@startuml{code}@enduml".encode()
    return placed(settings["src"], "hexcode", f"~h{source.hex()}")


def mermaid_address(code: str, settings: dict[str, Any]) -> str:
    """The address of the picture: the source and the settings, as JSON in base 64."""
    lines = EMPTY_LINES.sub("\n%%-\n", code).split("\n")
    source = "\n".join(line.strip() for line in lines if line.strip())
    state = {"code": source, "mermaid": settings["config"]}
    text = json.dumps(state, ensure_ascii=False, separators=(",", ":"))
    return placed(
        settings["src"], "code", base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")
    )


def placed(address: str, name: str, code: str) -> str:
    """The address with `code` for the place `{name}` in it, or behind it."""
    place = f"{{{name}}}"
    return address.replace(place, code) if place in address else address + code


ADDRESSES: dict[str, Callable[[str, dict[str, Any]], str]] = {
    "plantuml": plantuml_address,
    "mermaid": mermaid_address,
}


def drawn(text: str, kind: str, settings: dict[str, Any], site: Site) -> str:
    """Markdown with a picture for every block of code that describes one."""
    syntax = settings["syntax"]
    begin, end = (re.escape(str(sign)) for sign in syntax["custom"][-2:])
    fenced = re.compile(rf"^(`{{3,}})[ \t]*{re.escape(syntax['code'])}(.*?)^\1", re.M | re.S)
    custom = re.compile(rf"(?<!\\)()(?:{begin})((?:(?!{begin}).)*?)(?<!\\){end}", re.S)

    def picture(found: re.Match[str]) -> str:
        address = ADDRESSES[kind](found[2], settings)
        svg = fetched(address, site) if settings["mode"] == "pre-fetch" else None
        css = settings["css"]["class"]
        if svg is None:
            return f'<img class="{css}" src="{address}">'
        return SVG_START.sub(f'<svg class="{css}"', svg, count=1)

    text = custom.sub(picture, fenced.sub(picture, text))
    return re.sub(rf"\\({begin}|{end})", r"\1", text)


def fetched(address: str, site: Site) -> str | None:
    """The picture at `address`, if it can be had and is an SVG."""
    answer = Remote.of(site).text(address, timeout=TIMEOUT)
    if answer is None or not SVG_START.search(answer):
        return None
    return BEFORE_SVG.sub("", answer).strip()
