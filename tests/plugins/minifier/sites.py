"""Small sites, each of which asks one question of the minifier's settings or of its choice of files."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.plugins.minifier.pieces import SWITCHES

NAME = "jekyll-minifier"
VERSIONS = ("0.1.10", "0.2.2")
FRONT = "---\n---\n"
STYLE = "b { color : #AABBCC ; }\n"
JSON = '{ "a" : 1 }\n'
PAGE = "<p class = 'x' >  a  b </p> <!-- c --> <style> b { c : d } </style> <?php  1 ?>\n"
TEMPLATES = "".join(
    f"<script type='{kind}'> <b >  t </b> </script>\n"
    for kind in ("text/x-jquery-tmpl", "text/html", "TEXT/X-J")
)
RULES = "".join(f".c{n} {{ color : red ; width : {n}px }}\n" for n in range(200))

KINDS: dict[str, str] = {
    "html htm xhtml xml txt svg php HTML XML min.html min.xml": PAGE,
    "css min.css CSS MIN.css": STYLE,
    "json min.json geojson webmanifest map": JSON,
}
PLACES = {
    "_posts/2024-01-02-x.md": "T  *x*\n",
    "_things/a.css": STYLE,
    "_things/b.json": JSON,
    "_things/c.md": "a  b",
    "_things/d.min.css": STYLE,
    "noext": PAGE,
}
PERMALINKS = {"/x/y.css": STYLE, "/x/z/": PAGE, "/x/w.html": STYLE, "/x/w.min.css": STYLE}
VALUES: tuple[Any, ...] = (
    True, False, None, "true", "false", "True", "FALSE", " false ", "", "1", "0", "yes", "maybe",
    0, 1, 2, -1, 1.0, 0.0, 1.5, [], [True], {}, "text/html", ["text/html", "text/x-j"], "TEXT/X-J",
)  # fmt: skip
WHOLE: tuple[Any, ...] = (None, False, True, "x", 1, [], ["a"], {}, {"unknown": 1})
EXCLUDED: tuple[Any, ...] = (
    "a.css", ["a.css"], "*.css", "**/*.css", "d/*", "d/**", "d", "d/", "/a.css", "./a.css", "d/e/**/*",
    "**/a.css", "*", "?.css", "[!a].css", "{a,b}.css", "[[]q].css", "[q].css", "\\[q\\].css", "A.CSS", ".w/*",
    ".*", "_posts/2024-01-02-x.md", "2024/**", "p/index.html", "p.html", "p/", "[a", "", None, {}, [],
    ["b.css", "d/*"], "a.css, b.css", "x?d.css", "d/e/../a.css", False, 1, [None], ["*.css", 1], {"a.css": 1},
)  # fmt: skip
PATTERNS: tuple[Any, ...] = (
    ["\\[\\[.*?\\]\\]"], "\\[\\[.*?\\]\\]", ["("], [1], [None], [""], " ", "\u3000", 1, True, {}, [], {"a": 1},
    ["a  a", 1, "("], "A  A", "(?i)A  A", "a.*x", "(?m)a.*x", "^b", "a$", "(?<n>a)  a", "\\h  a", "(a+)+$", "(a|b)*",
    "(a|b){2}", "(ab)*x", "(a*)b", "(?:a+)+", "(.*)*", "([a+])+", "(\\+)+", "\\(a+\\)+", "[(a+)+]", "((a+))+",
    "(x(a+)y)+", "(a|(b)*)", "(x(a|b)*)", "a|(b)*", "((a|b))*", "(a+b)+", "(a+ )+", "(a++)+", "(a|b)+?", "x" * 1000,
    "x" * 1001, "a+" * 20, "a+" * 21, "a+?" * 20, "a++" * 11, "(?:a)" * 10 + "b+" * 10, "(?:a)" * 10 + "b+" * 11,
    "(" * 10 + "a" + ")" * 10, "(" * 11 + "a" + ")" * 11, "\\(" * 11, "a{2}" * 21, "[a", "a\\", "*a", "(?<=a+)b",
)  # fmt: skip
PRESERVED = FRONT + "a  a b  b\nb  aa  [[ x  x ]]  (a)  +++  x\n\u3000a  a\n"
PHP = "a  <?PHP  1 ?>  <?php  2\n\n  2 ?> <?  3 ?> <?=  4 ?> [[ <?php  5 ?>  ]] <?phpx  6 ?> <?php  7\n"
CHOSEN = 30


def cases() -> list[dict[str, Any]]:
    """Each with the files of a site, its configuration and JEKYLL_ENV."""
    return [*of_files(), *of_settings(), *of_exclusions(), *of_patterns(), *chosen_at_random()]


def site(files: dict[str, str], *settings: Any, env: str = "production", **config: Any) -> Any:
    own = {NAME: settings[0]} if settings else {}
    return {"files": files, "config": {**config, **own}, "env": env}


def of_files() -> list[Any]:
    named = {f"a.{ext}": text for exts, text in KINDS.items() for ext in exts.split()}
    paged = {f"r/{path}": FRONT + text for path, text in named.items()}
    placed = {path: FRONT + text for path, text in PLACES.items()}
    linked = {
        f"{number}.html": f"---\npermalink: {link}\n---\n{text}"
        for number, (link, text) in enumerate(PERMALINKS.items())
    }
    few = {"a.css": STYLE, "p.html": FRONT + PAGE}
    odd = {
        "mark.css": f"\ufeff{STYLE}",
        "mark.xml": f"\ufeff{PAGE}",
        "ends.css": "b {\r\n c : d }\r\n",
    }
    empty = {
        "e.css": "",
        "e.json": " ",
        "e.xml": " \n",
        "e.html": f"{FRONT} \n",
        "c.css": "/* x */",
    }
    return [
        site(named | paged),
        site(placed | linked, collections={"things": {"output": True}}),
        site(odd | empty),
        site({"a.css": RULES, "r.css": FRONT + RULES, "p.html": f"{FRONT}<style>{RULES}</style>"}),
        site({"p.html": FRONT + PHP, "a.xml": PHP}, {"preserve_php": True}),
        *(site(few, env=env) for env in ("development", "Production", "test")),
        site(few, environment="development"),
    ]


def of_settings() -> list[Any]:
    files = {"a.css": STYLE, "a.json": JSON, "p.html": FRONT + PAGE + TEMPLATES}
    asked = ("compress_css", "compress_json", "remove_comments", "preserve_php", "remove_quotes")
    return [
        *(site(files, dict.fromkeys(asked, value)) for value in VALUES),
        *(site(files, {"compress_js_templates": value, "remove_quotes": True}) for value in VALUES),
        *(site(files, value) for value in WHOLE),
    ]


def of_exclusions() -> list[Any]:
    places = ("a.css", "b.css", "d/a.css", "d/e/a.css", "x d.css", "[q].css", ".w/z.css")
    files = dict.fromkeys(places, "a {}")
    files |= {"_posts/2024-01-02-x.md": f"{FRONT}a  b", "p.md": "---\npermalink: /p/\n---\na  b"}
    return [site(files, {"exclude": value}, include=[".w"]) for value in EXCLUDED]


def of_patterns() -> list[Any]:
    both = {"preserve_php": True, "preserve_patterns": ["\\[\\[.*?\\]\\]"]}
    return [
        *(site({"p.html": PRESERVED}, {"preserve_patterns": value}) for value in PATTERNS),
        site({"p.html": FRONT + PHP}, both),
    ]


def chosen_at_random() -> list[Any]:
    random = Random(NAME)
    files = {"p.html": FRONT + PAGE + TEMPLATES, "a.xml": PAGE}
    return [
        site(files, {name: random.choice(VALUES) for name in SWITCHES if random.random() < 0.5})
        for _ in range(CHOSEN)
    ]
