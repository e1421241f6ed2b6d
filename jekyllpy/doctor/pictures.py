"""Checks of the pictures that the homepage's templates leave out where they aren't there."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.doctor.findings import Findings
from jekyllpy.doctor.sources import Sources
from jekyllpy.site.pictures import Pictures, are_left_out, portrait

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

CONFIG, PEOPLE = "_config.yml", "people.yml"
PICTURES = {
    "publications": ("thumbnail", "preview"),
    "portfolio": ("thumbnail", "img"),
}


def check_pictures(site: Site, findings: Findings, sources: Sources) -> None:
    """Look whether portraits and the pictures of papers and projects are there, if the site has these templates."""
    if not are_left_out(site):
        return
    pictures = Pictures(site)
    for path, named in wanted(site):
        if address := pictures.missing(named):
            message = f"the picture '{address}' isn't there"
            findings.add(message, path, sources.line(path, named))


def wanted(site: Site) -> Iterator[tuple[str, str]]:
    """Each picture that is named, with the file that names it."""
    if avatar := portrait(site.config):
        yield CONFIG, avatar
    people = os.path.join(str(site.config["data_dir"]), PEOPLE)
    yield from ((people, str(photo)) for photo in photos(site.data.get("people")))
    for label, fields in PICTURES.items():
        collection = site.collections.get(label)
        for document in collection.docs if collection else ():
            picture = next(filter(None, map(document.data.get, fields)), None)
            if picture:
                yield document.relative_path, str(picture)


def photos(sections: Any) -> Iterator[Any]:
    """The photographs that are shown of the people in these sections."""
    for section in sections if isinstance(sections, list) else ():
        if isinstance(section, Mapping) and not section.get("alumni"):
            people = section.get("people")
            for person in people if isinstance(people, list) else ():
                if isinstance(person, Mapping) and person.get("photo"):
                    yield person["photo"]
