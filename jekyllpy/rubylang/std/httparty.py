"""HTTParty: asking servers in a line."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

from jekyllpy.rubylang.dispatch import call, call_with_keywords, no_method, responds_to
from jekyllpy.rubylang.native import (
    define_class,
    define_module,
    method,
    singleton_method,
    singleton_of,
)
from jekyllpy.rubylang.objects.hash import RHash, key_value
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.method import Method
from jekyllpy.rubylang.objects.module import RClass, RModule
from jekyllpy.rubylang.objects.stream import decode
from jekyllpy.rubylang.objects.string import RString, to_bytes
from jekyllpy.rubylang.operations import inspect, name_of, text_or_none, to_s, truthy
from jekyllpy.rubylang.std.http_client import HEADERS, Limits, ask
from jekyllpy.rubylang.std.json_reading import Options, converted
from jekyllpy.rubylang.std.net_http import header_names


class Answer(RObject):
    """What came back; it also answers as what was in it does."""

    __slots__ = ("body", "code", "headers", "message", "parsed")
    body: Any
    code: int
    headers: Any
    message: Any
    parsed: Any


define_module("HTTParty")
define_class("HTTParty::Error", "StandardError")
define_class("HTTParty::ResponseError", "HTTParty::Error")
RESPONSE = define_class("HTTParty::Response", allocate=Answer)
_VERBS = ("get", "post", "put", "patch", "delete", "head", "options")


def _names(given: Any) -> dict[str, Any]:
    if not isinstance(given, dict):
        return {}
    return {name_of(key_value(key)): value for key, value in given.items()}


def query_of(values: Any) -> str:
    """Fields as the query of an address."""
    if text_or_none(values) is not None:
        return to_s(values)
    pairs: list[tuple[str, str]] = []
    for name, value in _names(values).items():
        if isinstance(value, list):
            pairs += [(f"{name}[]", to_s(each)) for each in value]
        elif isinstance(value, dict):
            pairs += [(f"{name}[{key}]", to_s(each)) for key, each in _names(value).items()]
        else:
            pairs.append((name, to_s(value)))
    return urlencode(pairs)


def answer(verb: str, path: Any, options: dict[str, Any], defaults: dict[str, Any]) -> Answer:
    """Ask, with what a class has set as defaults."""
    settings = {**defaults, **options}
    address = to_s(path)
    if "base_uri" in settings and not address.startswith(("http://", "https://")):
        base = to_s(settings["base_uri"]).rstrip("/")
        address = (base if "://" in base else f"http://{base}") + address
    if settings.get("query") is not None:
        address += ("&" if "?" in address else "?") + query_of(settings["query"])
    headers = {**header_names(defaults.get("headers")), **header_names(options.get("headers"))}
    content = None
    if settings.get("body") is not None:
        body = settings["body"]
        content = to_bytes(body) if text_or_none(body) is not None else query_of(body).encode()
        if isinstance(body, dict):
            headers.setdefault("content-type", "application/x-www-form-urlencoded")
    login = _names(settings.get("basic_auth"))
    timeout = settings.get("timeout")
    found = ask(
        verb.upper(),
        address,
        headers={**HEADERS, **headers},
        content=content,
        limits=Limits(timeout, timeout, verify=truthy(settings.get("verify", True))),
        follow=truthy(settings.get("follow_redirects", True)),
        auth=(to_s(login.get("username")), to_s(login.get("password"))) if login else None,
    )
    made = Answer(RESPONSE)
    made.code, made.message = found.status_code, found.reason_phrase
    made.body = decode(found.content)
    made.headers = RHash((key.lower(), RString(value)) for key, value in found.headers.items())
    kind = found.headers.get("content-type", "").partition(";")[0].strip()
    made.parsed = _parsed(made.body, kind, settings.get("format"))
    return made


def _parsed(body: RString, kind: str, wanted: Any) -> Any:
    name = name_of(wanted) if wanted is not None else ""
    if not body.text.strip():
        return None
    if name == "json" or (not name and (kind.endswith(("/json", "+json")))):
        try:
            return converted(json.loads(body.text), Options({}))
        except ValueError:
            from jekyllpy.rubylang.std.json_reading import read

            return read(body.text, Options({}))
    if name == "csv" or (not name and kind == "text/csv"):
        from jekyllpy.rubylang.std import load_constant

        return call(load_constant("CSV"), "parse", body)
    return body


def _defaults(cls: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for each in reversed(cls.ancestors if isinstance(cls, RModule) else []):
        found |= each.ivars.get("@default_options") or {}
    return found


def _verb(name: str) -> Any:
    def ask_server(
        self: Any, block: Any, path: Any, options: Any = None, /, **named: Any
    ) -> Answer:
        return answer(name, path, {**_names(options), **named}, _defaults(self))

    return ask_server


for _name in _VERBS:
    singleton_method("HTTParty", _name)(_verb(_name))

_SETTINGS = ("base_uri", "headers", "basic_auth", "format", "default_timeout", "default_params")


def _setter(name: str) -> Any:
    key = {"default_timeout": "timeout", "default_params": "query"}.get(name, name)

    def set_default(self: Any, block: Any, *values: Any, **named: Any) -> Any:
        own = self.ivars.setdefault("@default_options", {})
        if values or named:
            if named:
                own[key] = RHash(named)
            elif key == "basic_auth":
                own[key] = RHash(username=values[0], password=values[1])
            else:
                own[key] = values[0]
        return own.get(key)

    return set_default


@singleton_method("HTTParty", "included")
def httparty_included(self: Any, block: Any, base: RClass) -> None:
    own = singleton_of(base)
    for name in _VERBS:
        own.define(Method(name, _verb(name), own, keywords=True))
    for name in _SETTINGS:
        own.define(Method(name, _setter(name), own, keywords=True))


def _reader(name: str, slot: str) -> None:
    @method("HTTParty::Response", name)
    def read(self: Answer, block: Any) -> Any:
        value = getattr(self, slot)
        return RString(value) if isinstance(value, str) else value


for _name, _slot in {
    "code": "code", "body": "body", "headers": "headers", "message": "message", "msg": "message",
    "parsed_response": "parsed",
}.items():  # fmt: skip
    _reader(_name, _slot)


@method("HTTParty::Response", "success?", "ok?")
def answer_is_success(self: Answer, block: Any) -> bool:
    return self.code // 100 == 2


@method("HTTParty::Response", "not_found?")
def answer_is_missing(self: Answer, block: Any) -> bool:
    return self.code == 404


@method("HTTParty::Response", "nil?")
def answer_is_nil(self: Answer, block: Any) -> bool:
    return self.parsed is None


@method("HTTParty::Response", "to_s")
def answer_to_s(self: Answer, block: Any) -> RString:
    return RString(to_s(self.body))


@method("HTTParty::Response", "inspect")
def answer_inspect(self: Answer, block: Any) -> RString:
    return RString(f"#<HTTParty::Response {self.code} {inspect(self.parsed)}>")


@method("HTTParty::Response", "method_missing")
def answer_method_missing(self: Answer, block: Any, name: Any, *args: Any, **named: Any) -> Any:
    text = name_of(name)
    if not responds_to(self.parsed, text):
        raise no_method(self, text, args, "")
    return call_with_keywords(self.parsed, text, args, named, block)


@method("HTTParty::Response", "respond_to_missing?")
def answer_responds(self: Answer, block: Any, name: Any, private: Any = False) -> bool:
    return responds_to(self.parsed, name_of(name))
