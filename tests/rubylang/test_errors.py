"""What a user is told of Ruby that fails, can't be read or isn't known."""

from __future__ import annotations

import _thread
import signal
import threading
from collections.abc import Iterator

import pytest

from jekyllpy.rubylang.caught import uncaught
from jekyllpy.rubylang.errors import RubySyntaxError, UncaughtRubyError, UnknownConstructError
from jekyllpy.rubylang.interpreter import Interpreter


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl-C is heeded, even where a shell has started the tests in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def failure(text: str) -> UncaughtRubyError:
    """The error of a program that raises."""
    with pytest.raises(BaseException) as raised:
        Interpreter().run(text, "_plugins/x.rb")
    return uncaught(raised.value)


def test_an_unknown_construct_names_file_line_and_what_to_do() -> None:
    with pytest.raises(UnknownConstructError) as raised:
        Interpreter().run("x = 1\ny = f(*)\n", "_plugins/x.rb")
    message = str(raised.value)
    assert message.startswith("_plugins/x.rb:2: ")
    assert "`*' where there is no such parameter" in message
    assert "Python" in message
    assert "\n" not in message


def test_nothing_of_a_file_runs_that_has_an_unknown_construct(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(UnknownConstructError):
        Interpreter().run("puts 1\ny = f(*)\n", "_plugins/x.rb")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("text", "line"), [("def m\n  1\n", 1), ("puts 1\nif x then )\nend\n", 2), ("a = (1\n", 1)]
)
def test_a_syntax_error_names_file_and_line(text: str, line: int) -> None:
    with pytest.raises(RubySyntaxError) as raised:
        Interpreter().run(text, "_plugins/x.rb")
    assert raised.value.path == "_plugins/x.rb"
    assert raised.value.line is not None
    assert raised.value.line >= line
    assert "syntax error" in raised.value.message


def test_an_uncaught_exception_is_told_as_ruby_tells_it() -> None:
    error = failure("def m\n  raise ArgumentError, 'bad'\nend\n\nm\n")
    assert str(error) == "_plugins/x.rb:2: bad (ArgumentError)"
    assert error.backtrace == ["_plugins/x.rb:2:in `m'", "_plugins/x.rb:5:in `<main>'"]


def test_the_place_of_what_a_native_method_raises_is_that_of_its_call() -> None:
    error = failure("x = nil\n\nInteger(\n  x\n)\n")
    assert str(error) == "_plugins/x.rb:3: can't convert nil into Integer (TypeError)"


def test_a_message_of_several_lines_is_told_in_one() -> None:
    assert failure('raise "a\\nb"').message == "a b (RuntimeError)"


@pytest.mark.usefixtures("interruptible")
def test_an_endless_loop_can_be_interrupted_with_its_place_told() -> None:
    timer = threading.Timer(0.3, _thread.interrupt_main)
    timer.start()
    error = failure("def spin\n  i = 0\n  while true\n    i += 1\n  end\nend\n\nspin\n")
    timer.join()
    assert error.message == "interrupted"
    assert error.path == "_plugins/x.rb"
    assert error.line in (3, 4)
    assert error.backtrace[-1] == "_plugins/x.rb:8:in `<main>'"


@pytest.mark.usefixtures("interruptible")
def test_rescue_takes_no_interrupt() -> None:
    timer = threading.Timer(0.3, _thread.interrupt_main)
    timer.start()
    error = failure("begin\n  loop do\n  end\nrescue => e\n  puts 'taken'\nend\n")
    timer.join()
    assert error.message == "interrupted"


def test_a_new_interpreter_begins_with_ruby_as_it_comes() -> None:
    Interpreter().run("class String; def shout = upcase; end; X = 1; $y = 2", "a.rb")
    assert failure("'a'.shout").message.startswith("undefined method `shout'")
    assert failure("X").message == "uninitialized constant X (NameError)"
    assert Interpreter().run("$y", "b.rb") is None


def refusal_of(text: str) -> str:
    """What is said of a program that is none."""
    with pytest.raises(RubySyntaxError) as raised:
        Interpreter().run(text, "_plugins/x.rb")
    return str(raised.value)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("class A\n  def m\n  end\n", 1, "this `class', or what is in it, has no `end'"),
        ("[1].each do |x|\n  x\n\nputs 1\n", 1, "this `do', or what is in it, has no `end'"),
        ("puts 1\na = (1\nputs 2\n", 2, "this `(', or what is in it, has no `)'"),
        ("def m\nend\nend\n", 3, "unexpected `end'"),
        ("puts 1\nputs 'abc\n", 2, "a string without its end"),
        ("x = 1\nx++\n", 2, "nothing follows `x++'; write `x += 1'"),
        ("def m\n  @n--\nend\n", 2, "nothing follows `@n--'; write `@n -= 1'"),
    ],
)
def test_a_syntax_error_says_what_is_wrong(text: str, line: int, message: str) -> None:
    assert refusal_of(text) == f"_plugins/x.rb:{line}: syntax error, {message}"


@pytest.mark.parametrize(
    ("text", "line", "name"),
    [
        ("x = 1\ny = <<~EOT\n  a\n  EOTT\nputs y\n", 2, "EOT"),
        ("puts(<<-'A b', <<-B)\n a\nA b\n b\n", 1, "B"),
        ("def m\n  <<~SQL\n    a\nend\n", 2, "SQL"),
    ],
)
def test_a_here_document_without_an_end_is_told(text: str, line: int, name: str) -> None:
    told = f'can\'t find string "{name}" anywhere before EOF'
    assert refusal_of(text) == f"_plugins/x.rb:{line}: {told}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("require_relative 'lib/none'\n", "cannot load such file"),
        ("R = /a(b/\n", "end pattern with unmatched parenthesis"),
    ],
)
def test_what_fails_while_a_file_is_loaded_names_its_line(text: str, message: str) -> None:
    assert str(failure(text)).startswith(f"_plugins/x.rb:1: {message}")
