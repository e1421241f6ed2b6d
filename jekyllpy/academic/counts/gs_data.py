"""acad-homepage's files: `gs_data.json`, as `scholarly` fills an author, and a badge's data.

Shapes: google_scholar_crawler/main.py of acad-homepage; shields.io's endpoint badge, version 1.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jekyllpy.academic.counts.figures import Figures
from jekyllpy.academic.write import files
from jekyllpy.academic.write.site_folder import SiteFolder

DATA_NAME = "gs_data.json"
BADGE_NAME = "gs_data_shieldsio.json"


def author_of(figures: Figures) -> dict[str, Any]:
    """`figures` in the shape in which `scholarly` gives an author."""
    by_year = {str(year): number for year, number in figures.by_year.items()}
    return {
        "container_type": "Author",
        "source": figures.source,
        "name": figures.name,
        "citedby": figures.total,
        "hindex": figures.h_index,
        "i10index": figures.i10_index,
        **({"cites_per_year": by_year} if by_year else {}),
        "publications": {
            paper.id: {
                "container_type": "Publication",
                "source": figures.source,
                "bib": {"title": paper.title, "pub_year": str(paper.year)},
                "author_pub_id": paper.id,
                "num_citations": paper.citations,
            }
            for paper in figures.papers
        },
    }


def badge(total: int) -> dict[str, Any]:
    """What shields.io shows."""
    return {"schemaVersion": 1, "label": "citations", "message": str(total)}


def write_figures(
    site: SiteFolder, author: Mapping[str, Any], folder: Path | None, now: dt.datetime
) -> list[Path]:
    """Write both files and give their paths.

    Args:
        author: in `scholarly`'s shape.
        folder: where to write; by default the data goes where the site has it, else to its data folder,
            and the badge's file to the root, as shields.io has to fetch it.
    """
    updated = {**author, "updated": now.strftime("%Y-%m-%d %H:%M:%S.%f")}
    data_path, badge_path = _paths(site, folder)
    for path, content in ((data_path, updated), (badge_path, badge(int(author["citedby"])))):
        files.write(path, json.dumps(content, ensure_ascii=False, default=str, indent=1) + "\n")
    return [data_path, badge_path]


def _paths(site: SiteFolder, folder: Path | None) -> tuple[Path, Path]:
    if folder is not None:
        return folder / DATA_NAME, folder / BADGE_NAME
    data_folder = site.setting_folder("data_dir")
    at_root = site.source / DATA_NAME
    data_path = at_root if at_root.exists() else data_folder / DATA_NAME
    return data_path, site.source / BADGE_NAME
