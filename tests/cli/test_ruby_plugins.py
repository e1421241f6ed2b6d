"""What a user is told of a Ruby plugin that is at fault, and of one that asks for what isn't there."""

from __future__ import annotations

import pytest

INDEX = {"index.html": "---\n---\n{% t %}"}
TAG = """
class T < Liquid::Tag
  def render(context)
    %s
  end
end
Liquid::Template.register_tag('t', T)
"""


def lines(output: str) -> list[str]:
    return [line.strip() for line in output.splitlines() if line.strip()]


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"_plugins/a.rb": "x = 1\nnil.foo\n"}, "_plugins/a.rb:2: undefined method `foo' for nil"),
        ({"_plugins/a.rb": "raise ArgumentError, 'bad'\n"}, "_plugins/a.rb:1: bad (ArgumentError)"),
        ({"_plugins/a.rb": "require 'nonsense'\n"}, "cannot load such file -- nonsense"),
        ({"_plugins/a.rb": "def x\n"}, "_plugins/a.rb:"),
        (
            {"_plugins/a.rb": TAG % "raise 'no'", **INDEX},
            "_plugins/a.rb:4: no (RuntimeError) in index.html",
        ),
        (
            {
                "_plugins/a.rb": "class G < Jekyll::Generator\n  def generate(site)\n    1 + nil\n  end\nend\n"
            },
            "_plugins/a.rb:3: nil can't be coerced into Integer (TypeError)",
        ),
        (
            {"_plugins/a.rb": "Jekyll::Hooks.register(:pages, :never) { }\n"},
            "Invalid hook. pages supports only the following hooks",
        ),
    ],
)
def test_a_fault_is_told_with_file_and_line(jekyllpy, site_folder, files, words) -> None:
    status, output = jekyllpy("build", folder=site_folder(files))
    assert status == 1
    assert words in output
    assert "Traceback" not in output


def test_the_trace_is_rubys(jekyllpy, site_folder) -> None:
    files = {"_plugins/a.rb": "def a\n  raise 'no'\nend\n\na\n"}
    status, output = jekyllpy("build", "--trace", folder=site_folder(files))
    assert status == 1
    assert "_plugins/a.rb:2:in `a'" in output
    assert "Traceback" not in output


def test_safe_mode_leaves_ruby_out(jekyllpy, site_folder) -> None:
    site = site_folder({"_plugins/a.rb": "raise 'never'\n", "index.html": "---\n---\nx"})
    assert jekyllpy("build", "--safe", folder=site)[0] == 0


def test_a_change_of_what_no_build_asks_is_told(jekyllpy, site_folder) -> None:
    code = "class Jekyll::Site\n  def print_stats\n  end\nend\n"
    status, output = jekyllpy("build", folder=site_folder({"_plugins/a.rb": code}))
    assert status == 0
    assert "A plugin changes Jekyll::Site#print_stats, which a build here doesn't ask." in output


def test_a_gem_that_is_never_used_may_be_required(jekyllpy, site_folder) -> None:
    plugin = "require 'redcarpet'\n\ndef render(text) = Redcarpet::Markdown.new(text)\n"
    site = site_folder({"_plugins/a.rb": plugin, "index.html": "---\n---\nx"})
    assert jekyllpy("build", folder=site)[0] == 0
    (site / "_plugins/a.rb").write_text(f"{plugin}render('x')\n")
    status, output = jekyllpy("build", folder=site)
    assert status == 1
    assert "a.rb:3: uninitialized constant" in output and "Redcarpet" in output


def test_html_proofer_leaves_the_build_alone(jekyllpy, site_folder) -> None:
    plugin = """
        require 'html-proofer'

        Jekyll::Hooks.register(:site, :post_write) do |site|
          HTMLProofer.check_directory(site.dest, { allow_missing_href: true }).run
        end
    """
    page = '---\n---\n<a href="nowhere">x</a>'
    site = site_folder({"_plugins/proof.rb": plugin, "index.html": page})
    status, output = jekyllpy("build", folder=site)
    assert status == 0
    assert "HTML Proofer: `jekyllpy doctor` looks at links" in output
    assert (site / "_site/index.html").read_text() == '<a href="nowhere">x</a>'
    status, output = jekyllpy("doctor", folder=site)
    assert status == 1
    assert "'nowhere' isn't there" in output


def test_an_incremental_build_runs_hooks_again(jekyllpy, site_folder) -> None:
    hook = "Jekyll::Hooks.register(:pages, :post_render) { |page| page.output << 'h%s' }\n"
    site = site_folder({"_plugins/a.rb": hook % 1, "index.html": "---\n---\nx"})
    assert jekyllpy("build", "--incremental", folder=site)[0] == 0
    (site / "_plugins/a.rb").write_text(hook % 2)
    assert jekyllpy("build", "--incremental", folder=site)[0] == 0
    assert (site / "_site/index.html").read_text() == "xh2"


def test_doctor_tells_what_runs_and_what_it_touches(jekyllpy, site_folder) -> None:
    site = site_folder(
        {
            "_config.yml": "url: https://a.b\n",
            "_plugins/a.rb": "def v\n  `git describe`\nend\n",
            "_plugins/b.rb": "\nrequire 'prawn'\n",
        }
    )
    status, output = jekyllpy("doctor", folder=site)
    assert status == 1
    assert "'_plugins/a.rb' runs; it touches other programs." in output
    assert "'_plugins/b.rb' won't run: line 2: there is no library 'prawn' here." in output
    listed = jekyllpy("plugins", folder=site)[1]
    assert "_plugins/a.rb" in listed and "won't run: line 2" in listed
