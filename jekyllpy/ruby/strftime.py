"""Ruby's `strftime`: all directives, flags and widths, for times and dates.

The rules are those of Ruby's own `Time#strftime` and `Date#strftime`, which differ in a few places
(`%Q`, `%+` and an unfinished directive).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from functools import lru_cache

from jekyllpy.late.patterns import late
from jekyllpy.ruby.early_day import EarlyDay, year_day

Moment = datetime.date | EarlyDay
Piece = str | Callable[[Moment], str]

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# No date format needs a wider field.
MAX_WIDTH = 65535

_DIRECTIVE = late(r"%([-0_^#]*+)(\d*+)(:{0,3}(?=z)|)([EO]?)([a-zA-Z%+])", re.DOTALL)
_UNFINISHED = late(r"%[-0_^#]*+\d*+\Z")
_ERA_LETTERS = frozenset("cCxXyY")
_DIGIT_LETTERS = frozenset("deHkIlmMSuUVwWy")

_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_EPOCH_DAY = _EPOCH.toordinal()


def strftime(moment: Moment, pattern: str) -> str:
    """`moment` written by `pattern`.

    Raises:
        ValueError: if the pattern ends within a directive (times only), or a field is too wide.
    """
    is_time = isinstance(moment, datetime.datetime)
    if len(pattern) > MAX_WIDTH:
        raise ValueError(f"Numerical result out of range - a format of {len(pattern)} characters")
    return "".join(
        [
            piece if type(piece) is str else piece(moment)  # type: ignore[operator]
            for piece in _compiled(pattern, is_time)
        ]
    )


@lru_cache(maxsize=512)
def _compiled(pattern: str, is_time: bool) -> tuple[Piece, ...]:
    if is_time and (unfinished := _UNFINISHED.search(pattern)) and _percent_is_open(pattern):
        raise ValueError(f"invalid format: {pattern if pattern else unfinished[0]}")
    pieces: list[Piece] = []
    position = 0
    for match in _DIRECTIVE.finditer(pattern):
        if match.start() > position:
            pieces.append(pattern[position : match.start()])
        pieces.append(_directive(match, is_time) or match[0])
        position = match.end()
    if position < len(pattern):
        pieces.append(pattern[position:])
    return tuple(pieces)


def _percent_is_open(pattern: str) -> bool:
    """Whether the last `%` starts a directive rather than ending `%%`."""
    end = 0
    for match in _DIRECTIVE.finditer(pattern):
        end = match.end()
    return "%" in pattern[end:]


def _directive(match: re.Match[str], is_time: bool) -> Piece | None:
    """What writes one directive; None if Ruby leaves it as it stands."""
    flags, width_text, colons, modifier, letter = match.groups()
    if modifier and letter not in (_ERA_LETTERS if modifier == "E" else _DIGIT_LETTERS):
        return None
    width = int(width_text) if width_text and len(width_text) < 7 else MAX_WIDTH + 1
    if not width_text:
        width = 0
    if width > MAX_WIDTH:
        raise ValueError(f"Numerical result out of range - {match[0]}")
    padding = next((flag for flag in reversed(flags) if flag in "0_"), "")
    padding = " " if padding == "_" else padding
    left = "-" in flags

    if letter in _NUMBERS:
        return _number(letter, padding, width, left)
    if letter in "NL":
        return _fraction(letter, width)
    if letter == "z":
        return _offset(len(colons), padding, width, left, is_time)
    return _text(letter, flags, padding, width, left, is_time)


def _number(letter: str, padding: str, width: int, left: bool) -> Piece:
    value_of, default_padding, default_width = _NUMBERS[letter]
    fill = padding or default_padding
    size = 1 if left else width or default_width

    def write(moment: Moment) -> str:
        value = value_of(moment)
        # A year below zero has room for its sign.
        room = size + (value < 0 and letter in "YG" and not width and not left)
        return str(value).rjust(room) if fill == " " else f"{value:0{room}d}"

    return write


def _fraction(letter: str, width: int) -> Piece:
    digits = width or (3 if letter == "L" else 9)

    def write(moment: Moment) -> str:
        microsecond = getattr(moment, "microsecond", 0)
        return f"{microsecond:06d}"[:digits].ljust(digits, "0")

    return write


def _offset(colons: int, padding: str, width: int, left: bool, is_time: bool) -> Piece:
    """`%z` and its forms with colons: the hour takes all the padding, after the sign or before it."""

    def write(moment: Moment) -> str:
        seconds = _utc_offset(moment)
        in_utc = is_time and getattr(moment, "tzinfo", None) is datetime.UTC
        sign = "-" if seconds < 0 or (left and in_utc) else "+"
        hours, rest = divmod(abs(seconds), 3600)
        minutes, seconds = divmod(rest, 60)
        tail = {
            0: f"{minutes:02d}",
            1: f":{minutes:02d}",
            2: f":{minutes:02d}:{seconds:02d}",
            3: (f":{minutes:02d}:{seconds:02d}" if seconds else f":{minutes:02d}") if rest else "",
        }[colons]
        # Time ignores `-` here, Date drops the hour's leading zero.
        shortest = 1 if left and not is_time else 2
        room = max(width - len(tail) - 1, shortest)
        if padding == " ":
            return f"{sign}{hours}".rjust(room + 1) + tail
        return f"{sign}{hours:0{room}d}{tail}"

    return write


def _text(
    letter: str, flags: str, padding: str, width: int, left: bool, is_time: bool
) -> Piece | None:
    composite = _COMPOSITES.get(letter)
    if letter == "+" and not is_time:
        composite = "%a %b %e %H:%M:%S %Z %Y"
    if composite is None and letter not in _TEXTS and not (letter == "Q" and not is_time):
        return None
    # Time pads the composites with `-` as without it.
    fixed = left and not (is_time and composite is not None)
    upper = "^" in flags or ("#" in flags and letter in "aAbBh")
    lower = "#" in flags and letter in "pZ"
    swap_meridian = "#" in flags and letter == "P"

    def write(moment: Moment) -> str:
        if composite is not None:
            text = strftime(moment, composite)
        elif letter == "Q":
            text = str((moment.toordinal() - _EPOCH_DAY) * 86_400_000)
        else:
            text = _TEXTS[letter](moment)
        if upper or swap_meridian:
            text = text.upper()
        elif lower:
            text = text.lower()
        if not text and letter == "Z":
            return text
        return text if fixed else text.rjust(width, padding or " ")

    return write


def _hour(moment: Moment) -> int:
    return getattr(moment, "hour", 0)


def _twelve_hour(moment: Moment) -> int:
    return _hour(moment) % 12 or 12


def _year_day(moment: Moment) -> int:
    if isinstance(moment, EarlyDay):
        return year_day(moment)
    return moment.toordinal() - datetime.date(moment.year, 1, 1).toordinal() + 1


def _week(moment: Moment, first_weekday: int) -> int:
    """The week of the year, weeks starting on `first_weekday` (Monday is 0)."""
    return (_year_day(moment) + 6 - (moment.weekday() - first_weekday) % 7) // 7


def _seconds_since_epoch(moment: Moment) -> int:
    if isinstance(moment, datetime.datetime):
        return (moment - _EPOCH) // datetime.timedelta(seconds=1)
    return (moment.toordinal() - _EPOCH_DAY) * 86400


def _utc_offset(moment: Moment) -> int:
    offset = moment.utcoffset() if isinstance(moment, datetime.datetime) else None
    return 0 if offset is None else int(offset.total_seconds())


def _zone_name(moment: Moment) -> str:
    if not isinstance(moment, datetime.datetime):
        return "+00:00"
    if moment.tzinfo is datetime.UTC:
        return "UTC"
    if isinstance(moment.tzinfo, datetime.timezone):
        return ""
    return moment.tzname() or ""


_NUMBERS: dict[str, tuple[Callable[[Moment], int], str, int]] = {
    "Y": (lambda moment: moment.year, "0", 4),
    "C": (lambda moment: moment.year // 100, "0", 2),
    "y": (lambda moment: moment.year % 100, "0", 2),
    "m": (lambda moment: moment.month, "0", 2),
    "d": (lambda moment: moment.day, "0", 2),
    "e": (lambda moment: moment.day, " ", 2),
    "j": (_year_day, "0", 3),
    "H": (_hour, "0", 2),
    "k": (_hour, " ", 2),
    "I": (_twelve_hour, "0", 2),
    "l": (_twelve_hour, " ", 2),
    "M": (lambda moment: getattr(moment, "minute", 0), "0", 2),
    "S": (lambda moment: getattr(moment, "second", 0), "0", 2),
    "s": (_seconds_since_epoch, "0", 1),
    "G": (lambda moment: moment.isocalendar()[0], "0", 4),
    "g": (lambda moment: moment.isocalendar()[0] % 100, "0", 2),
    "V": (lambda moment: moment.isocalendar()[1], "0", 2),
    "U": (lambda moment: _week(moment, 6), "0", 2),
    "W": (lambda moment: _week(moment, 0), "0", 2),
    "u": (lambda moment: moment.isoweekday(), "0", 1),
    "w": (lambda moment: moment.isoweekday() % 7, "0", 1),
}

_TEXTS: dict[str, Callable[[Moment], str]] = {
    "a": lambda moment: DAYS[moment.weekday()][:3],
    "A": lambda moment: DAYS[moment.weekday()],
    "b": lambda moment: MONTHS[moment.month - 1][:3],
    "h": lambda moment: MONTHS[moment.month - 1][:3],
    "B": lambda moment: MONTHS[moment.month - 1],
    "p": lambda moment: "AM" if _hour(moment) < 12 else "PM",
    "P": lambda moment: "am" if _hour(moment) < 12 else "pm",
    "Z": _zone_name,
    "n": lambda _: "\n",
    "t": lambda _: "\t",
    "%": lambda _: "%",
}

_COMPOSITES = {
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "x": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "v": "%e-%^b-%4Y",
    "X": "%H:%M:%S",
    "T": "%H:%M:%S",
    "r": "%I:%M:%S %p",
    "R": "%H:%M",
}
