"""LaTeX in bibliographies is shown as plain Unicode."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.academic.bibtex import decode
from jekyllpy.academic.bibtex.latex import decode_verbatim

DECODED = {
    r"{\'E}tude, na{\"\i}ve, \c{c}a, \v Skoda, \H{o}, \k{a}, \r{a}, \t{oo}": (
        "Étude, naïve, ça, Škoda, ő, ą, å, o͡o"
    ),
    r"Nguy{\~{\^e}}n, {\'{\=o}}": "Nguyễn, ṓ",
    r"\ss{}, \o, \AE sir, {\L}\'od\'z, \aa, \oe": "ß, ø, Æsir, Łódź, å, œ",
    r"{\'{\i}} \'{\j} \^{\i}": "í ȷ́ î".replace("ȷ́", "j́"),
    r"\'a\'{e}{\'i}\`o\~n\=u\.z\d{a}\b{b}": unicodedata.normalize("NFC", "áéíòñūżạḇ"),
    r"{The {NASA} {T}itle}": "The NASA Title",
    r"50\% of \$5 \& \#1 a\_b": "50% of $5 & #1 a_b",
    "pp. 1--2 --- ``so'' it's": "pp. 1–2 — “so” it's",
    r"?`Qu\'e? !`No!": "¿Qué? ¡No!",
    r"J.~R.\ Doe,\,Jr.": "J. R. Doe, Jr.",
    r"\textbf{bold {\em and} \textit{more}} {\bf b} {\sc Sc}": "bold and more b Sc",
    r"\emph{a}\footnote{gone}\cite{x} \LaTeX{} \LaTeXe": "a LaTeX LaTeX2ε",
    r"see \url{http://a.example/~b_c%20} \href{http://x}{here}": "see http://a.example/~b_c%20 here",
    r"H$_2$O, CO\textsubscript{2}, 10$^{-3}$, 5$^\circ$C, $^{13}$C, 1\textsuperscript{st}": (
        "H₂O, CO₂, 10⁻³, 5°C, ¹³C, 1ˢᵗ"
    ),
    r"$\alpha$-, $\beta$-, $\Gamma$- and $\Lambda$CDM": "α-, β-, Γ- and ΛCDM",
    r"$p \leq 0.05$ $n\to\infty$ $a \times b$ $\sqrt{n}$ $\frac{1}{n+1}$": (
        "p ≤ 0.05 n→∞ a × b √n 1/(n+1)"
    ),
    r"$\mathbb{R}^n$, $\mathcal{L}_1$, $\mathfrak{g}$, $\mathrm{d}x$": "ℝⁿ, ℒ₁, 𝔤, dx",
    r"$x^{\alpha\beta}_{i+1}$ $f^*$ $A^{\dagger}$": "x^(αβ)ᵢ₊₁ f* A†",
    r"$\log n$ and $\sin\theta$": "log n and sin θ",
    r"\(a\) \[b\] $$c$$": "a b c",
    "costs $5": "costs $5",
    "AT&amp;T &#233; &lt;b&gt; A&B": "AT&T é <b> A&B",
    r"{\noopsort{1973b}}Title": "Title",
    r"\'": "'",
    r"\^{} \~{}": "^ ~",
    r"\unknown{stays} \guillemotleft x\guillemotright": "stays «x»",
    r"the {\XML} way to \ConTeXt\ and \relax back": "the XML way to ConTeXt and back",
    r"$\{$DNA$\}$ repair": "DNA repair",
    "深度学习 😀 é": "深度学习 😀 é",
}


@pytest.mark.parametrize("source", DECODED)
def test_known_latex_is_decoded(source: str) -> None:
    assert " ".join(decode(source).split()) == " ".join(DECODED[source].split())


def test_addresses_lose_escapes_and_braces_alone() -> None:
    assert decode_verbatim(r"{http://a.example/\~{}b\_c--d?x=1\&y=$2}") == (
        "http://a.example/~b_c--d?x=1&y=$2"
    )


@given(st.text(alphabet="\\{}$^_~`'\"-&% ab1\n", max_size=80))
def test_nothing_typed_raises_and_the_result_is_normal(source: str) -> None:
    decoded = decode(source)
    assert decode_verbatim(source) is not None
    assert unicodedata.is_normalized("NFC", decoded)


@given(st.text(alphabet=st.characters(blacklist_characters="\\{}$~`'&-!?", max_codepoint=0x2FFF)))
def test_text_without_latex_stays(text: str) -> None:
    assert decode(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("piece", ["{", "}", "$", r"\'", r"\frac", r"\(", "{$", r"\emph{", "``"])
def test_hostile_repetition_is_read_to_the_end(piece: str) -> None:
    assert isinstance(decode(piece * 20_000), str)
