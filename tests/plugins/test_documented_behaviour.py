"""Plugins that aren't at hand here, by what their documentation says."""

import json
import subprocess

import pytest

from jekyllpy.errors import LiquidArgumentError
from jekyllpy.site.site import Site


@pytest.fixture
def built(site_folder, tmp_path):
    """A function that builds a site and gives a written file's text."""

    def build(plugin, content, *, path="page.html", config=None, files=None, wanted=None):
        source = site_folder({path: f"---\n---\n{content}", **(files or {})})
        settings = {
            "source": str(source),
            "destination": str(tmp_path / "out"),
            "plugins": [plugin],
            "url": "https://home.example",
            **(config or {}),
        }
        Site(settings).process()
        return (tmp_path / "out" / (wanted or path)).read_text()

    return build


class TestEmailProtect:
    def test_letters_and_digits_are_encoded(self, built):
        shown = built("jekyll-email-protect", "{{ 'a.b+1@x-y.org' | encode_email }}")
        assert shown == "%61.%62+%31@%78-%79.%6F%72%67"

    def test_letters_beyond_ascii_by_their_bytes(self, built):
        assert (
            built("jekyll-email-protect", "{{ 'ü@ß' | encode_email }}{{ nil | encode_email }}")
            == "%C3%BC@%C3%9F"
        )


class TestTargetBlank:
    PAGE = (
        '<p><a href="https://other.example">o</a> <a href="https://home.example/x">h</a> '
        '<a href="/in">i</a> <a href="mailto:a@b.c">m</a> <a class="ext" rel="me" href="http://c.example">c</a></p>'
    )

    def test_links_to_other_hosts(self, built):
        shown = built("jekyll-target-blank", self.PAGE)
        assert '<a href="https://other.example" target="_blank" rel="noopener noreferrer">' in shown
        assert (
            '<a class="ext" rel="me noopener noreferrer" href="http://c.example" target="_blank">'
            in shown
        )
        assert '<a href="https://home.example/x">' in shown
        assert '<a href="/in">' in shown and '<a href="mailto:a@b.c">' in shown

    def test_only_in_the_body(self, built):
        page = f"<html><head><!-- <a --></head><body class='x'>\n{self.PAGE}</body></html>\n"
        shown = built("jekyll-target-blank", page)
        assert shown.startswith("<html><head><!-- <a --></head><body class='x'>\n<p>")
        assert shown.endswith("</p></body></html>\n") and shown.count("_blank") == 2

    def test_settings(self, built):
        config = {
            "target-blank": {
                "css_class": "ext",
                "add_css_classes": "new tab",
                "noopener": False,
                "rel": "nofollow",
            }
        }
        shown = built("jekyll-target-blank", self.PAGE, config=config)
        assert shown.count("_blank") == 1
        assert 'class="new tab ext" rel="me noreferrer nofollow"' in shown


class TestJemoji:
    def test_names_as_pictures(self, built):
        shown = built("jemoji", "<p>:+1: and :nothing: and :a:smile:</p>")
        root = "https://github.githubassets.com/images/icons/emoji/unicode"
        assert (
            f'<img class="emoji" title=":+1:" alt=":+1:" src="{root}/1f44d.png" height="20" width="20">'
            in shown
        )
        assert ":nothing:" in shown
        assert f"{root}/1f170.png" in shown and "smile:</p>" in shown

    def test_code_stays(self, built):
        shown = built("jemoji", "<pre>:+1:</pre><code>:heart:</code><tt>:x:</tt> :heart:")
        assert shown.count("<img") == 1 and "<pre>:+1:</pre>" in shown

    def test_text_beside_a_picture_stays_text(self, built):
        assert "&lt;b&gt; <img" in built("jemoji", "<p>&lt;b&gt; :heart:</p>")

    def test_another_place_for_the_pictures(self, built):
        shown = built("jemoji", ":heart:", config={"emoji": {"src": "https://cdn.example/e"}})
        assert 'src="https://cdn.example/e/emoji/unicode/2764.png"' in shown

    def test_pages_without_any_are_left_alone(self, built):
        page = "<p>no emoji: <br/> here:</P>"
        assert built("jemoji", page) == page


