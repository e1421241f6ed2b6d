"""Themes that arrive by themselves."""

import io
import multiprocessing
import subprocess

import pytest

from jekyllpy.errors import JekyllError
from jekyllpy.log import Logger
from jekyllpy.site.site import Site
from tests.gems.rubygems import THEME

PAGE = "---\nlayout: default\n---\nhello"


@pytest.fixture
def built(site_folder, tmp_path):
    """A function that builds a site of the theme `some-theme`; its page and what was said."""

    def build(files=(), name="site", **settings):
        folder = site_folder({"a.html": PAGE, **dict(files)}, name)
        said = io.StringIO()
        config = {"source": str(folder), "destination": str(tmp_path / f"{name}-out")}
        Site({**config, "theme": "some-theme", **settings}, Logger(out=said, err=said)).process()
        return (tmp_path / f"{name}-out/a.html").read_text(), said.getvalue()

    return build


def version_in(page):
    return page.partition("<i>")[2].partition("</i>")[0]


def test_a_theme_is_fetched_once_and_locked(built, gems, cache, tmp_path):
    checksum = gems.publish("some-theme", "1.0.0", needs={"jekyll": ">= 3.5"})
    page, said = built()
    assert page == "<b>hello</b><i>1.0.0</i>"
    assert said.count("was fetched") == 1
    assert f"Theme: some-theme 1.0.0 was fetched from {gems.url}" in said
    assert (tmp_path / "site-out/assets/style.css").exists()
    assert not (tmp_path / "site-out/jekyllpy.lock").exists()
    lock = (tmp_path / "site/jekyllpy.lock").read_text()
    assert "    some-theme (1.0.0)\n      jekyll (>= 3.5)\n" in lock
    assert f"  some-theme (1.0.0) sha256={checksum}\n" in lock
    gems.publish("some-theme", "1.1.0")
    gems.asked.clear()
    page, said = built()
    assert (version_in(page), gems.asked, "was fetched" in said) == ("1.0.0", [], False)


def test_the_newest_release_goes_with_this_jekyll(built, gems):
    gems.publish("some-theme", "1.9", needs={"jekyll": ">= 3.5"})
    gems.publish("some-theme", "1.10", needs={"jekyll": ">= 3.5"})
    gems.publish("some-theme", "2.0", needs={"jekyll": ">= 9"})
    gems.publish("some-theme", "3.0.beta")
    assert version_in(built()[0]) == "1.10"


@pytest.mark.parametrize(
    ("files", "version"),
    [
        ({"Gemfile": 'gem "some-theme", "~> 1.0"'}, "1.9.0"),
        ({"Gemfile": 'gem "some-theme", "2.0.0.rc1"'}, "2.0.0.rc1"),
        ({"Gemfile": "gem 'some-theme', '>= 1', '!= 1.9', '< 1.9.5'"}, "1.0.0"),
        (
            {
                "Gemfile": "gemspec name: 'my-site'",
                "my-site.gemspec": "Gem::Specification.new do |spec|\n"
                "  spec.add_development_dependency 'some-theme', '2.0.0'\n"
                "  spec.add_dependency('some-theme', ['>= 1.0', '< 2'])\nend\n",
            },
            "1.9.0",
        ),
        ({"jekyllpy.lock": "GEM\n  specs:\n    some-theme (1.0.0)\n"}, "1.0.0"),
        (
            {
                "Gemfile": 'gem "some-theme", "~> 1.0"',
                "Gemfile.lock": "GEM\n  specs:\n    some-theme (1.0.0)\n",
                "jekyllpy.lock": "GEM\n  specs:\n    some-theme (1.9.0)\n",
            },
            "1.0.0",
        ),
    ],
)
def test_the_version_that_the_gemfile_or_a_lock_names(built, gems, files, version):
    for one in ("1.0.0", "1.9.0", "2.0.0.rc1", "2.0.0"):
        gems.publish("some-theme", one)
    assert version_in(built(files)[0]) == version


def test_bundlers_lock_needs_no_other(built, gems, tmp_path):
    gems.publish("some-theme", "1.0.0")
    lock = {
        "Gemfile": 'gem "some-theme"',
        "Gemfile.lock": "GEM\n  specs:\n    some-theme (1.0.0)\n",
    }
    built(lock)
    assert not (tmp_path / "site/jekyllpy.lock").exists()


def test_a_checksum_of_the_lock_counts(built, gems, cache):
    gems.publish("some-theme", "1.0.0")
    lock = f"GEM\n  specs:\n    some-theme (1.0.0)\n\nCHECKSUMS\n  some-theme (1.0.0) sha256={'0' * 64}\n"
    with pytest.raises(JekyllError, match=r"has the SHA-256 .* but 0000000000000000… was expected"):
        built({"Gemfile": "", "Gemfile.lock": lock})
    assert list((cache / "gems").iterdir()) == []


