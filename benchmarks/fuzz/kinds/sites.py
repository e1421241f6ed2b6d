"""Whole sites: settings, front matter, and files of all kinds, built in this process."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random

from benchmarks.fuzz.kind import Kind
from benchmarks.fuzz.kinds import markup
from benchmarks.fuzz.kinds.data import yaml
from benchmarks.fuzz.kinds.samples import text_of
from benchmarks.fuzz.mutation import ODD
from jekyllpy.config.configuration import Configuration
from jekyllpy.config.defaults import DEFAULTS
from jekyllpy.log import Logger
from jekyllpy.site.site import Site

FILE = "==> "
PLAIN_SITE = {
    "index.md": "---\nlayout: default\ntitle: x\n---\n# A\n\ntext\n\n```ruby\nx = 1\n```\n{% include a.html b='c' %}{{ site.data.d.k }}",
    "_layouts/default.html": "<html><head>{{ page.title }}</head><body>{{ content }}{% for p in site.posts %}{{ p.url }}{{ p.excerpt }}{% endfor %}</body></html>",
    "_includes/a.html": "{{ include.b }}",
    "_posts/2020-01-01-a.md": "---\ntags: [a]\ncategories: b\n---\none\n\ntwo",
    "_docs/d.md": "---\ntitle: d\norder: 1\n---\nd",
    "_data/d.yml": "k: 1",
    "_data/t.csv": "a,b\n1,2\n",
    "_drafts/e.md": "---\n---\ne",
    "a.scss": "---\n---\na { b: c }",
    "papers.bib": "@article{a, title={A}, author={B, C}, year=2020}",
}
INCREMENTAL_SITE = {**PLAIN_SITE, "_config.yml": "incremental: true\n"}
METADATA = ".jekyll-metadata"
VALUES = (
    "5", "-1", "1.5", ".inf", ".nan", "true", "false", "~", "''", "x", "é", "a b", "[]", "[a]", "[[a]]", "[1]", "[~]", "[{}]", "{}", "{a: b}",
    "{a: {b: c}}", "{1: 2}", "{~: ~}", "{a: [b]}", "2020-01-01", "2020-01-01 10:00:00 +0800", '"\\0"', "'../x'", "/abs", "'~'", "a/b", "'*'", "'**/[a'",
    "'%'", "':x'", "'/:title/'", "12345678901234567890123", "1e400", "&a [x, *a]", "&a {k: *a}", "'{{ x }}'", "'{% x %}'", "|\n  a\n  b", "':sym'", "'a,b'",
)  # fmt: skip
NESTED = {
    "kramdown": "auto_ids toc_levels entity_output smart_quotes input hard_wrap guess_lang footnote_nr show_warnings link_defs syntax_highlighter syntax_highlighter_opts math_engine typographic_symbols header_offset footnote_backlink gfm_quirks html_to_native parse_block_html".split(),
    "liquid": ["error_mode", "strict_filters", "strict_variables"],
    "sass": ["style", "sass_dir", "load_paths", "sourcemap", "implementation", "line_comments"],
    "csv_reader": ["csv_converters", "headers", "col_sep"],
    "tsv_reader": ["csv_converters", "headers"],
    "feed": ["path", "posts_limit", "collections", "categories", "tags", "excerpt_only", "icon", "logo"],
    "scholar": "source bibliography style locale sort_by order group_by bibliography_template details_dir details_layout query repository relative bibtex_filters raw_bibtex_filters bibtex_options bibtex_quotes bibtex_skip_fields join_strings replace_strings use_raw_bibtex_entry bibliography_class bibliography_list_tag missing_reference parse_month_names remove_duplicates cite_class type_order type_names type_aliases month_names reference_tagname details_link details_permalink".split(),
    "pagination": "enabled per_page permalink title limit sort_field sort_reverse collection category tag locale trail extension indexpage debug".split(),
    "autopages": ["enabled", "categories", "tags", "collections"],
    "jekyll-archives": ["enabled", "layout", "layouts", "permalinks"],
    "toc": "min_level max_level ordered_list no_toc_section_class list_id list_class sublist_class item_class item_prefix".split(),
    "author": ["name", "email", "twitter", "url", "picture"],
    "twitter": ["username", "card"],
    "social": ["name", "links"],
    "logo": [],
    "github": ["url", "owner_name"],
    "relative_links": ["enabled", "collections", "exclude"],
    "titles_from_headings": ["enabled", "strip_title", "collections"],
    "readme_index": ["enabled", "remove_originals", "with_frontmatter"],
    "optional_front_matter": ["enabled", "remove_originals"],
    "redirect_from": ["json"],
    "last-modified-at": ["date-format"],
    "jekyll-mentions": ["base_url"],
    "jekyll-spaceship": ["processors", "mathjax-processor", "table-processor", "media-processor", "emoji-processor"],
    "jekyll_compose": ["default_front_matter", "post_default_front_matter"],
    "target-blank": ["add_css_classes", "noreferrer", "rel"],
    "emoji": ["src"],
    "webrick": ["headers"],
}  # fmt: skip
OTHERS = """title description url theme remote_theme languages default_lang exclude_from_localization lang_from_path plugins paginate
repository lang emoji avatar collections page_excerpts time profile relative_permalinks data whitelist timezone gems ignore_theme_config
jekyll-mentions github-mentions emojis style_dir verbose ruby_plugins multilingual multiple_languages disable_disk_cache strict_front_matter""".split()
PLUGINS = """jekyll-archives jekyll-avatar jekyll-coffeescript jekyll-commonmark jekyll-data jekyll-default-layout jekyll-email-protect jekyll-feed
jekyll-gist jekyll-include-cache jekyll-last-modified-at jekyll-mentions jekyll-multiple-languages-plugin
jekyll-optional-front-matter jekyll-paginate jekyll-paginate-v2 jekyll-polyglot jekyll-readme-index jekyll-redirect-from jekyll-relative-links
jekyll/scholar jekyll-seo-tag jekyll-sitemap jekyll-spaceship jekyll-target-blank jekyll-titles-from-headings jekyll-toc jekyll-twitter-plugin
jemoji""".split()
TAGS = {
    "jekyll/scholar": "{% bibliography %}{% cite a %}{% reference a %}",
    "jekyll-feed": "{% feed_meta %}",
    "jekyll-seo-tag": "{% seo %}",
    "jekyll-toc": "{% toc %}",
    "jekyll-avatar": "{% avatar x %}",
    "jekyll-gist": "{% gist 1 %}",
}
MATTER = """layout title date permalink published tags categories category tag excerpt excerpt_separator slug draft render_with_liquid
description image author lang locale redirect_from redirect_to sitemap pagination autopages order weight last_modified_at bibliography
toc twitter seo links page_id lang-exclusive comments name ext path url id content dir output collection next previous""".split()
# What a build may not be asked for here: other folders, the network, a build without end.
LEFT_OUT = {"source", "destination", "lsi", "detach", "host", "port"}


@cache
def workplace(process: int) -> Path:
    """The folder where a process builds."""
    return Path(tempfile.mkdtemp(prefix=f"fuzz-{process}-"))


def build(files: Mapping[str, str | bytes]) -> None:
    """Write a site and build it, twice if it is incremental."""
    folder = workplace(os.getpid()) / "site"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, text in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
    settings = {
        "source": str(folder),
        "destination": str(folder / "_site"),
        "disable_disk_cache": True,
    }
    before = os.getcwd()
    os.chdir(folder)
    try:
        config = Configuration.load(settings, Logger.silent())
        Site(config, Logger.silent()).process()
        if config.get("incremental"):
            Site(config, Logger.silent()).process()
    finally:
        os.chdir(before)


def settings(random: Random) -> str:
    """Some settings with values of all types."""
    lines = {}
    plugins = random.sample(PLUGINS, random.choice((0, 1, 1, 2)))
    if plugins:
        lines["plugins"] = f"[{', '.join(plugins)}]"
    names = [name for name in (*DEFAULTS, *OTHERS, *NESTED, *NESTED) if name not in LEFT_OUT]
    for name in random.sample(names, random.choice((1, 1, 2, 3))):
        own = NESTED.get(name)
        if own and random.random() < 0.8:
            some = random.sample(own, min(len(own), random.choice((1, 1, 2, 3))))
            lines[name] = "".join(f"\n  {key}: {_value(random)}" for key in some)
        else:
            lines[name] = _value(random)
    return "".join(f"{name}: {value}\n" for name, value in lines.items())


def _value(random: Random) -> str:
    return random.choice(VALUES)


def read_settings(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    named = {name: tag for name, tag in TAGS.items() if name in text}
    index = PLAIN_SITE["index.md"] + "".join(named.values())
    build({**PLAIN_SITE, "index.md": index, "_config.yml": data})


def matter(random: Random) -> str:
    """Front matter with values of all types."""
    names = random.sample(MATTER, random.choice((1, 1, 2, 3)))
    return "".join(f"{name}: {_value(random)}\n" for name in names)


def read_matter(data: bytes) -> None:
    """The same front matter for a page, a post, a document, a layout and a draft."""
    page = b"---\n" + data + b"\n---\n{{ page | jsonify }}{{ page.tags | join }}{{ content }}\n\nx"
    plugins = (
        "[jekyll-feed, jekyll-seo-tag, jekyll-sitemap, jekyll-redirect-from, jekyll-paginate-v2]"
    )
    build({
        **PLAIN_SITE, "a.md": page, "_posts/2020-02-02-b.md": page, "_docs/e.md": page, "_drafts/f.md": page, "_layouts/l.html": page,
        "_config.yml": f"plugins: {plugins}\npage_excerpts: true\nshow_drafts: true\ncollections: {{docs: {{output: true}}}}\n",
    })  # fmt: skip


def site(random: Random) -> str:
    """Files of a site, each after a line with its name."""
    made = {
        "_config.yml": settings(random)
        if random.random() < 0.5
        else "collections: {docs: {output: true}}\n"
    }
    some = random.sample(sorted(PLAIN_SITE), random.randint(2, len(PLAIN_SITE)))
    made.update({name: PLAIN_SITE[name] for name in some})
    for _ in range(random.randint(1, 4)):
        name = random.choice(NAMES)
        body = random.choice((markup.markdown, markup.liquid, yaml))(random)
        head = f"---\n{matter(random)}---\n" if random.random() < 0.7 else ""
        made[name] = head + body
    return "".join(f"{FILE}{name}\n{text}\n" for name, text in made.items())


NAMES = (
    "a.md", "b.html", "c.txt", "d.markdown", "_posts/2020-1-1-x.md", "_posts/99-99-99-y.md", "x/_posts/2021-01-01-z.html", "_docs/x/y.md", "_docs/.md",
    "_data/x.yml", "_data/y.json", "_data/z.csv", "_data/w.tsv", "_data/a/b.yaml", "_layouts/default.html", "_layouts/x/y.html", "_includes/a.html",
    "_drafts/g.md", "404.html", "feed.xml", "robots.txt", "é.md", "a b.md", "%41.md", "_sass/_p.scss", "b.sass", "b.coffee", "_docs/z.yml", ".x.md",
    "_i18n/en.yml", "README.md", "a/index.html", "_posts/2020-01-01-\U0001f600.md", "-.md", "a.b.c", "_config.toml", ".htaccess", "noext",
)  # fmt: skip


def read_site(data: bytes) -> None:
    build(parted(data))


def read_metadata(data: bytes) -> None:
    """What the last incremental build has left, or what looks like it."""
    build({**INCREMENTAL_SITE, METADATA: data})


@cache
def metadata() -> tuple[bytes, ...]:
    build(INCREMENTAL_SITE)
    return ((workplace(os.getpid()) / "site" / METADATA).read_bytes(), b"{}", b"")


def parted(data: bytes) -> dict[str, bytes]:
    """The files of an input; names that lead outside are left out."""
    found: dict[str, bytes] = {}
    for part in ("\n" + data.decode("latin-1")).split("\n" + FILE)[1:]:
        name, _, text = part.partition("\n")
        name = text_of(name.encode("latin-1")).replace("\0", "")
        parts = name.split("/")
        is_inside = all(part not in ("", ".", "..") and len(part.encode()) < 250 for part in parts)
        taken = any(name.startswith(other + "/") or other.startswith(name + "/") for other in found)
        if (
            is_inside
            and not taken
            and len(parts) < 20
            and "\r" not in name
            and parts[0] != "_plugins"
        ):
            found[name] = text.encode("latin-1")
    return found


KINDS = (
    Kind("settings", read_settings, tuple, [f"{name}: " for name in (*DEFAULTS, *OTHERS) if name not in LEFT_OUT] + [*VALUES, "\n", "  "], settings),
    Kind("front-matter", read_matter, tuple, [*(f"{name}: " for name in MATTER), *VALUES, "\n", "---\n", *ODD], matter),
    Kind("site", read_site, tuple, ["\n", "---\n", *markup.MARKDOWN, *markup.LIQUID], site),
    Kind("metadata", read_metadata, metadata, ("{", "}", "[", "]", '"a"', ":", ",", "null", "1", '"records"', '"format"')),
)  # fmt: skip
