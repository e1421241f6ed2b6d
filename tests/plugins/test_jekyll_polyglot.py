"""Sites in several languages as jekyll-polyglot builds them."""

import pytest

from tests.reference import assert_same_build

pytestmark = pytest.mark.needs("jekyll", "faketime")

LAYOUT = """<head>{% I18n_Headers %}{% i18n_headers https://x.example/ %}</head>
{{ site.active_lang }} {{ site.default_lang }} {{ site.languages | join: ',' }} {{ site.language }} {{ page.lang }}
{{ site.data.words.hello }} {{ site.data.words.bye }}
<a href="/about/">a</a> <a href="/b/about/">b</a> <a href="/b/assets/x.css">c</a> <a href="/b/de/about/">d</a>
<a href="https://e.org/b/about/?q=1#h">e</a> <a href="https://e.org/">f</a> <a href="/b/">g</a> <a href="/b/x.y.z/w">h</a>
<a {% static_href %}href="/b/about/"{% endstatic_href %}>i</a> <a {% Static_Href %}href="https://e.org/b/x"{% endStatic_Href %}>j</a>
<a href='/b/single'>k</a> <a href="/b/a,b">l</a> <link hreflang="en" href="https://e.org/b/z"/>
{{ content }}"""


@pytest.mark.parametrize("settings", ["baseurl: /b\n", "lang_from_path: true\n"])
def test_languages_side_by_side(site_folder, tmp_path, settings):
    def page(lang, text, permalink="/about/", more=""):
        return f"---\nlang: {lang}\npermalink: {permalink}\nlayout: l\n{more}---\n{text}\n"

    site = {
        "_config.yml": f"""{settings}
url: https://e.org
plugins: [jekyll-polyglot, jekyll-sitemap]
parallel_localization: false
languages: [en, de, pt-BR]
default_lang: en
exclude_from_localization: [assets, robots.txt, only.html]
lang_vars: [language]
collections: {{notes: {{output: true}}}}
""",
        "_layouts/l.html": LAYOUT,
        "_data/words.yml": "hello: data\nbye: data\n",
        "_data/en/words.yml": "hello: Hello\n",
        "_data/de/words.yml": "hello: Hallo\n",
        "about.md": page("en", "English"),
        "about.de.md": page("de", "Deutsch"),
        "only-german.md": page("de", "Nur deutsch", "/nur/"),
        "exclusive.md": page("pt-BR", "Só", "/so/", "lang-exclusive: [pt-BR]\n"),
        "index.html": "---\nlayout: l\n---\nHome",
        "only.html": "---\n---\nonce",
        "assets/x.css": "x",
        "assets/y.css": "---\n---\ny",
        "de/path.md": "---\nlayout: l\npermalink: /path/\n---\nPfad",
        "path.md": "---\nlayout: l\npermalink: /path/\n---\nPath",
        "_posts/2024-01-02-a.md": page("en", "Post", "/post/"),
        "_posts/2024-01-02-b.md": page("de", "Beitrag", "/post/"),
        "_notes/de/n.md": page("de", "Notiz", "/n/"),
        "static.txt": "copied",
    }
    built = assert_same_build(site_folder(site), tmp_path)
    assert (
        b"Deutsch" in built["de/about/index.html"] and b"English" in built["pt-BR/about/index.html"]
    )
