"""`new`: an academic's homepage from the template, with its owner's name in it.

The template is the site at the root of the project's repository. A wheel carries it as
`jekyllpy/template`; a checkout has it where it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import jekyllpy
from jekyllpy.errors import ReadError
from jekyllpy.scaffold import yaml_edit
from jekyllpy.scaffold.folders import copy_into

TEMPLATE_PARTS = (
    ".github/workflows/pages.yml",
    ".gitignore",
    "_config.yml",
    "_data",
    "_includes",
    "_layouts",
    "_pages",
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

GITHUB_PAGES = "https://{}.github.io"


@dataclass(frozen=True)
class Owner:
    """Whose homepage it is; what is empty stays empty on the site.

    Attributes:
        profiles: a name on a service, or an address there, by the service's key in `_config.yml`.
    """

    name: str
    role: str = ""
    institution: str = ""
    location: str = ""
    email: str = ""
    profiles: Mapping[str, str] = field(default_factory=dict)

    @property
    def description(self) -> str:
        """One line for search engines."""
        place = f" at {self.institution}" if self.institution else ""
        return f"{self.name}, {self.role}{place}." if self.role else f"The homepage of {self.name}."

    @property
    def name_variants(self) -> list[str]:
        """How author lists write the name: initials first, and family name first."""
        *given, family = self.name.split() or [""]
        if not given:
            return []
        initials = " ".join(f"{name[0]}." for name in given)
        return [f"{initials} {family}", f"{family}, {' '.join(given)}"]


def create_homepage(folder: Path, owner: Owner | None = None) -> None:
    """Write the template's site into `folder`, as `owner`'s if one is named.

    Raises:
        ReadError: if this installation came without the template.
    """
    template = template_folder()
    for part in TEMPLATE_PARTS:
        if (template / part).exists():
            copy_into(template / part, folder / part)
    if owner is not None:
        config = folder / "_config.yml"
        config.write_text(owned(config.read_text(encoding="utf-8"), owner), encoding="utf-8")


def template_folder() -> Path:
    package = Path(jekyllpy.__file__).parent
    for candidate in (package / "template", package.parent):
        if (candidate / "_config.yml").is_file() and (candidate / "_layouts").is_dir():
            return candidate
    raise ReadError(
        "this installation has no homepage template; install jekyllpy again, or use --blank"
    )


def owned(config: str, owner: Owner) -> str:
    """The text of the template's `_config.yml` with everything that is said of a person replaced."""
    github = owner.profiles.get("github", "")
    personal = {
        "title": owner.name,
        "name": owner.name,
        "author": owner.name,
        "role": owner.role,
        "institution": owner.institution,
        "location": owner.location,
        "email": owner.email,
        "bio": "",
        "description": owner.description,
        "url": GITHUB_PAGES.format(github.lower()) if github and "/" not in github else "",
    }
    for key, value in personal.items():
        config = yaml_edit.set_value(config, key, value)
    variants = json.dumps(owner.name_variants, ensure_ascii=False)
    config = yaml_edit.set_raw(config, "name_variants", variants)
    unknown = dict.fromkeys(yaml_edit.keys_below(config, "profiles"), "")
    for key, value in (unknown | dict(owner.profiles)).items():
        config = yaml_edit.set_value(config, key, value, parent="profiles")
    return config
