"""`blank` and `jsonify` mean what the gems of a site make of them."""

import pytest

from tests import real_gems as gems
from tests.reference import assert_same_build

NAMES = "empty space marks wide no yes zero none list hash listed hashed day moment missing"
PAGE = f"""---
empty: ""
space: " "
marks: "\\n\\t\\u00a0"
wide: "\\u3000"
no: false
yes: true
zero: 0
none:
list: []
hash: {{}}
listed: [1]
hashed: {{"k<": "a & <b> \\u2028é"}}
day: 2020-01-01
moment: 2020-01-01 10:00:00
---
{{% assign names = "{NAMES}" | split: " " %}}{{% for n in names %}}{{{{ n }}}}
{{%- if page[n] == blank %}} blank{{% endif %}}{{% if page[n] != blank %}} not{{% endif %}}
{{%- case page[n] %}}{{% when blank %}} when{{% endcase %}} {{{{ page[n] | jsonify }}}};
{{% endfor %}}{{% if site.posts == blank %}}no posts{{% endif %}}{{% if site == blank %}}no site{{% endif %}}
{{% assign b = blank %}}{{% if page.empty == b %}}assigned{{% endif %}}{{{{ site.pages | where_exp: "p", "p.none == blank" | size }}}}
{{{{ site.time | jsonify }}}} {{{{ blank }}}}
"""
GEMS = (
    "bibtex-ruby", "citeproc", "citeproc-ruby", "csl", "csl-styles", "gemoji", "jekyll-scholar", "jemoji",
    "latex-decode", "liquid4", "namae",
)  # fmt: skip


@pytest.mark.needs("jekyll", "faketime", "gems")
@pytest.mark.parametrize(
    ("plugins", "ruby"),
    [
        ("", ""),
        ("jekyll/scholar", ""),
        ("jemoji, jekyll/scholar", ""),
        ("", "require 'active_support/core_ext/hash/keys'"),
        ("", "require 'active_support/core_ext/string'"),
        ("", "require 'active_support/all'"),
    ],
)
def test_values_that_gems_call_blank(site_folder, tmp_path, plugins, ruby):
    site = {"_config.yml": f"plugins: [{plugins}]\n", "index.html": PAGE}
    if ruby:
        site["_plugins/a.rb"] = ruby
    assert_same_build(site_folder(site), tmp_path, afresh=True, RUBYLIB=gems.load_path(*GEMS))
