"""The media type of a file by its name, and whether its text needs a charset.

The names are IANA's. `mimetypes` is not asked, since it answers differently from one machine to the
next.
"""

from __future__ import annotations

import os

DEFAULT_TYPE = "application/octet-stream"

TYPES = {
    "application/atom+xml": "atom",
    "application/epub+zip": "epub",
    "application/geo+json": "geojson",
    "application/gzip": "gz",
    "application/java-archive": "jar",
    "application/javascript": "js mjs",
    "application/json": "json map ipynb",
    "application/ld+json": "jsonld",
    "application/manifest+json": "webmanifest",
    "application/msword": "doc",
    "application/pdf": "pdf",
    "application/postscript": "ps eps ai",
    "application/rdf+xml": "rdf owl",
    "application/rss+xml": "rss",
    "application/rtf": "rtf",
    "application/vnd.ms-excel": "xls",
    "application/vnd.ms-fontobject": "eot",
    "application/vnd.ms-powerpoint": "ppt",
    "application/vnd.oasis.opendocument.presentation": "odp",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/wasm": "wasm",
    "application/x-7z-compressed": "7z",
    "application/x-bzip2": "bz2",
    "application/x-sh": "sh",
    "application/x-tar": "tar",
    "application/x-tex": "tex",
    "application/x-xz": "xz",
    "application/xhtml+xml": "xhtml xht",
    "application/xml": "xml xsl xsd",
    "application/zip": "zip",
    "audio/flac": "flac",
    "audio/midi": "mid midi",
    "audio/mp4": "m4a",
    "audio/mpeg": "mp3",
    "audio/ogg": "ogg oga opus",
    "audio/wav": "wav",
    "font/collection": "ttc",
    "font/otf": "otf",
    "font/ttf": "ttf",
    "font/woff": "woff",
    "font/woff2": "woff2",
    "image/apng": "apng",
    "image/avif": "avif",
    "image/bmp": "bmp",
    "image/gif": "gif",
    "image/heic": "heic",
    "image/jpeg": "jpg jpeg jpe",
    "image/jxl": "jxl",
    "image/png": "png",
    "image/svg+xml": "svg",
    "image/tiff": "tif tiff",
    "image/vnd.microsoft.icon": "ico",
    "image/webp": "webp",
    "model/gltf+json": "gltf",
    "model/gltf-binary": "glb",
    "text/calendar": "ics",
    "text/css": "css",
    "text/csv": "csv",
    "text/html": "html htm shtml",
    "text/markdown": "md markdown mkd",
    "text/plain": "txt text conf log bib r py rb c h cpp hpp java jl m toml ini",
    "text/tab-separated-values": "tsv",
    "text/vcard": "vcf",
    "text/vtt": "vtt",
    "text/x-scss": "scss",
    "text/yaml": "yml yaml",
    "video/mp4": "mp4 m4v",
    "video/mpeg": "mpeg mpg",
    "video/ogg": "ogv",
    "video/quicktime": "mov",
    "video/webm": "webm",
    "video/x-matroska": "mkv",
}

TYPE_BY_EXTENSION = {
    extension: media_type for media_type, names in TYPES.items() for extension in names.split()
}

# Types outside `text/` whose files are text that a browser would otherwise have to guess at.
TEXTUAL = {"application/javascript", "application/json", "application/manifest+json"}


def media_type(name: str) -> str:
    """`font/woff2` for `a/b.WOFF2`; `application/octet-stream` where nothing better is known."""
    extension = os.path.splitext(name)[1][1:].lower()
    return TYPE_BY_EXTENSION.get(extension, DEFAULT_TYPE)


def content_type(name: str, encoding: str) -> str:
    """The `Content-Type` of the file `name`, with `encoding` as the charset if it is text."""
    kind = media_type(name)
    if kind.startswith("text/") or kind in TEXTUAL:
        return f"{kind}; charset={encoding}"
    return kind
