"""HTTP as bibliographic services ask for it: with a name, patiently, seldom, answers kept.

Crossref, OpenAlex and arXiv ask for a User-Agent with an address, for pauses between requests and
for obedience to `Retry-After`; see their API etiquette pages.
"""

from __future__ import annotations

import email.utils
import hashlib
import json
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

import jekyllpy
from jekyllpy.academic.write import files
from jekyllpy.academic.write.site_folder import SiteFolder
from jekyllpy.errors import JekyllError, SourceError

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")

DEFAULT_ADDRESSES = {
    "arxiv": "https://export.arxiv.org",
    "crossref": "https://api.crossref.org",
    "dblp": "https://dblp.org",
    "doi": "https://doi.org",
    "github": "https://api.github.com",
    "openalex": "https://api.openalex.org",
    "orcid": "https://pub.orcid.org",
    "semantic_scholar": "https://api.semanticscholar.org",
}
NAMES = {
    "arxiv": "arXiv",
    "crossref": "Crossref",
    "dblp": "DBLP",
    "doi": "doi.org",
    "github": "GitHub",
    "openalex": "OpenAlex",
    "orcid": "ORCID",
    "semantic_scholar": "Semantic Scholar",
}
PAUSES = {"arxiv": 3.0, "semantic_scholar": 1.0}
"""Seconds between requests to one service, where it asks for more than `USUAL_PAUSE`."""

USUAL_PAUSE = 0.1
TIMEOUT = 20.0
ATTEMPTS = 4
FIRST_WAIT = 0.5
LONGEST_WAIT = 60.0
CACHE_SECONDS = 24 * 3600
LARGEST_ANSWER = 50_000_000
TRANSIENT = frozenset((408, 425, 429, 500, 502, 503, 504))
NO_PAPERS = frozenset({"github"})
OFFLINE_HINT = "; without a network, `--bibtex FILE` and `jekyllpy import FILE.bib` work"


class NotFoundError(SourceError):
    """The service answers that it doesn't know what was asked for."""


