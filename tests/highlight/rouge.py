"""The real Rouge, asked many things in one run."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from typing import Any

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


def ask(requests: Iterable[dict[str, Any]]) -> list[Any]:
    """What Rouge answers to each request: `what` is wanted for a `language` and `code`."""
    lines = [json.dumps({"code": "", **request}) + "\n" for request in requests]
    done = subprocess.run(
        ["ruby", "-e", SCRIPT], input="".join(lines), capture_output=True, text=True, check=True
    )
    return [json.loads(line)[0] for line in done.stdout.splitlines()]
