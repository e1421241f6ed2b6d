"""The guide's plugin, taken from the guide, does what the guide says."""

from __future__ import annotations

import re
from pathlib import Path

import jekyllpy
from tests.conftest import ROOT

GUIDE = ROOT / "docs" / "plugins" / "writing.md"


def test_the_guides_plugin_works(site_folder, tmp_path: Path) -> None:
    code = re.search(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.S)
    assert code
    site = site_folder(
        {
            "_config.yml": "time: 2026-01-15\n",
            "_plugins/reading.py": code[1],
            "index.html": "---\ntitle: Home\n---\n{% year %} {% aside Note %}in{% endaside %} "
            "{{ 'a b c d' | minutes: 2 }}\n",
            "loud.upcase": "---\n---\nhello\n",
        }
    )
    jekyllpy.build(site, tmp_path / "out")

    home = (tmp_path / "out/index.html").read_text()
    assert home == '2026 <aside title="Note">in</aside> 2\n<!-- built by hand -->\n'
    assert (tmp_path / "out/loud.html").read_text() == "HELLO\n<!-- built by hand -->\n"
    assert (tmp_path / "out/titles.txt").read_text() == "Home<!-- built by hand -->\n"
