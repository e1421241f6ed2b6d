"""`.coffee` files: what the compiler that comes along writes, and the gem's in its place."""

from __future__ import annotations

from pathlib import Path

import dukpy
import pytest

from jekyllpy.cli import main
from tests.gems import rubygems

GEM = "coffee-script-source"
PATH_IN_GEM = "lib/coffee_script/coffee-script.js"
BUNDLED = (Path(dukpy.__file__).parent / "jsmodules/coffeescript.js").read_text("utf-8")
# The compiler that comes along, under a mark that shows which of them ran.
MARKED = (
    BUNDLED + ";(function (own) { CoffeeScript.compile = function (script, options) {"
    " return '// {0}\\n' + own(script, options); }; })(CoffeeScript.compile);"
)
SCRIPT = """\
# a comment that goes
### and one
that stays ###
class Cat extends Animal
  constructor: (@name, rest...) -> super @name
  says: => "#{@name}: meow" unless @tired?

(count = 1)
squares = (x * x for x in [1..10] when x % 2)
{first, second} = cats ? {}
"""
# by CoffeeScript 1.12.2 in Node
COMPILED = """\

/* and one
that stays
 */

(function() {
  var Cat, count, first, ref, second, squares, x,
    bind = function(fn, me){ return function(){ return fn.apply(me, arguments); }; },
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    """No gems of this machine, and no network."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("GEM_HOME", "GEM_PATH", "BUNDLE_PATH", "BUNDLE_GEMFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("JEKYLLPY_OFFLINE", "1")


@pytest.fixture
def gems(monkeypatch):
    """A running server of gems, which is the usual source and may be asked."""
    offered, server = rubygems.start()
    monkeypatch.setenv("RUBYGEMS_HOST", offered.url)
    monkeypatch.setenv("JEKYLLPY_OFFLINE", "")
    yield offered
    server.shutdown()
    server.server_close()


@pytest.fixture
def build(tmp_path, site_folder, capfd):
    """A function that builds a site with a script: the status, the script written, what was said."""

    def build(script=SCRIPT, **files):
        source = site_folder(
            {
                "_config.yml": "plugins: [jekyll-coffeescript]\n",
                "a.coffee": f"---\ntitle: x\n---\n{script}",
                **files,
            }
        )
        status = 0
        try:
            main(["build", "-s", str(source), "-d", str(tmp_path / "out")])
        except SystemExit as end:
            status = int(end.code or 0)
        written = tmp_path / "out/a.js"
        return status, written.read_text() if written.is_file() else None, capfd.readouterr().err

    return build


def lock(version):
    return f"GEM\n  remote: https://rubygems.org/\n  specs:\n    {GEM} ({version})\n"


def test_the_compiler_that_comes_along(build):
    status, script, said = build()
    assert status == 0
    assert script.startswith(COMPILED)
    assert "\n  count = 1;\n" in script  # without its parentheses
    assert script.endswith(
        'ref = typeof cats !== "undefined" && cats !== null ? cats : {}, first = ref.first, second = ref.second;\n\n}).call(this);\n'
    )
    assert "version 1.9.1 compiles in place of 1.12.2: nothing is fetched offline" in said


def test_an_error_names_file_and_line(build):
    status, script, said = build("a = 1\nb = = 2\n")
    assert (status, script) == (1, None)
    assert "a.coffee:5: CoffeeScript: unexpected =\n" in said


def test_the_gem_that_the_lock_names_is_fetched_and_kept(build, gems, monkeypatch):
    for version in ("1.11.1", "1.12.2"):
        gems.publish(GEM, version, {PATH_IN_GEM: MARKED.replace("{0}", version)})
    for gemfile_lock, version in ((lock("1.11.1"), "1.11.1"), ("", "1.12.2")):
        status, script, said = build(Gemfile="", **{"Gemfile.lock": gemfile_lock})
        assert (status, said) == (0, "")
        assert script.startswith(f"// {version}\n")
    monkeypatch.setenv("JEKYLLPY_OFFLINE", "1")
    assert build()[1].startswith("// 1.12.2\n")


def test_an_installed_gem_is_taken(build):
    folder = f"vendor/bundle/gems/{GEM}-1.12.2/{PATH_IN_GEM}"
    _, script, said = build(**{folder: MARKED.replace("{0}", "installed")})
    assert script.startswith("// installed\n")
    assert said == ""


def test_a_version_that_no_server_has(build, gems):
    gems.publish(GEM, "1.12.2", {PATH_IN_GEM: MARKED})
    status, _, said = build(Gemfile="", **{"Gemfile.lock": lock("1.99")})
    assert status == 1
    assert f"There is no {GEM} 1.99, which the lock names." in said