class TestTwitter:
    def answer(self, monkeypatch, text):
        asked = []

        def fetch(_self, url, *, timeout, headers=None):
            asked.append(url)
            return text

        monkeypatch.setattr("jekyllpy.plugins.support.remote.Remote.text", fetch)
        return asked

    def test_a_post_is_asked_for_once(self, built, monkeypatch):
        asked = self.answer(monkeypatch, json.dumps({"html": "<blockquote>Hi</blockquote>"}))
        address = "https://twitter.com/a/status/1"
        page = f"{{% twitter {address} maxwidth=500 %}}|{{% assign u = '{address}' %}}{{% twitter u maxwidth=500 %}}"
        one = "<div class='jekyll-twitter-plugin'><blockquote>Hi</blockquote></div>"
        assert built("jekyll-twitter-plugin", page) == f"{one}|{one}"
        assert asked == [
            "https://publish.twitter.com/oembed?maxwidth=500&url=https%3A%2F%2Ftwitter.com%2Fa%2Fstatus%2F1"
        ]

    def test_without_a_network(self, built, monkeypatch):
        self.answer(monkeypatch, None)
        assert "error fetching URL: 'https://t.example'" in built(
            "jekyll-twitter-plugin", "{% twitternocache https://t.example %}"
        )

    def test_without_an_address(self, built):
        with pytest.raises(LiquidArgumentError):
            built("jekyll-twitter-plugin", "{% twitter %}")


class TestLastModifiedAt:
    def test_git_knows_or_the_file_system_does(self, built, site_folder):
        source = site_folder(
            {"old.html": "---\n---\n{{ page.last_modified_at | date: '%Y-%m-%d' }}"}
        )
        commands = (
            ["init", "-q"],
            ["add", "-A"],
            [
                "-c",
                "user.name=a",
                "-c",
                "user.email=a@b.c",
                "commit",
                "-qm",
                "x",
                "--date",
                "2001-02-03T04:05:06Z",
            ],
        )
        environment = {
            "GIT_COMMITTER_DATE": "2001-02-03T04:05:06Z",
            "PATH": "/usr/bin:/bin",
            "HOME": str(source),
        }
        for command in commands:
            subprocess.run(["git", *command], cwd=source, check=True, env=environment)
        page = "{% last_modified_at %}|{% last_modified_at %Y %}"
        built("jekyll-last-modified-at", page, config={"timezone": "UTC"})
        out = source.parent / "out"
        assert (out / "old.html").read_text() == "2001-02-03"
        assert (out / "page.html").read_text().split("|")[1] >= "2026"


def test_settings_of_a_theme(built, site_folder):
    files = {"_themes/mine/_layouts/x.html": ""}
    shown = built(
        "jekyll-data",
        "{{ theme.colour }}",
        files=files,
        config={"theme": "mine", "mine": {"colour": "red"}},
    )
    assert shown == "red"


def test_what_github_pages_turns_on(built):
    shown = built(
        "github-pages",
        "",
        path="other.html",
        files={"README.md": "# Read me\n", "_layouts/home.html": "{{ page.title }}"},
        config={"repository": "a/b"},
        wanted="index.html",
    )
    assert shown == "Read me"


class TestRewrittenMarkup:
    PAGE = '<p title="a"" class="b">{} <img alt="x"/></p>'

    @pytest.mark.parametrize(
        ("plugin", "word", "shown"),
        [
            ("jemoji", ":cat:", "<img class="),
            (
                "jekyll-mentions",
                "@cat",
                '<a href="https://github.com/cat" class="user-mention">@cat</a>',
            ),
        ],
    )
    def test_a_stray_quote_is_dropped(self, built, plugin, word, shown):
        page = built(plugin, self.PAGE.format(word))
        assert page.startswith(f'<p title="a" class="b">{shown}') and page.endswith(
            '<img alt="x"></p>'
        )
