"""Sessions at a Ruby prompt."""

from __future__ import annotations

import re

from pygments.lexer import include
from pygments.token import Generic, Keyword, Punctuation

from jekyllpy.highlight.find import Lexer
from jekyllpy.highlight.lexers.console import Console
from jekyllpy.highlight.lexers.ruby import Ruby

PROMPT = re.compile(r"""(?>[^\n]*?(?:irb|pry))[^\n>"*]*[>"*]""")
SIMPLE_PROMPT = re.compile(rf"""{PROMPT.pattern}|[^\n]*?[>"*]>""")
LINE = r".+?(?:\n|$)"


class IRBOutput(Ruby):
    """What the prompt answers."""

    tag = "irb_output"
    tokens = {
        **Ruby.tokens,
        "root": [(r"#<", Keyword.Type, "object"), *Ruby.tokens["root"]],
        "object": [(r">", Keyword.Type, "#pop"), include("root")],
        "answer": [
            (rf"\w+?(?:Error|Exception):{LINE}", Generic.Error, "error"),
            include("arrow"),
        ],
        "arrow": [
            (r"=>", Punctuation, "#pop"),
            (LINE, Generic.Output),
        ],
        "error": [(LINE, Generic.Error), include("arrow")],
    }

    def reset(self) -> None:
        super().reset()
        self.stack.append("answer")


class IRB(Console):
    tag = "irb"

    def prompt_pattern(self) -> re.Pattern[str]:
        return SIMPLE_PROMPT if self.traits.irb_simple_prompts else PROMPT

    def typed_lexer(self) -> Lexer:
        return self.another(Ruby)

    def printed_lexer(self) -> Lexer | None:
        return self.another(IRBOutput)
