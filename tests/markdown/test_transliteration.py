"""`transliterated_header_ids`: the identifiers that kramdown makes with Stringex 2.8.5's tables."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from jekyllpy.markdown import to_html

OPTIONS = {"input": "kramdown", "transliterated_header_ids": True}


@pytest.mark.parametrize(
    ("heading", "identifier"),
    [
        ("Łódź i Kraków", "lodz-i-krakow"),
        ("Где мы — теперь?", "gdie-my-----tiepier"),
        ("Ελληνική γλώσσα", "elliniki-glossa"),
        ("Ψυχή και Χάος", "psuxi-kai-xaos"),
        ("中文标题 第二部分", "zhong-wen-biao-ti--di-er-bu-fen-"),
        ("한국어 제목", "hangugeo-jemog"),
        ("ℂ und ℝ³, nicht ℓ", "c-und-r3-nicht-"),
        ("Straße № 5, 3 €", "strasse--5-3-eu"),
        ("𝐀bc 𝟏", "bc-"),
    ],
)
def test_headings_in_other_scripts_have_the_identifiers_of_kramdown(
    heading: str, identifier: str
) -> None:
    assert f'<h1 id="{identifier}">' in to_html(f"# {heading}\n", OPTIONS)


WITHOUT_THE_PACKAGE = """
import sys
sys.modules["text_unidecode"] = None
from jekyllpy.cli import main
main(["build", "--quiet"])
"""


def build(site: Path, heading: str) -> subprocess.CompletedProcess[str]:
    (site / "_config.yml").write_text(
        "kramdown: {input: kramdown, transliterated_header_ids: true}\n"
    )
    (site / "index.md").write_text(f"---\n---\n# {heading}\n", "utf-8")
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_THE_PACKAGE], cwd=site, capture_output=True, text=True
    )


def test_without_the_package_one_is_told_what_to_install(tmp_path: Path) -> None:
    done = build(tmp_path, "Über")
    assert done.returncode == 1
    assert "pip install 'jekyllpy[transliteration]'" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "_site" / "index.html").exists()


def test_without_the_package_plain_headings_have_theirs(tmp_path: Path) -> None:
    done = build(tmp_path, "About me")
    assert done.returncode == 0, done.stderr
    assert '<h1 id="about-me">' in (tmp_path / "_site" / "index.html").read_text("utf-8")
