"""What is read from a Gemfile.lock."""

import pytest

from jekyllpy.errors import GemError
from jekyllpy.gems.lockfile import Lockfile
from jekyllpy.gems.version import Version

LOCK = """GIT
  remote: https://github.com/someone/some-theme.git
  revision: 0123456789abcdef
  branch: main
  specs:
    some-theme (1.2.0)
      jekyll (>= 3.9, < 5.0)

PATH
  remote: .
  specs:
    my-site (0.1)

GEM
  remote: https://rubygems.org/
  specs:
    ffi (1.17.0-x86_64-linux-gnu)
    ffi (1.16.0)
    jekyll (4.3.4)
      addressable (~> 2.4)
      webrick
    jekyll-theme-slate (0.2.0.beta1)

PLATFORMS
  ruby
  x86_64-linux

DEPENDENCIES
  jekyll (~> 4.3, >= 4.3.2)
  some-theme!

CHECKSUMS
  ffi (1.17.0-x86_64-linux-gnu) sha256=ABCDEF
  jekyll (4.3.4) sha256=012345
  some-theme (1.2.0)

RUBY VERSION
   ruby 3.3.0p0

BUNDLED WITH
   2.5.6
"""


def test_versions_dependencies_sources_and_checksums():
    lock = Lockfile.parse(LOCK.replace("\n", "\r\n"))
    assert {name: str(version) for name, version in lock.versions.items()} == {
        "some-theme": "1.2.0",
        "my-site": "0.1",
        "ffi": "1.16.0",
        "jekyll": "4.3.4",
        "jekyll-theme-slate": "0.2.0.beta1",
    }
    by_name = {gem.name: gem for gem in lock.gems}
    assert {name: str(one) for name, one in by_name["jekyll"].dependencies.items()} == {
        "addressable": "~> 2.4",
        "webrick": ">= 0",
    }
    assert by_name["some-theme"].source.options["revision"] == "0123456789abcdef"
    assert by_name["my-site"].source.kind == "PATH"
    assert by_name["jekyll"].source.remotes == ["https://rubygems.org/"]
    assert list(lock.dependencies) == ["jekyll", "some-theme"]
    assert lock.dependencies["jekyll"].is_met_by(Version("4.3.2"))
    assert lock.platforms == ["ruby", "x86_64-linux"]
    assert lock.checksums == {
        ("ffi", "1.17.0-x86_64-linux-gnu"): "abcdef",
        ("jekyll", "4.3.4"): "012345",
    }
    assert (lock.ruby_version, lock.bundled_with) == ("ruby 3.3.0p0", "2.5.6")


def test_there_is_none(tmp_path):
    assert Lockfile.read(tmp_path / "Gemfile.lock") is None


def test_marks_of_a_merge_are_named_with_their_line(tmp_path):
    path = tmp_path / "Gemfile.lock"
    path.write_text("GEM\n  specs:\n<<<<<<< HEAD\n    jekyll (4.3.4)\n=======\n")
    with pytest.raises(GemError, match=r"Gemfile\.lock:3: A merge has left"):
        Lockfile.read(path)


@pytest.mark.parametrize(
    "line",
    [
        "    jekyll",
        "    jekyll (x)",
        "    (1.0)",
        "    a (1",
        "      b (1)",
        "    \x00",
        "    a (1.0) b",
    ],
)
def test_lines_without_sense_are_passed_over(line):
    lock = Lockfile.parse(f"GEM\n  specs:\n{line}\n    rake (13.0)\n")
    assert list(lock.versions)[-1] == "rake"


def test_text_of_any_size_is_read_in_one_go():
    for text in (
        "(" * 50_000,
        "GEM\n    " + "a(" * 50_000,
        "CHECKSUMS\n  a (1) " + "b=" * 50_000,
    ):
        assert Lockfile.parse(text).versions == {}