def test_a_build_without_a_network_after_one_with(built, gems, monkeypatch):
    gems.publish("some-theme", "1.0.0")
    built()
    monkeypatch.setenv("JEKYLLPY_OFFLINE", "1")
    gems.asked.clear()
    assert version_in(built()[0]) == "1.0.0"
    page, said = built(name="other")  # which has no lock
    assert version_in(page) == "1.0.0"
    assert "some-theme-1.0.0 is used in place of the newest some-theme: nothing is fetched" in said
    assert gems.asked == []


def test_offline_without_a_kept_gem(built, gems, monkeypatch):
    gems.publish("some-theme", "1.0.0")
    monkeypatch.setenv("JEKYLLPY_OFFLINE", "1")
    with pytest.raises(
        JekyllError, match=r"could not be found: it isn't installed, and nothing is fetched"
    ):
        built()
    assert gems.asked == []


def test_no_network(built, cache, monkeypatch):
    monkeypatch.setenv("RUBYGEMS_HOST", "http://127.0.0.1:9/")
    with pytest.raises(
        JekyllError,
        match=r"The some-theme theme could not be found: it isn't installed, and http://127.0.0.1:9/ can't be reached.*Build once with a network",
    ):
        built()


def test_github_pages_versions_of_its_themes(built, gems, tmp_path):
    for version in ("0.1.1", "0.2.0", "0.3.0"):
        gems.publish("jekyll-theme-slate", version)
    assert version_in(built(theme="jekyll-theme-slate")[0]) == "0.2.0"
    gems.asked.clear()
    assert version_in(built(name="again", theme="jekyll-theme-slate")[0]) == "0.2.0"
    assert gems.asked == []
    assert "jekyll-theme-slate (0.2.0)" in (tmp_path / "again/jekyllpy.lock").read_text()
    files = {"Gemfile": 'gem "jekyll-theme-slate"'}
    assert version_in(built(files, name="own", theme="jekyll-theme-slate")[0]) == "0.3.0"


def test_a_theme_in_a_repository(built, gems, repository):
    repository("some-theme", "abc", {**THEME, "_layouts/default.html": "locked {{ content }}"})
    repository("some-theme", "main", {**THEME, "_layouts/default.html": "newest {{ content }}"})
    gemfile = 'gem "some-theme", github: "someone/some-theme", branch: "main"'
    lock = (
        "GIT\n  remote: https://github.com/someone/some-theme.git\n  revision: abc\n  branch: main\n"
        "  specs:\n    some-theme (1.0.0)\n"
    )
    assert built({"Gemfile": gemfile, "Gemfile.lock": lock})[0].startswith("locked")
    assert built({"Gemfile": gemfile}, name="other")[0].startswith("newest")
    asked = len(gems.asked)
    assert built({"Gemfile": gemfile}, name="other")[0].startswith("newest")
    assert len(gems.asked) == asked
    elsewhere = {"Gemfile": "gem 'some-theme', git: 'https://git.example.org/some-theme.git'"}
    with pytest.raises(JekyllError, match=r"can't be fetched here: clone it into a folder"):
        built(elsewhere, name="third")


def test_a_theme_in_a_folder_that_the_gemfile_names(built, gems, tmp_path):
    folder = {f"my/{path}": content for path, content in THEME.items()}
    page, _ = built({"Gemfile": 'gem "some-theme", path: "my"', **folder})
    assert page.startswith("<b>hello</b>")
    with pytest.raises(JekyllError, match=r"in ../elsewhere, where there is no folder"):
        built({"Gemfile": 'gem "some-theme", path: "../elsewhere"'}, name="other")
    (tmp_path / "elsewhere/_layouts").mkdir(parents=True)
    with pytest.raises(JekyllError, match=r"out of the site, which safe mode doesn't follow"):
        built({"Gemfile": 'gem "some-theme", path: "../elsewhere"'}, name="third", safe=True)


def test_safe_mode_asks_the_users_source_alone_and_writes_nothing_to_the_site(
    built, gems, tmp_path
):
    gems.publish("some-theme", "1.0.0")
    evil = "http://127.0.0.1:9/"
    files = {
        "Gemfile": f'source "{evil}"\ngem "some-theme", source: "{evil}"',
        ".bundle/config": f"BUNDLE_MIRROR__ALL: {evil}\n",
    }
    assert version_in(built(files, safe=True, disable_disk_cache=True)[0]) == "1.0.0"
    assert not (tmp_path / "site/jekyllpy.lock").exists()
    with pytest.raises(JekyllError, match=f"{evil} can't be reached"):
        built(files, name="other", theme="another-theme")


def test_an_unknown_name(built, gems):
    gems.publish("jekyll-theme-some-theme", "1.0")
    gems.publish("same-theme", "1.0")
    gems.publish("unlike", "1.0")
    with pytest.raises(JekyllError) as error:
        built()
    assert str(error.value) == (
        f"The some-theme theme could not be found. {gems.url} has no gem 'some-theme'. "
        "Did you mean jekyll-theme-some-theme or same-theme?"
    )


