"""Texts that other processes convert: the site is that of one process, whatever becomes of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.reference import files

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork") or sys.platform == "darwin", reason="this system forks no processes"
)

TEXTS = 40
BEGIN = f"""
import os, sys, threading, time
from jekyllpy.site.converters.ahead import Ahead
from jekyllpy.site.converters.worker import BEGUN
here = os.getpid()
texts = [f"{{number}} " + "text " * 2000 for number in range({TEXTS})]

def begun(convert):
    ahead = Ahead(convert)
    for text in texts:
        ahead.expect(text)
    return ahead

def wait_for_all(ahead):
    helpers = len(ahead._helpers)
    while not all(BEGUN in bytes(ahead._progress[n:{TEXTS}:helpers]) for n in range(helpers)):
        time.sleep(0.01)
"""


def ran(script: str, jobs: str = "2") -> str:
    """What a process of its own prints; it has no threads but its first."""
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + script],
        env={**os.environ, "JEKYLLPY_JOBS": jobs},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.strip()


NUMBERED = """
ahead = begun(lambda text: f"{os.getpid()} {text[:3]}")
wait_for_all(ahead)
answers = [ahead.take(text) for text in texts]
done = [(text, answer.split()) for text, answer in zip(texts, answers) if answer]
ahead.end()
assert all(text.startswith(words[1]) for text, words in done)
print(len({words[0] for _, words in done} - {str(here)}), len(done) > 0)
"""


@pytest.mark.parametrize(("jobs", "helpers"), [("1", "0"), ("2", "1"), ("3", "2")])
def test_texts_are_converted_by_as_many_processes_as_are_allowed(jobs: str, helpers: str) -> None:
    assert ran(NUMBERED, jobs) == f"{helpers} {helpers != '0'}"


def test_beside_other_threads_there_is_one_process() -> None:
    thread = "threading.Thread(target=lambda: time.sleep(1), daemon=True).start()"
    assert ran(f"{thread}{NUMBERED}") == "0 False"


def test_few_texts_are_not_worth_a_process() -> None:
    assert ran(f"texts = texts[:5]{NUMBERED}") == "0 False"


@pytest.mark.parametrize("fault", ["here == os.getpid() or os._exit(1)", "1 / 0"])
def test_what_goes_wrong_elsewhere_is_left_to_the_site(fault: str) -> None:
    ask = "print({ahead.take(text) for text in texts} - {True}, ahead.end())"
    assert ran(f"ahead = begun(lambda text: {fault})\n{ask}") == "{None} None"


def test_while_another_process_is_at_a_text_the_last_one_is_converted_here() -> None:
    slow = "lambda text: time.sleep(0.5) or f'{os.getpid() == here} {text.upper()[-5:]}'"
    take = "number = bytes(ahead._progress).index(BEGUN)\nprint(ahead.take(texts[number]), ahead.take(texts[-1]))"
    assert ran(f"ahead = begun({slow})\nwait_for_all(ahead)\n{take}") == "False TEXT  True TEXT"


def test_a_process_ends_with_the_one_that_it_works_for() -> None:
    wait = "ahead = begun(lambda text: text)\nprint('ready', flush=True)\ntime.sleep(60)"
    process = subprocess.Popen(
        [sys.executable, "-c", BEGIN + wait],
        env={**os.environ, "JEKYLLPY_JOBS": "3"},
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    process.send_signal(signal.SIGKILL)
    process.communicate()
    for _ in range(600):
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGKILL)
    pytest.fail("a helper outlives the build")


PLAIN = """\
---
title: Post NUMBER
---
Excerpt NUMBER of *it*.

Text "quoted" -- [^1] `code` ÿ NUMBER
{: #id-NUMBER}

```python
def fNUMBER(): return "NUMBER"
```

[^1]: A note NUMBER. WORDS
"""
TEMPLATE = PLAIN.replace("*it*", "{{ page.title }}")
HOME = (
    "---\n---\n{% for post in site.posts %}{{ post.excerpt }}{{ post.content | size }}{% endfor %}"
)


def test_a_site_is_the_same_however_many_processes_build_it(tmp_path: Path) -> None:
    source = tmp_path / "site"
    (source / "_posts").mkdir(parents=True)
    (source / "index.html").write_text(HOME)
    for number in range(150):
        text = TEMPLATE if number % 5 == 0 else PLAIN
        text = text.replace("NUMBER", str(number)).replace("WORDS", "words " * 400)
        path = source / f"_posts/2020-01-{number % 28 + 1:02}-post-{number}.md"
        path.write_text(text, encoding="utf-8")
    sites = [
        built(source, tmp_path / f"out{n}", *options, jobs=jobs)
        for n, (jobs, *options) in enumerate(
            [("1",), ("2",), ("4",), ("2", "--no-parallel"), ("2", "--incremental")]
        )
    ]
    assert len(sites[0]) == 151
    assert all(site == sites[0] for site in sites)


def built(source: Path, destination: Path, *options: str, jobs: str) -> dict[str, bytes]:
    subprocess.run(
        [
            sys.executable,
            "-m",
            "jekyllpy",
            "build",
            "-q",
            "-s",
            source,
            "-d",
            destination,
            *options,
        ],
        env={**os.environ, "JEKYLLPY_JOBS": jobs},
        check=True,
    )
    return files(destination)
