"""`jekyll_get_json`: JSON from files and addresses as `site.data`, as jekyll-get-json 1.0 reads it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from jekyllpy.plugins.api import Generator, Registry
from jekyllpy.plugins.support.remote import Remote
from jekyllpy.text.paths import sanitized_path

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

SETTINGS = "jekyll_get_json"
SCHEMES = ("http://", "https://")
TIMEOUT = 20.0


class GetJson(Generator):
    """Reads what the settings list into `site.data`; what can't be read is left out with a warning."""

    priority = "highest"

    def generate(self, site: Site) -> None:
        settings = site.config.get(SETTINGS)
        wanted = settings if isinstance(settings, list) else [settings]
        for entry in wanted:
            name, address = names_in(entry)
            if name is None or address is None:
                site.logger.warn(
                    "Get JSON:", f"{SETTINGS} takes a list of mappings with `data` and `json`"
                )
                continue
            try:
                found = json.loads(text_at(site, address))
            except (OSError, ValueError, RecursionError) as error:
                site.logger.warn("Get JSON:", f"{name}: {address} is left out: {error}")
                continue
            site.data[name] = merged(site.data[name], found) if site.data.get(name) else found


def names_in(entry: Any) -> tuple[str | None, str | None]:
    """The name in `site.data` and the path or address of one entry; None for what isn't a text."""
    values = [entry.get(key) if isinstance(entry, dict) else None for key in ("data", "json")]
    name, address = (value if isinstance(value, str) and value else None for value in values)
    return name, address


def text_at(site: Site, address: str) -> str:
    """What a file of the site or an address holds.

    Raises:
        OSError: if it can't be read.
        ValueError: if it isn't UTF-8.
    """
    if address.startswith(SCHEMES):
        text = Remote.of(site).text(address, timeout=TIMEOUT)
        if text is None:
            raise OSError("there was no answer")
        return text
    with open(sanitized_path(site.source, address), encoding="utf-8") as file:
        return file.read()


def merged(data: Any, found: Any) -> Any:
    """`found` below `data`: mappings key by key, lists without what is there twice."""
    if isinstance(data, dict) and isinstance(found, dict):
        both = {key: merged(data[key], found[key]) for key in data.keys() & found.keys()}
        return {**found, **data, **both}
    if isinstance(data, list) and isinstance(found, list):
        return data + [item for item in found if item not in data]
    return data


def register(plugins: Registry) -> None:
    plugins.generator(GetJson)
