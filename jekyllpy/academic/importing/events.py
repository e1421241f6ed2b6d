"""Plans the import of talks and courses."""

from __future__ import annotations

from collections.abc import Iterable

from jekyllpy.academic.importing.plan import Planner, Step
from jekyllpy.academic.importing.record import ImportRecord
from jekyllpy.academic.model.event import TALKS, Event
from jekyllpy.academic.write.conventions import Conventions
from jekyllpy.academic.write.event_file import event_file, event_name
from jekyllpy.academic.write.target import AcademicSite


def plan_events(
    site: AcademicSite,
    record: ImportRecord,
    events: Iterable[Event],
    *,
    collection: str = TALKS,
    restore: bool = False,
) -> list[Step]:
    """What importing `events` does; one is recognised by its file's name, or as imported before.

    Args:
        restore: whether to write again what was imported and deleted since.
    """
    documents = list(site.documents(collection))
    conventions = Conventions(documents, f"/{collection}/")
    planner = Planner(site, collection, record, documents)
    steps = []
    for event in events:
        ids = event.identities()
        recorded = planner.recorded(ids)
        path = site.collection_folder(collection) / f"{event_name(event)}.md"
        document = recorded or site.relative_path(path)
        if document in planner.existing:
            name = planner.existing[document].path.stem
            new = event_file(event, site, conventions, collection, name)
            steps.append(planner.update(document, new, ids))
        elif recorded is not None and not restore:
            steps.append(Step(recorded, "removed"))
        else:
            name = planner.free_name(event_name(event))
            steps.append(
                planner.create(event_file(event, site, conventions, collection, name), ids)
            )
    return steps
