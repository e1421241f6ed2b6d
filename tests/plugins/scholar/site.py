"""A site that uses every tag and option of jekyll-scholar, a page for each matter."""

from __future__ import annotations

from pathlib import Path

CONFIG = """\
plugins: [jekyll/scholar]
baseurl: /base
scholar:
  repository: papers
  sort_by: year, author
  order: descending, ascending
"""

REFERENCES = r"""
@string{me = "Ada Lovelace"}
@book{ruby, title = {The {Ruby} Programming Language}, author = {Flanagan, David and Matsumoto, Yukihiro},
  year = {2008}, publisher = {O'Reilly Media}, keywords = {ruby}, abstract = {A
  long abstract}, month = feb, selected = {true}}
@book{pickaxe, title = {Programming Ruby}, author = {Thomas, Dave and Fowler, Chad and Hunt, Andy},
  year = 2009, edition = {3}, publisher = {Pragmatic Bookshelf}, series = {The Facets of Ruby},
  address = {Raleigh}, doi = {10.1/abc}}
@article{ada:1843, author = me, title = "Notes " # "on the Engine", journal = {Taylor's Memoirs},
  year = 1843, volume = 3, pages = {666--731}, month = oct, selected = {true}, pdf = {ada.pdf}}
@inproceedings{conf, author = {de la Cruz, Mar{\'i}a and {\'A}lvarez, Jr., Jos{\'e} and others},
  title = {A \textsc{Small} \emph{talk}\textsuperscript{2}}, booktitle = {Proc. of X},
  year = {2009}, crossref = {procx}, month = dec}
@proceedings{procx, title = {Proceedings of {X}}, editor = {Ed Itor}, year = 2009, publisher = {ACM}}
@phdthesis{thesis, author = {van Beethoven, Ludwig}, title = {On sound}, school = {Bonn}, year = {1808}}
@mastersthesis{ms, author = {Doe, Jane}, title = {Minor}, school = {MIT}, year = {2009}}
@misc{nodate, title = {No date}, author = {{The Group}}}
@misc{press, title = {Soon}, author = {Zed, Z}, year = {in press}}
"""

DUPLICATES = """
@misc{a, title={Same}, year=2000, author={A B}}
@misc{a, title={Same}, year=2000, author={C D}}
@misc{b, title={Other}, year=2000, author={C D}}
"""

DETAILS = """\
---
layout: null
---
<h1>{{ page.title }}</h1>{{ page.reference }}|{{ page.entry.bibtex }}|{{ page.key }}|{{ page.type }}|
{{ page.link }}|{{ page.entry.author_0_last }}|{{ page.entry.author_array | size }}|{{ page.url }}
"""

TEMPLATE = """\
---
---
<b>{{ index }}</b> {{ reference }} {{ key }} {{ type }} {{ link }} {{ links.pdf }} {{ details }}
{% for a in entry.author_array %}{{ a.first }} {{ a.last }} {{ a.prefix }} {{ a.suffix }};{% endfor %}
{{ entry.author }} {{ entry.title }} {{ entry.month }} {{ entry.month_numeric }} {{ site.baseurl }}
{{ page.title }}{% if entry.pdf %}{% assign seen = "PDF before" %}{% endif %}{{ seen }}
{% highlight bibtex %}{{ entry.bibtex }}{% endhighlight %}
"""

FILES = {
    "_config.yml": CONFIG,
    "_bibliography/references.bib": REFERENCES,
    "_bibliography/dups.bib": DUPLICATES,
    "_layouts/bibtex.html": DETAILS,
    "_layouts/bib.html": TEMPLATE,
    "papers/ruby.pdf": "",
    "papers/ruby.slides.pdf": "",
    "papers/ada_1843.ps": "",
}

