"""Writes a blog of as many posts as wanted: tags, categories, pages of ten, related and neighbouring posts, a feed,
a sitemap. The same number gives the same site."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

SEED = 1
FIRST_DAY = dt.date(2012, 1, 1)
DAYS_BETWEEN = 2
DAYS = 5000  # after these posts begin at the first day again, so that none lies in the future
TAGS, CATEGORIES = 40, 12
WORDS = (
    "sparse model attention graph kernel variance bound gradient latent code proof corpus token "
    "energy field method results data open review learning theory sample"
).split()

CONFIG = """\
title: Field Notes
url: https://example.org
plugins: [jekyll-paginate, jekyll-feed, jekyll-sitemap, jekyll-seo-tag]
paginate: 10
permalink: /:categories/:year/:month/:day/:title/
"""
DEFAULT = """\
<!doctype html>
<html><head><title>{{ page.title }}</title>{% seo %}</head>
<body>{% include nav.html %}{{ content }}</body></html>
"""
NAVIGATION = """\
<nav>{% for p in site.pages %}{% if p.title %}<a href="{{ p.url | relative_url }}">{{ p.title }}</a>{% endif %}{% endfor %}
<ul>{% for post in site.posts limit:5 %}<li>{{ post.title }}</li>{% endfor %}</ul></nav>
"""
POST = """\
---
layout: default
---
<h1>{{ page.title | escape }}</h1><time>{{ page.date | date: "%b %-d, %Y" }}</time>
{% for tag in page.tags %}<a href="/tags/#{{ tag | slugify }}">{{ tag }} ({{ site.tags[tag].size }})</a>{% endfor %}
{{ content }}
<ul>{% for post in site.related_posts limit:3 %}<li>{{ post.title }} {{ post.excerpt | strip_html | truncatewords: 10 }}</li>{% endfor %}</ul>
{% if page.previous %}<a href="{{ page.previous.url }}">{{ page.previous.title }}</a>{% endif %}
{% if page.next %}<a href="{{ page.next.url }}">{{ page.next.title }}</a>{% endif %}
"""
INDEX = """\
---
layout: default
title: Home
---
{% for post in paginator.posts %}<h2>{{ post.title }}</h2>{{ post.excerpt }}{% endfor %}
{{ paginator.page }}/{{ paginator.total_pages }}
"""
BY_TAG = """\
---
layout: default
title: Tags
---
{% for tag in site.tags %}<h2>{{ tag[0] }}</h2>{% for post in tag[1] %}{{ post.date | date_to_string }} {{ post.title }}
{% endfor %}{% endfor %}
{% assign years = site.posts | group_by_exp: "p", "p.date | date: '%Y'" %}
{% for year in years %}{{ year.name }}: {{ year.size }}{% endfor %}
"""


def write_site(folder: Path, posts: int) -> None:
    """Fill `folder`, which is made if need be, with a site of `posts` posts."""
    files = {
        "_config.yml": CONFIG,
        "_layouts/default.html": DEFAULT,
        "_layouts/post.html": POST,
        "_includes/nav.html": NAVIGATION,
        "index.html": INDEX,
        "tags.html": BY_TAG,
    }
    chance = random.Random(SEED)
    for number in range(posts):
        day = FIRST_DAY + dt.timedelta(days=number * DAYS_BETWEEN % DAYS)
        files[f"_posts/{day}-note-{number}.md"] = post(chance, number)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def post(chance: random.Random, number: int) -> str:
    """A post with front matter, of a few paragraphs, lists and a piece of code."""

    def words(count: int) -> str:
        return " ".join(chance.choices(WORDS, k=count))

    tags = ", ".join(f"tag{tag}" for tag in chance.sample(range(TAGS), 3))
    return f"""\
---
layout: post
title: "{words(4)} {number}"
tags: [{tags}]
categories: [part{number % CATEGORIES}]
---
{words(30)}.

## {words(3)}

{words(60)} *{words(2)}* and [a link](https://example.org/{number}).

- {words(5)}
- {words(6)}

```python
def f{number}(x):
    return x + {number}
```

{words(80)}

> {words(12)}

{words(50)} "quoted" -- and `code`.
"""
