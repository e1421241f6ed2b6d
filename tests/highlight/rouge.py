"""The real Rouge, asked many things in one run."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from typing import Any

from jekyllpy.config.editions.rouge import ROUGE_3_30

INSTALLED = ROUGE_3_30
"""The traits of the Rouge that answers here, which is Debian's."""

SCRIPT = """
require 'rouge'; require 'json'
F = Rouge::Formatters
def answer(ask)
  return Rouge::Lexer.all.to_h { |l| [l.tag, l.aliases] } if ask['what'] == 'names'
  lexer = Rouge::Lexer.find_fancy(ask['language'], ask['code'])
  return nil unless lexer
  options = (ask['options'] || {}).transform_keys(&:to_sym)
  case ask['what']
  when 'tag' then lexer.tag
  when 'tokens' then lexer.lex(ask['code']).map { |type, text| [type.shortname, text.dup] }
  when 'html' then F::HTML.new.format(lexer.lex(ask['code']))
  when 'legacy' then F::HTMLLegacy.new(options).format(lexer.lex(ask['code']))
  when 'jekyll'
    formatter = F::HTML.new
    lines = options[:mark_lines]
    formatter = F::HTMLLineHighlighter.new(formatter, highlight_lines: lines) if lines
    if options[:linenos]
      formatter = F::HTMLTable.new(formatter, css_class: 'highlight', gutter_class: 'gutter', code_class: 'code')
    end
    formatter.format(lexer.lex(ask['code']))
  end
end
STDIN.each_line { |line| puts JSON.generate([answer(JSON.parse(line))]) }
"""

PATTERNS = """
require 'rouge'; require 'json'; require 'ripper'
found = []
folder = $LOADED_FEATURES.grep(%r{/rouge\\.rb$}).first.delete_suffix('.rb')
Dir[File.join(folder, '**', '*.rb')].sort.each do |file|
  open = []
  Ripper.lex(File.read(file)).each do |_, type, text, _|
    case type
    when :on_regexp_beg then open.push(+'')
    when :on_regexp_end then found << [open.pop, text.include?('x')]
    else open.last << text if open.any?
    end
  end
end
Rouge::Lexer.all.select { |lexer| lexer < Rouge::RegexLexer }.each do |lexer|
  lexer.state_definitions.each_key do |name|
    rules = begin
      lexer.get_state(name).rules
    rescue StandardError
      [] # two states of Rouge's own are broken
    end
    rules.grep(Rouge::RegexLexer::Rule).each do |rule|
      found << [rule.re.source, rule.re.options & Regexp::EXTENDED != 0]
    end
  end
end
puts JSON.generate(found.uniq)
"""


def patterns() -> list[tuple[str, bool]]:
    """The patterns in Rouge's files as written, and its rules' as they come to.

    With each whether white space in it is for the eye only.
    """
    done = subprocess.run(["ruby", "-e", PATTERNS], capture_output=True, text=True, check=True)
    return [(source, extended) for source, extended in json.loads(done.stdout)]


def ask(requests: Iterable[dict[str, Any]]) -> list[Any]:
    """What Rouge answers to each request: `what` is wanted for a `language` and `code`."""
    lines = [json.dumps({"code": "", **request}) + "\n" for request in requests]
    done = subprocess.run(
        ["ruby", "-e", SCRIPT], input="".join(lines), capture_output=True, text=True, check=True
    )
    return [json.loads(line)[0] for line in done.stdout.splitlines()]
