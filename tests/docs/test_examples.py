"""Every code block of the guides that is no command line, in a site where it does what the guide says."""

from __future__ import annotations

import contextlib
import io
import json
import re
import shlex
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml

import jekyllpy
from jekyllpy.cli import main
from jekyllpy.scaffold.homepage import create_demonstration
from tests.conftest import ROOT
from tests.docs.blocks import Block, all_blocks
from tests.docs.grounds import MATTER, PLAIN, theme_of_the_guide

# Blocks that no test can try, and why.
NOT_TRIED = {
    ("docs/deploying.md", "Options +MultiViews"): "a setting of Apache, which answers addresses without `.html` by it",
    ("docs/plugins/ruby.md", "_plugins/**/*.rb     run in Jekyll's order, after those of the Gemfile and the theme"): "a summary in words",
}  # fmt: skip
ELSEWHERE = {
    ("docs/plugins/writing.md", "# _plugins/reading.py"): "tests/plugins/test_writing_guide.py",
    ("docs/languages.md", "_pages/about.md       lang: en, permalink: /"): "tests/template/test_languages.py",
}  # fmt: skip
Try = Callable[[Block, Path], None]
TRIED: dict[tuple[str, str], Try] = {}


def first_line(block: Block) -> str:
    """What a block is known by; of front matter its first field."""
    return next(line for line in block.text.splitlines() if line != "---")


def of(guide: str, line: str) -> Callable[[Try], Try]:
    """Mark what tries the block of a guide that begins with a line."""

    def mark(function: Try) -> Try:
        TRIED[guide, line] = function
        return function

    return mark


BLOCKS = {
    (block.guide, first_line(block)): block for block in all_blocks() if block.language != "console"
}


