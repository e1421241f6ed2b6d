"""Has libsass keep to itself what a stylesheet says with `@warn` and `@debug`."""

from __future__ import annotations

import ctypes
from typing import Any

Handle = ctypes.c_void_p
SAYING = ("@warn", "@debug")
FUNCTION = ctypes.CFUNCTYPE(Handle, Handle, Handle, Handle)


class Unsaid:
    """Takes what a compilation says; to be kept until that is over.

    Attributes:
        rules: the at-rules by which something was said.
    """

    def __init__(self, lib: Any, native: Any) -> None:
        self.rules: list[str] = []
        declare(lib)
        self._callbacks = [FUNCTION(self._taking(lib, rule)) for rule in SAYING]
        functions = lib.sass_make_function_list(len(SAYING))
        for nth, (rule, callback) in enumerate(zip(SAYING, self._callbacks, strict=True)):
            made = lib.sass_make_function(rule.encode(), callback, None)
            lib.sass_function_set_list_entry(functions, nth, made)
        lib.sass_option_set_c_functions(native, functions)

    def _taking(self, lib: Any, rule: str) -> Any:
        def take(arguments: Any, function: Any, compiler: Any) -> Any:
            self.rules.append(rule)
            return lib.sass_make_null()

        return take


def declare(lib: Any) -> None:
    """Declare for ctypes what the functions for functions take and return."""
    for name, result, arguments in (
        ("sass_make_function", Handle, [ctypes.c_char_p, FUNCTION, Handle]),
        ("sass_make_function_list", Handle, [ctypes.c_size_t]),
        ("sass_function_set_list_entry", None, [Handle, ctypes.c_size_t, Handle]),
        ("sass_option_set_c_functions", None, [Handle, Handle]),
        ("sass_make_null", Handle, []),
    ):
        function = getattr(lib, name)
        function.restype = result
        function.argtypes = arguments
