"""What versions of Jekyll 4 do differently, by the locks of sites.

The results were recorded from Jekyll 4.0.1, 4.1.1, 4.2.2, 4.3.4 and 4.4.1 with Liquid 4.0.4, kramdown 2.4.0
and Rouge 3.30.0.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.config.configuration import Configuration
from jekyllpy.errors import JekyllError
from jekyllpy.site.site import Site

VERSIONS = ("4.0.1", "4.1.1", "4.2.2", "4.3.4", "4.4.1")
FRONT = "---\n---\n"
BLOCK = '<div class="{}highlighter-rouge"><div class="highlight"><pre class="highlight"><code>a'

# A site, its page, and what the page begins with since which version.
CASES: dict[str, tuple[dict[str, str], str, dict[str, str]]] = {
    "lines of code can be marked since 4.4": (
        {"i.html": FRONT + '{% highlight text mark_lines="1" %}\na\n{% endhighlight %}'},
        "i.html",
        {
            "4.0.1": '<figure class="highlight"><pre><code class="language-text" data-lang="text">a<',
            "4.4.1": '<figure class="highlight"><pre><code class="language-text" data-lang="text"><span ',
        },
    ),
    "documents have names since 4.3": (
        {"_posts/2020-01-02-p.md": FRONT, "i.html": FRONT + "{{ site.posts[0].name }}|"},
        "i.html",
        {"4.0.1": "|", "4.3.4": "2020-01-02-p.md|"},
    ),
    "files of collections are static files since 4.3": (
        {
            "_config.yml": "collections: {c: {output: true}}\n",
            "_c/s.txt": "x",
            "i.html": FRONT + "{{ site.static_files | map: 'path' | join }}|"
            "{{ site.collections[0].files | map: 'path' | join }}|",
        },
        "i.html",
        {"4.0.1": "|_c/s.txt|", "4.3.4": "_c/s.txt|_c/s.txt|"},
    ),
    "tables have settings since 4.3": (
        {
            "_config.yml": "csv_reader: {headers: false}\n",
            "_data/a.csv": "x,y\n1,2\n",
            "i.html": FRONT + "{{ site.data.a | jsonify }}",
        },
        "i.html",
        {"4.0.1": '[{"x":"1","y":"2"}]', "4.3.4": '[["x","y"],["1","2"]]'},
    ),
    "slugs keep marks, and no numerals, since 4.1": (
        {"i.html": FRONT + "{{ 'ⅳ ก์' | slugify }}|"},
        "i.html",
        {"4.0.1": "ⅳ-ก|", "4.1.1": "ก์|"},
    ),
    "scopes of defaults are prefixes since 4.1": (
        {
            "_config.yml": "defaults: [{scope: {path: proj}, values: {a: 1}}]\n",
            "projects/i.html": FRONT + "{{ page.a }}|",
        },
        "projects/i.html",
        {"4.0.1": "|", "4.1.1": "1|"},
    ),
    "a member can be found since 4.1": (
        {"i.html": FRONT + "{{ site.pages | find: 'name', 'i.html' | map: 'name' | join }}|"},
        "i.html",
        {"4.0.1": "i.html|", "4.1.1": "i.html|"},
    ),
    "pages have excerpts since 4.1": (
        {"_config.yml": "page_excerpts: true\n", "i.md": FRONT + "a\n\n{{ page.excerpt }}b\n"},
        "i.html",
        {"4.0.1": "<p>a</p>\n\n<p>b</p>", "4.1.1": "<p>a</p>\n\n<p>a</p>"},
    ),
    "code without a language is plain text since 4.1": (
        {"i.md": FRONT + "    a\n"},
        "i.html",
        {"4.0.1": BLOCK.format(""), "4.1.1": BLOCK.format("language-plaintext ")},
    ),
}  # fmt: skip


def built(folder: Path, files: dict[str, str], version: str) -> Path:
    """The destination of a site whose lock has this version of Jekyll."""
    lock = f"GEM\n  specs:\n    jekyll ({version})\n    kramdown (2.4.0)\n    rouge (3.30.0)\n"
    for name, text in {**files, "Gemfile.lock": lock}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    out = folder.with_name("out")
    Site(Configuration.load({"source": str(folder), "destination": str(out)})).process()
    return out


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", CASES)
def test_a_version_s_way(name: str, version: str, tmp_path: Path) -> None:
    files, page, results = CASES[name]
    expected = results[max(since for since in results if since <= version)]
    got = (built(tmp_path / "site", files, version) / page).read_text(encoding="utf-8")
    assert got.startswith(expected), got


@pytest.mark.parametrize("version", ["4.2.2", "4.3.4"])
def test_names_of_includes_may_have_signs_since_4_3(version: str, tmp_path: Path) -> None:
    files = {"_includes/a+b.html": "x", "i.html": FRONT + "{% include a+b.html %}"}
    if version < "4.3":
        with pytest.raises(JekyllError, match="invalid characters"):
            built(tmp_path / "site", files, version)
    else:
        assert (built(tmp_path / "site", files, version) / "i.html").read_text() == "x"


@pytest.mark.parametrize("version", ["4.2.2", "4.3.4"])
def test_defaults_hold_static_files_back_since_4_3(version: str, tmp_path: Path) -> None:
    settings = "defaults: [{scope: {path: a}, values: {published: false}}]\n"
    out = built(tmp_path / "site", {"_config.yml": settings, "a/s.txt": "x"}, version)
    assert (out / "a" / "s.txt").exists() == (version < "4.3")


def test_a_permalink_has_no_slugified_categories_before_4_1(tmp_path: Path) -> None:
    files = {"_posts/2020-01-02-p.md": "---\npermalink: /:slugified_categories/:title\n---\n"}
    with pytest.raises(JekyllError, match="slugified_categories"):
        built(tmp_path / "site", files, "4.0.1")
