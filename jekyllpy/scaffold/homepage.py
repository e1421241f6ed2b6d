"""`new`: an academic's homepage from the template, its owner's from the start.

The template is the site at the root of the project's repository, which shows a sample person's
homepage. A wheel carries it as `jekyllpy/template`; a checkout has it where it is.
"""

from __future__ import annotations

from pathlib import Path

import jekyllpy
from jekyllpy.errors import ReadError
from jekyllpy.scaffold.folders import copy_into
from jekyllpy.scaffold.language import set_language
from jekyllpy.scaffold.owner import Owner
from jekyllpy.scaffold.personal import owned
from jekyllpy.scaffold.samples import clear_samples

TEMPLATE_PARTS = (
    ".github/workflows/pages.yml",
    ".gitignore",
    "_config.yml",
    "_data",
    "_includes",
    "_layouts",
    "_pages",
    "_portfolio",
    "_posts",
    "_publications",
    "_sass",
    "_talks",
    "_teaching",
    "assets",
    "files",
    "images",
    "robots.txt",
)

HIDDEN_PARTS = frozenset(part.split("/")[0] for part in TEMPLATE_PARTS if part.startswith("."))


def create_homepage(folder: Path, owner: Owner, lang: str | None = None) -> None:
    """Write a homepage of `owner`'s into `folder`: it says what to write, and nothing of the sample.

    Args:
        lang: the tag of the language that it speaks, unless that is the template's.

    Raises:
        ReadError: if this installation came without the template.
    """
    create_demonstration(folder, lang=lang)
    clear_samples(folder, owner)


def create_demonstration(
    folder: Path, owner: Owner | None = None, *, lang: str | None = None
) -> None:
    """Write the template with its samples into `folder`, with `owner`'s name in the settings if given.

    Args:
        lang: see `create_homepage`.

    Raises:
        ReadError: if this installation came without the template.
    """
    template = template_folder()
    for part in TEMPLATE_PARTS:
        if (template / part).exists():
            copy_into(template / part, folder / part)
    if lang is not None:
        set_language(folder, lang)
    if owner is not None:
        config = folder / "_config.yml"
        config.write_text(
            owned(config.read_text(encoding="utf-8"), owner), encoding="utf-8", newline="\n"
        )


def template_folder() -> Path:
    """The folder of the homepage template: in the package, or the checkout's root.

    Raises:
        ReadError: if there is none.
    """
    package = Path(jekyllpy.__file__).parent
    for candidate in (package / "template", package.parent):
        if (candidate / "_config.yml").is_file() and (candidate / "_layouts").is_dir():
            return candidate
    raise ReadError(
        "this installation has no homepage template; install jekyllpy again, or use --blank"
    )
