"""What people get wrong in a site, and what they are told."""

from __future__ import annotations

from dataclasses import dataclass

MATTER = "---\n---\n"
POST = "_posts/2020-01-01-a.md"


@dataclass(frozen=True)
class Mistake:
    """A site with one fault.

    Attributes:
        files: by path; a file `_config.yml` and a front page are there besides.
        says: a part of the message.
        builds: whether the site is built all the same.
        only_here: why the real Jekyll ends otherwise, if it does.
    """

    files: dict[str, str | bytes]
    says: str
    builds: bool = False
    only_here: str = ""


def page(text: str) -> dict[str, str | bytes]:
    return {"a.md": MATTER + text}


def matter(text: str) -> dict[str, str | bytes]:
    return {"a.md": f"---\n{text}\n---\nx"}


def post(text: str) -> dict[str, str | bytes]:
    return {POST: f"---\n{text}\n---\nx"}


def config(text: str) -> dict[str, str | bytes]:
    return {"_config.yml": text + "\n", POST: MATTER + "x", "_docs/d.md": MATTER}


BOUNDED = "Jekyll takes all the memory or stack that there is, and more"
LAUGHS = "".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9)}]\n" for n in range(1, 12))
STRICTER = "Jekyll reads nothing then, and empties the destination"

MISTAKES = {
    # Front matter
    "a tab": Mistake(matter("title:\tx\n\tb: 1"), "a.md:3: YAML front matter: found a tab", True),
    "an unclosed quote": Mistake(
        matter('title: "x\nlayout: page'), "a.md:2: YAML front matter: found unexpected end", True
    ),
    "a colon in a title": Mistake(
        matter("title: a: b"), "a.md:2: YAML front matter: mapping values", True
    ),
    "a star before a title": Mistake(matter("title: *x*"), "while scanning an alias", True),
    "front matter never closed": Mistake({"a.md": "---\ntitle: x\n"}, "", True),
    "front matter that is a list": Mistake(matter("- a"), "a.md:1: Invalid YAML front matter"),
    "front matter that is a word": Mistake(matter("word"), "a.md:1: Invalid YAML front matter"),
    "strict front matter": Mistake(
        config("strict_front_matter: true") | matter("title: a: b"), "a.md:2: YAML front matter"
    ),
    "an unknown layout": Mistake(
        matter("layout: nope"), "Layout 'nope' requested in a.md does not exist", True
    ),
    "a layout that names itself": Mistake(
        {"_layouts/l.html": "---\nlayout: l\n---\n{{ content }}", **matter("layout: l")}, "", True
    ),
    "a broken layout": Mistake(
        {"_layouts/l.html": "{% if %}", **matter("layout: l")}, "_layouts/l.html"
    ),
    "an empty permalink": Mistake(matter("permalink: ''"), "a.md:2: Invalid permalink"),
    "a permalink of no text": Mistake(matter("permalink: 5"), "a.md:2: Invalid permalink"),
    "a permalink with NUL": Mistake(matter(r'permalink: "/\0/"'), "holds a NUL"),
    "an unknown placeholder": Mistake(post("permalink: /:nope/"), "doesn't have nope keys"),
    "a date that is none": Mistake(
        post("title: x\ndate: never"),
        f"{POST}:3: Invalid date 'never': Document '{POST}' does not have a valid date",
    ),
    "an empty date": Mistake(post("date:"), f"'{POST}' does not have a valid date"),
    "the 30th of February": Mistake(post("date: 2020-02-30"), "", True),
    "a file's date that is none": Mistake(
        {"_posts/2020-13-45-a.md": MATTER}, "does not have a valid date in the filename"
    ),
    "a post without a date": Mistake({"_posts/a.md": MATTER}, "", True),
    # Templates
    "an unclosed block": Mistake(page("\n{% if x %}"), "'if' tag was never closed in a.md"),
    "an unclosed tag": Mistake(page("{% if x"), "was not properly terminated"),
    "an unclosed output": Mistake(page("{{ x"), "was not properly terminated"),
    "an unknown tag": Mistake(
        page("x\n{% nope %}"), "Liquid syntax error: Unknown tag 'nope' in a.md:4"
    ),
    "an end of nothing": Mistake(page("{% endif %}"), "Unknown tag 'endif'"),
    "another block's end": Mistake(page("{% if x %}{% endfor %}"), "use endif"),
    "a missing include": Mistake(page("{% include x.html %}"), "included file 'x.html' in any of"),
    "a missing include with parameters": Mistake(
        page("{% include x.html a='1' b=page.c %}"), "included file 'x.html' in any of"
    ),
    "an include outside": Mistake(page("{% include ../a %}"), "invalid characters or sequences"),
    "an include from the root": Mistake(page("{% include /etc/hosts %}"), "'/etc/hosts' in any of"),
    "an include without a name": Mistake(page("{% include %}"), "Valid syntax: {% include"),
    "an include with a bad parameter": Mistake(
        {"_includes/i": "x", **page("{% include i a='x %}")}, "Invalid syntax for include tag"
    ),
    "an include of itself": Mistake(
        {"_includes/i": "{% include i %}", **page("{% include i %}")}, "Nesting too deep"
    ),
    "a broken include": Mistake(
        {"_includes/i": "\n\n{% if x %}", **page("{% include i %}")}, "_includes/i line 3)"
    ),
    "a missing neighbour": Mistake(page("{% include_relative x.md %}"), "included file 'x.md'"),
    "a link to nothing": Mistake(page("{% link x.md %}"), "Could not find document 'x.md'"),
    "a post that isn't there": Mistake(
        page("{% post_url 2020-01-01-x %}"), 'Could not find post "2020-01-01-x"'
    ),
    "blocks within blocks without end": Mistake(page("{% if a %}" * 5_000), "Nesting too deep"),
    "a loop up to a list": Mistake(
        page("{% for i in (1..2) limit: site.pages %}{% endfor %}"), "undefined method `to_i'"
    ),
    "an unknown filter": Mistake(page("{{ 1 | nope }}"), "", True),
    "an unknown filter when strict": Mistake(
        config("liquid: {strict_filters: true}") | page("{{ 1 | nope }}"), "undefined filter nope"
    ),
    "an unknown variable when strict": Mistake(
        config("liquid: {strict_variables: true}") | page("{{ nope }}"), "undefined variable nope"
    ),
    "a filter without its argument": Mistake(page("{{ 1 | append }}"), "wrong number of arguments"),
    "a division by nothing": Mistake(page("{{ 1 | divided_by: 0 }}"), "divided by 0 in a.md"),
    # Settings
    "settings that aren't YAML": Mistake(config("a: b: c"), "_config.yml:1: not valid YAML"),
    "settings in another encoding": Mistake(
        {"_config.yml": b"a: b\ntitle: \xe9\n"}, "_config.yml:2: not"
    ),
    "settings that are a list": Mistake(config("- a"), "Using defaults (and options)", True),
    "a plugin that is no list": Mistake(
        config("x: 1\nplugins: foo"), "_config.yml:2: 'plugins' should be set as an"
    ),
    "a list of plugins in a list": Mistake(config("plugins: [[a]]"), "array of names, but was"),
    "a missing plugin": Mistake(config("plugins: [jekyll-nope]"), "don't have jekyll-nope"),
    "a missing theme": Mistake(config("theme: nope"), "The nope theme could not be found"),
    "a theme that is a number": Mistake(config("theme: 5"), "but got Integer", True),
    "collections by number": Mistake(config("collections: [1]"), "names of collections"),
    "collections that are none": Mistake(
        config("collections: [d]\ncollections: x"),
        "_config.yml:2: Your `collections` key must be a hash or an array",
    ),
    "a collection's permalink": Mistake(
        config("collections: {docs: {output: true, permalink: 5}}"), "should be set as text"
    ),
    "a collection that sorts by all sorts of things": Mistake(
        {
            "_config.yml": "collections: {docs: {sort_by: w}}",
            "_docs/a.md": "---\nw: 1\n---\n",
            "_docs/b.md": "---\nw: x\n---\n",
        },
        "",
        True,
    ),
    "an exclusion that is no list": Mistake(config("exclude: x"), "'exclude' should be set as an"),
    "an inclusion by number": Mistake(
        config("include: [5]"), "'include' should be set as an array"
    ),
    "files to keep that are no list": Mistake(config("keep_files: x"), "an array of names"),
    "defaults that are a word": Mistake(config("defaults: nonsense"), "", True),
    "a scope that is a word": Mistake(
        config("defaults: [{scope: x, values: {a: 1}}]"),
        "yml:1: 'scope' should be set as a mapping",
    ),
    "values that are a word": Mistake(
        config("defaults: [{scope: {path: ''}, values: x}]"), "invalid front-matter default", True
    ),
    "a permalink by number": Mistake(config("permalink: 5"), "'permalink' should be set as text"),
    "an unknown placeholder for all": Mistake(config("permalink: /:nope/"), "have nope keys"),
    "an unknown converter": Mistake(config("markdown: nope"), '"nope" is not a valid Markdown'),
    "options that are a word": Mistake(config("kramdown: x"), "'kramdown' should be set as a map"),
    "an unknown encoding": Mistake(config("encoding: nope"), "'nope' is none", True),
    "a time zone by number": Mistake(config("timezone: 5"), "'timezone' should be set as text"),
    "an unknown time zone": Mistake(config("timezone: No/Where"), "", True),
    "a number that is a word": Mistake(config("limit_posts: x"), "'limit_posts' should be set as"),
    "a negative number": Mistake(config("limit_posts: -1"), "must be a non-negative number"),
    "a destination that is the source": Mistake(config("destination: ."), "cannot be or contain"),
    "a source that isn't there": Mistake(
        config("source: nope"), "is no folder", only_here=STRICTER
    ),
    # Data
    "data that isn't YAML": Mistake({"_data/a.yml": "x: 1\na: b: c"}, "a.yml:2: is not valid YAML"),
    "data that isn't JSON": Mistake({"_data/a.json": '{"a":]'}, "a.json:1: is not valid JSON"),
    "a table with an open quote": Mistake({"_data/a.csv": 'a\n"b\n'}, "a.csv:2: is not a valid"),
    "a table in another encoding": Mistake({"_data/a.csv": b"a\n\xe9\n"}, "a.csv:2: is not"),
    "data that holds itself": Mistake(
        {"_data/a.yml": "a: &a [x, *a]\n", **page("{{ site.data.a.a }}")}, "recursive array join"
    ),
    "tags that hold themselves": Mistake(
        post("tags: &a [x, *a]"), "tried to flatten recursive array", True
    ),
    "data that unfolds without end": Mistake(
        {"_data/a.yml": "k0: &k0 x\n" + LAUGHS}, "stand for more than 1000000", only_here=BOUNDED
    ),
    "data nested without end": Mistake(
        {"_data/a.yml": "[" * 5_000 + "]" * 5_000}, "nested deeper than 200", only_here=BOUNDED
    ),
    "JSON nested without end": Mistake(
        {"_data/a.json": "[" * 5_000 + "]" * 5_000}, "nested deeper than 200", only_here=BOUNDED
    ),
    "settings nested without end": Mistake(
        config("a: " + "[" * 5_000 + "]" * 5_000), "_config.yml:1: not valid", only_here=BOUNDED
    ),
    "bytes that are no Base 64": Mistake(matter("a: !binary é"), "", True),
    "a reader of tables that is a word": Mistake(
        config("csv_reader: true") | {"_data/a.csv": "a\n1\n"},
        "'csv_reader' should be set as a map",
    ),
    "a converter of tables that is a number": Mistake(
        config("csv_reader: {csv_converters: 5}") | {"_data/a.csv": "a\n1\n"}, "an array of names"
    ),
    "options of highlighting that are a word": Mistake(
        config("kramdown: {syntax_highlighter_opts: true}") | page("x"), "needs a mapping, not true"
    ),
    # Stylesheets
    "a broken stylesheet": Mistake({"a.scss": MATTER + "a {\n b: c\n"}, "converting 'a.scss'"),
    "a missing import": Mistake(
        {"a.scss": MATTER + "@import 'x';"}, "a.scss:3: Can't find stylesheet to import"
    ),
    "a broken partial": Mistake(
        {"a.scss": MATTER + "@import 'p';", "_sass/_p.scss": "a {\n b: $x;\n}"},
        "_sass/_p.scss:2: Undefined variable",
    ),
    "a stylesheet in another encoding": Mistake({"a.scss": b"---\n---\na{b:'\xe9'}"}, "UTF-8"),
    # Files
    "a page in another encoding": Mistake({"a.md": b"---\n---\n\xe9"}, "invalid characters"),
    "a page in another encoding, with its line": Mistake(
        {"a.md": b"---\n---\n\xe9"}, "a.md:3: invalid byte sequence in UTF-8: save it"
    ),
    "a post in another encoding": Mistake(
        {POST: b"---\n---\n\n\xe9"}, f"{POST}:4: invalid byte sequence in UTF-8: save it", True
    ),
    "an include in another encoding": Mistake(
        {"_includes/i.html": b"a\n\xe9", **page("{% include i.html %}")},
        "_includes/i.html:2: invalid byte sequence in UTF-8: save it",
    ),
    "a picture that begins as a page": Mistake({"a.png": b"---\n\0\xff---\n"}, "a.png", True),
    "a folder where a page would be": Mistake(
        {"x/index.md": MATTER, "x/index.html/y.txt": "y"}, "change the permalink of either"
    ),
    "a page below another page": Mistake(
        {"a.md": "---\npermalink: /x\n---\n", "b.md": "---\npermalink: /x.html/b/\n---\n"},
        "a folder that b.md needs",
    ),
    "two pages at one address": Mistake(
        {"a.md": MATTER, "a.html": MATTER}, "destination is shared by multiple files", True
    ),
    "an address longer than a file's name": Mistake(
        matter(f"permalink: /{'a' * 300}/"), "a.md: has an address too long"
    ),
}
