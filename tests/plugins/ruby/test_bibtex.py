"""bibtex-ruby's objects in plugins, and jekyll-scholar's classes with methods that plugins change.

`entries.txt` holds expressions, each with what the gem gives for it: the gem was run, not read.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.reference import jekyllpy as run

HERE = Path(__file__).parent
ENTRIES = (HERE / "entries.bib").read_text(encoding="utf-8")
LINES = (HERE / "entries.txt").read_text(encoding="utf-8").splitlines()[1:]
RECORDED = list(zip(LINES[::2], (line.strip() for line in LINES[1::2]), strict=True))

ASKED = """
require 'bibtex'
require 'json'
Jekyll::Hooks.register :site, :after_init do |site|
  path = File.join(site.source, 'entries.bib')
  B = BibTeX.open(path)
  F = BibTeX.open(path, :filter => :latex)
  def e(key = 'doe2020') = B[key]
  asked = JSON.parse(File.read(File.join(site.source, 'asked.json')))
  given = asked.map do |expression|
    begin
      eval(expression).inspect
    rescue Exception => error
      "!#{error.class}: #{error.message.lines.first.to_s.strip}"
    end
  end
  site.config['given'] = JSON.generate(given)
end
"""


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    site = tmp_path_factory.mktemp("site")
    (site / "_plugins").mkdir()
    (site / "_plugins" / "asked.rb").write_text(ASKED, encoding="utf-8")
    (site / "entries.bib").write_text(ENTRIES, encoding="utf-8")
    asked = [expression for expression, _ in RECORDED]
    (site / "asked.json").write_text(json.dumps(asked), encoding="utf-8")
    (site / "given.json").write_text("---\n---\n{{ site.given }}", encoding="utf-8")
    out = tmp_path_factory.mktemp("built") / "out"
    done = run(site, out)
    assert done.returncode == 0, done.stdout + done.stderr
    given = json.loads((out / "given.json").read_text(encoding="utf-8"))
    return dict(zip(asked, given, strict=True))


@pytest.mark.parametrize(("expression", "expected"), RECORDED)
def test_entries_answer_as_those_of_bibtex_ruby(
    expression: str, expected: str, given: dict[str, str]
) -> None:
    assert given[expression] == expected


PAGE = """---
---
{% bibliography %}
{% cite doe2020 %} {% reference zed %} {% bibliography_count %}
{% bibliography --group_by year --max 1 %}
{% quote doe2020 %} a

b{% endquote %}
{% cite_details zed --text X %} {% details_link zed %} {% nocite roe1999 %} {% cite nope %}
{% bibtex %}@misc{a, title={T}}{% endbibtex %}
{% bibliography --cited %}
{% bibliography -q @book -p pre -T "{{ key }} {{ reference }} {{ entry.year }} {{ index }} {{ details }}" %}
"""
SAME_AGAIN = """
require 'jekyll/scholar'
module Jekyll
  class Scholar
    module Utilities
      def reference_tag(entry, index = nil)
        return missing_reference unless entry

        entry = entry.convert(*bibtex_filters) unless bibtex_filters.empty?
        content_tag reference_tagname, render_bibliography(entry, index),
          :id => [prefix, entry.key].compact.join('-')
      end
    end
  end
end
"""


def site_of(site_folder, plugin: str) -> Path:
    return site_folder(
        {
            "_config.yml": "plugins: [jekyll-scholar]\n",
            "_bibliography/references.bib": ENTRIES,
            "index.html": PAGE,
            **({"_plugins/scholar.rb": plugin} if plugin else {}),
        },
        "changed" if plugin else "plain",
    )


def built(site_folder, tmp_path: Path, plugin: str) -> str:
    out = tmp_path / "out"
    out.parent.mkdir(exist_ok=True)
    done = run(site_of(site_folder, plugin), out)
    assert done.returncode == 0, done.stdout + done.stderr
    return (out / "index.html").read_text(encoding="utf-8")


def test_tags_that_run_as_rubys_write_what_pythons_write(site_folder, tmp_path: Path) -> None:
    by_ruby = built(site_folder, tmp_path / "ruby", SAME_AGAIN)
    assert by_ruby == built(site_folder, tmp_path / "python", "")


def test_a_changed_method_counts_wherever_it_is_asked(site_folder, tmp_path: Path) -> None:
    changed = SAME_AGAIN.replace("render_bibliography(entry, index)", "entry.title.to_s.upcase")
    page = built(site_folder, tmp_path, changed)
    assert '<span id="zed">ZED</span>' in page
    assert '<span id="pre-roe1999">A BOOK</span>' in page


def test_a_tag_of_its_own_looks_into_the_bibliography(site_folder, tmp_path: Path) -> None:
    plugin = """
require 'jekyll/scholar'
class Authors < Liquid::Tag
  include Jekyll::Scholar::Utilities

  def initialize(name, arguments, tokens)
    super
    @config = Jekyll::Scholar.defaults.dup
    @keys, arguments = split_arguments(arguments)
    optparse(arguments)
  end

  def render(context)
    set_context_to context
    entry = bibliography[keys.first]
    "#{entry.author.map(&:last).join(' & ')} #{entries.length} #{reference_data(entry)['entry']['year']}"
  end
end
Liquid::Template.register_tag('quote', Authors)
"""
    site = site_of(site_folder, plugin)
    (site / "index.html").write_text("---\n---\n{% quote doe2020 %}", encoding="utf-8")
    result = run(site, tmp_path / "out")
    assert result.returncode == 0, result.stdout + result.stderr
    text = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert text == "Doe & Smith & {Big Corp} 3 2020"
