"""How findings are told: to a person, or to GitHub as annotations of the files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jekyllpy.doctor.findings import Finding
from jekyllpy.log import Logger, formatted_topic

FORMATS = ("text", "github")
CONFIG = "_config.yml"
# What GitHub's workflow commands keep for themselves.
IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
IN_PROPERTIES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def tell(findings: Iterable[Finding], logger: Logger, form: str) -> None:
    """Say what was found: first what has no file, then file by file."""
    found = list(findings)
    ordered = [finding for finding in found if not finding.path]
    ordered += sorted(
        (finding for finding in found if finding.path), key=lambda item: (item.path, item.line)
    )
    if form == "github":
        ordered = joined(ordered)
    for finding in ordered:
        if form == "github":
            logger.plain(annotation(finding))
        elif finding.path:
            logger.plain(
                f"{finding.place}: {finding.message}{'' if finding.is_wrong else HINT}", "warn"
            )
        else:
            logger.plain(formatted_topic(finding.topic) + finding.message, "warn")


def joined(findings: Iterable[Finding]) -> list[Finding]:
    """`findings`, those of several lines as one: only the first line has a topic."""
    told: list[Finding] = []
    for finding in findings:
        if finding.path or finding.topic or not told:
            told.append(finding)
        elif finding.message:
            told[-1] = replace(told[-1], message=f"{told[-1].message}\n{finding.message}")
    return told


HINT = " (this may be meant so)"


def annotation(finding: Finding) -> str:
    """A finding as GitHub shows it beside its line."""
    kind = "error" if finding.is_wrong else "warning"
    place = {"file": finding.path or CONFIG, "line": str(finding.line or 1)}
    properties = ",".join(f"{key}={value.translate(IN_PROPERTIES)}" for key, value in place.items())
    topic = f"{finding.topic} " if finding.topic else ""
    return f"::{kind} {properties}::{(topic + finding.message).translate(IN_MESSAGES)}"
