"""One stylesheet through Dart Sass."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from jekyllpy.errors import SassError
from jekyllpy.site.converters.compiled import Compiled
from jekyllpy.site.converters.dart_sass.process import Compiler
from jekyllpy.site.converters.dart_sass.wire import (
    Fields,
    integer,
    message,
    part,
    text,
    texts,
)
from jekyllpy.text.file_urls import FILE, path_of, url_of
from jekyllpy.text.paths import seen_from

INDENTED = 1
COMPRESSED = 1
COMPILE_REQUEST = 2
COMPILE_RESPONSE, LOG_EVENT = 2, 3


@dataclass(frozen=True)
class Options:
    """How a stylesheet is compiled.

    Attributes:
        path: the file that the text is from; empty for none.
        load_paths: the folders where imports are looked for, after that of `path`.
        deprecations: the names of deprecations that are an error, that are passed over, and that
            are warned of before their time.
        program: which Dart Sass compiles it.
    """

    path: str = ""
    indented: bool = False
    style: str = "expanded"
    load_paths: list[str] = field(default_factory=list)
    has_map: bool = False
    charset: bool = True
    quiet_deps: bool = False
    verbose: bool = False
    deprecations: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]] = ((), (), ())
    program: str = ""


def compile_text(compiler: Compiler, source: str, options: Options) -> Compiled:
    """The stylesheet `source` as CSS; its map names files by their URLs.

    Raises:
        SassError: if it doesn't compile, with file and line.
    """
    return begin(compiler, source, options)()


def begin(compiler: Compiler, source: str, options: Options) -> Callable[[], Compiled]:
    """Have a stylesheet compiled; what is returned waits for it, as `compile_text` does."""
    number = compiler.begin(request(source, options))
    return lambda: compiled(compiler.answer(number), options)


def compiled(messages: list[Fields], options: Options) -> Compiled:
    """What the answer to a request holds.

    Raises:
        SassError: if the stylesheet doesn't compile, with file and line.
    """
    *events, answer = messages
    response = part(answer, COMPILE_RESPONSE) or {}
    failure = part(response, 3)
    if failure is not None:
        raise error_of(failure, options)
    success = part(response, 2) or {}
    files = [path_of(url) for url in texts(response, 4) if url.startswith(FILE)]
    return Compiled(
        css=text(success, 1),
        source_map=text(success, 2) or None,
        files=files,
        messages=[text(part(event, LOG_EVENT) or {}, 6).strip() for event in events],
    )


def request(source: str, options: Options) -> bytes:
    """The message that asks for a compilation."""
    fatal, silenced, future = options.deprecations
    sheet = message(
        [
            (1, source),
            (2, url_of(options.path) if options.path else ""),
            (3, INDENTED if options.indented else 0),
        ]
    )
    asked = message(
        [
            (2, sheet),
            (4, COMPRESSED if options.style == "compressed" else 0),
            (5, options.has_map),
            *((6, message([(1, path)])) for path in options.load_paths),
            (10, options.verbose),
            (11, options.quiet_deps),
            (12, True),
            (13, options.charset),
            *((15, name) for name in fatal),
            *((16, name) for name in silenced),
            *((17, name) for name in future),
        ]
    )
    return message([(COMPILE_REQUEST, asked)])


def error_of(failure: Fields, options: Options) -> SassError:
    """Why a compilation failed, with file and line."""
    span = part(failure, 2) or {}
    start = part(span, 2)
    url = text(span, 4)
    path = path_of(url) if url.startswith(FILE) else options.path
    return SassError(
        " ".join(text(failure, 1).split()),
        path=seen_from(path) if path else None,
        line=None if start is None else integer(start, 2) + 1,
        markup=text(failure, 4).strip(),
    )
