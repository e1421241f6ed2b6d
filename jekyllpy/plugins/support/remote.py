"""What plugins ask of the network: quick to give up, and only once per build when there is none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from jekyllpy.gems.offline import USER_AGENT, is_offline

if TYPE_CHECKING:
    import httpx

    from jekyllpy.site.site import Site

SUCCESS = range(200, 300)


class Remote:
    """Reads addresses for one site, each once; a host that didn't answer isn't asked again."""

    _by_site: WeakKeyDictionary[Site, Remote] = WeakKeyDictionary()

    def __init__(self) -> None:
        self._answers: dict[str, httpx.Response | None] = {}
        self._silent: set[str] = set()

    @classmethod
    def of(cls, site: Site) -> Remote:
        """The one that all plugins of `site` share."""
        if site not in cls._by_site:
            cls._by_site[site] = cls()
        return cls._by_site[site]

    def text(
        self, url: str, *, timeout: float, headers: dict[str, str] | None = None
    ) -> str | None:
        """What `url` answers within `timeout` seconds; None if it doesn't, or not with success."""
        answer = self._answer(url, timeout, headers)
        return None if answer is None else answer.text

    def data(
        self, url: str, *, timeout: float, headers: dict[str, str] | None = None
    ) -> bytes | None:
        """The bytes that `url` answers, or None."""
        answer = self._answer(url, timeout, headers)
        return None if answer is None else answer.content

    def json(self, url: str, *, timeout: float, headers: dict[str, str] | None = None) -> Any:
        """The JSON value that `url` answers, or None."""
        text = self.text(url, timeout=timeout, headers=headers)
        try:
            return None if text is None else json.loads(text)
        except ValueError:
            return None

    def _answer(
        self, url: str, timeout: float, headers: dict[str, str] | None
    ) -> httpx.Response | None:
        if url not in self._answers:
            self._answers[url] = None if is_offline() else self._get(url, timeout, headers or {})
        return self._answers[url]

    def _get(self, url: str, timeout: float, headers: dict[str, str]) -> httpx.Response | None:
        import httpx

        try:
            host = httpx.URL(url).host
        except httpx.InvalidURL:
            return None
        if host in self._silent:
            return None
        try:
            answer = httpx.get(
                url,
                headers={"User-Agent": USER_AGENT, **headers},
                timeout=timeout,
                follow_redirects=True,
            )
        except httpx.HTTPError:
            self._silent.add(host)
            return None
        return answer if answer.status_code in SUCCESS else None