def test_a_version_that_does_not_exist(built, gems):
    for version in ("1.0.0", "1.1.0"):
        gems.publish("some-theme", version)
    with pytest.raises(JekyllError, match=r"meets '~> 2.0': there are 1.1.0, 1.0.0"):
        built({"Gemfile": 'gem "some-theme", "~> 2.0"'})


def test_a_gem_that_is_no_theme(built, gems):
    gems.publish("some-theme", "1.0.0", {"lib/some.rb": ""})
    with pytest.raises(JekyllError, match=r"some-theme-1.0.0 is no theme"):
        built()


def test_a_server_that_fails_at_first(built, gems):
    gems.publish("some-theme", "1.0.0")
    gems.fails = 1
    assert version_in(built()[0]) == "1.0.0"


def test_a_download_that_breaks_off(built, gems, cache):
    gems.publish("some-theme", "1.0.0", {**THEME, "assets/big": b"x" * 10_000})
    gems.infos["some-theme"] += " " * 100
    gems.cut = True
    with pytest.raises(JekyllError, match="broke off"):
        built()
    assert not list(cache.glob("gems/*"))


def test_a_file_that_is_not_what_the_index_says(built, gems, cache):
    gems.publish("some-theme", "1.0.0")
    gems.files["some-theme-1.0.0.gem"] += b"\0"
    with pytest.raises(JekyllError, match="distrust the server"):
        built()
    assert list((cache / "gems").iterdir()) == []


def test_a_slow_server(built, gems, monkeypatch):
    gems.publish("some-theme", "1.0.0")
    gems.delay = 30
    monkeypatch.setenv("BUNDLE_TIMEOUT", "1")
    monkeypatch.setattr("jekyllpy.gems.server.ATTEMPTS", 1)
    with pytest.raises(JekyllError, match="gave no answer within 1 seconds"):
        built()


def build_in_a_process(folder, out, start):
    start.wait()
    Site({"source": folder, "destination": out, "theme": "some-theme"}).process()


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="nothing forks")
def test_builds_at_once_share_the_cache(site_folder, gems, cache, tmp_path):
    gems.publish("some-theme", "1.0.0", {**THEME, "assets/big": b"x" * 3_000_000})
    fork = multiprocessing.get_context("fork")
    start = fork.Event()
    folders = [site_folder({"a.html": PAGE}, f"site{number}") for number in range(4)]
    builds = [
        fork.Process(target=build_in_a_process, args=(str(one), f"{one}-out", start))
        for one in folders
    ]
    for build in builds:
        build.start()
    start.set()
    for build in builds:
        build.join()
    assert [build.exitcode for build in builds] == [0] * 4
    for folder in folders:
        assert (tmp_path / f"{folder.name}-out/assets/big").stat().st_size == 3_000_000
    assert [entry.name for entry in (cache / "gems").iterdir()] == ["some-theme-1.0.0"]


@pytest.mark.needs("ruby")
def test_gems_that_rubygems_builds(built, gems, cache, tmp_path):
    folder = tmp_path / "theme"
    for path, content in {**THEME, "_includes/ä ü.html": "x"}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content)
    (folder / "some-theme.gemspec").write_text(
        """Gem::Specification.new do |spec|
  spec.name = "some-theme"
  spec.version = "2.1.0.pre"
  spec.authors = ["Ada Lovelace"]
  spec.summary = %q{A "theme"}
  spec.files = Dir["_*/**/*", "assets/**/*"]
  spec.metadata = {"plugin_type" => "theme"}
  spec.add_runtime_dependency "jekyll", ">= 3.5", "< 5.0"
  spec.add_development_dependency "rake"
end
"""
    )
    subprocess.run(
        ["gem", "build", "some-theme.gemspec"], cwd=folder, check=True, capture_output=True
    )
    gem = (folder / "some-theme-2.1.0.pre.gem").read_bytes()
    gems.offer("some-theme", "2.1.0.pre", gem, {"jekyll": "< 5.0&>= 3.5"})
    shown = "{{ theme.authors }}|{{ theme.metadata.plugin_type }}|{{ theme.dependencies | join: ',' }}|{{ theme.description }}"
    page, _ = built({"a.html": f"---\nlayout: default\n---\n{shown}"})
    assert version_in(page) == "2.1.0.pre"
    assert '<b>Ada Lovelace|theme|jekyll|A "theme"</b>' in page
    spec = cache / "specifications/some-theme-2.1.0.pre.gemspec"
    script = "spec = Gem::Specification.load(ARGV[0]); puts spec.runtime_dependencies, spec.authors"
    read = subprocess.run(["ruby", "-e", script, spec], capture_output=True, text=True, check=True)
    assert read.stdout.splitlines() == ["jekyll (>= 3.5, < 5.0)", "Ada Lovelace"]