@dataclass
class Client:
    """Asks one site's sources.

    Attributes:
        addresses: base addresses by service; see `DEFAULT_ADDRESSES`.
        cache_folder: where answers are kept for `CACHE_SECONDS`; None for nowhere.
        contact: an e-mail address that services may write to, empty for none.
        timeout: seconds to wait for an answer's next byte.
        first_wait: seconds before the first repetition; they double from then on.
        pauses: seconds between requests by service.
    """

    addresses: Mapping[str, str] = field(default_factory=lambda: DEFAULT_ADDRESSES)
    cache_folder: Path | None = None
    contact: str = ""
    timeout: float = TIMEOUT
    first_wait: float = FIRST_WAIT
    pauses: Mapping[str, float] = field(default_factory=lambda: PAUSES)
    _last: dict[str, float] = field(default_factory=dict)
    _http: httpx.Client | None = None

    @classmethod
    def for_site(cls, site: SiteFolder) -> Client:
        """A client as the site's setting `academic` and the environment want it.

        `academic: {sources: {crossref: ADDRESS, …}, timeout: SECONDS, email: ADDRESS}` in
        `_config.yml`; `JEKYLLPY_CROSSREF_URL` and the like count over it.
        """
        settings = site.config.get("academic")
        settings = settings if isinstance(settings, Mapping) else {}
        addresses = dict(DEFAULT_ADDRESSES)
        configured = settings.get("sources")
        for name in addresses:
            if isinstance(configured, Mapping) and configured.get(name):
                addresses[name] = str(configured[name])
            addresses[name] = os.environ.get(f"JEKYLLPY_{name.upper()}_URL", addresses[name])
            addresses[name] = addresses[name].rstrip("/")
        local = all(urlsplit(addresses[name]).hostname == "127.0.0.1" for name in PAUSES)
        return cls(
            addresses,
            site.cache_folder,
            str(settings.get("email") or site.config.get("email") or ""),
            float(settings.get("timeout") or TIMEOUT),
            FIRST_WAIT,
            pauses=dict.fromkeys(PAUSES, 0.0) if local else PAUSES,
        )

    def get(
        self,
        service: str,
        path: str,
        parse: Callable[[bytes], T],
        *,
        params: Mapping[str, str] | None = None,
        accept: str = "application/json",
        what: str = "",
    ) -> T:
        """What `parse` makes of the answer to a GET; only an answer it understands is kept.

        Args:
            service: a key of `addresses`.
            path: what follows the base address.
            parse: raises `ValueError` for what it can't make sense of.
            what: what is asked for, for messages.

        Raises:
            NotFoundError: if the service doesn't know it.
            SourceError: if the service can't be reached, fails, or answers nonsense.
        """
        request = {"url": self.addresses[service] + path, "params": dict(params or {})}
        cached = self._cached(request, accept)
        if cached is not None:
            try:
                return parse(cached)
            except ValueError:
                pass
        body = self._ask(service, "GET", request, {"Accept": accept}, what)
        parsed = _understood(service, parse, body, what)
        self._keep(request, accept, body)
        return parsed

    def post(
        self,
        service: str,
        path: str,
        payload: Any,
        parse: Callable[[bytes], T],
        *,
        params: Mapping[str, str] | None = None,
        what: str = "",
    ) -> T:
        """What `parse` makes of the answer to a POST of JSON; never kept. Errors: see `get`."""
        request = {
            "url": self.addresses[service] + path,
            "params": dict(params or {}),
            "json": payload,
        }
        body = self._ask(service, "POST", request, {"Accept": "application/json"}, what)
        return _understood(service, parse, body, what)

    def _ask(
        self,
        service: str,
        method: str,
        request: dict[str, Any],
        headers: dict[str, str],
        what: str,
    ) -> bytes:
        import httpx

        name = NAMES[service]
        failure = ""
        for attempt in range(ATTEMPTS):
            wait = self.first_wait * 2**attempt
            self._pause(service)
            try:
                response = self._connection().request(method, headers=headers, **request)
            except httpx.TimeoutException:
                failure = f"{name} didn't answer within {self.timeout:g} seconds"
            except httpx.ConnectError as error:
                hint = "" if service in NO_PAPERS else OFFLINE_HINT
                failure = f"{name} cannot be reached ({error}){hint}"
                break  # without a network there is none in a moment either
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                failure = f"{name} broke its answer off ({error})"
            else:
                if response.status_code < 300:
                    return _bounded(name, response.content)
                if response.status_code in (404, 410):
                    raise NotFoundError(f"{name} doesn't know {what or request['url']}")
                failure = f"{name} answered {response.status_code} {response.reason_phrase}"
                if response.status_code not in TRANSIENT:
                    break
                wait = _asked_wait(name, response, wait)
            if attempt + 1 < ATTEMPTS:
                time.sleep(wait)
        raise SourceError(f"{failure}; nothing was written" if what else failure)

    def _connection(self) -> httpx.Client:
        if self._http is None:
            import httpx

            contact = f"; mailto:{self.contact}" if self.contact else ""
            agent = f"jekyllpy/{jekyllpy.__version__} (bibliographic look-up{contact})"
            self._http = httpx.Client(
                headers={"User-Agent": agent},
                timeout=httpx.Timeout(self.timeout, connect=min(10.0, self.timeout)),
                follow_redirects=True,
            )
        return self._http

    def _pause(self, service: str) -> None:
        since = time.monotonic() - self._last.get(service, -1e9)
        rest = self.pauses.get(service, USUAL_PAUSE) - since
        if rest > 0:
            time.sleep(rest)
        self._last[service] = time.monotonic()

    def _cache_path(self, request: Mapping[str, Any], accept: str) -> Path | None:
        if self.cache_folder is None:
            return None
        key = json.dumps([request, accept], sort_keys=True)
        return self.cache_folder / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.txt"

    def _cached(self, request: Mapping[str, Any], accept: str) -> bytes | None:
        path = self._cache_path(request, accept)
        try:
            if path is None or time.time() - path.stat().st_mtime > CACHE_SECONDS:
                return None
            return path.read_bytes()
        except OSError:
            return None

    def _keep(self, request: Mapping[str, Any], accept: str, body: bytes) -> None:
        path = self._cache_path(request, accept)
        if path is None:
            return
        try:
            files.write(path, body.decode("utf-8"))
        except (JekyllError, UnicodeDecodeError):
            return


def _understood(service: str, parse: Callable[[bytes], T], body: bytes, what: str) -> T:
    try:
        return parse(body)
    except NotFoundError:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        about = f" about {what}" if what else ""
        raise SourceError(
            f"{NAMES[service]}'s answer{about} makes no sense ({_first_line(error)}); nothing was "
            "written"
        ) from None


def _first_line(error: Exception) -> str:
    text = str(error).splitlines()
    return f"{type(error).__name__}: {text[0][:120]}" if text else type(error).__name__


def _bounded(name: str, body: bytes) -> bytes:
    if len(body) > LARGEST_ANSWER:
        raise SourceError(f"{name}'s answer is larger than {LARGEST_ANSWER} bytes")
    return body


def _asked_wait(name: str, response: httpx.Response, otherwise: float) -> float:
    """The seconds that `Retry-After` asks for (a number or a date), `otherwise` without one.

    Raises:
        SourceError: if that is longer than anybody wants to wait.
    """
    header = response.headers.get("Retry-After", "").strip()
    if not header:
        return otherwise
    if header.isdigit():
        wait = float(header)
    else:
        try:
            wait = email.utils.parsedate_to_datetime(header).timestamp() - time.time()
        except (TypeError, ValueError):
            return otherwise
    if wait > LONGEST_WAIT:
        raise SourceError(f"{name} asks to try again in {wait:.0f} seconds")
    return max(wait, 0.0)


def parse_json(body: bytes) -> Any:
    """`body` as JSON.

    Raises:
        ValueError: if it isn't.
    """
    return json.loads(body)
