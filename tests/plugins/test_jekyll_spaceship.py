"""jekyll-spaceship's everyday uses, by its documentation."""

import base64
import json
import time

import pytest

from jekyllpy.plugins.jekyll_spaceship.guarded import code_guard, liquid_guard
from jekyllpy.plugins.jekyll_spaceship.mathematics import formulas
from jekyllpy.plugins.jekyll_spaceship.settings import Settings
from jekyllpy.plugins.jekyll_spaceship.tables import with_tables
from jekyllpy.site.site import Site


@pytest.fixture
def rendered(site_folder, tmp_path):
    """A function that renders a Markdown page in a small layout."""

    def render(text, **settings):
        source = site_folder(
            {
                "_layouts/d.html": "<html><head><title>T</title></head><body>{{ content }}</body></html>",
                "a.md": f"---\nlayout: d\n---\n{text}",
            }
        )
        config = {
            "source": str(source),
            "destination": str(tmp_path / "out"),
            "jekyll-spaceship": settings,
        }
        Site({**config, "plugins": ["jekyll-spaceship"]}).process()
        return (tmp_path / "out/a.html").read_text()

    return render


def table(text):
    return with_tables(text, lambda cell: f"<p>{cell.strip()}</p>\n").replace("\n", "")


class TestTables:
    def test_columns_and_rows(self):
        shown = table(
            "| Stage | Direct | ATP |\n"
            "| --: | --: | --: |\n"
            "| Glycolysis | 2 ATP ||\n"
            "| ^^ | 2 NADH | 3 |\n"
            "| 30--32 ATP |||\n"
        )
        right = 'style="text-align: right"'
        assert f'<td {right} rowspan="2">Glycolysis</td><td {right} colspan="2">2 ATP</td>' in shown
        assert f"<tr><td {right}>2 NADH</td><td {right}>3</td></tr>" in shown
        assert f'<td {right} colspan="3">30--32 ATP</td>' in shown
        assert shown.startswith("<table><thead><tr><th")

    def test_rows_in_several_lines(self):
        shown = table("| a | b |\n|:--|---|\n| Apple | x \\\n| Pear | y |\n| Fig | z |\n")
        assert '<td style="text-align: left">Apple<br>Pear</td><td>x<br>y</td></tr>' in shown
        assert '<tr><td style="text-align: left">Fig</td><td>z</td></tr>' in shown

    def test_without_a_head(self):
        assert (
            table("|--|--|\n|a|b|\n")
            == "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>"
        )

    def test_cells_aligned_one_by_one(self):
        shown = table("| : Fruits \\|\\| Food : ||\n| :- | :- |\n| : A : | b :|\n")
        assert '<th style="text-align: center" colspan="2">Fruits \\|\\| Food</th>' in shown
        assert '<td style="text-align: center">A</td><td style="text-align: right">b</td>' in shown

    def test_attributes(self):
        shown = table(
            '{:blue: style="color: blue" .b}\n\n| a | b |\n|--|--|\n'
            '| Red {: .cls #me title="x & y" } | Blue {: blue } |\n'
        )
        assert '<td class="cls" id="me" title="x &amp; y">Red</td>' in shown
        assert '<td style="color: blue" class="b">Blue</td>' in shown

    def test_plain_tables_and_code_are_left_to_markdown(self):
        for text in (
            "| a | b |\n|---|:-:|\n| 1 | 2 |\n",
            "```\n| a ||\n|--|--|\n| 1 | 2 |\n```\n",
            "no table: a || b\n",
            "a | b",
        ):
            assert with_tables(text, lambda cell: "changed") == text

    def test_markdown_in_cells(self, rendered):
        shown = rendered(
            "| a ||\n|--|--|\n| **bold** `c|d`x | [l][ref] |\n| ^^ 1. one | {{ 'li' | append: 'quid' }} |\n\n"
            "[ref]: https://e.example 'T'\n"
        )
        assert "<strong>bold</strong>" in shown
        assert '<a href="https://e.example" title="T">l</a>' in shown
        assert ">liquid</td>" in shown


class TestMathematics:
    def test_formulas_come_out_whole_and_mathjax_is_loaded(self, rendered):
        shown = rendered(
            "Let $a_i * b_j = \\frac{1}{2} * c$ be, and $$x_1 *y* z$$ here.\n\n\\\\[ q_1 _r_ \\\\]\n"
        )
        assert "$a_i * b_j = \\frac{1}{2} * c$" in shown
        assert "$$x_1 *y* z$$" in shown
        head = shown.partition("</head>")[0]
        assert '<script>MathJax={"tex":{"inlineMath":[["$","$"]' in head
        assert head.endswith('mathjax@3/es5/tex-mml-chtml.js"></script>')

    def test_pages_without_any_load_nothing(self, rendered):
        assert "MathJax" not in rendered("Costs 5$ only. `$x$`\n\n    $y$\n")

    def test_unless_every_page_is_to(self, rendered):
        assert "MathJax" in rendered(
            "none", **{"mathjax-processor": {"optimize": {"enabled": False}}}
        )

    def test_many_openings_take_no_long_time(self):
        settings = Settings({}).of("mathjax")
        started = time.perf_counter()
        assert list(formulas("\\( x\n\n" * 20_000 + "\\)", settings)) == []
        assert len(list(formulas("$x$ " * 20_000, settings))) == 20_000
        assert time.perf_counter() - started < 5


