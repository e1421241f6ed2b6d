"""A CV as one HTML page that a browser prints or saves as PDF: no other file, no script."""

from __future__ import annotations

from html import escape

from jekyllpy.academic.export.resume.vita import Entry, Section, Vita
from jekyllpy.academic.model.publication import DOI, Publication
from jekyllpy.academic.write.citation import in_a_row

RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"}
_STYLE = """\
@page { size: A4; margin: 18mm 20mm; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, "Noto Serif", serif;
  color: #222; background: #fff; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 1.4rem 0 .5rem; padding-bottom: .15rem; border-bottom: 1px solid #222; font-size: 1.15rem; }
p { margin: 0; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: 0 0 .5rem; break-inside: avoid; }
h2 { break-after: avoid; }
a { color: inherit; }
.entry { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0 1rem; }
.when, .contact { color: #555; }
.range { white-space: nowrap; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10pt; } a { text-decoration: none; } }
"""


def cv_page(vita: Vita) -> str:
    """The whole page."""
    name = escape(vita.name)
    parts = [_section(section) for section in (*vita.sections, vita.talks, vita.teaching)]
    papers = "\n".join(f"<li>{_paper(vita, paper)}</li>" for paper in vita.publications)
    if papers:
        parts.insert(len(vita.sections), _list(vita.publications_title, papers))
    body = "\n".join(part for part in parts if part)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(vita.language)}" dir="{_direction(vita.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{name}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{name}</h1>\n{_contact(vita)}{body}\n</main>\n</body>\n</html>\n"
    )


def _direction(language: str) -> str:
    return "rtl" if language.replace("_", "-").split("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


def _contact(vita: Vita) -> str:
    lines = [
        (vita.role, vita.institution, vita.location),
        (vita.email, vita.url.removeprefix("https://")),
    ]
    shown = [" · ".join(escape(part) for part in line if part) for line in lines]
    return "".join(f'<p class="contact">{line}</p>\n' for line in shown if line)


def _section(section: Section) -> str:
    if not section.entries:
        return ""
    entries = "\n".join(_entry(entry) for entry in section.entries)
    return _list(section.title, entries)


def _list(title: str, items: str) -> str:
    return f"<h2>{escape(title)}</h2>\n<ul>\n{items}\n</ul>"


def _entry(entry: Entry) -> str:
    texts = [f"<strong>{escape(entry.where)}</strong>"]
    texts += [f"<em>{escape(entry.role)}</em>"] if entry.role else []
    texts += [escape(entry.what)] if entry.what else []
    said = "".join(f'<p dir="auto">{text}</p>' for text in texts)
    return f'<li class="entry"><p class="when">{escape(entry.when)}</p><div>{said}</div></li>'


def _paper(vita: Vita, paper: Publication) -> str:
    authors = escape(in_a_row(paper.authors)).replace(
        escape(vita.name), f"<strong>{escape(vita.name)}</strong>"
    )
    number = paper.volume + (f"({paper.issue})" if paper.issue else "")
    place = [f"<em>{escape(paper.venue)}</em>"] if paper.venue else []
    place += [escape(number)] if number else []
    place += [f'<span class="range">{escape(paper.pages)}</span>'] if paper.pages else []
    place += [str(paper.year)] if paper.year else []
    doi = f'<a href="{escape(DOI + paper.doi)}">doi:{escape(paper.doi)}</a>' if paper.doi else ""
    parts = (authors, escape(paper.title), ", ".join(place), doi)
    return " ".join(
        part if part.endswith((".", "?", "!")) else part + "." for part in parts if part
    )
