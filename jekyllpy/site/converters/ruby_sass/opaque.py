"""What of a source is no code: in strings, comments and addresses everything stands for itself."""

from __future__ import annotations

STRING = r"\"(?:[^\"\\\n]|\\.)*+\"?|'(?:[^'\\\n]|\\.)*+'?"
COMMENT = r"//[^\n]*+|/\*(?:[^*]|\*(?!/))*+"
OPAQUE = rf"{STRING}|{COMMENT}|url\([^)\n]*+"
"""One of them, to its end or that of the text, where `.` matches newlines too."""
