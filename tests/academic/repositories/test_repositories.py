"""`repositories` asks GitHub, keeps what it is told, and leaves what was written by hand as it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from jekyllpy.academic.repositories.data_file import COMMENT
from jekyllpy.academic.repositories.github import named
from jekyllpy.errors import UsageError
from tests.academic.command_line import run, succeed
from tests.academic.lookup.services import Answer, Services

DATA = "_data/repositories.yml"
PROFILE = {"_config.yml": "profiles: { github: ada }\n"}


def told(name: str, stars: int = 0, owner: str = "ada", **more: object) -> dict[str, object]:
    """A repository in the shape that GitHub's REST API documents."""
    return {
        "id": 1,
        "name": name,
        "full_name": f"{owner}/{name}",
        "owner": {"login": owner, "type": "User"},
        "html_url": f"https://github.com/{owner}/{name}",
        "description": None,
        "fork": False,
        "language": None,
        "homepage": None,
        "stargazers_count": stars,
        "archived": False,
        **more,
    }


def read(site: Path) -> dict:
    data: dict = yaml.safe_load((site / DATA).read_text("utf-8"))
    return data


def test_the_repositories_of_ones_profile(asked: Services, site_folder) -> None:
    engine = told(
        "engine", 7, description=" Über\nnumbers: 1 ", language="C++", homepage="https://e.example"
    )
    forked = told("forked", 99, fork=True)
    asked.answer("/users/ada/repos", json.dumps([told("notes"), engine, forked]))
    site = site_folder(PROFILE)
    result = succeed("repositories", cwd=site)
    assert (result.out, result.err) == (f"{DATA}\n", "2 repositories.\n")
    assert read(site)["fetched"]["repositories"] == [
        {
            "name": "engine",
            "owner": "ada",
            "url": "https://github.com/ada/engine",
            "description": "Über numbers: 1",
            "language": "C++",
            "website": "https://e.example",
            "stars": 7,
        },
        {"name": "notes", "owner": "ada", "url": "https://github.com/ada/notes", "stars": 0},
    ]
    assert "Authorization" not in asked.requests[0].headers
    assert "mailto" not in asked.requests[0].headers["User-Agent"]


def test_pages_are_read_to_their_end_and_the_limit_holds(asked: Services, site_folder) -> None:
    many = [told(f"r{number:03}", number) for number in range(130)]
    asked.answer("/users/ada/repos", json.dumps(many[:100]), json.dumps(many[100:]))
    site = site_folder(PROFILE)
    succeed("repositories", "--limit", "3", cwd=site)
    names = [each["name"] for each in read(site)["fetched"]["repositories"]]
    assert names == ["r129", "r128", "r127"]
    assert [r.query.rpartition("&")[2] for r in asked.requests] == ["page=1", "page=2"]


def test_what_the_file_names_is_asked_for_each_once(asked: Services, site_folder) -> None:
    asked.answer("/repos/bob/tool", json.dumps(told("tool", 1, "bob", fork=True)))
    asked.answer("/users/bob/repos", json.dumps([told("tool", 1, "bob"), told("game", 5, "bob")]))
    text = "github_users: [bob]\ngithub_repos:\n- bob/tool\n"
    site = site_folder({**PROFILE, DATA: text})
    succeed("repositories", cwd=site)
    names = [each["name"] for each in read(site)["fetched"]["repositories"]]
    assert names == ["tool", "game"]


BEFORE = "# Mine.\ngithub_users: [ada]   # me\n\n"
BEHIND = "\n# More of mine\nrepositories:\n- { name: other, url: 'https://git.example/o' }\n"
OLD = "fetched:\n  date: 2020-01-01\n  repositories:\n  - name: gone\n    description: 'a\n\n      b'\n"


@pytest.mark.parametrize("old", [OLD, f"{COMMENT}\n{OLD}", "fetched:\n- gone\n", "fetched: {}\n"])
def test_no_byte_beside_what_was_fetched_changes(old: str, asked: Services, site_folder) -> None:
    asked.answer("/users/ada/repos", json.dumps([told("engine", 7)]))
    site = site_folder({DATA: BEFORE + old + BEHIND})
    for _ in range(2):
        succeed("repositories", cwd=site)
        text = (site / DATA).read_text("utf-8")
        assert text.startswith(f"{BEFORE}{COMMENT}\nfetched:\n") and text.endswith(BEHIND)
        assert text.count(COMMENT) == 1 and "gone" not in text
    assert [each["name"] for each in read(site)["fetched"]["repositories"]] == ["engine"]


def test_a_last_line_without_an_end_gets_one(asked: Services, site_folder) -> None:
    asked.answer("/users/ada/repos", json.dumps([told("engine", 7)]))
    site = site_folder({DATA: "github_users: [ada]"})
    succeed("repositories", cwd=site)
    assert (site / DATA).read_text("utf-8").startswith(f"github_users: [ada]\n{COMMENT}\n")


@pytest.mark.parametrize("text", ["{ github_users: [ada] }\n", "- ada\n", "a: [\n"])
def test_a_file_that_it_cannot_add_to_stays(text: str, asked: Services, site_folder) -> None:
    asked.answer("/users/ada/repos", json.dumps([told("engine", 7)]))
    site = site_folder({**PROFILE, DATA: text})
    result = run("repositories", cwd=site)
    assert (result.status, (site / DATA).read_text("utf-8")) == (1, text)
    assert f"{DATA}:" in result.err


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer("{}", 404), "GitHub doesn't know the user ada"),
        (Answer('{"message": "API rate limit exceeded"}', 403), "GitHub answered 403"),
        (Answer("", 429, {"Retry-After": "3600"}), "asks to try again in 3600 seconds"),
        (Answer("garbage"), "makes no sense"),
        (Answer('{"a": 1}'), "makes no sense"),
        (Answer('[{"name": "x"}]'), "makes no sense"),
        (Answer("[", announced=99), "broke its answer off"),
    ],
)
def test_a_failing_github_leaves_the_file(
    answer: Answer, words: str, asked: Services, site_folder
) -> None:
    asked.answer("/users/ada/repos", answer)
    site = site_folder({**PROFILE, DATA: OLD})
    result = run("repositories", cwd=site)
    assert (result.status, (site / DATA).read_text("utf-8")) == (1, OLD)
    assert words in result.err


def test_an_unreachable_github_is_told_without_talk_of_papers(
    site_folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JEKYLLPY_GITHUB_URL", "http://127.0.0.1:9")
    result = run("repositories", cwd=site_folder(PROFILE))
    assert result.status == 1
    assert "GitHub cannot be reached" in result.err and "bibtex" not in result.err


def test_a_slow_github_is_given_up(asked: Services, site_folder) -> None:
    asked.answer("/users/ada/repos", Answer("[]", delay=0.5))
    site = site_folder({"_config.yml": "profiles: { github: ada }\nacademic: { timeout: 0.05 }\n"})
    result = run("repositories", cwd=site)
    assert result.status == 1 and "didn't answer within 0.05 seconds" in result.err


def test_without_a_name_it_asks_whose(site_folder) -> None:
    result = run("repositories", cwd=site_folder({}))
    assert result.status == 1 and "github_users" in result.err


def test_names() -> None:
    assert named("ada") == ("ada", "")
    assert named("https://github.com/ada/engine.git") == ("ada", "engine")
    assert named("github.com/ada/a.b_c/") == ("ada", "a.b_c")
    for wrong in ("", "a b", "ada/x/y", "ada/..", "https://git.example/ada/x", "-ada"):
        with pytest.raises(UsageError):
            named(wrong)
