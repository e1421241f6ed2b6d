"""The hash that caches tell their contents by; `hashlib` would load OpenSSL besides."""

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b"]
