"""HTTP: requests and responses, with the content in the language of its type."""

from __future__ import annotations

from functools import cache

from pygments.token import Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, unless, when
from jekyllpy.highlight.find import PLAIN, find_lexer
from jekyllpy.highlight.words import words_of

CONTENT_TYPES = words_of("http", "content types")
EARLIER_CONTENT_TYPES = words_of("http", "earlier content types")
LATER_CONTENT_TYPES = words_of("http", "later content types")
METHODS = "DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT|TRACE"
END = r"(\r?\n|$)"


@cache
def _languages(later: bool) -> dict[str, str]:
    others = LATER_CONTENT_TYPES if later else EARLIER_CONTENT_TYPES
    pairs = (entry.split("=", 1) for entry in f"{CONTENT_TYPES} {others}".split())
    return dict(pairs)


def _header(lexer: HTTP, _: str, name: str, before: str, rest: str, end: str) -> bool:
    if not rest:
        return False
    value = rest.lstrip(" ") or " "
    if name.lower() == "content-type":
        lexer.content_type = value.partition(";")[0].lower()
    lexer.emit(Name.Attribute, name)
    lexer.emit(Text, before)
    lexer.emit(Punctuation, ":")
    lexer.emit(Text, rest[: -len(value)])
    lexer.emit(String, value)
    lexer.emit(Text, end)
    return True


def _content(lexer: HTTP, text: str) -> None:
    language = lexer.settings.get("content")
    if not isinstance(language, str):
        known = _languages(lexer.traits.http_2)
        language = known.get(lexer.content_type, PLAIN)
    found = find_lexer(language, text, lexer.traits)
    if found is None:
        lexer.emit(Text, text)
    else:
        lexer.out += found.lex(text)


def _request(methods: str) -> tuple[object, ...]:
    return (
        rf"({methods})( +)([^ ]+)( +)(HTTPS?)(/)(\d(?:\.\d)?){END}",
        Groups(Name.Function, Text, Name.Namespace, Text, Keyword, Operator, Number, Text),
        "headers",
    )


def _response(version: str) -> tuple[object, ...]:
    return (
        rf"(HTTPS?)(/)({version})( +)(\d{{3}})( *+)([^\n\r]*+){END}",
        Groups(Keyword, Operator, Number, Text, Number, Text, Name.Exception, Text),
        "headers",
    )


class HTTP(RougeLexer):
    tag = "http"
    tokens = {
        "root": [
            when("http_2", _request(f"{METHODS}|QUERY"), _response(r"\d(?:\.\d)?")),
            unless("http_2", _request(METHODS), _response(r"\d\.\d")),
        ],
        "headers": [
            (rf"([^:\s]++)( *+):([^\n\r]*+){END}", _header),
            (rf"([^\n\r]++){END}", Groups(String, Text)),
            (r"\r?\n", Text, "content"),
        ],
        "content": [(r"(?s:.+)", _content)],
    }

    def reset(self) -> None:
        super().reset()
        self.content_type = "text/plain"
