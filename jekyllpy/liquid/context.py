"""What a template is rendered with: its variables, scopes and registers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import ResourceLimitError, UndefinedVariableError
from jekyllpy.liquid.drop import PLAIN, Drop
from jekyllpy.liquid.values import MISSING, to_liquid

if TYPE_CHECKING:
    from jekyllpy.liquid.environment import Environment

# Liquid's own bound on scopes within scopes, and on blocks within blocks.
MAX_DEPTH = 100

# Rounds of all loops of one page together; more is a template that would not end.
MAX_ROUNDS = 10_000_000

BREAK, CONTINUE = "break", "continue"


class Context:
    """Variables by scope, over the payload that a page is rendered with.

    All scopes share one dict, `variables`, which holds what is visible now; what an inner scope
    hides is kept in `_hidden`, a stack for each name whose bottom belongs to the outermost scope.
    So looking a variable up costs the same however deep the scopes are.

    Attributes:
        environment: the site's tags, filters and templates.
        payload: `page`, `site`, `layout` …; counters of `increment` are kept in it.
        registers: what tags remember from one rendering of the same template to the next.
        interrupts: `break` and `continue` that no loop has taken notice of yet.
    """

    __slots__ = (
        "_frames",
        "_hidden",
        "_own_frame",
        "depth",
        "environment",
        "interrupts",
        "payload",
        "registers",
        "rounds",
        "strict_variables",
        "variables",
    )

    def __init__(
        self, environment: Environment, payload: Any, registers: dict[str, Any] | None = None
    ) -> None:
        self.environment = environment
        self.payload = payload
        self.registers = registers if registers is not None else {}
        self.strict_variables = environment.strict_variables
        self.variables: dict[Any, Any] = {}
        self.interrupts: list[str] = []
        self.rounds = 0
        self.depth = 0
        self._hidden: dict[Any, list[Any]] = {}
        self._frames: list[list[Any]] = []
        self._own_frame = False

    # -- looking up

    def find(self, name: Any) -> Any:
        """The value of the variable `name`, from the innermost scope that has it."""
        try:
            value = self.variables.get(name, MISSING)
        except TypeError:  # an array or a hash as name
            return self.undefined(name)
        if value is MISSING:
            return self._find_in_payload(name)
        return value if type(value) in PLAIN else to_liquid(value)

    def _find_in_payload(self, name: Any) -> Any:
        payload = self.payload
        value = payload.get(name)
        if value is None:
            return None if name in payload else self.undefined(name)
        if type(value) not in PLAIN:
            value = to_liquid(value)
        if type(value) is dict or isinstance(value, Drop):
            # Payloads take long to ask; what is no counter stays what it is for the whole page.
            self.variables[name] = value
        return value

    def undefined(self, name: Any) -> None:
        """What a variable or key gives that isn't there.

        Raises:
            UndefinedVariableError: under `strict_variables`.
        """
        if self.strict_variables:
            raise UndefinedVariableError(f"undefined variable {name}")

    def evaluate(self, source: str) -> Any:
        """The value of an expression (`page.title`, `'text'`, `(1..3)`), without filters."""
        from jekyllpy.liquid.expressions import parse_expression

        return parse_expression(source).evaluate(self)

    def __getitem__(self, source: str) -> Any:
        """See `evaluate`."""
        return self.evaluate(source)

    # -- setting

    def assign(self, name: str, value: Any) -> None:
        """Set a variable of the outermost scope, as `assign` and `capture` do."""
        hidden = self._hidden.get(name)
        if hidden:
            hidden[0] = value
        else:
            self.variables[name] = value

    def __setitem__(self, name: str, value: Any) -> None:
        """Set a variable of the block that is being rendered; it ends with the block."""
        if not self._own_frame:
            self.push()
            self._own_frame = True
        if isinstance(name, (list, dict)):
            return  # a name that nobody can write
        if name not in self._frames[-1]:
            self._hide(name)
        self.variables[name] = value

    # -- scopes

    def push(self) -> None:
        """Open a scope.

        Raises:
            ResourceLimitError: "Nesting too deep".
        """
        self._frames.append([])
        if len(self._frames) + self.depth >= MAX_DEPTH:
            raise ResourceLimitError("Nesting too deep")

    def pop(self) -> None:
        """Close the innermost scope and show again what it hid."""
        variables = self.variables
        for name in self._frames.pop():
            value = self._hidden[name].pop()
            if value is MISSING:
                variables.pop(name, None)
            else:
                variables[name] = value

    def _hide(self, name: Any) -> None:
        """Keep what `name` is now, until the innermost scope is closed."""
        self._frames[-1].append(name)
        self._hidden.setdefault(name, []).append(self.variables.get(name, MISSING))

    @contextmanager
    def stack(self, variables: Mapping[str, Any] | None = None) -> Iterator[None]:
        """A scope for the time of a `with` block, with `variables` in it."""
        outer = self.enter()
        try:
            for name, value in (variables or {}).items():
                self[name] = value
            yield
        finally:
            self.leave(outer)

    def enter(self) -> bool:
        """Begin a block, whose own scope opens when something is first set in it."""
        outer, self._own_frame = self._own_frame, False
        return outer

    def enter_loop(self, variable: str, loop: Any) -> bool:
        """Begin a block with a scope for `variable`, which the loop sets, and `forloop`."""
        outer, self._own_frame = self._own_frame, True
        self.push()
        self._hide("forloop")
        self._hide(variable)
        self.variables["forloop"] = loop
        return outer

    def leave(self, outer: bool) -> None:
        """End the block that `enter` began; `outer` is what `enter` gave."""
        if self._own_frame:
            self.pop()
        self._own_frame = outer

    def count_rounds(self, count: int) -> None:
        """Take account of a loop of `count` rounds.

        Raises:
            ResourceLimitError: if the page's loops have had more than `MAX_ROUNDS` together.
        """
        self.rounds += count
        if self.rounds > MAX_ROUNDS:
            raise ResourceLimitError(
                f"Memory limits exceeded: the loops of a page take more than {MAX_ROUNDS} rounds"
            )
