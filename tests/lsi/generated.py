"""Blogs of words that occur about as often as words do."""

from __future__ import annotations

import random

TEXT = """
Generalizations of organizational behaviour were relational; conflated, troubled and hopping ponies
caressed the agreed plastered motoring sensational technology. Possibly the digitizer's operator was
radically different, vilely analogous, and vietnamization predicted conditionally hesitancy. Feudalism,
decisiveness, hopefulness, callousness, formality, sensitivity: triplicate, formative, formalize,
electricity, electrical, hopeful, goodness. A revival of allowance and inference, an airliner that is
gyroscopic, adjustable, defensible, irritant; replacement, adjustment, dependent adoption, homologous
communism activating angularity effective bowdlerize. Probate rate cease controlling rolling sky happy
dogs chase cats through gardens while birds fly over houses; fishing boats sail deep waters, sailing
sailors sang songs about mountains, rivers and the forests. Python programs compile quickly, compilers
optimize loops, type checkers check typed functions. Bread is baked with yeast, flour, salt and water;
bakers knead doughs and prove loaves overnight. Museums exhibit paintings, painters painted portraits.
Años über élèves naïve façade 日本語 テキスト don't can't isn't it'll you'll e-mail 3.14 1234 x86_64 C++ snake_case
""".split()


def text(chance: random.Random, subject: list[str]) -> str:
    """Some sentences, mostly about `subject`."""
    words = [
        chance.choice(subject if chance.random() < 0.7 else TEXT)
        for _ in range(chance.randint(12, 40))
    ]
    return " ".join(words)


def blog(seed: int) -> list[str]:
    """The texts of a blog about a few subjects."""
    chance = random.Random(seed)
    subjects = [chance.sample(TEXT, 25) for _ in range(chance.randint(1, 4))]
    return [text(chance, chance.choice(subjects)) for _ in range(chance.randint(3, 9))]
