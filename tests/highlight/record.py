"""`python -m tests.highlight.record ROUGE`: the recorded tokens, names and patterns, asked anew.

`ROUGE` is the folder of a checkout of Rouge 4.7.0. The code that is asked about is that of the
records; a new one is added as a line of one token, `[["","code"]]`.
"""

from __future__ import annotations

import json
import os
import sys

from tests.highlight import rouge
from tests.highlight.forms import as_python, form
from tests.highlight.test_recorded import FILES, NAMES, PATTERNS, digest


def main(folder: str) -> None:
    os.environ["RUBYLIB"] = os.path.join(folder, "lib")
    for path in FILES:
        tokens = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        codes = ["".join(text for _, text in line) for line in tokens]
        answers = rouge.ask(
            {"what": "tokens", "language": path.stem, "code": code} for code in codes
        )
        lines = [json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in answers]
        path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    (languages,) = rouge.ask([{"what": "names"}])
    rows = sorted(" ".join([tag, *dict.fromkeys(others)]) for tag, others in languages.items())
    NAMES.write_text("".join(f"{row}\n" for row in rows), "utf-8")
    said = (form(as_python(source), extended=extended) for source, extended in rouge.patterns())
    digests = sorted({digest(one) for one in said if one})
    PATTERNS.write_text("".join(f"{one}\n" for one in digests), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