def site(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write and build a small site; the folder it is built into."""
    front = {} if "index.html" in files else PLAIN
    for name, text in {**front, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    jekyllpy.build(folder, folder / "_site", disable_disk_cache=True)
    return folder / "_site"


def test_every_block_is_tried() -> None:
    known = [*TRIED, *NOT_TRIED, *ELSEWHERE, *HOMEPAGE.values(), *SETTINGS]
    assert BLOCKS.keys() == set(known)
    assert len(known) == len(set(known))
    assert len(BLOCKS) == len([block for block in all_blocks() if block.language != "console"])
    assert all((ROOT / path).exists() for path in ELSEWHERE.values())


# ---- what the homepage's guides show, in one homepage

CONTENT, LANGUAGES, MATHEMATICS = "docs/content.md", "docs/languages.md", "docs/mathematics.md"
ACAD = "docs/moving-from-acad-homepage.md"
HOMEPAGE = {
    "_publications/2026-05-12-quiet-weights.md": (CONTENT, 'title: "Quiet Weights: What a Network Stops Learning First"'),
    "_talks/2026-03-18-replaying-training.md": (CONTENT, 'title: "Replaying training"'),
    "_data/schedules/learning-from-data.yml": (CONTENT, "- date: 2026-09-01"),
    "_data/repositories.yml": (CONTENT, "github_users: [octocat]"),
    "_portfolio/ledger.md": (CONTENT, "title: Ledger"),
    "_pages/gallery.md": (CONTENT, "gallery:"),
    "_pages/about-me.md": (LANGUAGES, "title: About me"),
    "_pages/words.md": (LANGUAGES, "{% include words.html %}"),
    "_pages/fold.md": (ACAD, '<details class="fold"><summary>Abstract</summary>…</details>'),
    "_pages/boxes.md": (ACAD, '{% assign selected = site.publications | where: "selected", true | reverse %}'),
    "_includes/head/custom.html": (MATHEMATICS, "<link rel=\"stylesheet\" href=\"{{ '/assets/katex/katex.min.css' | relative_url }}\">"),
}  # fmt: skip
SETTINGS = (
    (CONTENT, 'giscus: { repo: you/your-site, repo_id: "…", category: Announcements, category_id: "…" }'),
    (MATHEMATICS, "math: true"),
    ("docs/commands/content.md", "academic:"),
)  # fmt: skip
SAYS = {
    "gallery.html": "What is said below it",
    "repositories/index.html": "https://git.example/talvio/ledger",
    "publication/2026-05-12-quiet-weights.html": "Quiet Weights: What a Network Stops Learning First",
    "talks/2026-03-18-replaying-training.html": "Institute for Computing",
    "assets/teaching.ics": "The mean\\, and why we trust it",
    "portfolio/ledger/index.html": "Records a training run so that any step of it can be entered again.",
    "about-me/index.html": 'hreflang="de"',
    "words.html": "Search",
    "fold.html": '<details class="fold"><summary>Abstract</summary>…</details>',
    "boxes.html": "Quiet Weights: What a Network Stops Learning First",
    "index.html": "/assets/katex/contrib/auto-render.min.js",
    "publications/index.html": "/assets/mathjax/tex-chtml.js",
}


@pytest.fixture(scope="module")
def homepage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The homepage with all that the guides show, built."""
    folder = tmp_path_factory.mktemp("homepage")
    create_demonstration(folder)
    for name, key in HOMEPAGE.items():
        text = BLOCKS[key].text
        if name.startswith("_pages/") and not text.startswith("---"):
            head = f"layout: default\npermalink: /{Path(name).stem}.html\n"
            is_head = BLOCKS[key].language == "yaml"  # of a page that shows what it lists
            text = f"---\n{head}{text}---\n{{% include gallery %}}" if is_head else f"---\n{head}---\n{text}"  # fmt: skip
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    settings = "".join(BLOCKS[key].text for key in SETTINGS)
    with (folder / "_config.yml").open("a", encoding="utf-8") as file:
        file.write(f"\n{settings}")
    jekyllpy.build(folder, folder / "_site", disable_disk_cache=True)
    return folder / "_site"


@pytest.mark.parametrize("name", SAYS)
def test_the_homepage_takes_what_its_guides_show(name: str, homepage: Path) -> None:
    assert SAYS[name] in (homepage / name).read_text(encoding="utf-8")


def test_posts_of_that_homepage_can_be_commented_on(homepage: Path) -> None:
    posts = [path.read_text(encoding="utf-8") for path in homepage.rglob("posts/**/*.html")]
    assert any("giscus.app" in post for post in posts)


# ---- one block, one small site


@pytest.mark.parametrize("key", TRIED, ids=lambda key: f"{key[0]}: {key[1][:30]}")
def test_a_block_does_what_its_guide_says(
    key: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JEKYLLPY_OFFLINE", "1")
    monkeypatch.chdir(tmp_path)
    TRIED[key](BLOCKS[key], tmp_path)


def carried_out(line: str) -> None:
    """Give a line of `jekyllpy`, whatever is set before it."""
    words = shlex.split(line)
    main(words[words.index("jekyllpy") + 1 :])


@of("README.md", "import jekyllpy")
def from_python(block: Block, folder: Path) -> None:
    site(folder / "my-site", {"index.md": f"{MATTER}{{{{ '/a' | relative_url }}}}"})
    exec(compile(block.text, str(block), "exec"), {})
    assert "/preview/a" in (folder / "my-site/_site/index.html").read_text()


@of("docs/commands/site.md", "- run: jekyllpy doctor --format github")
def doctor_in_a_workflow(block: Block, folder: Path) -> None:
    site(folder, {"_config.yml": "url: https://example.org\n"})
    for step in yaml.safe_load(block.text):
        carried_out(step["run"])


@of("docs/deploying.md", "name: Publish the site")
@of("docs/install.md", "- uses: actions/checkout@v4")
def workflow(block: Block, _: Path) -> None:
    given = yaml.safe_load(block.text)
    steps = given if isinstance(given, list) else given["jobs"]["publish"]["steps"]
    used = [step["uses"] for step in steps]
    ours = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8"))
    theirs = {step.get("uses") for job in ours["jobs"].values() for step in job["steps"]}
    assert {name for name in used if name.startswith("actions/")} <= theirs
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    own = next(step for step in steps if step["uses"].startswith("OWNER/jekyllpy@"))
    assert own.get("with", {}).keys() <= action["inputs"].keys()
    if not isinstance(given, list):
        assert given["permissions"] == ours["permissions"]


@of("docs/deploying.md", "pages:")
def gitlab(block: Block, folder: Path) -> None:
    site(folder, {})
    job = yaml.safe_load(block.text)["pages"]
    carried_out(next(line for line in job["script"] if "jekyllpy build" in line))
    assert [Path(path, "index.html").exists() for path in job["artifacts"]["paths"]] == [True]


@of("docs/deploying.md", "[build]")
def netlify(block: Block, folder: Path) -> None:
    site(folder, {})
    given = tomllib.loads(block.text)["build"]
    carried_out(given["command"].split("&&")[-1])
    assert Path(given["publish"], "index.html").exists()


@of("docs/install.md", "repos:")
def pre_commit(block: Block, _: Path) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    asked = [hook["id"] for repo in yaml.safe_load(block.text)["repos"] for hook in repo["hooks"]]
    assert set(asked) <= {hook["id"] for hook in hooks}


@of("docs/editions.md", "jekyllpy:")
def edition(block: Block, folder: Path) -> None:
    home = {"_config.yml": f"{block.text}theme: null\n", "index.md": f"{MATTER}{{{{ jekyllpy.edition.name }}}}"}  # fmt: skip
    assert "github-pages" in (site(folder, home) / "index.html").read_text()


@of(LANGUAGES, "lang: he")
def hebrew(block: Block, folder: Path) -> None:
    create_demonstration(folder)
    config = folder / "_config.yml"
    text = re.sub(r"(?m)^lang:.*\n", block.text, config.read_text(encoding="utf-8"), count=1)
    config.write_text(text, encoding="utf-8")
    jekyllpy.build(folder, folder / "_site", disable_disk_cache=True)
    assert 'dir="rtl"' in (folder / "_site/index.html").read_text(encoding="utf-8")


@of(LANGUAGES, "lang: en")
def two_languages(block: Block, folder: Path) -> None:
    pages = {f"{lang}.md": f"---\nlang: {lang}\npermalink: /\n---\nIn {lang}" for lang in ("en", "de")}  # fmt: skip
    built = site(folder, {"_config.yml": block.text + "url: https://example.org\n", **pages})
    assert "In en" in (built / "index.html").read_text()
    assert "In de" in (built / "de/index.html").read_text()


@of(MATHEMATICS, "plugins:")
@of(MATHEMATICS, "mathml:")
def formulas(_: Block, folder: Path) -> None:
    settings = BLOCKS[MATHEMATICS, "plugins:"].text + BLOCKS[MATHEMATICS, "mathml:"].text
    text = "$$ E = mc^2 $$ and $x$, $$ \\norm{x} \\in \\R $$"
    page = site(folder, {"_config.yml": settings, "index.md": MATTER + text}) / "index.html"
    assert page.read_text(encoding="utf-8").count("<math") == 3


@of(MATHEMATICS, 'Mathematics: posts/a/index.html: Unknown command "\\foa". The formula stays TeX: \\foa x')  # fmt: skip
def formula_that_cant_be_read(block: Block, folder: Path) -> None:
    files = {"_config.yml": "plugins: [jekyllpy-mathml]\n", "posts/a/index.md": f"{MATTER}$$\\foa x$$"}  # fmt: skip
    with contextlib.redirect_stderr(io.StringIO()) as said:
        site(folder, files)
        carried_out("jekyllpy build")
    assert " ".join(block.text.split()) in " ".join(said.getvalue().split())


@of("docs/plugins/README.md", "plugins:")
def plugins(block: Block, folder: Path) -> None:
    home = {"_config.yml": f"title: Ada\n{block.text}", "index.md": f"{MATTER}{{% seo %}}"}
    built = site(folder, home)
    assert "og:title" in (built / "index.html").read_text()
    assert (built / "feed.xml").exists()


@of("docs/plugins/jekyll-3rd-party-libraries.md", "plugins: [jekyll-3rd-party-libraries]")
def libraries(block: Block, folder: Path) -> None:
    home = f"{MATTER}{{{{ site.third_party_libraries.jquery.url.js }}}}"
    page = site(folder, {"_config.yml": block.text, "index.md": home}) / "index.html"
    assert "jquery@3.6.0/dist" in page.read_text()


@of("docs/plugins/jekyll-archives-v2.md", "plugins: [jekyll-archives-v2]")
def archives(block: Block, folder: Path) -> None:
    files = {
        "_config.yml": f"{block.text}collections: {{books: {{output: true}}}}\n",
        "_layouts/archive.html": "{{ page.title }} {{ page.documents | size }}",
        "_posts/2020-01-01-a.md": "---\ntags: [engines]\n---\n",
        "_books/a.md": "---\ndate: 1843-01-01\n---\n",
    }
    built = site(folder, files)
    assert (built / "blog/tag/engines/index.html").read_text() == "engines 1"
    assert (built / "blog/2020/index.html").exists()


@of("docs/plugins/jekyll-get-json.md", "plugins: [jekyll-get-json]")
def get_json(block: Block, folder: Path) -> None:
    files = {
        "_config.yml": block.text,
        "assets/json/resume.json": json.dumps({"name": "Ada"}),
        "index.md": f"{MATTER}{{{{ site.data.resume.name }}}}",
    }
    assert "Ada" in (site(folder, files) / "index.html").read_text()


@of("docs/plugins/jekyll-imagemagick.md", "plugins: [jekyll-imagemagick]")
def pictures(block: Block, folder: Path) -> None:
    from PIL import Image

    (folder / "assets/img").mkdir(parents=True)
    Image.new("RGB", (600, 10)).save(folder / "assets/img/photo.png")
    built = site(folder, {"_config.yml": block.text})
    assert (built / "assets/img/photo-480.webp").exists()


@of("docs/plugins/jekyll-jupyter-notebook.md", '{% jupyter_notebook "assets/jupyter/blog.ipynb" %}')
def notebook(block: Block, folder: Path) -> None:
    empty = {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    files = {
        "_config.yml": "plugins: [jekyll-jupyter-notebook]\n",
        "assets/jupyter/blog.ipynb": json.dumps(empty),
        "index.md": MATTER + block.text,
    }
    assert "blog.ipynb.html" in (site(folder, files) / "index.html").read_text()


@of("docs/plugins/jekyll-scholar.md", "plugins: [jekyll-scholar]")
def references(block: Block, folder: Path) -> None:
    files = {
        "_config.yml": block.text,
        "_bibliography/papers.bib": "@book{a, title={On Looms}, author={Lovelace, Ada}, year=1842}",
        "index.md": f"{MATTER}{{% bibliography %}}",
    }
    assert "On Looms" in (site(folder, files) / "index.html").read_text()


@of("docs/plugins/jekyll-tabs.md", "{% tabs install %}")
def tabs(block: Block, folder: Path) -> None:
    files = {"_config.yml": "plugins: [jekyll-tabs]\n", "index.md": MATTER + block.text}
    page = (site(folder, files) / "index.html").read_text(encoding="utf-8")
    assert "<code>pip install jekyllpy</code>" in page.replace(
        ' class="language-plaintext highlighter-rouge"', ""
    )


@of("docs/plugins/ruby.md", "module Shout")
@of("docs/plugins/ruby.md", "def shout(text):")
def in_both_languages(block: Block, folder: Path) -> None:
    files = {
        f"_plugins/shout.{'rb' if block.language == 'ruby' else 'py'}": block.text,
        "_posts/2020-01-01-a.html": f"{MATTER}{{{{ 'hear' | shout }}}} -- now",
        "_config.yml": "permalink: /:title.html\n",
    }
    assert (site(folder, files) / "a.html").read_text(encoding="utf-8") == "HEAR! – now"


@of("docs/plugins/writing.md", '[project.entry-points."jekyllpy.plugins"]')
def entry_point(block: Block, _: Path) -> None:
    groups = tomllib.loads(block.text)["project"]["entry-points"]
    source = (ROOT / "jekyllpy/plugins/manager.py").read_text(encoding="utf-8")
    assert [group for group in groups if f'"{group}"' not in source] == []


@of("docs/plugins/writing.md", "plugins: [jekyll-reading]")
def named_plugin(block: Block, folder: Path) -> None:
    code = BLOCKS["docs/plugins/writing.md", "# _plugins/reading.py"].text
    files = {
        "_config.yml": block.text,
        "_plugins/jekyll_reading.py": code,
        "index.html": f"{MATTER}{{{{ 'a b c d' | minutes: 2 }}}}",
    }
    assert (site(folder, files) / "index.html").read_text().startswith("2")


@of(ACAD, "sass:")
@of("docs/stylesheets.md", "sass:")
def stylesheet(block: Block, folder: Path) -> None:
    files = {"_config.yml": block.text, "main.scss": f"{MATTER}a {{ b {{ color: red }} }}"}
    assert (site(folder, files) / "main.css").read_text().startswith("a b{color:red}")


@of("docs/themes.md", "theme: just-the-docs")
def theme(block: Block, folder: Path) -> None:
    """That it is fetched stands among the command lines; here it lies in the site."""
    layout = {"_themes/just-the-docs/_layouts/default.html": "<b>{{ content }}</b>"}
    page = "---\nlayout: default\n---\nHello"
    built = site(folder, {"_config.yml": block.text, **layout, "index.html": page})
    assert (built / "index.html").read_text() == "<b>Hello</b>"


WRITING = "docs/writing-a-theme.md"


@of(WRITING, "<!doctype html>")
@of(WRITING, "<header><a href=\"{{ '/' | relative_url }}\">{{ site.title | escape }}</a></header>")
@of(WRITING, "$accent: #94341c !default;")
@of(WRITING, '@import "engine-notes";')
@of(WRITING, "theme: engine-notes")
def theme_that_was_written(_: Block, folder: Path) -> None:
    settings = BLOCKS[WRITING, "theme: engine-notes"].text + "title: Ada & Co\nbaseurl: /notes\n"
    theme = {f"_themes/engine-notes/{name}": text for name, text in theme_of_the_guide().items()}
    page = "---\nlayout: default\ntitle: Looms\n---\nHello"
    built = site(folder, {"_config.yml": settings, **theme, "index.html": page})
    home = (built / "index.html").read_text(encoding="utf-8")
    assert all(
        part in home for part in ("<title>Looms</title>", '<a href="/notes/">Ada &amp; Co</a>')
    )
    assert "#94341c" in (built / "assets/style.css").read_text(encoding="utf-8")


@of("docs/deploying.md", "url: https://www.example.org")
def domain(block: Block, folder: Path) -> None:
    home = f"{MATTER}{{{{ '/a' | absolute_url }}}}"
    built = site(folder, {"_config.yml": block.text, "index.html": home})
    assert (built / "index.html").read_text() == "https://www.example.org/a"
