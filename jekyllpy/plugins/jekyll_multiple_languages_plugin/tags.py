"""`{% t key %}`, `{% tf file %}` and `{% tl namespace %}`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from jekyllpy import ruby
from jekyllpy.errors import IncludeError
from jekyllpy.liquid import Context, Tag
from jekyllpy.plugins.jekyll_multiple_languages_plugin.languages import FOLDER, Languages
from jekyllpy.text.grounds import holds


def argument(tag: Tag, context: Context) -> str:
    """The value of the variable that the markup names, else the markup itself, rendered."""
    markup = tag.markup.strip()
    text = ruby.to_s(context[markup]) or markup
    return context.environment.fragment(text).body.text(context).strip()


class KeyTag(Tag):
    """The translation of a key, `a.b.0`, else that of the default language."""

    def render(self, context: Context) -> str:
        key = argument(self, context)
        languages = Languages.of(context.registers["site"])
        for language in (languages.active, languages.default):
            text = ruby.to_s(found(languages.translations.get(language), key))
            if text:
                return text
        return ""


def found(value: Any, key: str) -> Any:
    """What a path of keys and numbers leads to."""
    for part in key.split("."):
        if isinstance(value, list) and part.isdecimal():
            number = ruby.decimal(part)
            value = value[number] if number < len(value) else None
        elif isinstance(value, dict):
            value = value.get(ruby.decimal(part) if part.isdecimal() else part)
        else:
            return None
    return value


class FileTag(Tag):
    """A file of the language, else of the default one, rendered and converted."""

    def render(self, context: Context) -> str:
        site = context.registers["site"]
        name = argument(self, context)
        languages = Languages.of(site)
        for language in (languages.active, languages.default):
            folder = site.in_source_dir(FOLDER, language)
            path = Path(folder) / name
            if os.path.isfile(path) and holds(folder, path) and site.grounds.allow(path):
                return self._rendered(context, site, path)
        raise IncludeError(f"Included file '{name}' not found in {FOLDER}/{languages.default}")

    def _rendered(self, context: Context, site: Any, path: Path) -> str:
        source = path.read_text(encoding="utf-8")
        text: str = context.environment.parse(source, path=path).body.text(context)
        converters = site.converters_for(path.suffix)
        return str(converters[0].convert(text)) if converters else text


class LinkTag(Tag):
    """The address of the page with a `namespace`, in this language or one that is named."""

    def render(self, context: Context) -> str:
        site = context.registers["site"]
        languages = Languages.of(site)
        namespace, *named = argument(self, context).split() or [""]
        language = named[0] if named else languages.active
        root = languages.root
        if language != languages.default or languages.default_in_subfolder:
            root = f"{root}/{language}"
        address = ""
        documents = [doc for group in site.collections.values() for doc in group.docs]
        for item in [*site.pages, *documents]:
            if item.data["namespace"] == namespace:
                permalink = item.data[f"permalink_{language}"] or item.data["permalink"]
                address = root + ruby.to_s(permalink)
        return address
