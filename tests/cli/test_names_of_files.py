"""Files whose names the system refuses, or takes for the same."""

from __future__ import annotations

import sys

SHARED = "The following destination is shared by multiple files."


def test_addresses_that_differ_in_capitals_share_a_file_where_these_make_no_difference(
    jekyllpy, site_folder
) -> None:
    site = site_folder(
        {
            "a.html": "---\npermalink: /Page.html\n---\n",
            "b.html": "---\npermalink: /page.html\n---\n",
            "c.html": "---\n---\n",
        }
    )
    status, output = jekyllpy("build", folder=site)
    one = (site / "A.HTML").exists()
    assert (status, SHARED in output) == (0, one), output
    assert ("Page.html, " in output) is one
    assert sorted(path.name.lower() for path in (site / "_site").iterdir()) == (
        ["c.html", "page.html"] if one else ["c.html", "page.html", "page.html"]
    )


def test_an_address_that_windows_refuses_is_refused_there(jekyllpy, site_folder) -> None:
    site = site_folder({"a.html": "---\npermalink: /what?.html\n---\n"})
    status, output = jekyllpy("build", folder=site)
    if sys.platform == "win32":
        assert status == 1 and "a.html: cannot be written to" in output
    else:
        assert status == 0 and (site / "_site/what?.html").exists()
