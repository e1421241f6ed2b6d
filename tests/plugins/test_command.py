"""`jekyllpy plugins`."""

from click.testing import CliRunner

from jekyllpy.cli.plugins import command


def test_what_is_asked_for_and_what_there_is(site_folder):
    source = site_folder(
        {"_config.yml": "plugins: [jekyll-feed, kramdown, jekyll/scholar, no-such-plugin]\n"}
    )
    shown = CliRunner().invoke(command, ["--source", str(source)])
    assert shown.exit_code == 0, shown.output
    asked, _, bundled = shown.output.split("\n\n")
    lines = [line.split(maxsplit=1) for line in asked.splitlines()[1:]]
    about = dict(lines)
    assert about["jekyll-feed"] == "bundled"
    assert about["kramdown"] == "part of jekyllpy"
    assert about["no-such-plugin"] == "missing"
    assert "jekyll-seo-tag" in bundled and "support" not in bundled
