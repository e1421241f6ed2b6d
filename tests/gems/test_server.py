"""What is asked of a server of gems, and what isn't asked twice."""

import pytest

from jekyllpy.gems.progress import Progress, line
from jekyllpy.gems.server import Server, UnreachableError
from jekyllpy.gems.settings import Settings


@pytest.fixture
def server(gems, tmp_path):
    def fresh():
        return Server(gems.url, tmp_path / "index", 5)

    gems.publish("some-theme", "1.0")
    return fresh


def versions(server):
    return [str(gem.version) for gem in server.versions_of("some-theme")]


def test_only_what_is_new_is_asked_for(gems, server):
    assert versions(server()) == ["1.0"]
    assert versions(server()) == ["1.0"]
    gems.publish("some-theme", "1.1")
    assert versions(server()) == ["1.0", "1.1"]
    assert [status for _, status in gems.asked] == [200, 304, 206]


def test_an_index_that_was_written_anew(gems, server):
    versions(server())
    gems.infos["some-theme"] = (
        gems.infos["some-theme"].replace("1.0 ", "2.0 ").replace("---\n", "---\n3.0 |\n")
    )
    assert versions(server()) == ["3.0", "2.0"]
    gems.infos["some-theme"] = "---\n4 |\n"
    assert versions(server()) == ["4"]
    gems.infos.clear()
    assert versions(server()) == []


def test_a_kept_index_that_is_damaged_counts_as_none(gems, server, tmp_path):
    versions(server())
    for path in (tmp_path / "index").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-1] + b"!")
    assert versions(server()) == ["1.0"]


def test_a_gem_that_nobody_has(gems, server):
    assert server().versions_of("none") == []
    assert sorted(server().names()) == ["some-theme"]


def test_a_server_that_goes_on_failing(gems, server, monkeypatch):
    monkeypatch.setattr("jekyllpy.gems.server.FIRST_WAIT", 0)
    gems.fails = 100
    with pytest.raises(UnreachableError, match="info/some-theme answers 503"):
        versions(server())
    assert len(gems.asked) == 3


def test_an_answer_that_never_ends(gems, server, monkeypatch):
    gems.delay = 0.01
    monkeypatch.setattr("jekyllpy.gems.server.TIMES", 0)
    with pytest.raises(UnreachableError, match="took more than 0 seconds"):
        versions(server())


@pytest.mark.parametrize(
    ("environment", "files", "source", "expected"),
    [
        ({}, {}, None, "https://rubygems.org/"),
        ({"RUBYGEMS_HOST": "http://127.0.0.1:8"}, {}, None, "http://127.0.0.1:8/"),
        ({"RUBYGEMS_HOST": "http://127.0.0.1:8"}, {}, "https://gems.example.org", "https://gems.example.org/"),
        ({"BUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG/": "http://m/g"}, {}, "https://rubygems.org", "http://m/g/"),
        ({"BUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG": "http://m"}, {}, "https://rubygems.org/", "http://m/"),
        ({"BUNDLE_MIRROR__HTTPS://MY___GEMS__ORG": "http://m"}, {}, "https://my-gems.org/", "http://m/"),
        ({"BUNDLE_MIRROR__ALL": "http://m"}, {}, "https://gems.example.org", "http://m/"),
        ({}, {".bundle/config": '---\nBUNDLE_MIRROR__ALL: "http://m"\n'}, None, "http://m/"),
        ({}, {"home/.bundle/config": '---\nBUNDLE_MIRROR__ALL: "http://m"\n'}, None, "http://m/"),
        (
            {"BUNDLE_MIRROR__ALL": "http://environment"},
            {"home/.bundle/config": "BUNDLE_MIRROR__ALL: http://user\n"},
            None,
            "http://environment/",
        ),
        (
            {"BUNDLE_MIRROR__ALL": "http://environment"},
            {".bundle/config": "BUNDLE_MIRROR__ALL: http://own\n"},
            None,
            "http://own/",
        ),
        ({"BUNDLE_GEMS__EXAMPLE__ORG": "ada:secret"}, {}, "https://gems.example.org/", "https://ada:secret@gems.example.org/"),
        ({}, {".bundle/config": "- no\n"}, None, "https://rubygems.org/"),
        ({}, {".bundle/config": "{"}, None, "https://rubygems.org/"),
    ],
)  # fmt: skip
def test_mirrors(tmp_path, monkeypatch, environment, files, source, expected):
    monkeypatch.delenv("RUBYGEMS_HOST")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    assert Settings.of(str(tmp_path)).address_of(source) == expected


def test_a_password_is_never_shown(tmp_path):
    server = Server("http://ada:secret@127.0.0.1:9/", tmp_path, 1)
    with pytest.raises(UnreachableError) as error:
        server.names()
    assert "secret" not in str(error.value)
    assert "http://127.0.0.1:9/" in str(error.value)


def test_a_bar_for_what_takes_long(monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setattr("jekyllpy.gems.progress.PATIENCE", 0)
    with Progress("some-theme-1.0") as progress:
        progress.tell(1_500_000, 3_000_000)
    assert (
        "some-theme-1.0 [###############...............] 1.5 of 3.0 MB" in capsys.readouterr().err
    )
    assert line("x", 1_000_000, 0) == "x 1.0 MB"
