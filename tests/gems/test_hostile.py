"""Gems that nobody should trust."""

import gzip
import os
import re
import subprocess
import tarfile
from random import Random

import pytest

from jekyllpy.errors import GemError, JekyllError
from jekyllpy.gems.index import IndexedGem, is_gem_name, parse_info
from jekyllpy.gems.package import unpack_gem
from jekyllpy.gems.server import Server
from jekyllpy.gems.store import Store
from jekyllpy.gems.version import Version
from tests.gems.rubygems import THEME, build_gem, metadata, tar

OUTSIDE = [
    "../outside", "../../outside", "a/../../outside", "a/b/../../../outside", "/outside", "//outside",
    "/etc/outside", "..\\outside", "a\\..\\..\\outside", "\\outside", "C:\\outside", "c:outside",
    "a/c:/outside", "./../outside", "a/./../../outside", "a//../..//outside", "..", "../", "a/..", "a/../..",
    "_layouts/../../outside", "~/../outside", "%2e%2e/../outside", "../" * 50 + "outside", "a/" * 50 + "../" * 52 + "outside",
    "./..", "_sass/../../../outside", "assets/..", "\\\\host\\outside", "file:///outside", "a:b", "nul:", "../some-theme-9",
    "../../specifications/x.gemspec", "../../allowed/some-theme-1.0.0",
]  # fmt: skip
KINDS = [
    tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE, tarfile.CONTTYPE,
]  # fmt: skip
TARGETS = ["/etc/passwd", "../outside", "../../../outside", "_layouts", "."]


def entry(name, kind=tarfile.REGTYPE, **attributes):
    made = tarfile.TarInfo(name)
    made.type = kind
    for attribute, value in attributes.items():
        setattr(made, attribute, value)
    return made


def unpack(gem, tmp_path):
    file, folder = tmp_path / "some.gem", tmp_path / "home/gems/unpacked"
    file.write_bytes(gem)
    folder.mkdir(parents=True)
    unpack_gem(file, folder, "The gem some-theme-1.0.0")
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()
    )


def files_below(folder):
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()
    )


@pytest.mark.parametrize("name", OUTSIDE)
def test_paths_that_lead_outside(tmp_path, name):
    with pytest.raises(GemError, match="leads outside"):
        unpack(build_gem("some-theme", "1.0.0", {"_layouts/a.html": "", name: "bad"}), tmp_path)
    assert set(files_below(tmp_path)) <= {"some.gem", "home/gems/unpacked/_layouts/a.html"}


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("kind", KINDS)
def test_links_and_devices_are_left_out_and_nothing_goes_through_them(tmp_path, kind, target):
    link = entry("_includes", kind, linkname=target)
    gem = build_gem("some-theme", "1.0.0", {link: "", "_includes/a.html": "x", "b.html": "y"})
    assert unpack(gem, tmp_path) == ["_includes/a.html", "b.html"]
    assert files_below(tmp_path / "home") == [
        "gems/unpacked/_includes/a.html",
        "gems/unpacked/b.html",
    ]


NO_GEMS = {
    "nothing": b"",
    "a zip": b"PK\x03\x04",
    "a page": b"<html>",
    "zeros": b"\0" * 10_000,
    "a broken gzip": b"\x1f\x8b" + b"\xff" * 100,
    "no parts": tar({}),
    "metadata that is no gzip": tar({"metadata.gz": b"no gzip", "data.tar.gz": b""}),
    "no data": tar({"metadata.gz": gzip.compress(metadata("a", "1").encode())}),
    "no metadata": tar({"data.tar.gz": gzip.compress(tar({}))}),
    "data that is no gzip": tar({"metadata.gz": gzip.compress(metadata("a", "1").encode()), "data.tar.gz": b"x" * 600}),
    "metadata that is no YAML": tar({"metadata.gz": gzip.compress(b"[1"), "data.tar.gz": gzip.compress(tar({}))}),
    "metadata that is a list": tar({"metadata.gz": gzip.compress(b"- 1"), "data.tar.gz": gzip.compress(tar({}))}),
    "a name that is a list": tar({"metadata.gz": gzip.compress(b"name: [a]"), "data.tar.gz": gzip.compress(tar({}))}),
    "a version that leads out": tar({"metadata.gz": gzip.compress(b"name: a\nversion: ../x"), "data.tar.gz": gzip.compress(tar({}))}),
    "metadata within itself": tar({"metadata.gz": gzip.compress(b"&a [*a, *a]"), "data.tar.gz": gzip.compress(tar({}))}),
    "deep metadata": tar({"metadata.gz": gzip.compress(b"[" * 100_000), "data.tar.gz": gzip.compress(tar({}))}),
    "data that is no tar": tar({"metadata.gz": gzip.compress(metadata("a", "1").encode()), "data.tar.gz": gzip.compress(b"x" * 5000)}),
    "cut short": build_gem("a", "1")[:700],
    "cut short in its data": build_gem("a", "1", {"a": Random(1).randbytes(5000)})[:3000],
    "a gzip": gzip.compress(build_gem("a", "1")),
}  # fmt: skip


