"""Sites made at random that use jekyll-scholar's settings, tags and options, and what the gem makes of them.

`python -m tests.plugins.scholar.matrix` records what some of them become, in `matrix.jsonl`.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from random import Random
from typing import Any

from tests import real_gems

EXPECTED = Path(__file__).with_name("matrix.jsonl")
RECORDED = range(40)
GEMS = (
    "jekyll-scholar", "bibtex-ruby", "latex-decode", "namae", "citeproc", "citeproc-ruby", "csl", "csl-styles", "liquid4",
)  # fmt: skip
BATCH = 20

ENTRIES = (
    "@book{ruby, title = {The {Ruby} Programming Language}, author = {Flanagan, David and Matsumoto, Yukihiro}, year = {2008}, publisher = {O'Reilly Media}, keywords = {ruby}, abstract = {A\n  long abstract}, month = feb, selected = {true}}",
    "@book{pickaxe, title = {Programming Ruby}, author = {Thomas, Dave and Fowler, Chad and Hunt, Andy}, year = 2009, edition = {3}, publisher = {Pragmatic Bookshelf}, series = {The Facets of Ruby}, address = {Raleigh}, doi = {10.1/abc}}",
    '@article{ada:1843, author = me, title = "Notes " # "on the Engine", journal = {Taylor\'s Memoirs}, year = 1843, volume = 3, pages = {666--731}, month = oct, selected = {true}, pdf = {ada.pdf}}',
    "@inproceedings{conf, author = {de la Cruz, Mar{\\'i}a and {\\'A}lvarez, Jr., Jos{\\'e} and others}, title = {A \\textsc{Small} \\emph{talk}\\textsuperscript{2}}, booktitle = {Proc. of X}, year = {2009}, crossref = {procx}, month = dec}",
    "@proceedings{procx, title = {Proceedings of {X}}, editor = {Ed Itor}, year = 2009, publisher = {ACM}}",
    "@phdthesis{thesis, author = {van Beethoven, Ludwig}, title = {On sound}, school = {Bonn}, year = {1808}}",
    "@mastersthesis{ms, author = {Doe, Jane}, title = {Minor}, school = {MIT}, year = {2009}}",
    "@misc{nodate, title = {No date}, author = {{The Group}}}",
    "@misc{press, title = {Soon}, author = {Zed, Z}, year = {in press}}",
    "@article{dup1, author={A B}, title={Same}, year=2000, journal={J}}",
    "@article{dup2, author={A B}, title={Same}, year=2000, journal={K}, number=5, volume=1}",
    "@article{dup1, author={C D}, title={Other same}, year=2001, journal={J}}",
    "@techreport{rep, author={R. Eporter}, institution={Inst}, title={A report: sub}, number={TR-5}, year=2011, month={March}, type={Memo}}",
    "@incollection{chap, author={Chap Writer}, editor={Ed One and Ed Two}, title={The chapter}, booktitle={Whole}, pages={1-20}, publisher=pub, year=1999, month=3}",
    "@manual{man, title={Handbook}, organization={Org}, year={2010}, edition={second}}",
    "@unpublished{un, author={U. Npub}, title={Draft}, note={submitted}, year={2012}}",
    "@online{web, author={Web Er}, title={Site}, url={http://example.org/a_b?c=d&e=f}, urldate={2020-03-04}, date={2019-05-06}}",
    "@misc{how, title={How}, author={H. Ow}, howpublished={\\url{https://x.org/y}}, year={2013}, month={12}}",
    "@inbook{inb, author={In Book}, title={Inner}, chapter={4}, pages={33}, booktitle={Outer}, year={2014/2015}, publisher={Springer}}",
    '@article{tex, author={G{\\"o}del, Kurt and {\\O}rsted, H. C. and {\\c{C}}elik, {\\v{S}}}, title={{\\"U}ber $\\alpha$ \\& \\"o -- ``quoted\'\' --- \\textit{it} \\lowercase{ABC} \\tiny{x}}, journal={Zeitschrift f{\\"u}r}, year=1931, volume=38, number=1, pages={173--198}, language={de}}',
    "@article{date1, author={Day, D}, title={Dated}, date={2018-07-09}, journaltitle={JT}, volume={2}}",
    "@article{date2, author={Range, R}, title={Ranged}, date={2018-07-09/2018-08-01}, journal={JT}}",
    "@book{ed, editor={Only Editor and Second, E.}, title={Edited}, year={2003}, publisher={P1 and P2}, isbn={1-2-3}}",
    "@conference{cf, author={Con, F}, title={Conf title}, booktitle={CFP}, organization={ORG}, publisher={PUB}, address={Town}, year={2016}, month=jul, day={4}, series={LNCS}, volume={7}}",
    "@misc{multi, title={Line one\n   line two}, author={M. Ulti and\nN. Ewline}, year={2005}, note={\\href{http://h.org}{text} and http://plain.org/x.}}",
    "@article{fr, author={Dupont, Jean}, title={Titre}, journal={Revue}, year={1995}, language={fr}, month={janvier}}",
    "@article{kw, author={K. W}, title={Keys}, keywords={ruby, ai}, journal={J}, year={2020}, eprint={1234.5678}, archiveprefix={arXiv}}",
    "@article{jp, author={山田 太郎 and 鈴木, 花子}, title={日本語}, journal={J}, year={2017}}",
    "@patent{pat, author={P. Atent}, title={Thing}, number={US1}, year={1990}, holder={Hold Er}}",
    "@dataset{ds, author={D. Set}, title={Data}, year={2021}, version={1.0}, publisher={Zenodo}}",
    "@software{sw, author={S. Ware}, title={Soft}, year={2022}, url={https://s.w}}",
    "@thesis{th, author={T. Hesis}, title={Generic}, type={Habilitation}, institution={Uni}, year={2002}}",
    "@article{num, author={N, N}, title={123}, year={007}, volume={10}, journal={9}, pages={5}}",
    "@misc{neg, title={Neg}, year={-44}, author={Caesar}}",
    '@misc{mac, title = foo # " bar", author={M Ac}, year=yr, note = undefinedmacro}',
    '@book{b2, author = "Quo {"} Te", title = "A {"}quoted{"} title", year = "1987", publisher = "X" # pub}',
    "@misc{sp ace, title={Spaced key}, author={S K}, year={2004}}",
    "@Article{UP, AUTHOR={Up Per}, Title={UPPER Case Title}, JOURNAL={J}, Year={2001}, Month={Sep}}",
    "@article{xref1, author={X. Ref}, title={Child}, crossref={par}}",
    "@collection{par, title={Parent}, booktitle={ParentBT}, editor={P. Arent}, year={1998}, publisher={PP}}",
    "@misc{empty, title={}, author={}, year={}}",
    "@misc{noaut, title={Untitled thing}, year={2015}, publisher={Pubby}}",
    "@article{many, author={A One and B Two and C Three and D Four and E Five and F Six and G Seven and H Eight and I Nine}, title={Many}, journal={J}, year={2019}, pages={100-110, 120}}",
    "@misc{tilde, author={A.~B. Cee}, title={A~tilde 50\\% \\$5 \\#1 \\_ x}, year={2006}, annote={z}}",
)
STRINGS = (
    '@string{me = "Ada Lovelace"}',
    "@string{pub = {The Publisher}}",
    '@STRING{foo = "Foo" # " and " # pub}',
    '@string{jan = "Jan."}',
    '@string{yr = "2018"}',
)
BETWEEN = (
    "@comment{ignored, @misc{c, title={x}}}",
    "% a comment line\n",
    "Some text between",
    '@preamble{"\\newcommand{\\x}{y}"}',
)
KEYS = (
    "ruby", "pickaxe", "ada:1843", "conf", "procx", "thesis", "ms", "nodate", "press", "dup1", "rep", "chap", "man", "web",
    "how", "tex", "date1", "ed", "cf", "multi", "jp", "num", "UP", "xref1", "many", "nope", "noaut", "page.mykey", "k",
)  # fmt: skip
HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">'
AUTHORS_AND_TITLE = f"""{HEAD}
<citation><layout prefix="«" suffix="»" delimiter=" | "><text variable="title"/>
<group prefix=", "><label variable="locator" suffix=" "/><text variable="locator"/></group></layout></citation>
<bibliography><layout suffix="!"><names variable="author" suffix=" "><name and="symbol"/><substitute>
<names variable="editor"/></substitute></names><text variable="title" quotes="true"/>
<text variable="container-title" prefix=" in "/><text variable="publisher" prefix=" by "/>
<date variable="issued" prefix=" "><date-part name="year"/><date-part name="month" prefix="/"/></date>
</layout></bibliography></style>
"""
NUMBERS = f"""{HEAD}
<citation collapse="citation-number"><sort><key variable="citation-number"/></sort>
<layout prefix="[" suffix="]" delimiter=","><text variable="citation-number"/></layout></citation>
<bibliography><layout><text variable="citation-number" suffix=". "/><text variable="title"/>
<names variable="author" prefix=", "><name form="short"/></names><text variable="genre" prefix=" ("  suffix=")"/>
<text variable="page" prefix=": "/></layout></bibliography></style>
"""
DETAILS = """---
title: T
---
{{ page.title }}|{{ page.reference }}|{{ page.entry.title }}|{{ page.key }}|{{ page.type }}|{{ page.link }}|
{{ page.entry.author_0_last }}|{{ page.entry.author_array | size }}|{{ page.url }}|{{ page.links | jsonify }}
"""
TEMPLATE = """---
---
<b>{{ index }}</b> {{ reference }} {{ key }} {{ type }} {{ link }} {{ links.pdf }} {{ details }}
{% for a in entry.author_array %}{{ a.first }}|{{ a.last }}|{{ a.prefix }}|{{ a.suffix }};{% endfor %}
{{ entry.author }} {{ entry.title }} {{ entry.month }} {{ page.mykey }} {{ links | jsonify }}
{{ entry.bibtex }}"""
FILES = {
    "my.csl": AUTHORS_AND_TITLE,
    "sub/num.csl": NUMBERS,
    "_layouts/bib.html": TEMPLATE,
    **dict.fromkeys(
        ("papers/ruby.pdf", "papers/ruby.slides.pdf", "papers/ada_1843.ps", "papers/sub/conf.pdf", "papers/thesis",
         "papers/pickaxe_talk.pdf"), ""
    ),
}  # fmt: skip
STYLES = ("my.csl", "sub/num.csl")
ORDERS = (
    "ascending", "descending", "descending, ascending", ["descending"], ["ascending", "descending"], "reverse", "DESC",
)  # fmt: skip
GROUPS = ("year", "type", "name", "month", "type, year", "year,month", "type,year,month")
SORTS = (
    "year, title",
    "title",
    "name",
    "author, year",
    ["year", "author"],
    "year, month, title",
    "nofield, title",
)
QUERIES = (
    "@*[year=2009]", "@book, @article", "!@misc", "@*[keywords=ruby || volume]", "@*[title~=^[A-M]]", "@*[author^=D]",
    "@article[year>1900 && volume!=3]", "@*[publisher!~ACM, year<=2009]", "@*[selected=true]*", "@*[key=conf]", "@entry",
    "@inproceedings[year=2009], @*[editor]", "@*[nofield]",
)  # fmt: skip
# By setting: what it may be, usual or not.
SETTINGS: dict[str, tuple[Any, ...]] = {
    "style": STYLES,
    "locale": ("de", "fr", "es", "en-GB"),
    "allow_locale_overrides": (True,),
    "sort_by": SORTS,
    "order": ORDERS,
    "group_by": (*GROUPS, "none"),
    "group_order": ORDERS,
    "bibliography_group_tag": ("h3", "h3,h6", ["h1", "p"]),
    "bibliography_list_tag": ("ul", "div"),
    "bibliography_item_tag": ("p", "div"),
    "bibliography_list_attributes": ({"id": "L", "data-a": 1},),
    "bibliography_item_attributes": ({"class": "it", "x": True},),
    "bibliography_class": ("bc",),
    "bibliography": ("*.bib", "references", "other.bib", "**/*.bib", "deep/third.bib"),
    "source": ("_bibliography", "/_bibliography/", "./_bibliography/"),
    "repository": ("papers", "papers/", "/papers"),
    "repository_file_delimiter": (".", "_", "-"),
    "bibtex_options": (
        {}, {"strip": True}, {"strip": False}, {"parse_months": False}, {"parse_names": False}, {"filter": "latex"},
        {"allow_missing_keys": True},
    ),
    "bibtex_filters": ([], ["latex"], ["smallcaps", "markdown"], ["linebreaks", "italics", "latex"], ["superscript"]),
    "raw_bibtex_filters": (["latex"], ["linebreaks"], ["superscript", "latex"]),
    "bibtex_skip_fields": ([], ["abstract"], ["title", "year", "month"]),
    "bibtex_quotes": (['"', '"'], ["<<", ">>"]),
    "replace_strings": (False,),
    "join_strings": (False,),
    "details_dir": ("details", "a/b", ""),
    "details_layout": ("bibtex", "details.html", "none.html"),
    "details_link": (False, "More", "", None),
    "details_link_class": ("dl",),
    "details_permalink": (
        "/:details_dir/:year/:key:extension", "/pubs/:key/", "/:doi/x:extension", "/x/:title:extension", "/p/:key",
    ),
    "bibliography_template": ("bib", "<i>{{index}}</i>{{reference}}", "{{entry.bibtex}}", "", "nolayout"),
    "reference_tagname": ("p", None),
    "missing_reference": ("(gone)", "", None),
    "query": QUERIES,
    "cite_class": ("cc", None),
    "relative": ("/pubs.html", None),
    "type_names": ({"article": "Papers!", "thesis": "T"}, {}),
    "type_aliases": ({"book": "article", "techreport": "misc"}, {}),
    "type_order": (["thesis", "article"], ["misc", "book", "nope"]),
    "month_names": ([f"M{number}" for number in range(1, 13)],),
    "use_raw_bibtex_entry": (True,),
}  # fmt: skip
# Of each option of a list: its ways of being written, what it may be given, and how often it is there.
LIST_OPTIONS: tuple[tuple[tuple[str, ...], tuple[str, ...], float], ...] = (
    (("--file", "-f"), ("other", "other.bib", "references", "deep/third", "{{page.bib}}"), 0.25),
    (("--query", "-q"), QUERIES, 0.3),
    (("--cited", "-c", "--cited_in_order", "-C"), ("",), 0.15),
    (("--clear",), ("",), 0.05),
    (("--group_by", "-g"), (*GROUPS, "{{page.g}}"), 0.25),
    (("--group_order", "-G"), ("ascending", "descending, ascending", "desc,asc", "reverse"), 0.15),
    (("--max", "-m"), ("0", "1", "2", "5", "x"), 0.15),
    (("--offset", "-o"), ("0", "1", "2"), 0.15),
    (("--style", "-s"), (*STYLES, "{{page.sty}}"), 0.2),
    (("--template", "-T"), ("bib", "<b>{{index}}</b> {{reference}}", "{{ entry.title }}"), 0.2),
    (("--bibliography_list_tag", "-h"), ("ul", "section"), 0.1),
    (("--prefix", "-p"), ("pre",), 0.1),
    (("--suppress_author", "-A"), ("",), 0.1),
)
CITE_OPTIONS: tuple[tuple[tuple[str, ...], tuple[str, ...], float], ...] = (
    (("--locator", "-l"), ("12", "12-15", "5, 7", "iv"), 0.4),
    (("--label", "-L"), ("chapter", "page", "section", "verse"), 0.2),
    (("--suppress_author", "-A"), ("",), 0.1),
    (("--prefix", "-p"), ("pp",), 0.1),
    (("--style", "-s"), STYLES, 0.2),
    (("--file", "-f"), ("references", "other"), 0.1),
)
TAGS = (
    *("bibliography",) * 6, "bibliography_count", "cite", "cite", "nocite", "reference", "reference", "quote",
    "cite_details", "bibtex",
)  # fmt: skip
SCRIPT = """
%w[json jekyll kramdown rouge jekyll/scholar].each { |name| require name }
$stdout.sync = true
STDIN.each_line do |line|
  source, output = JSON.parse(line)
  reading, writing = IO.pipe
  child = fork do
    Dir.chdir(source)
    Jekyll.logger.log_level = :error
    STDERR.reopen(File::NULL, "w")
    options = { "source" => source, "destination" => output, "disable_disk_cache" => true, "quiet" => true }
    begin
      Jekyll::Site.new(Jekyll.configuration(options)).process
      writing.write("built")
    rescue Exception
      nil
    end
    writing.close
    exit!(0)
  end
  writing.close
  puts JSON.generate(reading.read == "built")
  Process.wait(child)
