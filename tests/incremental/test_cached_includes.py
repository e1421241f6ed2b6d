"""What one page has made for those after it is shown by each as in a clean build."""

from __future__ import annotations

import random
from pathlib import Path

from tests.incremental import test_continuing as continuing
from tests.incremental.clean_builds import require_clean
from tests.incremental.test_continued_builds import Warm
from tests.incremental.test_continuing import age
from tests.incremental.test_watched_edits import Watched

MOMENT = "2026-01-01 00:00:00 +0000"
STEPS = 30
INCLUDES = {
    "who.html": "({{ page.title }} {{ site.data.names.first }}){% assign left = page.title %}",
    "menu.html": "[{% for name in site.data.names %}{{ name[1] }}{% endfor %}{% include_cached who.html %}]",
    "said.html": "{{ include.words | upcase }}{{ page.title }}",
}
PARTS = (
    "{% include_cached who.html %}",
    "{% include_cached menu.html %}",
    "{% include_cached said.html words='a' %}",
    "{% include_cached said.html words='b' %}",
    "{% include_cached said.html words=page.title %}",
    "{{ left }}",
    "text",
)
CONFIG = "plugins: [jekyll-include-cache]\n"


def page(name: str, *parts: str) -> str:
    return f"---\ntitle: {name}\nlayout: plain\n---\n{'|'.join(parts)}\n"


def write_site(folder: Path) -> Path:
    texts = {
        "_config.yml": CONFIG,
        "_data/names.yml": "first: Ada\nsecond: Bob\n",
        "_layouts/plain.html": "{{ content }}{% include_cached menu.html %}{{ left }}",
        **{f"_includes/{name}": text for name, text in INCLUDES.items()},
        **{f"{name}.html": page(name, *PARTS) for name in "abcde"},
    }
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def edit(site: Path, rng: random.Random) -> str:
    """Change anything; which page makes what may be another one after it."""
    match rng.randrange(6):
        case 0:
            path = site / "_includes" / rng.choice(list(INCLUDES))
            path.write_text(INCLUDES[path.name] + rng.choice(("", "!", "{{ left }}")))
        case 1:
            path = site / "_data/names.yml"
            path.write_text(f"first: {rng.choice('XYZ')}\nsecond: {rng.choice('XYZ')}\n")
        case 2:
            path = site / "_layouts/plain.html"
            parts = rng.sample(PARTS, 2)
            path.write_text(f"{{{{ content }}}}{parts[0]}{parts[1]}")
        case _:
            path = site / f"{rng.choice('abcde')}.html"
            path.write_text(page(path.stem, *rng.sample(PARTS, rng.randrange(len(PARTS)))))
    return f"{path.name} {path.read_text()!r}"


def require_clean_builds(again: Warm | Watched, folder: Path, rng: random.Random) -> None:
    """Have each build after a random edit leave what a clean one writes."""
    history = ["start"]
    for step in range(STEPS):
        failed = again.build(MOMENT)
        require_clean(again.site, again.out, failed, folder / f"clean-{step}", MOMENT, history)
        history.append(edit(again.site, rng))


def test_continued_builds_are_clean_builds(tmp_path: Path) -> None:
    warm = Warm(write_site(tmp_path / "site"), tmp_path / "out")
    require_clean_builds(warm, tmp_path, random.Random(1))
    assert warm.continued > STEPS // 3


def test_watched_builds_are_clean_builds(tmp_path: Path) -> None:
    watched = Watched(write_site(tmp_path / "site"), tmp_path / "out")
    require_clean_builds(watched, tmp_path, random.Random(3))
    assert watched.amended > STEPS // 3


def test_an_edit_renders_no_more_than_it_touches(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    for path in (path for path in site.rglob("*") if path.is_file()):
        age(path)
    continuing.build(site)
    continuing.write(site, "c.html", page("c", *PARTS, "more"))
    assert continuing.written(continuing.build(site)) == ["c.html"]
    continuing.write(site, "_data/names.yml", "first: Cy\nsecond: Bob\n")
    names = [f"{name}.html" for name in "abcde"]
    assert continuing.written(continuing.build(site)) == names
