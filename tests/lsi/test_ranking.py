"""Related posts with `lsi: true` are those of classifier-reborn, which ranks them for Jekyll."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from jekyllpy.lsi.ranking import Ranking
from jekyllpy.lsi.words import words_of
from tests import reference
from tests.lsi.generated import TEXT, blog

BLOGS = 50
ASK = """
Encoding.default_external = "UTF-8"
require "classifier-reborn"
require "json"
asked = JSON.parse(STDIN.read)
orders = asked["blogs"].map do |*texts, other|
  index = ClassifierReborn::LSI.new(auto_rebuild: false)
  texts.each { |text| index.add_item(text) }
  index.build_index
  [*texts, other].map { |text| index.find_related(text, texts.size).map { |near| texts.index(near) } }
end
words = asked["texts"].map do |text|
  ClassifierReborn::Hasher.clean_word_hash(text).map { |word, count| [word.to_s.bytes, count] }
end
puts JSON.generate("orders" => orders, "words" => words)
"""
TEXTS = [
    " ".join(TEXT),
    "a ab abc don't e-mail <p>html</p> {% raw %} v1.2 a_b __ ½ x² 9963ecd866ed _on_technology",
    "été\u00a0ÉTÉ ΑΣ joined\u200dwords  agréées あああed ahhing abler able \t\n\v tab",
    "The then THIS; youll isnt since sinc cant cannot whiles while first firstly url urls",
]


@pytest.fixture(scope="module")
def asked() -> dict:
    """What the real one says of generated blogs, each with a text more that isn't in it, and of `TEXTS`."""
    if shutil.which("ruby") is None and not reference.strict():
        pytest.skip("needs Ruby")
    given = json.dumps({"blogs": [blog(seed) for seed in range(BLOGS)], "texts": TEXTS})
    done = subprocess.run(
        ["ruby", "-e", ASK], input=given, capture_output=True, text=True, timeout=120
    )
    if done.returncode and "cannot load such file" in done.stderr and not reference.strict():
        pytest.skip("needs classifier-reborn for Ruby")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_texts_are_ranked_as_the_real_one_ranks_them(asked) -> None:
    for seed in range(BLOGS):
        *texts, other = blog(seed)
        ranking = Ranking(texts)
        got = [ranking.closest(text, place) for place, text in enumerate(texts)]
        assert [*got, ranking.closest(other)] == asked["orders"][seed], seed


def test_words_are_those_of_the_real_one(asked) -> None:
    for text, words in zip(TEXTS, asked["words"]):
        expected = {bytes(word): count for word, count in words}
        got = {word.encode("latin-1"): count for word, count in words_of(text).items()}
        assert got == expected


def test_what_the_real_one_stumbles_over_has_related_texts_too() -> None:
    assert Ranking(["dogs", "cats", "dogs"]).closest("dogs", 0) == [2, 1]
    assert Ranking(["dogs bark", "the", "cats purr"]).closest("dogs bark", 0) == [2]
    assert Ranking(["dogs bark", "the"]).closest("the", 1) == []
    assert Ranking(["", "the"]).closest("dogs") == []
