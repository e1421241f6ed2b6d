"""`doctor` finds links, anchors, pictures and files that aren't there, and what else is wrong in pages."""

from __future__ import annotations

import re

import pytest

CONFIG = "url: https://example.org\n"
PAGES = {
    "_config.yml": CONFIG,
    "index.html": "---\n---\n<h1 id='top-of-all'>x</h1>",
    "about.md": "---\npermalink: /about/\n---\n## A section\n",
    "plain.html": "---\n---\n<a name='old'></a>",
    "files/paper.pdf": "x",
    "images/a b.png": "x",
}


def told(output: str) -> list[str]:
    lines = output.replace("\x1b[33m", "").replace("\x1b[0m", "").splitlines()
    return [line for line in lines if re.match(r"[\w./-]+\.\w+(:\d+)?: ", line)]


@pytest.mark.parametrize(
    "link",
    [
        "/", "/about/", "/about", "about/", "./about/#a-section", "/about/?q=1#a-section", "#here", "#", "#top",
        "/plain", "/plain.html#old", "/files/paper.pdf#page=2", "/images/a%20b.png", "https://example.org/about/",
        "https://example.org", "mailto:a@b.c", "tel:1", "data:,x", "javascript:void(0)", "//other.org/x",
        "https://other.org/nowhere", "/about/#:~:text=section",
    ],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_fine(jekyllpy, site_folder, link: str) -> None:
    page = f"---\n---\n<p id='here'><a href='{link}'>x</a></p>"
    status, output = jekyllpy("doctor", folder=site_folder({**PAGES, "a.html": page}))
    assert (status, told(output)) == (0, []), output


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<a href='/gone/'>x</a>", "the page '/gone/' isn't there"),
        ("<a href='gone.html'>x</a>", "the page 'gone.html' isn't there"),
        ("<a href='/About/'>x</a>", "the page '/About/' isn't there"),
        ("<a href='https://example.org/gone'>x</a>", "the page 'https://example.org/gone' isn't there"),
        ("<a href='/files/gone.pdf'>x</a>", "the file '/files/gone.pdf' isn't there"),
        ("<a href='/about/#gone'>x</a>", "nothing on /about/ has the id 'gone'"),
        ("<a href='#gone'>x</a>", "nothing on /a.html has the id 'gone'"),
        ("<img src='/gone.png' alt=''>", "the picture '/gone.png' isn't there"),
        ("<img srcset='/images/a%20b.png 1x, /gone.png 2x' alt=''>", "the picture '/gone.png' isn't there"),
        ("<script src='/gone.js'></script>", "the file '/gone.js' isn't there"),
        ("<link rel='stylesheet' href='/gone.css'>", "the file '/gone.css' isn't there"),
        ("<img src='/images/a%20b.png'>", "the picture '/images/a%20b.png' has no alt text"),
        ("<p id='twice'></p><p id='twice'></p>", "more than one element has the id 'twice' on /a.html"),
        ("<a href='http://[x'>x</a>", "'http://[x' is no address"),
    ],
)  # fmt: skip
def test_what_is_not_there_is_told_with_its_line(
    jekyllpy, site_folder, html: str, words: str
) -> None:
    site = site_folder({**PAGES, "a.html": f"---\ntitle: x\n---\n\n{html}\n"})
    status, output = jekyllpy("doctor", folder=site)
    assert (status, told(output)) == (1, [f"a.html:5: {words}"]), output


def test_a_dead_link_in_what_pages_share_is_told_once(jekyllpy, site_folder) -> None:
    page = "---\nlayout: l\n---\n"
    files = {
        "a.md": page,
        "b.md": page,
        "_layouts/l.html": "{{ content }}\n{% include nav.html %}",
        "_includes/nav.html": "{% for link in site.data.nav %}<a href='{{ link.url }}'>x</a>{% endfor %}",
        "_data/nav.yml": "- url: /about/\n- url: /gone/\n",
    }
    status, output = jekyllpy("doctor", folder=site_folder({**PAGES, **files}))
    assert (status, told(output)) == (1, ["_data/nav.yml:2: the page '/gone/' isn't there"]), output


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("/home/about/", 0),
        ("/elsewhere/", 0),  # another site of the same host
        ("/about/", 1),
        ("/home/gone/", 1),
    ],
)
def test_links_of_a_site_in_a_folder_start_there(
    jekyllpy, site_folder, link: str, found: int
) -> None:
    files = {
        "_config.yml": f"{CONFIG}baseurl: /home\n",
        "a.html": f"---\n---\n<a href='{link}'>x</a>",
    }
    status, output = jekyllpy("doctor", folder=site_folder({**PAGES, **files}))
    assert (status, len(told(output))) == (found, found), output


