"""A site with something beside it that is none of its business, and builds that are watched."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from jekyllpy.config.configuration import Configuration
from jekyllpy.errors import JekyllError
from jekyllpy.site.site import Site

SECRET = "the-secret"
PAGE = "---\n---\n"
OUTSIDE = {
    "_layouts/default.html": f"{SECRET} {{{{ content }}}}",
    "_includes/bit.html": SECRET,
    "_data/d.yml": f"a: {SECRET}",
    "_data/nested/d.yml": f"a: {SECRET}",
    "_sass/_t.scss": f'a {{ content: "{SECRET}" }}',
    "_posts/2020-01-01-p.md": PAGE + SECRET,
    "_docs/d.md": PAGE + SECRET,
    "_docs/raw.txt": SECRET,
    "_plugins/p.rb": "",
    "assets/raw.txt": SECRET,
    "page.md": PAGE + SECRET,
    "raw.txt": SECRET,
    "t.scss": f'a {{ content: "{SECRET}" }}',
    "references.bib": f"@misc{{k, title={{{SECRET}}}}}",
    "style.csl": f"<style>{SECRET}</style>",
    "en.yml": f"key: {SECRET}",
    "index.html": SECRET,
}
INSIDE = {
    "_layouts/default.html": "{{ content }}",
    "_layouts/page.html": "{{ content }}",
    "_includes/bit.html": "bit",
    "_sass/_t.scss": "a { b: c }",
    "_posts/2021-01-01-p.md": "---\nlayout: default\ncategories: [x]\n---\nA post.",
    "_docs/one.md": PAGE + "A document.",
    "_docs/raw.txt": "raw",
    "_bibliography/references.bib": "@misc{k, title={Known}}",
    "_i18n/en.yml": "key: known",
    "_i18n/en/part.md": "part",
    "index.html": "---\nlayout: default\n---\n{% include bit.html %} {{ site.data | jsonify }} {{ site.config }}",
    "about.md": PAGE + "About.",
    "style.scss": PAGE + "@import 't';",
    "raw.txt": "raw",
}
INSIDE_FOLDERS = {name.split("/")[0] for name in INSIDE if "/" in name}
# What builds may change below the source.
OWN = ("_site", ".jekyll-cache", ".jekyll-metadata")


class Grounds:
    """`folder/site` with `folder/outside` beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site = folder / "site"
        self.outside = folder / "outside"
        self.write(OUTSIDE, self.outside)
        self.write(INSIDE, self.site)

    def write(self, files: dict[str, str], folder: Path | None = None) -> None:
        for name, text in files.items():
            path = (folder or self.site) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def link(self, name: str, target: str) -> None:
        """Have `name` in the site be a link to `target` outside of it."""
        path = self.site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            path.rename(self.folder / f"was-{path.name}")
        else:
            path.unlink(missing_ok=True)
        path.symlink_to(self.outside / target)

    def named(self, value: Any) -> Any:
        """`value` with `OUTSIDE` replaced by the absolute path of what lies outside."""
        if isinstance(value, dict):
            return {key: self.named(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.named(item) for item in value]
        return value.replace("OUTSIDE", str(self.outside)) if isinstance(value, str) else value

    def build(self, settings: dict[str, Any], *, safe: bool, force: bool = False) -> str | None:
        """Build and give the error's message, if there was one.

        Raises:
            AssertionError: if anything outside of what builds own has changed.
        """
        before = self.snapshot(settings.get("cache_dir"))
        config = {
            "collections": {"docs": {"output": True}},
            "plugins": [],
            **settings,
            "source": str(self.site),
            "safe": safe,
            "force": force,
            "skip_config_files": True,
        }
        config.setdefault("destination", str(self.site / "_site"))
        config["whitelist"] = config["plugins"]
        failure = None
        try:
            Site(Configuration.load(config)).process()
        except JekyllError as error:
            failure = str(error)
        assert self.snapshot(settings.get("cache_dir")) == before, failure
        return failure

    def snapshot(self, cache: str | None = None) -> dict[str, bytes | str]:
        """All there is, but for what builds may change; with a cache anywhere in the site, of it nothing."""
        found: dict[str, bytes | str] = {}
        for below, folders, names in os.walk(self.folder):
            if Path(below) == self.site and cache is not None:
                folders[:] = [name for name in folders if name in INSIDE_FOLDERS]
                names = [name for name in names if name in INSIDE]
            if Path(below) == self.site:
                folders[:] = [name for name in folders if name not in OWN]
                names = [name for name in names if name not in OWN]
            for name in names:
                path = Path(below, name)
                found[str(path)] = os.readlink(path) if path.is_symlink() else path.read_bytes()
            found |= {str(Path(below, name)): "folder" for name in folders}
        return found

    def published(self) -> str:
        """Everything that was written, names too."""
        texts = []
        for path in sorted((self.site / "_site").rglob("*")):
            texts.append(path.name)
            if path.is_file():
                texts.append(path.read_text(encoding="utf-8", errors="replace"))
        return "\n".join(texts)