end
"""


def bibliography(random: Random, size: int) -> str:
    """A file of entries, strings, and what stands between them."""
    parts = random.sample(STRINGS, random.randint(0, len(STRINGS)))
    for entry in random.sample(ENTRIES, size):
        if random.random() < 0.1:
            parts.append(random.choice(BETWEEN))
        parts.append(entry)
    return "\n".join(parts) + "\n"


def options(random: Random, known: Iterable[tuple[tuple[str, ...], tuple[str, ...], float]]) -> str:
    """Options of a tag."""
    chosen = [
        f"{random.choice(ways)} {random.choice(values)}".strip()
        for ways, values, chance in known
        if random.random() < chance
    ]
    random.shuffle(chosen)
    return " ".join(chosen)


def tag(random: Random) -> str:
    """A tag, or a block with what is in it."""
    name = random.choice(TAGS)
    keys = " ".join(random.choices(KEYS, k=random.choice((1, 1, 2, 3))))
    if name.startswith("bibliography"):
        return f"{{% {name} {options(random, LIST_OPTIONS)} %}}"
    if name == "quote":
        key, given = random.choice(KEYS), options(random, CITE_OPTIONS)
        return (
            f"{{% quote {key} {given} %}}\n A first line\nand second.\n\nNew par.\n{{% endquote %}}"
        )
    if name == "bibtex":
        entries = "\n".join(random.sample(ENTRIES, 2))
        return f"{{% bibtex --prefix q %}}\n{entries}\n{{% endbibtex %}}"
    if name == "cite_details":
        return f"{{% cite_details {keys} {random.choice(('', '--text More on it', '-t X'))} %}}"
    given = options(random, CITE_OPTIONS) if name != "nocite" else ""
    return f"{{% {name} {keys} {given} %}}"


def settings(random: Random, most: int) -> dict[str, Any]:
    """Some settings, up to `most`."""
    names = random.sample(sorted(SETTINGS), random.randint(0, most))
    return {name: random.choice(SETTINGS[name]) for name in names}


def site(seed: int) -> dict[str, str]:
    """The files of a site; the same for the same seed."""
    random = Random(seed)
    chosen = {"style": "my.csl", **settings(random, 5)}
    config = {"plugins": ["jekyll/scholar"], "scholar": chosen, "baseurl": random.choice(("", "/base", "/base/"))}  # fmt: skip
    if random.random() < 0.2:
        config["permalink"] = random.choice(("pretty", "/:title/", "date"))
    own = {"scholar": settings(random, 2)} if random.random() < 0.25 else {}
    front_matter = {"mykey": "chap", "bib": "other", "g": "year", "sty": "sub/num.csl", **own}
    body = "\n<hr>\n".join(tag(random) for _ in range(random.choice((1, 2, 3))))
    files = {
        **FILES,
        "_config.yml": json.dumps(config),
        "_bibliography/references.bib": bibliography(random, random.choice((6, 10, 15))),
        "_bibliography/other.bib": bibliography(random, 4),
        "_bibliography/deep/third.bib": bibliography(random, 3),
        "page.html": f"---\n{json.dumps(front_matter)}\n---\n{{% assign k = 'ruby' %}}\n{body}\n",
    }
    if any(name.startswith("details") for name in chosen):
        files |= {"_layouts/bibtex.html": DETAILS, "_layouts/details.html": DETAILS}
    if random.random() < 0.1:
        files["pubs.bib"] = f"---\n---\n# Title\n\n{bibliography(random, 4)}"
    return files


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write the files of a site."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def pages(folder: Path) -> dict[str, str]:
    """The pages below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.html"))
    }


def by_gem(seeds: Iterable[int]) -> list[dict[str, str] | None]:
    """The pages of each site; None for those that the gem can't build."""
    with tempfile.TemporaryDirectory() as folder:
        places = []
        for seed in seeds:
            source, output = Path(folder, f"s{seed}"), Path(folder, f"o{seed}")
            write(source, site(seed))
            places.append((source, output))
        found: list[dict[str, str] | None] = []
        for start in range(0, len(places), BATCH):
            batch = places[start : start + BATCH]
            given = "\n".join(json.dumps([str(source), str(output)]) for source, output in batch)
            answers = map(json.loads, real_gems.run(SCRIPT, given, *GEMS).splitlines())
            found += [pages(output) if done else None for done, (_, output) in zip(answers, batch)]
        return found


def record() -> None:
    with EXPECTED.open("w", encoding="utf-8") as file:
        for seed, found in zip(RECORDED, by_gem(RECORDED)):
            file.write(json.dumps([seed, found], ensure_ascii=False) + "\n")


if __name__ == "__main__":
    record()
