"""CoffeeScript's compiler, run by an engine for JavaScript."""

from __future__ import annotations

import re

import dukpy

from jekyllpy.errors import ConversionError

# With it, errors would be coloured as in Node.
WITHOUT_NODE = "process = undefined"
READS_FILES = "dukpy.lookup_module"
# The engine has the left side of `node !== (node = …)` evaluated after the right one: a pair of
# parentheses around a whole statement would stay.
MENDED = """
(function (prototype) {
  while (!Object.prototype.hasOwnProperty.call(prototype, "unwrapAll")) {
    prototype = Object.getPrototypeOf(prototype);
  }
  prototype.unwrapAll = function () {
    var inner = this, outer;
    do {
      outer = inner;
      inner = outer.unwrap();
    } while (inner !== outer);
    return inner;
  };
})(CoffeeScript.nodes("it"));
"""
# Errors are values here, for the engine's own would come with a picture of the line.
COMPILED = """
(function () {
  try {
    return {script: CoffeeScript.compile(dukpy.script, {bare: false})};
  } catch (error) {
    return {
      message: String(error.message || error),
      line: error.location ? error.location.first_line + 1 : null
    };
  }
})()
"""
NOTHING = "; null"
SPACE = re.compile(r"\s+")


class Compiler:
    """A compiler that is ready.

    Args:
        program: the compiler in JavaScript, which declares `CoffeeScript`.
    """

    def __init__(self, program: str) -> None:
        self._engine = dukpy.JSInterpreter()
        self._engine.export_function(READS_FILES, lambda _: None)
        for code in (WITHOUT_NODE, program, MENDED):
            self._engine.evaljs(code + NOTHING)

    def compile(self, script: str) -> str:
        """The script in JavaScript, within a function of its own.

        Raises:
            ConversionError: if it doesn't compile.
        """
        try:
            result = self._engine.evaljs(COMPILED, script=script)
        except dukpy.JSRuntimeError:
            raise ConversionError("CoffeeScript: too deeply nested to be compiled") from None
        if "message" in result:
            message = SPACE.sub(" ", result["message"]).strip()
            raise ConversionError(f"CoffeeScript: {message}", line=result["line"])
        return str(result["script"])
