"""On Windows a path can lead to another machine; safe mode's stylesheets don't."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.errors import SassError
from jekyllpy.site.converters.sass_imports import refuse_foreign_imports
from jekyllpy.text.grounds import Grounds


@pytest.mark.parametrize(
    "sheet",
    [
        '@import "file://server/share/a";',
        "@use '//server/share/a';",
        r'@use "\\\\server\\share\\a";',
        r'@use "\2f\2fserver/share/a";',
    ],
)
def test_no_other_machine_is_asked_for_a_stylesheet(tmp_path: Path, sheet: str) -> None:
    grounds = Grounds(str(tmp_path), safe=True)
    with pytest.raises(SassError, match="other machines"):
        refuse_foreign_imports(sheet, [], str(tmp_path), grounds, windows=True)


def test_what_names_none_is_let_through(tmp_path: Path) -> None:
    grounds = Grounds(str(tmp_path), safe=True)
    sheet = '@import "a/b"; a { background: url("//server/a.png"); content: "/" }'
    refuse_foreign_imports(sheet, [], str(tmp_path), grounds, windows=True)
