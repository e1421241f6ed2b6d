"""A folder's listing as a page."""

from __future__ import annotations

import html
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from jekyllpy.serve.resolve import is_hidden

STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}"
    "td,th{padding:.2rem 1.5rem .2rem 0;text-align:left}"
    "td+td{color:#666;font-variant-numeric:tabular-nums}"
)


def listing_page(folder: Path, url_path: str) -> str:
    """An HTML page that links to what `folder` holds, folders first, hidden names left out."""
    rows = "".join(_rows(folder, is_top=url_path.strip("/") == ""))
    title = html.escape(f"Index of {url_path}")
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{title}</title><style>{STYLE}</style></head><body><h1>{title}</h1>"
        "<table><tr><th>Name</th><th>Last modified</th><th>Size</th></tr>"
        f"{rows}</table></body></html>\n"
    )


def _rows(folder: Path, *, is_top: bool) -> Iterator[str]:
    if not is_top:
        yield '<tr><td><a href="../">Parent folder</a></td><td></td><td></td></tr>'
    entries = [entry for entry in folder.iterdir() if not is_hidden(entry.name)]
    for entry in sorted(entries, key=lambda entry: (not entry.is_dir(), entry.name.lower())):
        name = entry.name + ("/" if entry.is_dir() else "")
        try:
            status = entry.stat()
        except OSError:
            continue
        when = datetime.fromtimestamp(status.st_mtime).strftime("%Y-%m-%d %H:%M")
        size = "" if entry.is_dir() else f"{status.st_size:,}"
        yield (
            f'<tr><td><a href="./{html.escape(quote(os.fsencode(name)))}">{html.escape(name)}</a></td>'
            f"<td>{when}</td><td>{size}</td></tr>"
        )
