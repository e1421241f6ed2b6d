"""How a style wants a list of names: how many, and what stands between them.

Rules: csl-ruby 2.0, `Style::Name`.
"""

from __future__ import annotations

from jekyllpy.csl.nodes import FONT, Node
from jekyllpy.csl.person import NameForm

OPTIONS = (
    "and delimiter-precedes-et-al initialize-with delimiter-precedes-last et-al-min "
    "et-al-use-first et-al-subsequent-min et-al-subsequent-use-first et-al-use-last "
    "name-as-sort-order sort-separator initialize"
).split()
OWN_OPTIONS = ("form", "delimiter", "prefix", "suffix", *FONT, *OPTIONS)


def inheritable_options(node: Node) -> dict[str, str]:
    """What a style, a bibliography or a citation says of all its names."""
    options = {name: node.attributes[name] for name in OPTIONS if node.has(name)}
    for name in ("delimiter", "form"):
        if node.has(f"name-{name}"):
            options[name] = node.get(f"name-{name}")
    return options


class NameList:
    """The effective `name` of a `names` element.

    Args:
        names: the element.
        part: the `bibliography` or `citation` that is rendered.
        style: the root.
    """

    def __init__(self, names: Node, part: Node, style: Node) -> None:
        own = names.child("name")
        written = own.attributes if own is not None else {}
        self.options = {
            **inheritable_options(style),
            **inheritable_options(part),
            **{name: written[name] for name in OWN_OPTIONS if name in written},
        }
        self.node = Node("name", self.options)
        self.parts = list(own.each("name-part")) if own is not None else []
        self.et_al = names.child("et-al")
        self.counts_only = self.options.get("form") == "count"
        self.delimiter = self.options.get("delimiter", ", ")
        self.use_first = _count(self.options.get("et-al-use-first"))
        self.minimum = _count(self.options.get("et-al-min"))
        self.shows_last = self.options.get("et-al-use-last") == "true"
        self.ellipsis = f"{self.delimiter}… "
        demotes = style.get("demote-non-dropping-particle", "never")
        self._forms = {inverted: self._form(inverted, demotes) for inverted in (False, True)}

    def _form(self, inverted: bool, demotes: str) -> NameForm:
        return NameForm(
            short="short" in self.options.get("form", ""),
            inverted=inverted,
            demotes_particle=demotes,
            separator=self.options.get("sort-separator", ", "),
            initials=self.options.get("initialize-with"),
            initials_only=self.options.get("initialize") == "false",
        )

    def form_at(self, position: int) -> NameForm:
        """How the name at `position`, counted from 1, is printed."""
        return self._forms[self.is_inverted_at(position)]

    def is_inverted_at(self, position: int) -> bool:
        order = self.options.get("name-as-sort-order", "").lower()
        return order == "all" or (order == "first" and position == 1)

    def truncates(self, count: int) -> bool:
        """Whether a list of `count` names is cut short."""
        return self.use_first is not None and self.minimum is not None and count >= self.minimum

    def delimiter_precedes_et_al(self, count: int) -> bool:
        """Whether the delimiter stands between `count` names and "et al."."""
        rule = self.options.get("delimiter-precedes-et-al", "").lower()
        if rule in ("never", "always"):
            return rule == "always"
        if rule.startswith("after-inverted-name"):
            return self.is_inverted_at(count)
        return count > 1

    def connector(self, count: int, conjunction: str | None) -> str:
        """What stands before the last of `count` names; `conjunction` is the word for "and"."""
        if conjunction is None:
            return self.delimiter
        connector = f" {conjunction} "
        if self._delimiter_precedes_last(count):
            return squeezed(self.delimiter + connector)
        return connector

    def _delimiter_precedes_last(self, count: int) -> bool:
        rule = self.options.get("delimiter-precedes-last", "").lower()
        if rule in ("never", "always"):
            return rule == "always"
        if rule.startswith("after-inverted-name"):
            order = self.options.get("name-as-sort-order", "").lower()
            return order == "all" or (bool(order) and count == 2)
        return count > 2


def squeezed(text: str) -> str:
    """`text` with one space where it has several."""
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _count(text: str | None) -> int | None:
    return None if text is None else int(text) if text.isdecimal() else 0
