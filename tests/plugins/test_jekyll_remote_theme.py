"""Remote themes: downloaded once, never trusted."""

import io
import stat
import zipfile

import pytest

from jekyllpy.errors import GemError
from jekyllpy.gems.zip_archive import download_and_unpack, unpack
from jekyllpy.plugins.jekyll_remote_theme.reference import Reference, is_local, parse
from jekyllpy.site.site import Site
from tests.local_server import of_folder, running

THEME = {
    "_layouts/page.html": "[{% include part.html %}{{ content }}]",
    "_includes/part.html": "part ",
    "_sass/parts.scss": "a { b: c }",
    "assets/style.scss": "---\n---\n@import 'parts';",
    "_data/words.yml": "hello: Hi",
}


def zipped(files, top="theme-main/"):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(top, "")
        for name, content in files.items():
            archive.writestr(name if isinstance(name, zipfile.ZipInfo) else top + name, content)
    return buffer.getvalue()


@pytest.fixture
def server(tmp_path):
    """A local server for the files of a folder; `server.folder` and `server.url`."""
    folder = tmp_path / "served"
    folder.mkdir()

    with running(of_folder(folder)) as server:
        server.folder = folder
        yield server


def test_a_site_built_with_a_theme_that_is_downloaded_once(
    site_folder, server, tmp_path, monkeypatch
):
    (server.folder / "theme.zip").write_bytes(zipped(THEME))
    monkeypatch.setattr(Reference, "archive", lambda self, ref: f"{server.url}/theme.zip?{ref}")
    source = site_folder(
        {
            "index.md": "---\nlayout: page\n---\n{{ site.data.words.hello }}",
            "_config.yml": "",
        }
    )
    config = {
        "source": str(source),
        "destination": str(tmp_path / "out"),
        "remote_theme": "Ada/Theme@v1",
        "plugins": ["jekyll-remote-theme"],
    }
    for _ in range(2):
        Site(config).process()
        assert (tmp_path / "out/index.html").read_text() == "[part <p>Hi</p>\n]"
        assert "b: c" in (tmp_path / "out/assets/style.css").read_text()
    assert server.asked == ["/theme.zip?v1"]


def test_a_folder_as_theme(site_folder, tmp_path):
    source = site_folder({"a.html": "---\nlayout: page\n---\nA"})
    site_folder(THEME, name="site/_themes/my-theme")
    config = {
        "source": str(source),
        "destination": str(tmp_path / "out"),
        "plugins": ["jekyll-remote-theme"],
    }
    Site({**config, "remote_theme": "./_themes/my-theme"}).process()
    assert (tmp_path / "out/a.html").read_text() == "[part A]"


def test_no_network_and_no_cache_is_one_clear_error(site_folder, tmp_path, monkeypatch):
    monkeypatch.setattr(Reference, "archive", lambda self, ref: "http://127.0.0.1:9/theme.zip")
    site = Site(
        {
            "source": str(site_folder({"a.html": ""})),
            "destination": str(tmp_path / "out"),
            "remote_theme": "ada/theme",
            "plugins": ["jekyll-remote-theme"],
        }
    )
    with pytest.raises(GemError, match="The theme ada/theme can't be downloaded"):
        site.process()


@pytest.mark.parametrize(
    "name", ["top/../../outside", "/top/outside", "top/a/../../../outside", "top\\..\\..\\outside"]
)
def test_paths_that_lead_outside_are_refused(server, tmp_path, name):
    (server.folder / "a.zip").write_bytes(zipped({zipfile.ZipInfo(name): "bad"}))
    with pytest.raises(GemError, match="leads outside"):
        download_and_unpack(f"{server.url}/a.zip", tmp_path / "cache/theme", "The theme")
    assert not (tmp_path / "cache/theme").exists()
    assert not list(tmp_path.rglob("outside"))


