"""What texts were made into is used again, unless something about it is different."""

import os

import pytest

from jekyllpy.text import kept_texts
from jekyllpy.text.kept_texts import KeptTexts, rules_of


class Shout:
    def __init__(self):
        self.heard = []

    def __call__(self, text):
        self.heard.append(text)
        return text.upper()


@pytest.fixture
def shout():
    return Shout()


def test_a_text_is_made_once(tmp_path, shout):
    folder = str(tmp_path / "kept")
    results = [KeptTexts(folder, "r").made("a\r\n\x00é\udc80\ud800", "s", shout) for _ in range(3)]
    assert results == ["A\r\n\x00É\udc80\ud800"] * 3
    assert len(shout.heard) == 1


def test_other_texts_settings_and_rules_are_others(tmp_path, shout):
    folder = str(tmp_path)
    for rules, settings, text in (
        ("r", "s", "t"),
        ("r", "s", "u"),
        ("r", "st", ""),
        ("rs", "", "t"),
    ):
        KeptTexts(folder, rules).made(text, settings, shout)
    assert shout.heard == ["t", "u", "", "t"]


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-1], lambda data: b"", lambda data: b"x" + data]
)
def test_what_is_damaged_is_made_anew(tmp_path, shout, damage):
    KeptTexts(str(tmp_path), "r").made("a", "s", shout)
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage(file.read_bytes()))
    assert KeptTexts(str(tmp_path), "r").made("a", "s", shout) == "A"
    assert KeptTexts(str(tmp_path), "r").made("a", "s", shout) == "A"
    assert shout.heard == ["a", "a"]


def test_without_a_place_everything_is_made(tmp_path, shout):
    (tmp_path / "file").write_text("in the way")
    for folder in (None, str(tmp_path / "file")):
        kept = KeptTexts(folder, "r")
        assert [kept.made("a", "s", shout) for _ in range(2)] == ["A", "A"]
        kept.end_build()
    assert shout.heard == ["a"] * 4


def test_what_fails_is_not_kept(tmp_path):
    def fail(text):
        raise ValueError(text)

    for _ in range(2):
        with pytest.raises(ValueError, match="a"):
            KeptTexts(str(tmp_path), "r").made("a", "s", fail)
    assert list(tmp_path.iterdir()) == []


def test_the_oldest_make_room(tmp_path, shout, monkeypatch):
    monkeypatch.setattr(kept_texts, "FEWEST", 3)
    for number in range(8):
        kept = KeptTexts(str(tmp_path), "r")
        kept.made(str(number), "s", shout)
        for place, file in enumerate(sorted(tmp_path.iterdir(), key=os.path.getmtime)):
            os.utime(file, (place, place))
        kept.end_build()
    assert len(list(tmp_path.iterdir())) == 4
    shout.heard.clear()
    kept = KeptTexts(str(tmp_path), "r")
    for number in reversed(range(8)):
        kept.made(str(number), "s", shout)
    assert shout.heard == ["3", "2", "1", "0"]


def test_rules_change_with_the_modules(tmp_path):
    module = tmp_path / "a.py"
    seen = set()
    for text in ("", "a = 1\n"):
        module.write_text(text)
        assert rules_of(str(module)) == rules_of(str(tmp_path))
        seen.add(rules_of(str(module)))
    (tmp_path / "b.py").write_text("")
    seen.add(rules_of(str(tmp_path)))
    assert len(seen) == 3
