"""A site translated by keys, files and posts, as jekyll-multiple-languages-plugin 1.7 builds it."""

from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.jekyll_multiple_languages_plugin.content import leave_out, translate_content
from jekyllpy.plugins.jekyll_multiple_languages_plugin.languages import (
    begin,
    build_other_languages,
    load_translations,
)
from jekyllpy.plugins.jekyll_multiple_languages_plugin.tags import FileTag, KeyTag, LinkTag


def register(plugins: Registry) -> None:
    plugins.hook("site", "after_init", begin)
    plugins.hook("site", "post_read", translate_content)
    plugins.hook("site", "pre_render", load_translations)
    plugins.hook("site", "post_render", leave_out)
    plugins.hook("site", "post_write", build_other_languages)
    for short, long, tag in (
        ("t", "translate", KeyTag),
        ("tf", "translate_file", FileTag),
        ("tl", "translate_link", LinkTag),
    ):
        plugins.tag(short, tag)
        plugins.tag(long, tag)
