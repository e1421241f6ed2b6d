"""A remembered stylesheet is what compiling it again would give."""

from __future__ import annotations

import random
from functools import partial
from pathlib import Path

import pytest

from jekyllpy.errors import SassError
from jekyllpy.site.converters.libsass import Options, compile_text
from jekyllpy.site.converters.sass_cache import SassCache

ENTRY = '@import "base", "parts/one";\n@import "two";\nbody { color: $c }\n'
NAMES = (
    "own/_base.scss",
    "own/base.scss",
    "own/parts/_one.scss",
    "own/parts/_deep.scss",
    "own/_two.css",
    "theme/_base.scss",
    "theme/parts/_one.sass",
    "theme/_two.scss",
    "theme/_deep.scss",
    "parts/_one.scss",
)
TEXTS = (
    "$c: red;\n",
    "$c: blue;\n",
    '$c: red;\n@import "deep";\n',
    "a\n  b: c\n",
    "a { b: c }\n",
    "",
)


@pytest.fixture
def options(tmp_path: Path, monkeypatch) -> Options:
    monkeypatch.chdir(tmp_path)
    folders = [str(tmp_path / "own"), str(tmp_path / "theme")]
    return Options(path="main.scss", load_paths=folders, map_path="main.css.map")


@pytest.mark.parametrize("seed", range(3))
def test_whatever_happens_to_the_files(tmp_path: Path, options: Options, seed: int) -> None:
    rng = random.Random(seed)
    (tmp_path / "cache").mkdir()
    cache = SassCache(str(tmp_path / "cache"))
    for step in range(60):
        path = tmp_path / rng.choice(NAMES)
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and rng.random() < 0.4:
            path.unlink()
        else:
            path.write_text(rng.choice(TEXTS))
        if step % 7 == 0:
            cache = SassCache(str(tmp_path / "cache"))
        again = partial(cache.compile, compile_text=compile_text)
        assert outcome(again, options) == outcome(compile_text, options), (step, path)


def outcome(compile, options: Options) -> object:
    try:
        compiled = compile(ENTRY, options)
    except SassError as error:
        return str(error)
    return compiled.css, compiled.source_map


def test_nothing_is_compiled_twice(tmp_path: Path, options: Options) -> None:
    compiled = []

    def count(text, options):
        compiled.append(text)
        return compile_text(text, options)

    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "_a.scss").write_text("a { b: c }")
    for _ in range(2):
        cache = SassCache(str(tmp_path))
        first = cache.compile("@import 'a';", options, count)
        assert cache.compile("@import 'a';", options, count) == first
    assert len(compiled) == 1
    (tmp_path / "own" / "_a.scss").write_text("a { b: d }")
    assert "b: d" in cache.compile("@import 'a';", options, count).css
    assert len(compiled) == 2


def test_a_cache_that_is_no_cache_is_passed_over(tmp_path: Path, options: Options) -> None:
    cache = SassCache(str(tmp_path))
    first = cache.compile("a { b: c }", options, compile_text)
    for path in tmp_path.glob("*.json"):
        path.write_text("[not a cache")
    assert SassCache(str(tmp_path)).compile("a { b: c }", options, compile_text) == first
    unwritable = SassCache(str(tmp_path / "file" / "below"))
    (tmp_path / "file").write_text("")
    assert unwritable.compile("a { b: c }", options, compile_text) == first
