"""Whose homepage it is: the options that say so, and the questions for who gives none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from jekyllpy.errors import UsageError
from jekyllpy.scaffold.owner import NAME_TO_COME, Owner, position

PROFILES = {
    "googlescholar": ("--scholar", "Google Scholar id or address"),
    "orcid": ("--orcid", "ORCID"),
    "github": ("--github", "GitHub name"),
    "arxiv": ("--arxiv", "arXiv author id"),
    "dblp": ("--dblp", "DBLP id"),
    "semanticscholar": ("--semantic-scholar", "Semantic Scholar id"),
    "linkedin": ("--linkedin", "LinkedIn name"),
    "mastodon": ("--mastodon", "Mastodon address"),
    "bluesky": ("--bluesky", "Bluesky name"),
    "twitter": ("--twitter", "X name"),
}
PERSON = {
    "name": ("--name", "Your name"),
    "role": ("--role", "Your role"),
    "institution": ("--institution", "Your institution"),
    "location": ("--location", "Where that is"),
    "email": ("--email", "Your e-mail address"),
}
OWNER_OPTIONS = tuple(
    click.option(flag, name, metavar="TEXT", help=f"{words}.")
    for name, (flag, words) in (PERSON | PROFILES).items()
)


def owner_of(options: Mapping[str, Any]) -> Owner | None:
    """Whom the command line's options describe; None if they say nothing of it.

    Raises:
        UsageError: if they don't tell the name, or tell an address that is none.
    """
    said = {name: str(options[name] or "").strip() for name in PERSON | PROFILES}
    given = {name: value for name, value in said.items() if value}
    if not given:
        return None
    if "name" not in given:
        raise UsageError("say whose homepage it is: --name 'Ada Lovelace'")
    if not is_address(said["email"]):
        raise UsageError(f"--email takes an address like ada@example.org, not {said['email']!r}")
    return Owner(
        name=given["name"],
        role=said["role"],
        institution=said["institution"],
        location=said["location"],
        email=said["email"],
        profiles={name: given[name] for name in PROFILES if name in given},
    )


def ask() -> Owner:
    """Whom the person at the terminal says the homepage belongs to."""
    click.echo("Three questions; press return where you have no answer yet.")
    name = answer("Your name")
    role, institution = position(answer("What you do, and where (Postdoc at MIT)"))
    email = answer("Your e-mail address")
    while not is_address(email):
        click.echo(f"{email!r} is no e-mail address: one is like ada@example.org.")
        email = answer("Your e-mail address")
    return Owner(name=name or NAME_TO_COME, role=role, institution=institution, email=email)


def answer(question: str) -> str:
    """What is answered; the empty string for nothing."""
    said: str = click.prompt(question, default="", show_default=False)
    return said.strip()


def is_address(email: str) -> bool:
    """Whether mail can be sent there; the empty string is nobody's, and fine."""
    account, at, host = email.partition("@")
    return not email or (bool(account and at and host) and len(email.split()) == 1)
