"""Settings mean what they mean to the gem, and the files that it makes small become small."""

import io
import os
from pathlib import Path

import pytest

from jekyllpy.errors import ConfigurationError
from jekyllpy.log import Logger
from jekyllpy.site.site import Site
from tests.plugins.minifier import observed
from tests.plugins.minifier.sites import NAME, VERSIONS, cases


@pytest.fixture
def written(site_folder, tmp_path, monkeypatch):
    def build(number, given, version):
        """The files of a site that is locked to `version`; None where the build fails."""
        lock = f"GEM\n  specs:\n    {NAME} ({version})\n"
        source = site_folder({**given["files"], "Gemfile.lock": lock}, f"{number}-{version}")
        monkeypatch.chdir(source)
        monkeypatch.setenv("JEKYLL_ENV", given["env"])
        out = tmp_path / f"{number}-{version}-out"
        own = {"source": str(source), "destination": str(out), "plugins": [NAME]}
        config = {**given["config"], **own, "disable_disk_cache": True}
        try:
            Site(config, logger=Logger("error", err=io.StringIO())).process()
        except ConfigurationError:
            return None
        found = (os.path.join(folder, name) for folder, _, names in os.walk(out) for name in names)
        return {os.path.relpath(path, out): Path(path).read_bytes().decode() for path in found}

    return build


@pytest.mark.parametrize("version", VERSIONS)
def test_as_observed(written, version):
    expected = observed.recorded()
    sites = cases()
    assert len(sites) == len(expected)
    for number, (given, files) in enumerate(zip(sites, expected)):
        assert written(number, given, version) == files[version], given


@pytest.mark.needs("ruby", "jekyll", "node", "gems")
def test_the_gem_still_does_what_was_observed():
    for given, seen, expected in zip(
        cases(), observed.observed(), observed.recorded(), strict=True
    ):
        assert seen == expected, given
