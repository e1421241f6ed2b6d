"""`{% I18n_Headers %}` and `{% static_href %}`."""

from __future__ import annotations

import re

from jekyllpy import ruby
from jekyllpy.errors import LiquidSyntaxError
from jekyllpy.liquid import Block, Context, Tag
from jekyllpy.plugins.jekyll_polyglot.languages import Languages
from jekyllpy.plugins.jekyll_polyglot.links import UNTOUCHED
from jekyllpy.plugins.support.lookup import dig

HREF = re.compile(r'href=("[^=]*")')


class HeadersTag(Tag):
    """The page's language and its other languages, for search engines."""

    def render(self, context: Context) -> str:
        site = context.registers["site"]
        languages = Languages.of(site)
        root = self.markup.strip().removesuffix("/") or ruby.to_s(site.config.get("url"))
        permalink = ruby.to_s(dig(context.registers["page"], "permalink"))
        lines = [f'<meta http-equiv="Content-Language" content="{languages.active}">']
        folders = [(languages.default, ""), *((other, f"/{other}") for other in languages.others)]
        lines += [
            f'<link rel="alternate" hreflang="{language}" href="{root}{folder}{permalink}"/>'
            for language, folder in folders
        ]
        return "".join(f"{line}\n" for line in lines)


class StaticHrefBlock(Block):
    """A link that is the same in all languages."""

    def render(self, context: Context) -> str:
        text = self.render_body(context).strip()
        found = HREF.fullmatch(text)
        if found is None:
            raise LiquidSyntaxError(
                'static_href takes an attribute, as in href="/about"', markup=text
            )
        return f"{UNTOUCHED}={found[1]}"
