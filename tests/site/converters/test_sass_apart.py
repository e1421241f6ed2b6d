"""Stylesheets that another process compiles: the site is that of one process, whatever becomes of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reference import files

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork") or sys.platform == "darwin", reason="this system forks no processes"
)

BEGIN = """
import os, time
from jekyllpy.errors import SassError
from jekyllpy.site.converters.compiled import Compiled
from jekyllpy.site.converters.libsass_options import Options
from jekyllpy.site.converters.sass_apart import Apart
here = os.getpid()

def compiled(text, options):
    FAULT
    return Compiled(f"{text} {options.style} é", None, [str(os.getpid() == here)])

apart = Apart(compiled, list)
apart.start()
result = apart.begin("ü", Options("a.scss", style="compact"))
while not any(bytes(apart._progress)[:1]):
    time.sleep(0.01)
"""


def ran(script: str) -> str:
    """What a process of its own prints; it has no threads but its first."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "JEKYLLPY_JOBS": "2", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("fault", "is_here"), [("pass", "False"), ("if os.getpid() != here: os._exit(1)", "True")]
)
def test_what_ends_there_is_compiled_here(fault: str, is_here: str) -> None:
    ask = "found = result()\nprint(found.css, found.files, apart.end())"
    answer = f"ü compact é ['{is_here}'] None"
    assert ran(BEGIN.replace("FAULT", fault) + ask) == answer


def test_errors_are_those_of_the_other_process() -> None:
    fault = "raise SassError('no', path='a.scss', line=os.getpid() != here, markup='é')"
    ask = (
        "try:\n    result()\nexcept SassError as error:\n"
        "    print(error.message, error.path, error.line, error.markup)"
    )
    assert ran(BEGIN.replace("FAULT", fault) + ask) == "no a.scss True é"


FAILING = """
import os, sys, jekyllpy
from jekyllpy.errors import JekyllError
try:
    jekyllpy.build(sys.argv[1], sys.argv[1] + "/_site")
except JekyllError as error:
    print(type(error).__name__, end=" ")
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("alone")
"""
PAGES = "jekyllpy: {edition: github-pages}\ntheme: null\n"
SASSC = "jekyllpy: {edition: jekyll-4.2}\n"


def test_no_process_outlives_a_site_that_cannot_be_read(site_folder) -> None:
    pages = {"a.scss": "---\n---\n", "b.md": "---\na: [\n---\n", "_sass/_p.scss": "a { b: c }"}
    site = site_folder({"_config.yml": f"{SASSC}strict_front_matter: true\n", **pages})
    script = FAILING.replace("sys.argv[1]", repr(str(site)))
    assert ran(script).endswith("Error alone")


STOPPING = """
import os
from jekyllpy.errors import JekyllError
from jekyllpy.log import Logger
from jekyllpy.site.builder import Builder
from jekyllpy.site.site import Site
begun = []
Site._prepare = lambda self, prepare=Site._prepare: (
    begun.append(self.stylesheets._ways._apart.is_running), prepare(self)
)
try:
    Builder({"source": SOURCE}, Logger.silent())
except JekyllError as error:
    print(type(error).__name__, begun, end=" ")
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("alone")
"""


def test_no_process_outlives_a_site_whose_plugins_cannot_be_loaded(site_folder) -> None:
    pages = {"_plugins/a.py": "1 +", "_sass/_p.scss": "a { b: c }"}
    site = site_folder({"_config.yml": SASSC, **pages})
    assert ran(STOPPING.replace("SOURCE", repr(str(site)))).endswith("Error [True] alone")


@pytest.mark.parametrize("config", [PAGES, SASSC])
def test_a_site_is_the_same_however_many_processes_build_it(
    site_folder, tmp_path: Path, config: str
) -> None:
    pages = {
        "a.scss": "---\n---\n@import 'p';\na { b { color: white; content: 'é' } }\n",
        "b.sass": "---\n---\n@import 'p'\na\n  b: .5px\n",
        "c.scss": "---\n---\n$x: {{ 1 | plus: 1 }}px; a { b: $x }\n",
    }
    site = site_folder({"_config.yml": config, "_sass/_p.scss": "q { r: 0.50em }", **pages})
    one, two = (built(site, tmp_path / jobs, jobs=jobs) for jobs in ("1", "2"))
    assert one == two == ("", files(tmp_path / "1"))
    assert (tmp_path / "1/a.css").is_file()


def test_a_fault_is_told_alike_however_many_processes_build_it(site_folder, tmp_path: Path) -> None:
    partials = {"_sass/_p.scss": "@warn 'mind';\na {\n  b: $c;\n}\n"}
    site = site_folder({"_config.yml": PAGES, "a.scss": "---\n---\n@import 'p';\n", **partials})
    (one, _), (two, _) = (built(site, tmp_path / jobs, jobs=jobs) for jobs in ("1", "2"))
    assert one == two
    assert "_p.scss:3" in one
    assert one.count("mind") == 1


def test_safe_mode_refuses_foreign_imports_however_many_processes_build_it(
    site_folder, tmp_path: Path
) -> None:
    (tmp_path / "own.scss").write_text(".secret { a: b }")
    sheet = f"---\n---\n@import '{tmp_path}/own';\n"
    site = site_folder(
        {"_config.yml": f"{PAGES}safe: true\n", "a.scss": sheet, "_sass/_p.scss": ""}
    )
    (one, _), (two, _) = (built(site, tmp_path / jobs, jobs=jobs) for jobs in ("1", "2"))
    assert one == two
    assert "leads out of the site" in one


def test_what_a_theme_brings_is_refused_however_many_processes_build_it(
    site_folder, tmp_path: Path
) -> None:
    (tmp_path / "own.scss").write_text(".secret { a: b }")
    theme = {
        "_themes/t/_sass/_q.scss": f"@import '{tmp_path}/own';\n",
        "_themes/t/_layouts/l.html": "",
    }
    config = f"{PAGES}safe: true\nplugins: [jekyll-remote-theme]\nremote_theme: ./_themes/t\n"
    sheet = {"a.scss": "---\n---\n@import 'p', 'q';\n", "_sass/_p.scss": ""}
    site = site_folder({"_config.yml": config, **sheet, **theme})
    (one, _), (two, _) = (built(site, tmp_path / jobs, jobs=jobs) for jobs in ("1", "2"))
    assert one == two
    assert "leads out of the site" in one


def built(source: Path, destination: Path, *, jobs: str) -> tuple[str, dict[str, bytes]]:
    """What a build says, and what it writes."""
    done = subprocess.run(
        [
            sys.executable,
            *"-m jekyllpy build -q --disable-disk-cache -s".split(),
            source,
            "-d",
            destination,
        ],
        env={**os.environ, "JEKYLLPY_JOBS": jobs},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stderr, files(destination) if destination.is_dir() else {}