# By name: front matter and content.
PAGES: dict[str, tuple[str, str]] = {
    "list": ("", "{% bibliography %}"),
    "cite": (
        "",
        "{% cite ruby %} {% cite ruby pickaxe %} {% cite pickaxe -l 12 %} "
        "{% cite pickaxe --locator 12-15 --label chapter %} {% cite ruby pickaxe -l 1 -l 2-3 %} "
        "{% cite ada:1843 -A %} {% cite nope %} {% cite ruby nope %} {% bibliography --cited %}",
    ),
    "cited": (
        "",
        "{% cite pickaxe %} {% cite ada:1843 %} {% cite ruby %} {% bibliography --cited_in_order %} "
        "{% bibliography -C --prefix x %}{% bibliography -c %}",
    ),
    "reference": (
        "",
        "{% reference ruby %} {% reference ruby pickaxe --prefix foo %} {% reference nope %} "
        "{% reference ada:1843 --style ieee %}{% reference conf -A %}",
    ),
    "quote": ("", "{% quote ruby -l 3 %}\nA first line\nand second.\n\nNew par.\n{% endquote %}"),
    "by-year": ("", "{% bibliography --group_by year --group_order descending %}"),
    "by-type-and-year": (
        "scholar:\n  group_order: [ascending, descending]\n  type_order: [thesis, article]\n"
        "  type_names:\n    article: Papers!\n",
        "{% bibliography --group_by type,year %}",
    ),
    "by-month": (
        'scholar:\n  month_names: [A,B,C,D,E,F,G,H,I,J,K,L]\n  query: "@*[month]"\n'
        "  bibliography_group_tag: h3,h6\n",
        "{% bibliography --group_by year,month %}",
    ),
    "by-name": ("scholar:\n  bibtex_filters: []\n", "{% bibliography --group_by name -h ul %}"),
    "query": (
        "",
        "{% bibliography --query @*[selected=true]* %}{% bibliography -q @book[year>=2009], @article %}"
        "{% bibliography -q !@book %}{% bibliography -q @*[keywords=ruby || volume] %}"
        "{% bibliography -q @*[author^=de] %}"
        "{% bibliography --query @*[title ~= Engine && year=1843] %}"
        "{% bibliography --query @book[publisher !~ Reilly] %}{% bibliography -q @*[key=press] %}",
    ),
    "limits": (
        "",
        "{% bibliography --max 2 %}{% bibliography -m 2 -o 3 %}{% bibliography --offset 5 %}"
        "{% bibliography --max 0 %}",
    ),
    "template": ("title: Mine\n", "{% bibliography --template bib %}"),
    "template-in-groups": (
        "",
        "{% bibliography -T bib --group_by month --style ieee --query @*[month] %}",
    ),
    "template-inline": ("", "{% bibliography --template <i>{{index}}</i>{{reference}} %}"),
    "duplicates": ("", "{% bibliography --file dups --remove_duplicates %}"),
    "other-file": ("", "{% bibliography --file dups %}"),
    "details": (
        "",
        "{% cite_details ruby %} {% cite_details ruby --text More about it %} {% cite_details nope %} "
        "{% details_link ruby %}",
    ),
    "bibtex-block": (
        "",
        "{% bibtex %}\n@book{x, author={Foo Bar}, title={Baz {Q}ux}, year=2001}\n"
        "@article{y, author={Y. Why}, title={Z}, journal={J}, year=2002}\n{% endbibtex %}",
    ),
    "variables": (
        "mykey: pickaxe\nlist: [conf, thesis]\nbib: dups\ny: 2009\n",
        '{% assign k = "ruby" %}{% cite k %} {% cite page.mykey %} '
        "{% for x in page.list %}{% cite x %}{% endfor %} {% bibliography --file {{page.bib}} %}"
        "{% bibliography -q @*[year={{page.y}}] %}",
    ),
    "separate-links": (
        "scholar:\n  separate_links: true\n  style: ieee\n  cite_class: cc\n"
        '  relative: "/pubs.html"\n',
        "{% cite pickaxe %} {% cite conf %}{% bibliography --cited %}",
    ),
    "markup": (
        "scholar:\n  sort_by: none\n  bibliography_list_tag: ul\n  bibliography_item_tag: div\n"
        "  bibliography_class: bb\n  bibliography_item_attributes: {class: it, data-x: 1}\n"
        "  bibliography_list_attributes: {id: foo}\n  reference_tagname: p\n  details_link: false\n",
        "{% bibliography %}",
    ),
    "german": (
        "scholar:\n  bibtex_filters: [latex]\n  style: chicago-author-date\n  sort_by: name\n"
        "  order: ascending\n  locale: de\n",
        "{% bibliography %}{% cite ruby pickaxe %}{% cite conf %}",
    ),
    "french": (
        "scholar:\n  locale: fr\n",
        "{% bibliography --style modern-language-association %}"
        "{% bibliography --style acm-sig-proceedings %}"
        "{% bibliography --style harvard-cite-them-right %}",
    ),
    "raw-filters": (
        'scholar:\n  bibtex_skip_fields: [selected, month]\n  bibtex_quotes: ["\\"", "\\""]\n'
        "  raw_bibtex_filters: [latex]\n",
        "{% bibliography -T bib %}",
    ),
    "cleared": (
        "",
        "{% cite ruby -s ieee %}{% cite pickaxe --style harvard-cite-them-right --prefix z %}"
        "{% bibliography --cited --clear %}{% bibliography --cited %}",
    ),
}

STYLES = ("apa", "ieee", "chicago-author-date")
MANY = "_bibliography/many.bib"


def style_page(style: str) -> tuple[str, str]:
    """A page with the references of the large bibliography in `style`."""
    options = "scholar:\n  sort_by: none\n  details_link: false\n"
    return options, f"{{% bibliography --file many --style {style} %}}"


def page_source(name: str) -> str:
    front_matter, content = {**PAGES, **{style: style_page(style) for style in STYLES}}[name]
    return f"---\n{front_matter}---\n{content}\n"


def write_site(folder: Path, names: list[str], many: str) -> None:
    """Write the site with the pages of these names.

    Args:
        many: the large bibliography.
    """
    pages = {f"{name}.html": page_source(name) for name in names}
    for path, text in {**FILES, MANY: many, **pages}.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
