"""Puts a new talk or course into a site."""

from __future__ import annotations

from jekyllpy.academic import files
from jekyllpy.academic.collections import ensure_collection
from jekyllpy.academic.creating import Created
from jekyllpy.academic.customs import Customs
from jekyllpy.academic.front_matter.emit import document_text
from jekyllpy.academic.site import AcademicSite
from jekyllpy.academic.talk import Event, event_file
from jekyllpy.errors import WriteError


def create_event(
    site: AcademicSite, event: Event, collection: str, *, force: bool = False
) -> Created:
    """Write `event` into `collection`.

    Raises:
        WriteError: if it is there already, or can't be written.
        ConfigurationError: if the site hasn't the collection and it can't be added.
    """
    customs = Customs(site.documents(collection), f"/{collection}/")
    new = event_file(event, site, customs, collection)
    path = site.collection_folder(collection) / f"{new.name}.md"
    if path.exists() and not force:
        raise WriteError(
            "It already exists; nothing was written (--force keeps it as a backup)",
            path=site.shown_path(path),
        )
    created = Created(path, configuration=ensure_collection(site, collection))
    kept = files.write_new(path, document_text(new.data, new.body), what="It", force=force)
    if kept is not None:
        created.backups.append(kept)
    return created
