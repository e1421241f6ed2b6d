"""Runs a program that draws, with its settings."""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from jekyllpy import ruby
from jekyllpy.plugins.jekyll_diagrams.programs import PROGRAMS, Program

TIME_LIMIT = 60
INPUT, OUTPUT = "input", "output.svg"
# What stands before the picture: the declaration of XML and that of its kind of document.
PROLOGUE = re.compile(r"<\?xml[^>]*+>\s*+(?:<!DOCTYPE[^>]*+>\n?)?")


class DrawingError(Exception):
    """Why there is no picture."""


def svg_of(kind: str, code: str, settings: dict[str, Any]) -> str:
    """The picture that `code` describes.

    Raises:
        DrawingError: if it can't be drawn.
    """
    program = PROGRAMS[kind]
    if program.first:
        code = run(program.first, code)
    words = command(program, settings)
    if not program.files:
        return picture_in(run(words, code))
    with tempfile.TemporaryDirectory(prefix="jekyllpy-diagram-") as folder:
        source, target = Path(folder, INPUT), Path(folder, OUTPUT)
        source.write_text(code, encoding="utf-8", newline="\n")
        run((*words, *(word.format(source, target) for word in program.files)), "")
        try:
            svg = target.read_text(encoding="utf-8")
        except OSError:
            raise DrawingError(f"Rendering Failed: {words[0]} wrote nothing") from None
    return picture_in(svg)


def picture_in(document: str) -> str:
    """The document without what is declared before the picture."""
    declared = PROLOGUE.match(document)
    return document if declared is None else document[declared.end() :]


def command(program: Program, settings: dict[str, Any]) -> tuple[str, ...]:
    """The words of the command, settings told as options."""
    words = list(program.command)
    words += [f"--{name}" for name in program.switches if settings.get(name, False) is not False]
    for name in program.values:
        if name in settings:
            words += f"--{name}{program.separator}{ruby.to_s(settings[name])}".split(" ", 1)
    for option, name in program.attributes.items():
        if name in settings:
            words += [f"-{option}{value}" for value in attribute_texts(settings[name])]
    return tuple(words)


def attribute_texts(value: Any) -> list[str]:
    """`a=b` for each attribute of a mapping, each item of a list, or the text itself."""
    if isinstance(value, dict):
        return [f"{key}={ruby.to_s(each)}" for key, each in value.items()]
    if isinstance(value, list):
        return [ruby.to_s(each) for each in value]
    return [ruby.to_s(value)]


def run(words: tuple[str, ...], given: str) -> str:
    """What a program writes.

    Raises:
        DrawingError: if it isn't here, fails, or takes too long.
    """
    try:
        done = subprocess.run(
            words, input=given, capture_output=True, text=True, encoding="utf-8", timeout=TIME_LIMIT
        )
    except FileNotFoundError:
        raise DrawingError(f"Command Not Found: {words[0]}") from None
    except subprocess.TimeoutExpired:
        raise DrawingError(f"Rendering Failed: {words[0]} took too long") from None
    except (OSError, UnicodeDecodeError) as error:
        raise DrawingError(f"Rendering Failed: {words[0]}: {error}") from None
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        raise DrawingError(f"Rendering Failed: {' '.join(words)}: {said}\n")
    return done.stdout
