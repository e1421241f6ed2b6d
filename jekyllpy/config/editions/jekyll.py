"""Jekyll's own ways, from version to version."""

from __future__ import annotations

from typing import NamedTuple


class JekyllTraits(NamedTuple):
    """The defaults are those of Jekyll 4.4.

    Attributes:
        version: `jekyll.version` in templates.
        adds_default_excludes: `exclude` is added to Jekyll's own list; else it replaces the list.
        including_undoes_excluding: what `include` and `exclude` name in the same words isn't excluded; else
            only the folder or file itself is let in, not what is in the folder.
        reads_included_files: a file that `include` names is read even in a folder that isn't.
        renames_old_settings: settings of the years before are taken under their new names (`gems`,
            `layouts`, `data_source`), and lists given as text.
        default_scopes_are_prefixes: a scope of front matter defaults takes every path that begins with
            it; else whole parts of the path must be the same, and a scope of no text is an error.
        absent_placeholders: placeholders that a permalink can't have.
        has_weekdate: the permalink style `weekdate` is known.
        drops_trailing_periods: dots before a file's extension don't count for its address, and names
            that end with one are passed over.
        slugs_keep_marks: letters, marks and digits are kept in a slug; else all that Unicode calls
            alphabetic, which takes in Roman numerals but not accents that stand alone.
        sorts_collections: collections have `sort_by` and `order`.
        collections_own_their_files: a collection's static files have a `:name` and extension of their
            own in permalinks, and are written if the collection is.
        lists_files_of_collections: a collection's static files are `site.static_files`, too.
        publishes_static_files_by_defaults: `published: false` among the defaults holds static files back.
        documents_have_own_date: templates see the time of the build as the date of a document without
            one.
        documents_have_own_name: templates see the name of a document's file.
        paths_follow_folders: the path of a page that is moved to another folder, as those of a pagination are,
            is one in that folder.
        has_page_excerpts: pages have excerpts under `page_excerpts`.
        has_theme_drop: templates see `theme`.
        has_theme_settings: the settings of a theme count.
        has_theme_data: the data files of a theme count.
        has_table_settings: `csv_reader` and `tsv_reader` say how tables are read.
        keeps_liquid_on_request: `render_with_liquid: false` is heeded.
        excerpts_keep_used_definitions: an excerpt gets those link definitions of the rest that it uses;
            else all of them, and an end of its own in any case.
        links_have_baseurl: `link` and `post_url` give addresses with `baseurl`.
        link_reads_liquid: the path that `link` is given may be made by Liquid.
        includes_have_signs: the name of an include may have signs such as `+` and `@` in it.
        names_plain_text: a block of code without a language has `language-plaintext` among its classes.
        marks_lines: the tag `highlight` has `mark_lines`.
        keeps_addresses: what `relative_url` and `absolute_url` make of a text is worked out once in a site's
            life, also where `baseurl` changes from language to language.
        has_find_filters: there are the filters `find` and `find_exp`.
        templates_remember: what `cycle`, `ifchanged` and `offset: continue` count goes on from one page to
            the next with the same layout; else each page begins anew.
        takes_properties_leniently: `sort` and `group_by` take numbers in text for numbers, what can't be
            asked or compared does no harm, `where` with nil finds what lacks the property, `where_exp`
            reads `and` and `or`, and `number_of_words` has modes. Else a property is taken as it is, and
            `where` with nil finds all.
    """

    version: str = "4.4.1"
    adds_default_excludes: bool = True
    including_undoes_excluding: bool = True
    reads_included_files: bool = True
    renames_old_settings: bool = False
    default_scopes_are_prefixes: bool = True
    absent_placeholders: frozenset[str] = frozenset()
    has_weekdate: bool = True
    drops_trailing_periods: bool = True
    slugs_keep_marks: bool = True
    sorts_collections: bool = True
    collections_own_their_files: bool = True
    lists_files_of_collections: bool = True
    publishes_static_files_by_defaults: bool = True
    documents_have_own_date: bool = True
    documents_have_own_name: bool = True
    paths_follow_folders: bool = False
    has_page_excerpts: bool = True
    has_theme_drop: bool = True
    has_theme_settings: bool = True
    has_theme_data: bool = True
    has_table_settings: bool = True
    keeps_liquid_on_request: bool = True
    excerpts_keep_used_definitions: bool = True
    links_have_baseurl: bool = True
    link_reads_liquid: bool = True
    includes_have_signs: bool = True
    names_plain_text: bool = True
    marks_lines: bool = True
    keeps_addresses: bool = True
    has_find_filters: bool = True
    templates_remember: bool = True
    takes_properties_leniently: bool = True


JEKYLL_4_4 = JekyllTraits()
JEKYLL_4_3 = JekyllTraits(version="4.3.4", marks_lines=False)
JEKYLL_4_2 = JEKYLL_4_3._replace(
    version="4.2.2",
    lists_files_of_collections=False,
    publishes_static_files_by_defaults=False,
    documents_have_own_name=False,
    has_theme_drop=False,
    has_theme_data=False,
    has_table_settings=False,
    includes_have_signs=False,
)
JEKYLL_4_1 = JEKYLL_4_2._replace(version="4.1.1")
JEKYLL_4_0 = JEKYLL_4_1._replace(
    version="4.0.1",
    default_scopes_are_prefixes=False,
    absent_placeholders=frozenset(["slugified_categories"]),
    slugs_keep_marks=False,
    has_page_excerpts=False,
    names_plain_text=False,
    has_find_filters=False,
)
JEKYLL_3_10 = JekyllTraits(
    version="3.10.0",
    adds_default_excludes=False,
    including_undoes_excluding=False,
    reads_included_files=False,
    renames_old_settings=True,
    default_scopes_are_prefixes=False,
    absent_placeholders=frozenset(
        ("slugified_categories", "long_month", "w_year", "week", "w_day", "short_day", "long_day")
    ),
    has_weekdate=False,
    drops_trailing_periods=False,
    slugs_keep_marks=False,
    sorts_collections=False,
    collections_own_their_files=False,
    lists_files_of_collections=False,
    publishes_static_files_by_defaults=False,
    documents_have_own_date=False,
    documents_have_own_name=False,
    paths_follow_folders=True,
    has_page_excerpts=False,
    has_theme_drop=False,
    has_theme_settings=False,
    has_theme_data=False,
    has_table_settings=False,
    keeps_liquid_on_request=False,
    excerpts_keep_used_definitions=False,
    links_have_baseurl=False,
    link_reads_liquid=False,
    includes_have_signs=False,
    marks_lines=False,
    keeps_addresses=False,
    has_find_filters=False,
    templates_remember=False,
    takes_properties_leniently=False,
)
