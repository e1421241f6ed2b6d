"""The homepage in other languages: its words, its direction, its parts in yet another language."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import html5lib
import pytest

from jekyllpy.scaffold import yaml_edit
from tests import reference
from tests.template.conftest import HERE, build, built, copy_template, in_browser


def speak(folder: Path, language: str) -> Path:
    """Set the site's language."""
    config = folder / "_config.yml"
    config.write_text(yaml_edit.set_value(config.read_text("utf-8"), "lang", language), "utf-8")
    return folder


def tree(page: Path) -> Any:
    return html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)


def text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.fixture(scope="module", params=["ar", "ja"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the homepage as jekyll builds it in another language."""
    folder = tmp_path_factory.mktemp(request.param)
    return build(speak(copy_template(folder / "source"), request.param), folder / "site")


@pytest.mark.needs("jekyll", "faketime")
@pytest.mark.parametrize("language", ["ar", "de", "ja"])
def test_both_builds_give_the_same_files(language: str, tmp_path: Path) -> None:
    source = speak(copy_template(tmp_path / "site"), language)
    theirs = reference.jekyll(source, tmp_path / "theirs")
    ours = reference.jekyllpy(source, tmp_path / "ours")
    assert (theirs.returncode, ours.returncode) == (0, 0)
    expected, actual = reference.files(tmp_path / "theirs"), reference.files(tmp_path / "ours")
    assert actual == expected


@pytest.mark.needs("jekyll", "chromium", "node")
def test_a_reader_sees_the_language(site: Path, node_modules: Path) -> None:
    language = site.parent.name.rstrip("0123456789")
    seen = in_browser("languages.mjs", site)
    assert seen["findings"] == []
    mirrored = language == "ar"
    assert seen["layout"] == {
        "asideFirst": not mirrored,
        "nameFirst": not mirrored,
        "title": "right" if mirrored else "left",
        "titleDirection": "ltr",
        "code": "ltr",
    }
    assert (seen["counts"], seen["pressed"]) == {
        "ar": (["6 منشورات", "2 من أصل 6 منشورات"], "تم النسخ"),
        "ja": (["6件", "6件中2件"], "コピーしました"),
    }[language]


@pytest.mark.needs("jekyll", "node")
def test_the_html_is_valid(site: Path, node_modules: Path) -> None:
    done = subprocess.run(
        [
            node_modules / ".bin" / "html-validate",
            "--config",
            HERE / "htmlvalidate.json",
            *(str(page) for page in site.rglob("*.html")),
        ],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def page(language: str, *, more: str = "", body: str = "Words.") -> str:
    return f"---\npermalink: /page/\ntitle: Talks\nlang: {language}\n{more}---\n{body}\n"


@pytest.mark.needs("jekyll")
@pytest.mark.parametrize(
    ("language", "tag", "direction", "menu", "heading"),
    [
        ("pt-BR", "pt-BR", "ltr", "Menu", "Palestras"),
        ("zh-Hant", "zh-Hant", "ltr", "菜单", "报告"),
        ("he_IL", "he-IL", "rtl", "תפריט", "הרצאות"),
        ("fi", "fi", "ltr", "Menu", "Talks"),
        ("fa", "fa", "rtl", "Menu", "Talks"),
    ],
)
def test_a_tag_has_the_words_of_its_language_or_english_ones(
    language: str, tag: str, direction: str, menu: str, heading: str, template: Path
) -> None:
    html = tree(built(template, {"_pages/page.md": page(language)}) / "page/index.html")
    assert (html.get("lang"), html.get("dir")) == (tag, direction)
    assert text(html.find(".//button[@aria-controls='site-nav']")) == menu
    assert text(html.find(".//h1")) == heading


@pytest.mark.needs("jekyll")
def test_a_page_says_which_of_its_parts_are_in_another_language(template: Path) -> None:
    paper = "---\ntitle: {}\ndate: 2024-05-12\nlang: {}\nabstract: Words.\n---\n"
    body = "{% for post in site.publications %}{% include archive-single.html %}{% endfor %}"
    site = built(
        template,
        {
            "_pages/page.md": page("fr", body=body),
            "_publications/a.md": paper.format("Über das Lernen", "de"),
            "_publications/b.md": paper.format("Sur l’apprentissage", "fr"),
        },
    )
    german, french = tree(site / "page/index.html").iterfind(".//article[@data-year]")
    for part in (".//*[@class='item-title']", ".//div[@class='fold-body']"):
        assert (german.find(part).get("lang"), french.find(part).get("lang")) == ("de", None)
        assert german.find(part).get("dir") == "auto"


@pytest.mark.needs("jekyll")
def test_dates_and_numbers_are_written_as_the_language_writes_them(template: Path) -> None:
    body = """
- {% include date.html date="2026-05-01" form="day" %}
- {% include date.html date="2026-12-31" form="short_month" %}
{%- assign numbers = "1,2,5,11,100" | split: "," %}{% include words.html %}
{%- for number in numbers %}
- {% include count.html words=ui.minutes_to_read number=number %}
{%- endfor %}
"""
    pages = {
        f"_pages/{language}.md": page(language, body=body).replace("/page/", f"/{language}/")
        for language in ("en", "he", "ar", "es", "ko")
    }
    site = built(template, pages)

    def lines(language: str) -> list[str]:
        return [text(item) for item in tree(site / language / "index.html").iterfind(".//main//li")]

    assert lines("en")[:4] == ["1 May 2026", "Dec 2026", "1 minute to read", "2 minutes to read"]
    assert lines("es")[:3] == ["1 de mayo de 2026", "dic. 2026", "1 minuto de lectura"]
    assert lines("he")[:4] == ["1 במאי 2026", "דצמ׳ 2026", "דקת קריאה אחת", "שתי דקות קריאה"]
    assert lines("ko")[:3] == ["2026년 5월 1일", "2026년 12월", "읽는 데 1분"]
    assert lines("ar")[2:] == [
        "مدة القراءة: دقيقة واحدة",
        "مدة القراءة: دقيقتان",
        "مدة القراءة: 5 دقائق",
        "مدة القراءة: 11 دقيقة",
        "مدة القراءة: 100 دقيقة",
    ]


@pytest.mark.needs("jekyll")
def test_a_page_leads_to_its_translations(template: Path) -> None:
    more = "translations:\n  de: /de/vortraege/\n  ar: /ar/page/\n"
    html = tree(built(template, {"_pages/page.md": page("en", more=more)}) / "page/index.html")
    root = "https://iris-talvio.example"
    expected = [("de", f"{root}/de/vortraege/"), ("ar", f"{root}/ar/page/")]
    alternates = [link for link in html.iter("link") if link.get("hreflang")]
    assert [(link.get("hreflang"), link.get("href")) for link in alternates] == expected
    ways = html.find(".//ul[@class='languages']").iterfind(".//a")
    assert [(way.get("lang"), text(way)) for way in ways] == [("de", "Deutsch"), ("ar", "العربية")]


BILINGUAL = """
languages: [en, de]
default_lang: en
exclude_from_localization: [assets, files, images]
parallel_localization: false
"""


@pytest.fixture(scope="module")
def bilingual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The homepage with jekyll-polyglot, as docs/languages.md tells it."""
    folder = copy_template(tmp_path_factory.mktemp("bilingual") / "source")
    config = folder / "_config.yml"
    text = config.read_text("utf-8").replace("plugins:\n", "plugins:\n  - jekyll-polyglot\n")
    config.write_text(text + BILINGUAL, "utf-8")
    about = folder / "_pages/about.md"
    about.write_text(about.read_text("utf-8").replace("---\n", "---\nlang: en\n", 1), "utf-8")
    german = '---\nlang: de\npermalink: /\ntitle: ""\n---\nIch untersuche das Lernen.\n'
    (folder / "_pages/about.de.md").write_text(german, "utf-8")
    (folder / "_data/de").mkdir()
    (folder / "_data/de/navigation.yml").write_text("main: []\n", "utf-8")
    return folder


@pytest.mark.needs("jekyll", "faketime")
def test_a_site_in_two_languages(bilingual: Path, tmp_path: Path) -> None:
    theirs = reference.jekyll(bilingual, tmp_path / "theirs")
    ours = reference.jekyllpy(bilingual, tmp_path / "ours")
    assert (theirs.returncode, ours.returncode) == (0, 0), theirs.stderr + ours.stderr
    assert reference.files(tmp_path / "ours") == reference.files(tmp_path / "theirs")
    site = tmp_path / "ours"
    english, german = tree(site / "index.html"), tree(site / "de/index.html")
    assert (english.get("lang"), german.get("lang")) == ("en", "de")
    assert "Ich untersuche das Lernen." in text(german)
    root = "https://iris-talvio.example"
    for html in (english, german):
        links = [link for link in html.iter("link") if link.get("hreflang")]
        assert [link.get("href") for link in links] == [f"{root}/", f"{root}/de/"]
    for html, name, address in ((english, "Deutsch", "/de/"), (german, "English", "/")):
        [way] = html.find(".//ul[@class='languages']").iterfind(".//a")
        assert (text(way), way.get("href")) == (name, f"{root}{address}")
    papers = tree(site / "de/publications/index.html")
    assert text(papers.find(".//h1")) == "Publikationen"
    titles = [item.find("a").get("href") for item in papers.iterfind(".//h3[@class='item-title']")]
    assert titles[0].startswith("/de/publication/")
