#!/usr/bin/env python3
"""How fast templates are parsed and rendered, next to Ruby's Liquid in the same run.

usage: run.py [--rounds N] [SITE ...]

For each site (a folder with its _config.yml) and for a site of nested loops that is written for
the occasion, all includes, layouts, pages and documents are parsed, and all pages and documents
rendered in their layouts, without Markdown. The best of N rounds counts. A ratio of 3 means: three
times as fast as Ruby. Needs `ruby` with Jekyll's gems.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
LOOPS = HERE / "loops"
MOMENT = "2026-01-15 12:00:00 +0000"
VERSION = re.compile(r"Jekyll v[\d.]+")


def ruby(folder: Path, rounds: int) -> dict[str, Any]:
    """Ruby's times for the site at `folder`."""
    environment = {**os.environ, "JEKYLL_NO_BUNDLER_REQUIRE": "true", "LANG": "C.UTF-8"}
    done = subprocess.run(
        ["ruby", str(HERE / "reference.rb"), str(folder), str(rounds)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    if done.returncode:
        sys.exit(f"Ruby could not render {folder}:\n{done.stderr[-2000:]}")
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def python(folder: Path, rounds: int) -> dict[str, Any]:
    """The times of jekyllpy for the site at `folder`."""
    from jekyllpy.config.configuration import Configuration
    from jekyllpy.errors import LiquidSyntaxError
    from jekyllpy.liquid import Environment
    from jekyllpy.liquid.expressions import parse_expression
    from jekyllpy.site.site import Site

    site = Site(
        Configuration.load({"source": str(folder), "disable_disk_cache": True, "time": MOMENT})
    )
    site.reset()
    site.read()
    items = [item for item in (*site.pages, *site.docs_to_write) if item.content]
    includes = [
        path
        for load_path in site.includes_load_paths
        for path in sorted(Path(load_path).rglob("*.*"))
        if path.suffix in (".html", ".xml", ".md", ".txt", ".svg", ".js", ".css")
    ]
    sources = [path.read_text(encoding="utf-8") for path in includes]
    sources += [layout.content for layout in site.layouts.values()]
    sources += [item.content for item in items if item.render_with_liquid]

    def environment() -> Environment:
        parse_expression.cache_clear()
        return Environment(site.config, registry=site.plugins)

    parsable = []
    for source in sources:
        try:
            environment().parse(source)
        except LiquidSyntaxError:
            continue
        parsable.append(source)

    parse = []
    for _ in range(rounds):
        fresh = environment()
        started = time.process_time()
        for source in parsable:
            fresh.parse(source)
        parse.append(time.process_time() - started)

    outputs: dict[str, str] = {}
    render = []
    for _ in range(rounds):
        parse_expression.cache_clear()
        fresh = environment()
        payload = site.site_payload()
        spent = 0.0
        for item in items:
            payload["page"] = item.to_liquid()
            payload["paginator"] = payload["layout"] = None
            payload["site"].current_document = item
            payload["highlighter_prefix"] = payload["highlighter_suffix"] = None
            registers = {"site": site, "page": payload["page"]}
            started = time.process_time()
            outputs[item.relative_path] = rendered(site, fresh, item, payload, registers)
            spent += time.process_time() - started
        render.append(spent)
    return {
        "parse": min(parse),
        "render": min(render),
        "templates": len(parsable),
        "pages": len(outputs),
        "outputs": outputs,
    }


def rendered(site: Any, environment: Any, item: Any, payload: Any, registers: Any) -> str:
    """What an item's content and its layouts render, innermost first."""
    from jekyllpy.text.merge import deep_merge

    text: str = item.content
    if item.render_with_liquid:
        text = environment.parse(text, path=item.path).render(payload, registers)
    layout = site.layouts.get(item.data["layout"]) if item.place_in_layout else None
    used = []
    while layout is not None and layout not in used:
        used.append(layout)
        payload["content"] = text
        payload["layout"] = deep_merge(layout.data, payload["layout"] or {})
        text = environment.parse(layout.content, path=layout.path).render(payload, registers)
        layout = site.layouts.get(layout.data["layout"])
    return text


def compare(folder: Path, rounds: int) -> None:
    """Print a line for the site at `folder`, and which pages differ."""
    reference, ours = ruby(folder, rounds), python(folder, rounds)
    ratios = [reference[what] / ours[what] for what in ("parse", "render")]
    total = sum(reference[w] for w in ("parse", "render")) / sum(
        ours[w] for w in ("parse", "render")
    )
    theirs = reference["outputs"]
    different = [
        name
        for name, text in ours["outputs"].items()
        if VERSION.sub("", theirs.get(name, text)) != VERSION.sub("", text)
    ]
    print(
        f"{folder.name:28} {ours['templates']:4} templates  {ours['pages']:4} pages"
        f"  parse {ours['parse'] * 1000:7.1f} ms ({ratios[0]:4.1f}x)"
        f"  render {ours['render'] * 1000:7.1f} ms ({ratios[1]:4.1f}x)  both {total:4.1f}x"
        f"  {len(different)} pages differ"
    )
    for name in different[:5]:
        print(f"    differs: {name}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sites", nargs="*", type=Path, metavar="SITE")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for site in (*arguments.sites, LOOPS):
            copy = Path(scratch) / site.name
            shutil.copytree(
                site, copy, ignore=shutil.ignore_patterns(".git", "_site"), symlinks=True
            )
            compare(copy, arguments.rounds)


if __name__ == "__main__":
    main()