def test_links_are_left_out(server, tmp_path):
    link = zipfile.ZipInfo("top/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    (server.folder / "a.zip").write_bytes(zipped({link: "/etc/passwd", "file": "x"}))
    download_and_unpack(f"{server.url}/a.zip", tmp_path / "theme", "The theme")
    assert [path.name for path in (tmp_path / "theme").iterdir()] == ["file"]


@pytest.mark.parametrize(
    ("served", "words"), [(None, "could not be found"), (b"<html>", "no readable zip")]
)
def test_what_is_no_archive_leaves_nothing_behind(server, tmp_path, served, words):
    if served is not None:
        (server.folder / "a.zip").write_bytes(served)
    with pytest.raises(GemError, match=words):
        download_and_unpack(f"{server.url}/a.zip", tmp_path / "cache/theme", "The theme ada/theme")
    assert not list((tmp_path / "cache").iterdir())


def test_archives_that_are_too_large_are_refused(server, tmp_path, monkeypatch):
    monkeypatch.setattr("jekyllpy.gems.unpacking.MAX_BYTES", 1000)
    with zipfile.ZipFile(server.folder / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("top/zeros", b"0" * 100_000)
    with pytest.raises(GemError, match="larger than"):
        download_and_unpack(f"{server.url}/a.zip", tmp_path / "theme", "The theme")


def test_what_names_a_theme(monkeypatch):
    assert parse("Ada/Some.theme") == Reference("https", "github.com", "ada", "some.theme", "HEAD")
    assert parse("ada/theme@V1.0_x").ref == "V1.0_x"
    assert (
        parse("https://github.com/ada/theme@v2").archive("v2")
        == "https://codeload.github.com/ada/theme/zip/v2"
    )
    assert parse("https://git.example/ada/theme") is None
    monkeypatch.setenv("PAGES_GITHUB_HOSTNAME", "git.example")
    assert (
        parse("http://git.example/ada/theme")
        .archive("HEAD")
        .startswith("http://codeload.git.example/")
    )
    for wrong in ("theme", "a/b/c", "ada/../theme", "ada/theme@", "ftp://github.com/a/b", "a b/c"):
        assert parse(wrong) is None, wrong
    assert is_local("/a") and is_local("./a") and is_local("../a") and is_local("~/a")
    assert not is_local("ada/theme")


def damaged(how):
    whole = zipped({"a.txt": "a" * 100})
    at = whole.index(b"a" * 100)
    directory = whole.rindex(b"PK\x01\x02")
    return {
        "cut": whole[:-30],
        "encrypted": whole[: directory + 8] + b"\x01" + whole[directory + 9 :],
        "of an unknown method": whole[: directory + 10] + b"\x63\x00" + whole[directory + 12 :],
        "of another method": whole[: directory + 10] + b"\x0c\x00" + whole[directory + 12 :],
        "of the deflated method": whole[: directory + 10] + b"\x08\x00" + whole[directory + 12 :],
        "of the LZMA method": whole[: directory + 10] + b"\x0e\x00" + whole[directory + 12 :],
        "with other content": whole[:at] + b"b" + whole[at + 1 :],
        "with a place before its start": whole[: directory + 42]
        + b"\xff" * 4
        + whole[directory + 46 :],
        "with a name that is no text": whole.replace(b"a.txt", b"\xff.txt"),
        "with a name with NUL": whole.replace(b"a.txt", b"\0.txt"),
        "of nothing": b"",
    }[how]


@pytest.mark.parametrize(
    "how",
    ["cut", "encrypted", "of an unknown method", "of another method", "of the deflated method",
     "of the LZMA method", "with other content", "with a place before its start",
     "with a name that is no text", "with a name with NUL", "of nothing"],
)  # fmt: skip
def test_a_damaged_archive_is_one_clear_error_or_is_read(tmp_path, how):
    (tmp_path / "a.zip").write_bytes(damaged(how))
    try:
        unpack(tmp_path / "a.zip", tmp_path / "out", "The theme")
    except GemError as error:
        assert "no readable zip archive" in str(error)
    else:
        assert {path.read_text() for path in (tmp_path / "out").rglob("*.txt")} <= {"a" * 100}