@pytest.mark.parametrize("kind", NO_GEMS)
def test_what_is_no_gem_is_one_clear_error(tmp_path, kind):
    with pytest.raises(GemError, match=r"^The gem some-theme-1.0.0|no version of a gem") as error:
        unpack(NO_GEMS[kind], tmp_path)
    assert "\n" not in str(error.value)


def test_more_than_any_theme_holds(tmp_path, monkeypatch):
    monkeypatch.setattr("jekyllpy.gems.unpacking.MAX_BYTES", 100_000)
    monkeypatch.setattr("jekyllpy.gems.package.MOST_FILES", 50)
    monkeypatch.setattr("jekyllpy.gems.package.LARGEST_METADATA", 10_000)
    bombs = {
        "bytes": build_gem("a", "1", {"a": b"\0" * 300_000}),
        "many": build_gem("a", "1", {f"{number}": "" for number in range(60)}),
        "long names": build_gem("a", "1", {"a" * 200_000: ""}),
        "metadata": tar({"metadata.gz": gzip.compress(b" " * 20_000), "data.tar.gz": b""}),
        "headers alone": build_gem(
            "a", "1", {entry(f"d{n}", tarfile.DIRTYPE): "" for n in range(300)}
        ),
    }
    for name, gem in bombs.items():
        (tmp_path / name).mkdir()
        with pytest.raises(GemError, match=r"larger than|more than 50"):
            unpack(gem, tmp_path / name)
        written = sum(
            path.stat().st_size for path in (tmp_path / name / "home").rglob("*") if path.is_file()
        )
        assert written <= 100_000


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../x", "a/b", "a\\b", "-rf", ".hidden", "a b", "a\0", "a\nb", "x" * 500, "ä"],
)
def test_names_that_are_none(name):
    assert not is_gem_name(name)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "|",
        "../1 |checksum:00",
        "1/2 |",
        "1.0-../../x/y |",
        "x",
        "1.0 a:>> 1|",
        "1.0 a:x|",
        "9" * 5000 + " |",
    ],
)
def test_lines_of_an_index_that_make_no_sense(line):
    found = parse_info("a", f"---\n{line}\n1.0 |checksum:{'a' * 64}\n")
    assert [str(gem.version) for gem in found if gem.platform == "ruby"] == ["1.0"]


def test_a_gem_under_another_name(gems, cache, tmp_path):
    gems.offer("some-theme", "1.0.0", build_gem("other-theme", "1.0.0"))
    store = Store(cache)
    with pytest.raises(GemError, match=r"its file is that of other-theme-1\.0\.0"):
        store.add(IndexedGem("some-theme", Version("1.0.0")), Server(gems.url, store.index, 5), "")
    assert store.gems() == []


def test_a_description_cannot_write_ruby_into_its_gemspec(gems, cache):
    text = metadata("some-theme", "1.0.0").replace(
        "Ada Lovelace", '"\\"]; system(\\"x\\") #{1} \\\\"'
    )
    gem = tar(
        {
            "metadata.gz": gzip.compress(text.encode()),
            "data.tar.gz": gzip.compress(tar({path: one.encode() for path, one in THEME.items()})),
        }
    )
    gems.offer("some-theme", "1.0.0", gem)
    store = Store(cache)
    one = IndexedGem("some-theme", Version("1.0.0"))
    store.add(one, Server(gems.url, store.index, 5), "")
    written = store.specification_path(one).read_text()
    assert 's.authors = ["\\"]; system(\\"x\\") \\#{1} \\\\"]' in written


@pytest.mark.needs("unshare")
def test_a_full_disk_is_one_clear_error(gems, site_folder, tmp_path):
    gems.publish("some-theme", "1.0.0", {**THEME, "assets/big": os.urandom(700_000)})
    folder = site_folder({"_config.yml": "theme: some-theme\n", "index.html": "x"})
    small = tmp_path / "small"
    small.mkdir()
    script = (
        f"mount -t tmpfs -o size=512k none {small} && cd {folder} && "
        f"XDG_CACHE_HOME={small} python -m jekyllpy build; echo $?; ls -A {small}/jekyllpy/gems"
    )
    result = subprocess.run(
        ["unshare", "--map-root-user", "--mount", "sh", "-c", script],
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": f"{os.path.dirname(os.sys.executable)}:{os.environ['PATH']}"},
    )
    assert re.search(r"Error: \S+: cannot be written: No space left on device", result.stderr), (
        result
    )
    assert result.stdout.split()[-1] == "1"


def test_an_error_that_a_user_sees_is_one_line(gems, site_folder, cache, tmp_path):
    from jekyllpy.site.site import Site

    gems.offer("some-theme", "1.0.0", build_gem("some-theme", "1.0.0", {"../x": "y"}))
    folder = site_folder({"index.html": "x"})
    with pytest.raises(
        JekyllError, match=r"The some-theme theme could not be found\. The gem .* leads outside"
    ):
        Site({"source": str(folder), "destination": str(tmp_path / "o"), "theme": "some-theme"})
    assert not (cache / "gems/some-theme-1.0.0").exists()
    assert not (folder / "jekyllpy.lock").exists()
