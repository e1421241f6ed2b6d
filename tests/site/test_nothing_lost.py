"""A build that can't be written leaves everything as it was."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import jekyllpy
from jekyllpy.errors import ReadError, WriteError

PAGE = "---\n---\n{{ site.title }}\n"
PAGES = 12


def everything(folder: Path) -> dict[str, tuple[int, bytes | str]]:
    """All that lies below a folder: which file it is, and what it holds or leads to."""
    found: dict[str, tuple[int, bytes | str]] = {}
    for path in sorted(folder.rglob("*")):
        held: bytes | str = b""
        if path.is_symlink():
            held = os.readlink(path)
        elif path.is_file():
            held = path.read_bytes()
        found[str(path.relative_to(folder))] = path.lstat().st_ino, held
    return found


def build(site: Path, title: str, **config: object) -> Path:
    out = site / "_site"
    jekyllpy.build(site, out, title=title, disable_disk_cache=True, **config)
    return out


@pytest.mark.needs("unshare")
@pytest.mark.parametrize("kind", ["blocks", "inodes"])
def test_a_disk_that_is_full_at_any_write_costs_no_file(site_folder, tmp_path, kind: str) -> None:
    pages = {f"{number % 3}/{number}.html": PAGE for number in range(PAGES)}
    site = site_folder(pages)
    disk = tmp_path / "disk"
    disk.mkdir()
    script = Path(__file__).with_name("full_disk.py")
    line = ["unshare", "--map-root-user", "--mount", sys.executable, script, disk, site, kind]
    done = subprocess.run(line, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= PAGES


@pytest.mark.needs("unshare")
def test_a_disk_of_its_own_within_the_destination_is_written_to(site_folder, tmp_path) -> None:
    site = site_folder({"a.html": PAGE, "other/b.html": PAGE, "other/new/c.html": PAGE})
    out = build(site, "old")
    code = (
        "import subprocess, sys; from pathlib import Path; from tests.site.test_nothing_lost import build\n"
        "site = Path(sys.argv[1])\n"
        "subprocess.run(['mount', '-t', 'tmpfs', 'none', site / '_site/other'], check=True)\n"
        "build(site, 'new')\n"
        "print(sorted((p.name, p.read_text()) for p in (site / '_site').rglob('*') if p.is_file()))\n"
    )
    line = ["unshare", "--map-root-user", "--mount", sys.executable, "-c", code, str(site)]
    root = Path(__file__).parents[2]
    done = subprocess.run(line, capture_output=True, text=True, cwd=root, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == repr([(f"{name}.html", "new\n") for name in "abc"])
    assert (out / "other/b.html").read_text() == "old\n"


@pytest.mark.needs("bounded")
def test_a_folder_that_refuses_new_files_costs_no_file(site_folder) -> None:
    site = site_folder({"a.html": PAGE, "locked/b.html": PAGE, "z.html": PAGE})
    out = build(site, "old")
    (out / "obsolete.html").write_text("")
    before = everything(out)
    (out / "locked").chmod(0o555)
    done = run_bounded("build", "-s", str(site), "-d", str(out), "--disable-disk-cache")
    (out / "locked").chmod(0o755)
    assert done.returncode == 1
    (message,) = [line for line in done.stderr.splitlines() if "rror" in line]
    assert str(out / "locked") in message and "Permission denied" in message
    assert everything(out) == before


def run_bounded(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run jekyllpy as somebody whom the modes of files bind."""
    line = [sys.executable, "-m", "jekyllpy", *arguments]
    if os.geteuid() == 0:
        rights = "-dac_override,-dac_read_search"
        line = ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}", *line]
    return subprocess.run(line, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("kept", ["x", "x/"])
def test_what_is_kept_is_never_replaced(site_folder, kept: str) -> None:
    site = site_folder({"a.html": PAGE})
    out = build(site, "old")
    (out / "x").mkdir()
    (out / "x/precious").write_text("")
    before = everything(out)
    (site / "x").write_text("a file")
    with pytest.raises(WriteError, match=r"x: is in the way .*keep_files"):
        build(site, "new", keep_files=[kept])
    assert everything(out) == before


def test_the_destination_being_a_file_is_said(site_folder) -> None:
    site = site_folder({"a.html": PAGE, "_site": "precious"})
    with pytest.raises(WriteError, match="_site: cannot be made a folder"):
        build(site, "new")
    assert (site / "_site").read_text() == "precious"


VANISHING = """
import os

def register(plugins):
    plugins.hook("site", "post_render", lambda site, _: os.unlink(site.in_source_dir("s.txt")))
"""


@pytest.mark.parametrize("before", [False, True])
def test_a_file_that_vanishes_meanwhile_costs_no_file(site_folder, before: bool) -> None:
    site = site_folder({"a.html": PAGE, "s.txt": "s"})
    if before:
        build(site, "old")
    known = everything(site / "_site")
    (site / "s.txt").write_text("longer")
    (site / "_plugins").mkdir()
    (site / "_plugins/vanishing.py").write_text(VANISHING)
    with pytest.raises(ReadError, match=r"s.txt: cannot be copied"):
        build(site, "new")
    assert everything(site / "_site") == known
    assert (site / "_site").exists() == before


def test_links_in_the_destination_are_replaced_and_never_written_through(site_folder) -> None:
    site = site_folder({"a.html": PAGE, "dir/b.html": PAGE, "same.html": PAGE, "s.txt": "s"})
    out = build(site, "new")
    outside = site_folder(
        {"a": "precious", "dir/b.html": "precious", "same": "new\n", "s": "s"}, "o"
    )
    before = everything(outside)
    for name, target in (("a.html", "a"), ("same.html", "same"), ("s.txt", "s"), ("dir", "dir")):
        path = out / name
        if path.is_dir():
            (path / "b.html").unlink()
            path.rmdir()
        else:
            path.unlink()
        path.symlink_to(outside / target)
    status = (site / "s.txt").stat()
    os.utime(outside / "s", ns=(status.st_mtime_ns, status.st_mtime_ns))
    build(site, "new")
    assert everything(outside) == before
    assert not [path for path in out.rglob("*") if path.is_symlink()]
    assert (out / "dir/b.html").read_text() == (out / "a.html").read_text() == "new\n"


def test_a_kept_link_is_never_written_through(site_folder) -> None:
    site = site_folder({"dir/b.html": PAGE})
    outside = site_folder({"b.html": "precious"}, "outside")
    (site / "_site").mkdir()
    (site / "_site/dir").symlink_to(outside)
    with pytest.raises(WriteError, match="keep_files"):
        build(site, "new", keep_files=["dir"])
    assert (outside / "b.html").read_text() == "precious"


def test_a_destination_that_is_a_link_is_the_folder_it_leads_to(site_folder) -> None:
    site = site_folder({"a.html": PAGE})
    (site.parent / "public").mkdir()
    (site / "_site").symlink_to(site.parent / "public")
    build(site, "new")
    assert (site / "_site").is_symlink()
    assert [path.name for path in (site.parent / "public").iterdir()] == ["a.html"]


def test_what_a_killed_build_left_staged_is_removed(site_folder) -> None:
    site = site_folder({"a.html": PAGE})
    left = site / "_site/.jekyllpy-0123456789abcdef"
    left.mkdir(parents=True)
    (left / "1").write_text("")
    assert [path.name for path in build(site, "new").iterdir()] == ["a.html"]


def test_names_that_differ_only_in_case_are_all_written(site_folder) -> None:
    site = site_folder({"a.html": "---\npermalink: /About.html\n---\n1"})
    out = build(site, "x")
    (site / "a.html").write_text("---\npermalink: /about.html\n---\n2")
    build(site, "x")
    assert [(path.name, path.read_text()) for path in out.iterdir()] == [("about.html", "2")]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may do it")
def test_what_no_check_foresees_is_told_and_all_else_is_new(site_folder) -> None:
    site = site_folder({"a.html": PAGE, "b.html": PAGE, "c.html": PAGE})
    out = build(site, "old")
    if subprocess.run(["chattr", "+i", out / "b.html"], capture_output=True).returncode:
        pytest.skip("files can't be made immutable here")
    try:
        with pytest.raises(
            WriteError, match=r"b.html: cannot be written: .* 1 of the site's files"
        ):
            build(site, "new")
    finally:
        subprocess.run(["chattr", "-i", out / "b.html"], check=True)
    found = {path.name: path.read_text() for path in out.iterdir()}
    assert found == {"a.html": "new\n", "b.html": "old\n", "c.html": "new\n"}


PLUGIN = """
from jekyllpy.content.page import PageWithoutAFile
from jekyllpy.content.static_file import StaticFile
from jekyllpy.plugins import Generator

events = []

class Loud(PageWithoutAFile):
    def write(self, dest):
        self.output = self.output.upper()
        written = super().write(dest)
        with open(self.destination(dest), "a") as file:
            file.write("!")
        return written

class Elsewhere(PageWithoutAFile):
    def destination(self, dest):
        return super().destination(dest) + ".moved"

class Thumbnails(StaticFile):
    def write(self, dest):
        with open(self.destination(dest) + ".small", "w") as file:
            file.write("small")
        return super().write(dest)

class Make(Generator):
    def generate(self, site):
        for kind in (Loud, Elsewhere):
            page = kind(site, site.source, "", kind.__name__.lower() + ".html")
            page.content = "text"
            site.pages.append(page)
        site.static_files = [Thumbnails(site, f.base, f.dir, f.name) for f in site.static_files]

def seen(page):
    with open(page.destination(page.site.dest)) as file:
        events.append((page.name, file.read()))

def register(plugins):
    plugins.generator(Make)
    plugins.hook("pages", "post_write", seen)
    plugins.hook("clean", "on_obsolete", lambda paths: paths[:] == [] or events.append("obsolete"))
    plugins.hook("site", "post_write", lambda site: site.config.update(events=list(events)))
"""


def test_classes_of_plugins_may_write_in_their_own_ways(site_folder) -> None:
    site = site_folder({"a.html": PAGE, "s.txt": "s", "_plugins/own.py": PLUGIN})
    out = site / "_site"
    for _ in range(2):
        built = jekyllpy.build(site, out, title="new", disable_disk_cache=True)
        assert {path.name: path.read_text() for path in out.iterdir()} == {
            "a.html": "new\n",
            "loud.html": "TEXT!",
            "elsewhere.html.moved": "text",
            "s.txt": "s",
            "s.txt.small": "small",
        }
        assert ("a.html", "new\n") in built.config["events"]
        assert ("elsewhere.html", "text") in built.config["events"]
    assert built.config["events"][0] == "obsolete"