def test_files_that_no_build_writes_are_where_they_are_kept(jekyllpy, site_folder) -> None:
    files = {"_config.yml": f"{CONFIG}keep_files: [demo]\n", "a.md": "---\n---\n[x](/demo/app/)"}
    assert jekyllpy("doctor", folder=site_folder({**PAGES, **files}))[0] == 0


HOMEPAGE = {
    "_config.yml": CONFIG
    + "collections: { publications: { output: true }, talks: { output: true } }\n",
    "index.html": "---\n---\nx",
}
PAPER = "---\ntitle: On *Engines*\ndate: 1843-08-01\nauthors: [Ada Lovelace*]\ndoi: 10.1000/X\n"


def test_entries_without_title_or_date_are_told(jekyllpy, site_folder) -> None:
    files = {
        "_publications/a.md": "---\ntitle: x\n---\n",
        "_talks/b.md": "---\ndate: 2020-01-01\n---\n",
    }
    status, output = jekyllpy("doctor", folder=site_folder({**HOMEPAGE, **files}))
    assert (status, told(output)) == (
        1,
        ["_publications/a.md:1: it has no date", "_talks/b.md:1: it has no title"],
    ), output


@pytest.mark.parametrize(
    ("bibtex", "words"),
    [
        ("title={On Engines}, year=1843, author={Lovelace, Ada}, doi={10.1000/x}", None),
        ("title={On Looms}, year=1843", "another title: 'On Looms', the page 'On *Engines*'"),
        ("title={On Engines}, year=1842", "another year: '1842', the page '1843'"),
        (
            "title={On Engines}, author={Babbage, Charles}",
            "another first author: 'Charles Babbage'",
        ),
        ("title={On Engines}, doi={10.1000/y}", "another DOI: '10.1000/y'"),
    ],
)
@pytest.mark.parametrize("kept", ["in the page", "in a file"])
def test_bibtex_that_no_longer_agrees_is_told(
    jekyllpy, site_folder, bibtex: str, words: str | None, kept: str
) -> None:
    entry = f"@article{{a, {bibtex}}}"
    if kept == "in the page":
        files = {"_publications/a.md": f"{PAPER}bibtex: '{entry}'\n---\n"}
    else:
        files = {
            "_publications/a.md": f"{PAPER}bibtexurl: /files/a.bib\n---\n",
            "files/a.bib": entry,
        }
    status, output = jekyllpy("doctor", folder=site_folder({**HOMEPAGE, **files}))
    expected = [] if words is None else [f"_publications/a.md:6: its BibTeX says {words}"]
    found = told(output)
    assert status == len(expected) == len(found), output
    assert all(line.startswith(start) for line, start in zip(found, expected)), found


def test_time_grows_as_the_site_does(
    jekyllpy, site_folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file is read once for its links' lines, however many pages have the same dead link."""
    from jekyllpy.doctor.sources import Sources

    read: list[str] = []
    reading = Sources._read
    monkeypatch.setattr(
        Sources, "_read", lambda self, path: (read.append(path), reading(self, path))[1]
    )
    pages = {f"p{n}.md": "---\n---\n[x](/gone/) [y](/lost/)\n" for n in range(30)}
    _, output = jekyllpy("doctor", folder=site_folder({**PAGES, **pages}))
    assert len(told(output)) == 60
    assert len(read) == len(set(read))


def test_an_address_that_a_template_puts_together_is_found_by_what_it_says(
    jekyllpy, site_folder
) -> None:
    files = {
        "a.md": "---\nlayout: l\n---\n",
        "_layouts/l.html": "{{ content }}\n<img src='{{ site.url }}/gone.png?v=1' alt=''>",
    }
    status, output = jekyllpy("doctor", folder=site_folder({**PAGES, **files}))
    words = "the picture 'https://example.org/gone.png?v=1' isn't there"
    assert (status, told(output)) == (1, [f"_layouts/l.html:2: {words}"]), output
