"""`ExecJS`: JavaScript run by `node`, a program of its own for each call."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

from jekyllpy.plugins.ruby.values import to_host
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, define_module, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s

define_module("ExecJS")
define_class("ExecJS::Error", "StandardError")
define_class("ExecJS::RuntimeError", "ExecJS::Error")
define_class("ExecJS::ProgramError", "ExecJS::Error")
define_class("ExecJS::RuntimeUnavailable", "ExecJS::RuntimeError")
define_class("ExecJS::Context")

# The source runs as a function's body; what it comes to is written as JSON, as is what it throws.
_PROGRAM = """
process.stdin.resume(); let text = ''; process.stdin.setEncoding('utf8');
process.stdin.on('data', part => text += part);
process.stdin.on('end', () => {
  const write = value => process.stdout.write(JSON.stringify(value));
  try {
    const hidden = ['global', 'process', 'module', 'exports', 'require', 'console', 'setTimeout'];
    const found = new Function(...hidden, text).call(globalThis);
    write(['ok', found === undefined ? null : found]);
  } catch (thrown) {
    write(['err', String(thrown && thrown.message || thrown)]);
  }
});
"""


def run(source: str) -> Any:
    """What a function with this body returns.

    Raises:
        RubyError: if it throws, or there is no `node`.
    """
    node = shutil.which("node")
    if node is None:
        raise error(
            "ExecJS::RuntimeUnavailable",
            "Could not find a JavaScript runtime: ExecJS needs the program `node`.",
        )
    done = subprocess.run(
        [node, "-e", _PROGRAM], input=source, capture_output=True, encoding="utf-8", check=False
    )
    if not done.stdout:
        raise error("ExecJS::RuntimeError", done.stderr.strip() or "node ended without a result")
    status, value = json.loads(done.stdout)
    if status == "err":
        raise error("ExecJS::ProgramError", value)
    return _from_json(value)


def _from_json(value: Any) -> Any:
    if isinstance(value, str):
        return RString(value)
    if isinstance(value, list):
        return RArray(map(_from_json, value))
    if isinstance(value, dict):
        return RHash((key, _from_json(item)) for key, item in value.items())
    return value


def _json(values: Any) -> str:
    return json.dumps([to_host(value) for value in values], default=str)


@singleton_method("ExecJS", "compile")
def compile_source(self: Any, block: Any, source: Any, options: Any = None) -> RObject:
    from jekyllpy.rubylang.native import MODULES

    made = RObject(MODULES["ExecJS::Context"])  # type: ignore[arg-type]
    made.ivars["@source"] = source
    return made


@singleton_method("ExecJS", "eval")
def eval_expression(self: Any, block: Any, source: Any, options: Any = None) -> Any:
    return run(f"return eval({json.dumps(f'({to_s(source)})')})")


@singleton_method("ExecJS", "exec")
def exec_source(self: Any, block: Any, source: Any, options: Any = None) -> Any:
    return run(to_s(source))


@method("ExecJS::Context", "eval")
def context_eval(self: RObject, block: Any, source: Any, options: Any = None) -> Any:
    expression = json.dumps(f"({to_s(source)})")
    return run(f"{to_s(self.ivars['@source'])}\nreturn eval({expression})")


@method("ExecJS::Context", "exec")
def context_exec(self: RObject, block: Any, source: Any, options: Any = None) -> Any:
    return run(f"{to_s(self.ivars['@source'])}\n{to_s(source)}")


@method("ExecJS::Context", "call")
def context_call(self: RObject, block: Any, name: Any, *args: Any) -> Any:
    expression = json.dumps(f"{to_s(name)}.apply(this, {_json(args)})")
    return run(f"{to_s(self.ivars['@source'])}\nreturn eval({expression})")
