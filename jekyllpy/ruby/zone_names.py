"""Names of time zones, as Ruby's Date and Time know them, and how far they are from UTC."""

from __future__ import annotations

import re
from fractions import Fraction

# by offset: abbreviations first, then the names before "standard time"
_NAMES = {
    "-12:00": "aoe, dateline, idlw, y",
    "-11:00": "nt, nut, samoa, sst, x",
    "-10:00": "ahst, ckt, hast, hawaiian, hst, taht, w",
    "-09:00": "akst, alaskan, gamt, hadt, hdt, yst, v",
    "-08:30": "mart",
    "-08:00": "akdt, pacific, pst, ydt, u",
    "-07:00": "mountain, mst, pdt, us mountain, t",
    "-06:00": "canada central, central, central america, cst, east, galt, mdt, mexico, s",
    "-05:00": "act, cdt, cist, cot, easst, eastern, ect, est, pet, sa pacific, us eastern, r",
    "-04:00": "ast, atlantic, bot, cidst, clt, edt, fkt, gyt, pacific sa, sa western, vet, q",
    "-03:30": "newfoundland",
    "-03:00": (
        "adt, art, brt, clst, e. south america, fkst, gft, greenland, pmst, pyst, rott, sa "
        "eastern, srt, uyt, warst, wgt, p"
    ),
    "-02:30": "nst",
    "-02:00": "at, brst, fnt, pmdt, uyst, wgst, o",
    "-01:30": "ndt",
    "-01:00": "azores, azot, cape verde, cvt, egt, n",
    "+00:00": "azost, egst, gmt, greenwich, ut, utc, wet, wt, z",
    "+01:00": (
        "bst, central europe, central european, cet, fwt, met, mewt, mez, romance, swt, w. "
        "central africa, w. europe, wat, west, a"
    ),
    "+02:00": (
        "cat, cest, e. europe, eet, egypt, fle, fst, gtb, jerusalem, mest, mesz, sast, south "
        "africa, wast, b"
    ),
    "+03:00": "arab, arabic, bt, e. africa, eat, eest, fet, idt, msk, russian, syot, trt, c",
    "+03:30": "iran, irst",
    "+04:00": "arabian, azt, caucasus, get, kuyt, msd, mut, ret, samt, sct, d",
    "+04:30": "afghanistan, aft, irdt",
    "+05:00": (
        "aqtt, azst, ekaterinburg, mawt, mvt, orat, pkt, tft, tjt, tmt, uzt, west asia, yekt, e"
    ),
    "+05:30": "india, ist",
    "+05:45": "nepal, npt",
    "+06:00": (
        "almt, btt, central asia, iot, kgt, n. central asia, omst, qyzt, sri lanka, vost, "
        "yekst, f"
    ),
    "+06:30": "cct, mmt, myanmar",
    "+07:00": "cxt, davt, hovt, ict, krat, north asia, novst, novt, omsst, se asia, wib, g",
    "+08:00": (
        "awst, bnt, cast, china, chot, hkt, hovst, irkt, krast, malay peninsula, myt, north "
        "asia east, pht, sgt, taipei, ulat, w. australia, wadt, wita, h"
    ),
    "+08:45": "acwst",
    "+09:00": "awdt, chost, irkst, jst, korea, kst, pwt, tlt, tokyo, ulast, wit, yakt, yakutsk, i",
    "+09:30": "acst, aus central, cen. australia",
    "+10:00": (
        "aest, aus eastern, chst, chut, ddut, e. australia, gst, pgt, tasmania, vladivostok, "
        "vlat, west pacific, yakst, yapt, k"
    ),
    "+10:30": "acdt, lhst",
    "+11:00": (
        "aedt, central pacific, eadt, kost, lhdt, magt, nct, nft, pont, sakt, sbt, sret, vlast, "
        "vut, l"
    ),
    "+12:00": (
        "anast, anat, fiji, fjt, gilt, idle, magst, mht, new zealand, nfdt, nrt, nzst, nzt, "
        "petst, pett, tvt, wakt, wft, m"
    ),
    "+12:45": "chast",
    "+13:00": "fjst, nzdt, phot, tkt, tonga, tot",
    "+13:45": "chadt",
    "+14:00": "lint, tost",
}  # fmt: skip
_OFFSETS = {
    name: (-1 if written[0] == "-" else 1) * (int(written[1:3]) * 3600 + int(written[4:]) * 60)
    for written, names in _NAMES.items()
    for name in names.split(", ")
}
_SIGNED = re.compile(
    r"(?:gmt|utc?)?([-+])(?:(\d+):(\d+)(?::(\d+))?|(\d+)[,.](\d+)|(\d+))\Z", re.ASCII
)
HOUR = 3600


def zone_offset(name: str) -> int | Fraction | None:
    """Seconds east of UTC of a zone as written; None if nobody knows it."""
    lowered = name.strip().lower()
    signed = _SIGNED.match(lowered)
    if signed is not None:
        seconds = _seconds(signed)
        return -seconds if signed[1] == "-" else seconds
    words = lowered.split()
    is_summer = words[-1:] == ["dst"] or words[-2:] == ["daylight", "time"]
    if is_summer or words[-2:] == ["standard", "time"]:
        words = words[: -1 if words[-1] == "dst" else -2]
    found = _OFFSETS.get(" ".join(words))
    return found + HOUR if found is not None and is_summer else found


def _seconds(signed: re.Match[str]) -> int | Fraction:
    if signed[2] is not None:
        return int(signed[2]) * HOUR + int(signed[3]) * 60 + int(signed[4] or 0)
    if signed[5] is not None:
        return int(signed[5]) * HOUR + Fraction(f"0.{signed[6]}") * HOUR
    digits = signed[7]
    # An odd count of digits has one for the hour.
    hours = 2 - len(digits) % 2
    minutes, seconds = (int(digits[at : at + 2] or 0) for at in (hours, hours + 2))
    return int(digits[:hours]) * HOUR + minutes * 60 + seconds
