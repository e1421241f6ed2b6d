"""Who compiles stylesheets, from version to version."""

from __future__ import annotations

from typing import Literal, NamedTuple


class SassTraits(NamedTuple):
    """The defaults are those of jekyll-sass-converter 3.1.

    Attributes:
        version: of jekyll-sass-converter.
        compiler: whose output a stylesheet has: Dart Sass's, sassc's (libsass) or Ruby Sass's.
    """

    version: str = "3.1.0"
    compiler: Literal["dart", "sassc", "ruby"] = "dart"


SASS_3_1 = SassTraits()
SASS_2_2 = SassTraits(version="2.2.0", compiler="sassc")
SASS_1_5 = SassTraits(version="1.5.2", compiler="ruby")
