"""The page a browser sees while the site cannot be built."""

from __future__ import annotations

import html

STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#fff;color:#222}"
    "header{background:#b00020;color:#fff;padding:1rem 2rem}h1{font-size:1.25rem;margin:0}"
    "main{padding:1rem 2rem;max-width:60rem}"
    "pre{background:#f4f4f4;padding:1rem;overflow:auto;white-space:pre-wrap}"
    "@media(prefers-color-scheme:dark){body{background:#1b1b1b;color:#eee}pre{background:#2b2b2b}}"
)


def error_page(message: str, location: str = "") -> bytes:
    """A page that says what went wrong and, where known, in which file and line."""
    where = f"<p>in <code>{html.escape(location)}</code></p>" if location else ""
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>This site could not be built</title><style>{STYLE}</style></head><body>"
        '<header><h1>This site could not be built</h1></header><main role="alert">'
        f"{where}<pre>{html.escape(message)}</pre>"
        "<p>Save a corrected file, and the page will be back.</p></main></body></html>\n"
    ).encode()
