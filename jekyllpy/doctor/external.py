"""`--external`: whether what a site leads to at other hosts is there.

Each host is asked for one address at a time, with a pause between; several hosts at once. What was
there is remembered for a week in the user's cache.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

import jekyllpy
from jekyllpy.gems.store import Store
from jekyllpy.text.writing import replace

if TYPE_CHECKING:
    import httpx

    from jekyllpy.doctor.links import Check
    from jekyllpy.log import Logger

FILE = "links.json"
WORKERS = 8
PAUSE = 0.5
TIMEOUT = 10.0
ALL_IN_ALL = 180.0
WEEK = 7 * 24 * 3600
GONE = frozenset((404, 410))
NOT_FOR_HEAD = frozenset((403, 405, 501))
SHOWN = 5
NOT_ASKED = "no time left to ask"
FOR_PROGRAMMERS = re.compile(r"\[[^\[\]]*+\] | \(_ssl\.c:\d++\)")
AGENT = f"jekyllpy/{jekyllpy.__version__} (doctor; looks whether links lead somewhere)"


@dataclass
class Asking:
    """Asks hosts for addresses.

    Attributes:
        cache: the file with the times when addresses were there.
        pause: seconds between two questions to a host.
        until: the moment, of `time.monotonic`, when the last question is asked.
        untold: the addresses of which an answer tells neither that they are there nor that they aren't, with why.
    """

    cache: Path
    pause: float = PAUSE
    until: float = field(default_factory=lambda: time.monotonic() + ALL_IN_ALL)
    untold: dict[str, str] = field(default_factory=dict)

    def problems(self, addresses: Iterable[str]) -> dict[str, str]:
        """What is wrong with each address that isn't there."""
        import httpx

        seen = self._remembered()
        by_host: dict[str, list[str]] = {}
        for address in sorted({urldefrag(with_scheme(address))[0] for address in addresses}):
            if address not in seen:
                by_host.setdefault(urlsplit(address).netloc, []).append(address)
        found: dict[str, str] = {}
        lock = threading.Lock()
        with httpx.Client(
            headers={"user-agent": AGENT}, timeout=TIMEOUT, follow_redirects=True
        ) as client:

            def ask_host(wanted: list[str]) -> None:
                for number, address in enumerate(wanted):
                    if time.monotonic() > self.until:
                        with lock:
                            self.untold |= dict.fromkeys(wanted[number:], NOT_ASKED)
                        return
                    if number:
                        time.sleep(self.pause)
                    try:
                        problem = problem_of(client, address)
                    except NothingTold as nothing:
                        with lock:
                            self.untold[address] = str(nothing)
                        continue
                    with lock:
                        if problem is None:
                            seen[address] = time.time()
                        else:
                            found[address] = problem

            with ThreadPoolExecutor(WORKERS) as pool:
                list(pool.map(ask_host, by_host.values()))
        self._remember(seen)
        return found

    def _remembered(self) -> dict[str, float]:
        try:
            known = json.loads(self.cache.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        oldest = time.time() - WEEK
        return {
            str(address): when
            for address, when in (known.items() if isinstance(known, dict) else ())
            if isinstance(when, int | float) and when > oldest
        }

    def _remember(self, seen: Mapping[str, float]) -> None:
        try:
            self.cache.parent.mkdir(parents=True, exist_ok=True)
            replace(str(self.cache), json.dumps(seen, indent=0).encode())
        except OSError:
            return  # asked again the next time


def check_external(pages: Check, logger: Logger) -> None:
    """Ask for all addresses at other hosts that the site's pages lead to."""
    asking = Asking(Store.of_user().home / FILE)
    problems = asking.problems(pages.elsewhere)
    for address in pages.elsewhere:
        problem = problems.get(urldefrag(with_scheme(address))[0])
        if problem:
            pages.tell_of(address, problem)
    if asking.untold:
        logger.info("External:", f"not known to be there or not: {listed(asking.untold)}")


def listed(untold: Mapping[str, str]) -> str:
    """The first of these addresses, each with why it isn't known of, and how many more there are."""
    named = [f"{address} ({why})" for address, why in sorted(untold.items())]
    more = f" and {len(named) - SHOWN} more" if len(named) > SHOWN else ""
    return ", ".join(named[:SHOWN]) + more


class NothingTold(Exception):
    """An address may be there or not; the message says why that isn't known."""


def problem_of(client: httpx.Client, address: str) -> str | None:
    """What is wrong with an address, None if it is there.

    Raises:
        NothingTold: if its host doesn't say.
    """
    import httpx

    try:
        status = client.head(address).status_code
        if status in NOT_FOR_HEAD | GONE:
            with client.stream("GET", address) as response:
                status = response.status_code
    except httpx.TimeoutException:
        raise NothingTold("too slow") from None
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        words = FOR_PROGRAMMERS.sub("", str(error)).rstrip(".") or type(error).__name__
        return f"no answer ({words})"
    if status in GONE:
        return f"is not there ({status})"
    if status >= 400:
        raise NothingTold(str(status))
    return None


def with_scheme(address: str) -> str:
    """An address that leaves the scheme to the page, with one."""
    return f"https:{address}" if address.startswith("//") else address
