"""Entries as the items that citation styles know.

Behaviour: bibtex-ruby 6.2 with citeproc-ruby, as observed from outside: which variable each field
becomes, alone and beside others, in entries of each type.
"""

from __future__ import annotations

from collections.abc import Iterator

from jekyllpy.csl import Item, PersonName
from jekyllpy.csl import Value as Variable
from jekyllpy.plugins.jekyll_scholar.bibliography import FIELDS_OF_PEOPLE, people_in
from jekyllpy.plugins.jekyll_scholar.content import Content, People, Text
from jekyllpy.plugins.jekyll_scholar.csl_dates import day_of_issue, is_date_variable, moment
from jekyllpy.plugins.jekyll_scholar.entry import Entry
from jekyllpy.plugins.jekyll_scholar.months import with_months
from jekyllpy.plugins.jekyll_scholar.people import Unreadable

# Fields that have another name as variables.
VARIABLES = {
    **dict.fromkeys(("journal", "journaltitle", "booktitle"), "container-title"),
    **dict.fromkeys(("howpublished", "institution", "organization", "school"), "publisher"),
    **{name: name.upper() for name in ("doi", "isbn", "pmcid", "pmid", "url")},
    "address": "publisher-place",
    "number": "issue",
    "pages": "page",
    "series": "collection-title",
    "type": "genre",
    "urldate": "accessed",
}
# Variables that are people, whatever field they come from.
OF_NAMES = frozenset(
    "author collection-editor composer container-author director editor editorial-director illustrator "
    "interviewer original-author recipient reviewed-author translator".split()
)
# These make the date of issue together, and are nothing by themselves.
OF_ISSUE = frozenset(("year", "month", "day", "date"))
ADDRESS = "url"

KINDS = {
    "chapter": ("inbook", "incollection"),
    "book": ("manual", "proceedings"),
    "paper-conference": ("conference", "inproceedings"),
    "thesis": ("mastersthesis", "phdthesis"),
    "article-journal": ("article",),
    "manuscript": ("unpublished",),
    "pamphlet": ("booklet",),
    "report": ("techreport",),
}
KIND_OF = {type_: kind for kind, types in KINDS.items() for type_ in types}
GENRES = {"mastersthesis": "Master's thesis", "phdthesis": "PhD thesis"}
OF_CONFERENCES = frozenset(("conference", "inproceedings", "proceedings"))
NUMBERED = frozenset(("report", "techreport"))


def csl_item(entry: Entry, number: int | None = None) -> Item:
    """The item that an entry is.

    Args:
        entry: its own fields filtered; what it inherits is taken as it is.
        number: its place in the list, or among what is cited.
    """
    contents = contents_by_variable(entry)
    variables = {name: variable(name, content) for name, content in contents.items()}
    if "genre" not in contents and entry.type in GENRES:
        variables["genre"] = GENRES[entry.type]
    variables["type"] = KIND_OF.get(entry.type, entry.type)
    issued = day_of_issue(with_months(entry.fields))
    if issued is not None:
        variables["issued"] = issued
    variables["citation-number"] = "" if number is None else str(number)
    return Item(variables)


def contents_by_variable(entry: Entry) -> dict[str, Content]:
    """What each variable of an entry holds."""
    contents: dict[str, Content] = {}
    left_over: dict[str, Content] = {}
    for name, content in (*own_fields(entry), *entry.inherited()):
        if name in OF_ISSUE:
            continue
        known = VARIABLES.get(name, name)
        if name == "howpublished" and ADDRESS in str(content):
            contents["URL"] = Text.of(address_in(str(content)))
        elif known in contents:
            # Two fields for one variable: the later keeps its name.
            left_over[name] = content
        else:
            contents[known] = content
    return {**contents, **by_type(entry), **left_over}


def own_fields(entry: Entry) -> Iterator[tuple[str, Content]]:
    """The fields of an entry itself, its people told apart and its month numbered."""
    for name, content in with_months(entry.fields).items():
        if name in FIELDS_OF_PEOPLE and isinstance(content, Text):
            content = told_apart(content)
        yield name, content


def told_apart(text: Text) -> People:
    """The people whom a text names; nobody where they can't be told."""
    try:
        return people_in(text)
    except Unreadable:
        return People()


def by_type(entry: Entry) -> dict[str, Content]:
    """What entries of some types say besides."""
    fields, found = entry.fields, {}
    if entry.type in OF_CONFERENCES:
        if "organization" in fields and "publisher" in fields:
            found["authority"], found["publisher"] = fields["organization"], fields["publisher"]
        if "address" in fields:
            found["event-place"] = fields["address"]
    if entry.type in NUMBERED and "number" in fields:
        found["number"] = fields["number"]
    return found


def address_in(text: str) -> str:
    """The address in LaTeX's `\\\\url{…}`, or what stands where it should."""
    return text.partition(ADDRESS)[2].removeprefix("{").partition("}")[0]


def variable(name: str, content: Content) -> Variable:
    """What a variable holds, as styles take it."""
    if name in OF_NAMES and isinstance(content, Text):
        content = told_apart(content)
    if isinstance(content, People):
        return [
            PersonName(person.last, person.first, person.prefix, person.suffix)
            for person in content.people
        ]
    text = str(content)
    return moment(text) if is_date_variable(name) else text
