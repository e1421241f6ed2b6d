"""A click command that reads its line the way Jekyll's does.

Jekyll's options are parsed by Ruby's OptionParser: long names in any case, with `_` or `-` between
words, and cut short as long as they stay unambiguous; arguments that a command has no use for are
passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import click


class OptionalValue(click.Option):
    """`--port [PORT]`: an option that may stand without its value, and then sets nothing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs |= {"is_flag": False, "flag_value": ""}
        super().__init__(*args, **kwargs)


class JekyllCommand(click.Command):
    """`click.Command` with OptionParser's leniency; global options come from `options.py`.

    Args:
        examples: command lines that work, shown below the options.
    """

    def __init__(self, *args: Any, examples: Iterable[str] = (), **kwargs: Any) -> None:
        self.examples = tuple(examples)
        kwargs.setdefault("context_settings", {})
        kwargs["context_settings"].setdefault("help_option_names", ["-h", "--help"])
        kwargs["context_settings"].setdefault("allow_extra_args", True)
        super().__init__(*args, **kwargs)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse `args` after spelling each long option as it was declared."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        return super().parse_args(ctx, list(canonical(args, options, ctx)))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show the examples below the options."""
        if self.examples:
            with formatter.section("Examples"):
                for example in self.examples:
                    formatter.write(f"{'':>{formatter.current_indent}}{example}\n")


def canonical(
    args: Sequence[str], options: Sequence[click.Option], ctx: click.Context
) -> Iterator[str]:
    """`args` with every long option spelt as it was declared.

    Raises:
        click.UsageError: for a shortened name that several options begin with.
    """
    declared: dict[str, tuple[str, click.Option]] = {}
    for option in options:
        for name in (*option.opts, *option.secondary_opts):
            declared[_folded(name)] = (name, option)
    remaining = iter(args)
    for arg in remaining:
        if arg == "--":
            yield arg
            yield from remaining
            return
        if not arg.startswith("-"):
            yield arg
            continue
        if not arg.startswith("--"):
            yield arg
            if _takes_next(declared.get(arg)):
                yield from _next(remaining)
            continue
        name, equals, value = arg.partition("=")
        found = _lookup(_folded(name), declared, ctx)
        yield (found[0] if found else name) + equals + value
        if not equals and found and _takes_next(found):
            yield from _next(remaining)


def _folded(name: str) -> str:
    return name.lower().replace("_", "-") if name.startswith("--") else name


def _lookup(
    name: str, declared: dict[str, tuple[str, click.Option]], ctx: click.Context
) -> tuple[str, click.Option] | None:
    if name in declared:
        return declared[name]
    candidates = [entry for full, entry in declared.items() if full.startswith(name)]
    if len({id(option) for _, option in candidates}) > 1:
        raise click.UsageError(f"ambiguous option: {name}", ctx)
    return candidates[0] if candidates else None


def _takes_next(found: tuple[str, click.Option] | None) -> bool:
    """Whether the word after the option is its value, whatever that word looks like."""
    if found is None:
        return False
    option = found[1]
    return not option.is_flag and not isinstance(option, OptionalValue)


def _next(remaining: Iterator[str]) -> Iterator[str]:
    word = next(remaining, None)
    if word is not None:
        yield word
