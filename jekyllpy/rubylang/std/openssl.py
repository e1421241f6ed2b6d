"""OpenSSL's stores of certificates, which programs make and hand to `Net::HTTP`.

What is in one counts for nothing: a server's certificate is checked against those that httpx trusts.
"""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.native import define_class, define_constant, define_module, method
from jekyllpy.rubylang.objects.instance import RObject

define_module("OpenSSL")
define_module("OpenSSL::SSL")
define_module("OpenSSL::X509")
define_class("OpenSSL::X509::Store")
define_constant("OpenSSL::SSL", "VERIFY_NONE", 0)
define_constant("OpenSSL::SSL", "VERIFY_PEER", 1)
define_constant("OpenSSL::SSL", "TLS1_2_VERSION", 771)
define_constant("OpenSSL::SSL", "TLS1_3_VERSION", 772)
define_constant("OpenSSL::X509", "V_FLAG_CRL_CHECK_ALL", 8)


@method("OpenSSL::X509::Store", "set_default_paths")
def store_set_default_paths(self: RObject, block: Any) -> None:
    """The system's certificates count anyway."""


@method("OpenSSL::X509::Store", "add_file", "add_path", "add_cert")
def store_add(self: RObject, block: Any, added: Any) -> RObject:
    return self


@method("OpenSSL::X509::Store", "flags=", "purpose=", "trust=", "time=")
def store_set(self: RObject, block: Any, value: Any) -> Any:
    return value
