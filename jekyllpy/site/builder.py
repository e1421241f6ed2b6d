"""Builds a site, and builds it again, and reports that in Jekyll's words."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from jekyllpy.config.configuration import Configuration, bundle_files, config_files
from jekyllpy.config.defaults import DEFAULTS
from jekyllpy.errors import JekyllError
from jekyllpy.log import Logger
from jekyllpy.ruby import truthy
from jekyllpy.text.known_yaml import KNOWN
from jekyllpy.text.paths import expand, seen_from

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

WITHOUT_CACHE = ("safe", "disable_disk_cache")
# Linux has room for 16,384 changes that nobody has heard of yet; each file that is written makes several.
VERY_MANY = 1000
DEFAULT_NAMES = ("_config.yml", "_config.yaml", "_config.toml")


class Builder:
    """A site, its configuration and the result of the last build.

    Args:
        flags: the settings of the command line.
        adapt: changes a configuration once it is read.

    Attributes:
        failure: why the last build failed; None if it didn't.
        amended: what the last build wrote again, None if it was a build of the whole site.
        is_read_anew: whether the last build has read the whole site.

    Raises:
        JekyllError: if the configuration cannot be used.
    """

    def __init__(
        self,
        flags: Mapping[str, Any],
        logger: Logger,
        adapt: Callable[[Configuration], None] = lambda config: None,
    ) -> None:
        self.flags = flags
        self.logger = logger
        self.failure: Exception | None = None
        self.amended: list[Any] | None = None
        self.is_read_anew = True
        self._adapt = adapt
        self._is_config_pending = False
        self._unbuilt: set[str] = set()
        self._may_have_missed = False
        self.site = self._make_site()

    @property
    def config(self) -> Configuration:
        """The settings of the site as it was last read."""
        return self.site.config

    @property
    def config_files(self) -> list[str]:
        """The absolute paths of the configuration's files, those included that may yet appear.

        The Gemfile and its lock are among them: they say which Jekyll is meant.
        """
        files, are_default = config_files(self.flags)
        if are_default:
            named = [os.path.join(self.site.source, name) for name in DEFAULT_NAMES]
        else:
            named = [os.path.abspath(file) for file in files]
        bundle = bundle_files(self.config, self.logger)
        return [*named, *(path for both in bundle.paths() for path in both)]

    def build(self) -> None:
        """Build for the first time.

        Raises:
            JekyllError: if the site cannot be built.
        """
        started = time.monotonic()
        incremental = truthy(self.config["incremental"])
        self.logger.info("Source:", self.site.source)
        self.logger.info("Destination:", self.site.dest)
        self.logger.info(
            "Incremental build:",
            "enabled" if incremental else "disabled. Enable with --incremental",
        )
        self.logger.info("Generating...")
        from jekyllpy.site.continuing import Spent, begun_anew, continued

        try:
            self.amended = continued(self.site)
        except Spent:
            self.site = begun_anew(self._make_site())
        if self.amended is None:
            self.site.process()
            self._may_have_missed = True
        KNOWN.save()
        KNOWN.end()
        self.logger.info("", f"done in {round(time.monotonic() - started, 3)} seconds.")

    def rebuild(self, changed: Sequence[str]) -> None:
        """Build again after the files of these paths changed; a failure is reported and kept."""
        from jekyllpy.site.amend import amend

        started = time.monotonic()
        self.logger.messages.clear()
        when = datetime.now().strftime("%Y-%m-%d %H:%M:%S")
        self.logger.info("Regenerating:", f"{len(changed)} file(s) changed at {when}")
        for path in changed:
            self.logger.info("", seen_from(path, self.site.source))
        try:
            # Settings that could not be read are tried again with every change.
            self._is_config_pending |= bool(set(changed) & set(self.config_files))
            self.amended, self.is_read_anew = None, True
            if self._is_config_pending:
                self.logger.info("Configuration:", "has changed and applies from now on.")
                self.site = self._make_site(self.site)
                self._is_config_pending = False
            elif (amended := amend(self.site, sorted(self._unbuilt | set(changed)))) is not None:
                self.amended, self.is_read_anew = amended
            if self.amended is None:
                self.site.process()
                self._may_have_missed = True
        except JekyllError as error:
            self._unbuilt.update(changed)
            self.fail(error)
        except Exception as error:  # a plugin's fault must not end the watching
            self.logger.debug("Error:", repr(error))
            self.fail(error)
        else:
            self.failure = None
            self._unbuilt.clear()
            self.logger.info("", f"...done in {round(time.monotonic() - started, 3)} seconds.")
        self.logger.info("")

    def missed(self) -> list[str]:
        """The files that were saved since the last build read them, where it has written very many others.

        Then the system may have run out of room for what it has to tell, and not have told of them.
        """
        is_in_doubt, self._may_have_missed = self._may_have_missed, False
        if not is_in_doubt or sum(1 for _ in self.site.each_site_file()) < VERY_MANY:
            return []
        return self.site.source_files.changed()

    def fail(self, error: Exception) -> None:
        """Report and keep why there is no build."""
        self.failure = error
        if not (isinstance(error, JekyllError) and error.reported):
            self.logger.error("Error:", str(error) or type(error).__name__)

    def settle(self) -> None:
        """Have the next change render no more than it touches, as soon as the last one is shown."""
        if not self._has_read_anew() or self.amended is not None:
            return
        from jekyllpy.site.amend import may_be_amended

        if may_be_amended(self.site):
            self.site.regeneration.settle()

    def sweep(self) -> None:
        """Look for garbage while nobody waits; what the site is made of stays, and isn't looked at again."""
        if self._has_read_anew():
            gc.unfreeze()
            gc.collect()
            gc.freeze()

    def _has_read_anew(self) -> bool:
        return self.failure is None and self.is_read_anew

    def _make_site(self, before: Site | None = None) -> Site:
        from jekyllpy.site.site import CACHE_FOLDER, Site

        # Settings are read before it is known whether the cache lies elsewhere.
        usual = f"{self._source}/{DEFAULTS['cache_dir']}/{CACHE_FOLDER}"
        KNOWN.end()
        if before is None and not any(truthy(self.flags.get(name)) for name in WITHOUT_CACHE):
            KNOWN.begin(usual)
        config = Configuration.load(self.flags, self.logger)
        self._adapt(config)
        site = Site(config, self.logger, may_continue=before is None)
        if before is not None:
            site.own_destinations |= before.own_destinations
        if site.disk_cache() != usual:
            KNOWN.end()
        return site

    @property
    def _source(self) -> str:
        """The site's folder as far as the command line tells."""
        return expand(self.flags.get("source") or os.getcwd())
