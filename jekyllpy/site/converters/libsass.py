"""libsass through its C interface, which the package `libsass` carries.

The package's own functions give no source map for a text; this calls what they call.
"""

from __future__ import annotations

import ctypes
import os
from functools import cache
from typing import Any

from jekyllpy.errors import MissingDependencyError, SassError
from jekyllpy.late.patterns import late
from jekyllpy.site.converters.compiled import Compiled
from jekyllpy.site.converters.libsass_imports import Rewrite, rewritten_imports
from jekyllpy.site.converters.libsass_messages import Unsaid
from jekyllpy.site.converters.libsass_options import STYLES, Options

REMEDY = (
    "The package libsass, which compiles the stylesheets of this edition of Jekyll, can't be used on "
    "this system; have `_config.yml` say `sass: {implementation: sass-embedded}`, or build with "
    "--edition jekyll-4.4"
)

BRACKET = late(r"[][(){}]")
MAX_NESTING = 250
"""Within this libsass ends in an error of its own at worst."""

Handle = ctypes.c_void_p
Text = ctypes.c_char_p
Flag = ctypes.c_bool


@cache
def library() -> Any:
    """The C library, its functions declared.

    Raises:
        MissingDependencyError: where it has none to call, as on Windows.
    """
    try:
        import _sass

        return declared(ctypes.CDLL(_sass.__file__))
    except (ImportError, OSError, AttributeError):
        raise MissingDependencyError(REMEDY) from None


def declared(lib: Any) -> Any:
    """The library, told what the functions of it that are used take and return."""
    # The library frees the text it is given, so it must be its own copy.
    declare(lib, "sass_copy_c_string", Handle, Text)
    declare(lib, "sass_make_data_context", Handle, Handle)
    declare(lib, "sass_data_context_get_context", Handle, Handle)
    declare(lib, "sass_context_get_options", Handle, Handle)
    declare(lib, "sass_compile_data_context", ctypes.c_int, Handle)
    declare(lib, "sass_delete_data_context", None, Handle)
    declare(lib, "sass_context_get_output_string", Text, Handle)
    declare(lib, "sass_context_get_source_map_string", Text, Handle)
    declare(lib, "sass_context_get_error_text", Text, Handle)
    declare(lib, "sass_context_get_error_message", Text, Handle)
    declare(lib, "sass_context_get_error_file", Text, Handle)
    declare(lib, "sass_context_get_error_line", ctypes.c_size_t, Handle)
    declare(lib, "sass_context_get_included_files", ctypes.POINTER(Text), Handle)
    declare(lib, "sass_option_set_input_path", None, Handle, Text)
    declare(lib, "sass_option_set_include_path", None, Handle, Text)
    declare(lib, "sass_option_set_output_style", None, Handle, ctypes.c_int)
    declare(lib, "sass_option_set_is_indented_syntax_src", None, Handle, Flag)
    declare(lib, "sass_option_set_source_comments", None, Handle, Flag)
    declare(lib, "sass_option_set_source_map_file", None, Handle, Text)
    declare(lib, "sass_option_set_source_map_contents", None, Handle, Flag)
    declare(lib, "sass_option_set_omit_source_map_url", None, Handle, Flag)
    return lib


def declare(lib: Any, name: str, result: Any, *arguments: Any) -> None:
    """Declare for ctypes what a function of libsass takes and returns."""
    function = getattr(lib, name)
    function.restype = result
    function.argtypes = arguments


def compile_text(text: str, options: Options, rewrite: Rewrite | None = None) -> Compiled:
    """The stylesheet `text` as CSS.

    Args:
        rewrite: what makes of each imported text the one that is compiled; what is said then, isn't,
            but the rules that say it are among the messages.

    Raises:
        SassError: if it doesn't compile, with the file and line that libsass blames.
    """
    if not text:
        return Compiled("", None, [])
    refuse_deep_nesting(text, options.path)
    lib = library()
    data = lib.sass_make_data_context(lib.sass_copy_c_string(text.encode()))
    try:
        context = lib.sass_data_context_get_context(data)
        native = lib.sass_context_get_options(context)
        set_options(lib, native, options)
        unsaid = None if rewrite is None else Unsaid(lib, native)
        with rewritten_imports(lib, native, rewrite):
            failed = lib.sass_compile_data_context(data) != 0
        if failed:
            raise error_of(lib, context)
        css = lib.sass_context_get_output_string(context) or b""
        source_map = lib.sass_context_get_source_map_string(context)
        return Compiled(
            css.decode(),
            source_map.decode() if source_map else None,
            included(lib, context),
            [] if unsaid is None else unsaid.rules,
        )
    finally:
        lib.sass_delete_data_context(data)


def refuse_deep_nesting(text: str, path: str) -> None:
    """Stop before libsass does what takes the whole process along: it recurses without a bound."""
    depth = 0
    for found in BRACKET.finditer(text):
        depth += 1 if found[0] in "({[" else -1
        if depth > MAX_NESTING:
            line = text.count("\n", 0, found.start()) + 1
            raise SassError(
                f"brackets are nested more than {MAX_NESTING} deep", path=path, line=line
            )


def set_options(lib: Any, native: Any, options: Options) -> None:
    """Set the options of a compilation."""
    lib.sass_option_set_input_path(native, options.path.encode())
    lib.sass_option_set_output_style(native, STYLES[options.style])
    lib.sass_option_set_is_indented_syntax_src(native, options.indented)
    lib.sass_option_set_source_comments(native, options.line_comments)
    lib.sass_option_set_source_map_contents(native, True)
    lib.sass_option_set_omit_source_map_url(native, not options.map_url)
    if options.load_paths:
        lib.sass_option_set_include_path(native, os.pathsep.join(options.load_paths).encode())
    if options.map_path:
        lib.sass_option_set_source_map_file(native, options.map_path.encode())


def error_of(lib: Any, context: Any) -> SassError:
    """Why a compilation failed, with file and line."""
    message = (lib.sass_context_get_error_text(context) or b"").decode("utf-8", "replace")
    full = (lib.sass_context_get_error_message(context) or b"").decode("utf-8", "replace")
    path = (lib.sass_context_get_error_file(context) or b"").decode("utf-8", "replace")
    return SassError(
        message.strip(),
        path=path or None,
        line=lib.sass_context_get_error_line(context) or None,
        markup=full,
    )


def included(lib: Any, context: Any) -> list[str]:
    """The paths of the files that a compilation read, each once."""
    files = lib.sass_context_get_included_files(context)
    found: list[str] = []
    while files and files[len(found)] is not None:
        found.append(files[len(found)].decode("utf-8", "replace"))
    return list(dict.fromkeys(found))
