"""CommonMark as jekyll-commonmark makes HTML of it."""

import pytest

from tests.reference import assert_same_build

pytestmark = pytest.mark.needs("jekyll", "faketime")

TEXT = """---
---
# Heading "quoted" -- dashes

A *b* **c** `d` ~~e~~ <b>raw</b> https://auto.example www.auto.example

* one
* two

  loose
* [ ] task
* [x] done

1. a
2. b

> quote

| a | b |
|---|:-:|
| 1 | `2` |

```python
def f(x): return "<&>"
```

```nolang extra words
plain <text>
```

    indented "code"

```
fenced
```

<pre><code class="language-ruby">raw <i>block</i></code></pre>

<script>filtered()</script> <title>x</title>

Line one
Line two\\
Line three

[link](/a "t & u") ![image](/b.png "title")

Footnote[^1].

[^1]: The *note*.
"""


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "commonmark: {options: [smart, UNSAFE, hardbreaks], extensions: [table, strikethrough, autolink]}",
        "commonmark: {options: [unsafe, GITHUB_PRE_LANG], extensions: [tagfilter, tasklist, table]}",
        "commonmark: {options: [sourcepos, nonsense, TABLE_PREFER_STYLE_ATTRIBUTES], extensions: [none, table]}",
    ],
    ids=["defaults", "smart", "pre-lang", "positions"],
)
def test_options_and_extensions(site_folder, tmp_path, settings):
    site = {
        "_config.yml": f"markdown: CommonMark\nplugins: [jekyll-commonmark]\n{settings}\n",
        "a.md": TEXT,
    }
    assert_same_build(site_folder(site), tmp_path)
