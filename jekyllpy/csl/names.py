"""Lists of names: authors, editors, and what stands in for them.

Rules: citeproc-ruby, `Renderer#render_names`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.csl.item import Cite, Names
from jekyllpy.csl.labels import label_text
from jekyllpy.csl.namelist import NameList
from jekyllpy.csl.nodes import Node
from jekyllpy.csl.person import NameForm, PersonName

if TYPE_CHECKING:
    from jekyllpy.csl.renderer import Renderer

Roles = list[tuple[str, Names]]


class NamesRenderer:
    """Renders the `names` of one renderer's style."""

    def __init__(self, renderer: Renderer) -> None:
        self.renderer = renderer
        self._lists: dict[tuple[Node, Node], NameList] = {}
        self._previous: dict[str, list[str]] = {}
        self._authors: list[str] = []
        self._rendered = False
        self._substituted: Node | None = None

    def begin(self) -> None:
        """Begin a reference or citation."""
        self._authors = []
        self._rendered = False
        self._substituted = None

    def end(self, mode: str) -> None:
        """Remember whose it was."""
        self._previous[mode] = self._authors

    def render(self, cite: Cite, node: Node) -> str:
        """What a `names` element gives."""
        try:
            return self._render(cite, node)
        finally:
            self._rendered = True

    def _render(self, cite: Cite, node: Node) -> str:
        roles, suppressed = _roles(cite, node)
        if not roles:
            substitute = node.child("substitute")
            if suppressed or substitute is None:
                return ""
            return self._replaced(self._substitute(cite, node, substitute))
        if len(roles) > 1:
            _merge_editor_and_translator(roles)
        source = node
        if self._substituted is not None and not node.children and self._is_within(node):
            source = self._substituted
        names = self._list(source)
        if names.counts_only:
            return str(sum(self._shown_count(people, names) for _, people in roles))
        rendered = [self._with_label(cite, source, names, *role) for role in roles]
        return self.renderer.format.join(rendered, self._delimiter(source))

    def _is_within(self, node: Node) -> bool:
        return any(each is self._substituted for each in node.ancestors())

    def _list(self, node: Node) -> NameList:
        part = self.renderer.part
        names = self._lists.get((node, part))
        if names is None:
            names = NameList(node, part, self.renderer.style.root)
            self._lists[node, part] = names
        return names

    def _delimiter(self, node: Node) -> str:
        if node.has("delimiter"):
            return node.get("delimiter")
        style = self.renderer.style.root
        return self.renderer.part.get("names-delimiter", style.get("names-delimiter"))

    def _shown_count(self, people: Names, names: NameList) -> int:
        if names.truncates(len(people)) and names.use_first is not None:
            return min(len(people), names.use_first)
        return len(people)

    def _with_label(self, cite: Cite, node: Node, names: NameList, role: str, people: Names) -> str:
        label_node = node.child("label")
        if label_node is None:
            return self._people(people, names)
        renderer = self.renderer
        label = label_text(cite, label_node, role, renderer)
        label = renderer.format.apply(label, label_node)
        rendered = self._people(people, names)
        if not rendered:
            return rendered
        if _label_comes_first(node):
            return renderer.format.concat(label, rendered)
        return renderer.format.concat(rendered, label)

    def _people(self, people: Names, names: NameList) -> str:
        """A list of names."""
        count = len(people)
        if names.truncates(count):
            shown = people[: names.use_first]
            if not shown:
                return ""
            text = self._truncated(people, shown, names)
        else:
            *first, last = self._each(people, names)
            connector = names.connector(count, self._conjunction(names))
            format = self.renderer.format
            text = (
                format.join([format.join(first, names.delimiter), last], connector)
                if first
                else last
            )
        return self.renderer.format.apply(self._replaced(text), names.node)

    def _truncated(self, people: Names, shown: Names, names: NameList) -> str:
        format = self.renderer.format
        text = format.join(self._each(shown, names), names.delimiter)
        if names.shows_last and len(people) - len(shown) > 1:
            last = self._person(people[-1], names, len(shown) + 1)
            return format.join([text, last], names.ellipsis)
        if names.et_al is None:
            others = self.renderer.locale.term("et-al") or ""
        else:
            term = self.renderer.locale.term(names.et_al.get("term", "et-al"))
            others = format.apply(term, names.et_al)
        follows_delimiter = names.delimiter_precedes_et_al(len(shown))
        return format.join([text, others], names.delimiter if follows_delimiter else " ")

    def _conjunction(self, names: NameList) -> str | None:
        conjunction = names.options.get("and")
        if conjunction == "text":
            return self.renderer.locale.term("and")
        return "&" if conjunction == "symbol" else conjunction

    def _each(self, people: Names, names: NameList) -> list[str]:
        return [self._person(name, names, at) for at, name in enumerate(people, 1)]

    def _person(self, name: PersonName, names: NameList, position: int) -> str:
        form = names.form_at(position)
        if names.parts and name.literal is None:
            name = self._with_formatted_parts(name, names, form)
        return self.renderer.format.apply(form.print(name), names.node)

    def _with_formatted_parts(
        self, name: PersonName, names: NameList, form: NameForm
    ) -> PersonName:
        apply = self.renderer.format.apply
        name = name.copy()
        for part in names.parts:
            if part.get("name") == "family":
                if name.particle and not form.demotes():
                    name.family = f"{name.particle} {name.family or ''}"
                    name.particle = None
                name.family = apply(name.family, part)
            elif part.get("name") == "given":
                name.given = apply(form.given(name), part)
        return name

    def _substitute(self, cite: Cite, node: Node, substitute: Node) -> str:
        """The first of the substitutes that gives something; what it read is hidden from then on."""
        outer = self._substituted
        self._substituted = node
        try:
            for child in substitute.children:
                text = self._try(cite, node, child)
                if text:
                    return text
            return ""
        finally:
            self._substituted = outer

    def _try(self, cite: Cite, node: Node, child: Node) -> str:
        observer = cite.item.observe()
        try:
            text = self.renderer.render(cite, child)
            if text:
                cite.item.suppress(*(name for name, value in observer.items() if value is not None))
                cite.item.tell(node.get("variable").split()[0], text)
            return text
        finally:
            cite.item.stop(observer)

    def _replaced(self, text: str) -> str:
        """What a style puts where the authors are those of the reference before, else `text`."""
        part = self.renderer.part
        if part.name != "bibliography" or not part.has("subsequent-author-substitute"):
            return text
        if part.get("subsequent-author-substitute-rule", "complete-all") != "complete-all":
            return text
        if self._rendered:
            return text
        self._authors.append(text)
        if self._previous.get("bibliography", [])[:1] == [text]:
            return part.get("subsequent-author-substitute")
        return text


def _roles(cite: Cite, node: Node) -> tuple[Roles, bool]:
    """The roles of `node` that somebody has, and whether any was suppressed."""
    roles: Roles = []
    suppressed = False
    for role in node.get("variable").split():
        people = cite.item.read(role)
        if cite.item.is_suppressed(role):
            suppressed = True
        elif isinstance(people, list) and people:
            roles.append((role, people))
    return roles, suppressed


def _merge_editor_and_translator(roles: Roles) -> None:
    """Those who edited and translated are named once, as both."""
    places = {role: index for index, (role, _) in enumerate(roles)}
    if "editor" not in places or "translator" not in places:
        return
    first, second = sorted((places["editor"], places["translator"]))
    people = roles[first][1]
    if [name.sort_key() for name in people] == [name.sort_key() for name in roles[second][1]]:
        roles[first] = ("editortranslator", people)
        del roles[second]


def _label_comes_first(node: Node) -> bool:
    kinds = [child.name for child in node.children if child.name in ("label", "name")]
    return kinds[:2] == ["label", "name"]
