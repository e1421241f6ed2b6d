"""No front matter, file name or tag has a build read or write what lies beside the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.escapes.grounds import SECRET, Grounds

pytestmark = pytest.mark.usefixtures("lasting_dart_sass")

VALUES = (
    "../../outside/index",
    "/../../outside/index.html",
    "/%2e%2e/%2e%2e/outside/index.html",
    "/%2e%2e",
    "/%2e",
    "/..",
    "..\\\\..\\\\outside\\\\index.html",
    "OUTSIDE/index.html",
    "/a%00b",
    "/a\\0b",
    "/" + "y" * 300 + "/",
    "/" + "ä" * 200,
    "//outside/index.html",
    "~/index.html",
)
KEYS = ("permalink", "slug", "title", "category", "layout", "path", "dir", "name", "url", "ext")
TAGS = {
    "include": "{{% include {0} %}}",
    "include a variable": "{{% assign a = '{0}' %}}{{% include {{{{ a }}}} %}}",
    "include_relative": "{{% include_relative {0} %}}",
    "include_cached": "{{% include_cached {0} %}}",
    "link": "{{% link {0} %}}",
    "tf": "{{% tf {0} %}}",
    "bibliography": "{{% bibliography --file {0} %}}",
}
TARGETS = (
    "../outside/raw.txt",
    "../../outside/raw.txt",
    "../outside/references.bib",
    "../../outside/references",
    "OUTSIDE/raw.txt",
    "OUTSIDE/references.bib",
    "/etc/passwd",
    "~/raw.txt",
)


@pytest.fixture
def grounds(tmp_path: Path) -> Grounds:
    return Grounds(tmp_path)


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("key", KEYS)
def test_front_matter_leads_nowhere(grounds: Grounds, key: str, value: str) -> None:
    text = f'---\nlayout: default\n{key}: "{grounds.named(value)}"\n---\n{{% include_relative bit.html %}}'
    plain = text.replace("{% include_relative bit.html %}", "")
    for name in ("hostile.md", "_docs/hostile.md", "_posts/2021-01-02-hostile.md"):
        grounds.write({name: plain})
        for safe in (True, False):
            grounds.build({}, safe=safe)
            assert SECRET not in grounds.published()
        (grounds.site / name).unlink()
    grounds.write({"hostile.md": text})
    grounds.build({}, safe=True)
    assert SECRET not in grounds.published()


@pytest.mark.parametrize("safe", [True, False], ids=["safe", "plain"])
@pytest.mark.parametrize("name", ["%2e%2e", "%2e%2e%2foutside%2findex.html", "a\\..\\..\\b.html"])
@pytest.mark.parametrize("text", ["", "---\n---\n"], ids=["file", "page"])
def test_a_name_leads_nowhere(grounds: Grounds, name: str, text: str, safe: bool) -> None:
    grounds.write({name: text, f"_docs/{name}": text})
    grounds.build({}, safe=safe)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("tag", TAGS)
def test_a_tag_leads_nowhere_in_safe_mode(grounds: Grounds, tag: str, target: str) -> None:
    grounds.write({"index.html": "---\n---\n" + TAGS[tag].format(grounds.named(target))})
    plugins = {
        "tf": ["jekyll-multiple-languages-plugin"],
        "bibliography": ["jekyll-scholar"],
        "include_cached": ["jekyll-include-cache"],
    }.get(tag, [])
    assert grounds.build({"plugins": plugins, "languages": ["en"]}, safe=True) is not None
    assert SECRET not in grounds.published()


@pytest.mark.parametrize(
    "statement",
    [
        "@import '../../outside/t';",
        "@import '../outside/t';",
        "@import 'OUTSIDE/t';",
        "@import '../outside/raw.txt';",
        "@use '../outside/t';",
        "@use '../../outside/t';",
        "@use 'file://OUTSIDE/t';",
        "@use 'file://OUTSIDE/%74.scss';",
        "@forward '\\2e./outside/t';",
        "@use 'sass:meta'; a { @include meta.load-css('../outs' + 'ide/t') }",
        "@use 'through';",
        "@import 'through';",
        "@import 'linked';",
        "@use 'linked';",
    ],
)
def test_a_stylesheet_imports_nothing_from_outside_in_safe_mode(
    grounds: Grounds, statement: str
) -> None:
    grounds.write({"style.scss": "---\n---\n" + grounds.named(statement)})
    grounds.write({"_sass/_through.scss": "@import '../../outside/t';"})
    grounds.link("_sass/_linked.scss", "t.scss")
    failure = grounds.build({}, safe=True)
    assert failure is not None and "safe mode" in failure
    assert SECRET not in grounds.published()


def test_stylesheets_of_the_site_are_imported_in_safe_mode(grounds: Grounds) -> None:
    grounds.write(
        {
            "assets/style.scss": "---\n---\n@use 'parts/a'; b { background: url('../outside/x.png') }",
            "_sass/parts/_a.scss": "@import '../t';",
        }
    )
    assert grounds.build({}, safe=True) is None
    assert "b: c" in grounds.published()