class TestDiagrams:
    def test_plantuml(self, rendered):
        code = "Bob -> Alice : hello\n"
        address = (
            "http://www.plantuml.com/plantuml/svg/~h" + f"@startuml\n{code}@enduml".encode().hex()
        )
        image = f'<img class="plantuml" src="{address}">'
        assert image in rendered(f"```plantuml!\n{code}```\n")
        assert image in rendered(f"@startuml\n{code}@enduml\n")
        assert "@startuml" in rendered("\\@startuml is how it starts\n")

    def test_mermaid(self, rendered):
        shown = rendered('```mermaid!\npie title Pets\n\n  "Dogs" : 386\n```\n')
        code = shown.partition("https://mermaid.ink/svg/")[2].partition('"')[0]
        state = json.loads(base64.urlsafe_b64decode(code + "=" * (-len(code) % 4)))
        assert state == {
            "code": 'pie title Pets\n%%-\n"Dogs" : 386',
            "mermaid": {"theme": "default"},
        }


class TestMedia:
    @pytest.mark.parametrize(
        ("address", "player"),
        [
            (
                "https://www.youtube.com/watch?v=Ptk_1Dc2iPY",
                "https://www.youtube.com/embed/Ptk_1Dc2iPY",
            ),
            ("//youtu.be/mEP3YXaSww8", "https://www.youtube.com/embed/mEP3YXaSww8"),
            ("https://vimeo.com/263856289", "https://player.vimeo.com/video/263856289"),
            ("https://dai.ly/x7tgcev", "https://www.dailymotion.com/embed/video/x7tgcev"),
            ("//open.spotify.com/track/4Dg5", "https://open.spotify.com/embed/track/4Dg5"),
        ],
    )
    def test_services(self, rendered, address, player):
        shown = rendered(f'![x]({address} "A title")\n')
        assert "<img" not in shown and "<iframe" in shown
        assert f'src="{player}"' in shown and 'title="A title"' in shown
        assert f'id="media-{player.rpartition("/")[2]}"' in shown

    def test_options_of_an_address(self, rendered):
        shown = rendered("![](//www.youtube.com/watch?v=Ptk_1Dc2iPY?width=800&height=500)\n")
        assert 'width="800" height="500"' in shown

    def test_files(self, rendered):
        assert '<audio id="media-a.mp3"' in rendered("![](//x.example/a.mp3?autoplay=1)\n")
        shown = rendered("![](https://x.example/films/b.webm)\n")
        assert "<video" in shown and 'src="https://x.example/films/b.webm"' in shown

    def test_images_stay(self, rendered):
        assert '<img src="/a.png" alt="x">' in rendered("![x](/a.png)\n")


def test_emoji_and_escaped_numbers(rendered):
    shown = rendered("Two :+1:! `:x:` and :none:\n\n\\1. one\n\\3. three\n")
    assert 'class="emoji" title=":+1:" alt=":+1:"' in shown
    assert "icons/emoji/unicode/1f44d.png" in shown
    assert ":x:</code>" in shown and ":none:" in shown
    assert "<ol>" not in shown and "1. one" in shown


def test_markdown_in_html(rendered):
    shown = rendered('<script type="text/markdown">\n# Head\n\n*text* :+1:\n</script>\n')
    assert '<h1 id="head">Head</h1>' in shown and "<em>text</em> <img" in shown


def test_only_the_processors_that_are_wanted(rendered):
    shown = rendered("$x$ :+1: ![](//youtu.be/abc)\n", processors=["emoji-processor"])
    assert "MathJax" not in shown and "<iframe" not in shown and "1f44d" in shown


def test_code_and_liquid_are_out_of_reach():
    text = "a `b` {{ c | d: 'e' }}\n```\nf\n```\n{% g %} `` h ` i `` j"
    liquid, code = liquid_guard(), code_guard()
    hidden = code.hide(liquid.hide(text))
    assert liquid.show(code.show(hidden.upper())) == text.replace("a ", "A ").replace(" j", " J")


@pytest.mark.parametrize(
    "part",
    ["`", "`a\n", "{{ ", "```\na\n", "\n\n    a", "| ", "|a||\n", "| a \\\n", "|^^ a|\n", "-|"],
)
def test_hostile_texts_take_no_long_time(part):
    text = "|--|\n" + part * 10_000
    started = time.perf_counter()
    with_tables(code_guard().hide(liquid_guard().hide(text)), lambda cell: cell)
    assert time.perf_counter() - started < 5
