"""`URI.open`."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.operations import text_or_none
from jekyllpy.rubylang.std.uri import URI


@singleton_method("URI", "open")
def uri_open_named(self: Any, block: Any, name: Any, *args: Any, **options: Any) -> Any:
    from jekyllpy.rubylang.std import import_parts

    import_parts(("file",))
    from jekyllpy.rubylang.std.file import kernel_open, yielded

    if isinstance(name, URI) or (text_or_none(name) or "").startswith(("http://", "https://")):
        from jekyllpy.rubylang.std.open_uri import open_uri

        return yielded(open_uri(name, args, options), block)
    return kernel_open(self, block, name, *args, **options)


@method("URI::Generic", "open")
def uri_open(self: URI, block: Any, *args: Any, **options: Any) -> Any:
    return uri_open_named(self, block, self, *args, **options)


@method("URI::Generic", "read")
def uri_read(self: URI, block: Any, *args: Any, **options: Any) -> Any:
    return call(uri_open_named(self, None, self, *args, **options), "read")
