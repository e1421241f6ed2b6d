"""`--profile`: how long each phase of a build took, and each template.

Rules: Jekyll 4.4.1, `Profiler`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.liquid.profile import Profile, tabulate

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

HEADER = ("PHASE", "TIME")


def profiled_process(site: Site) -> None:
    """Build the site and tell where the time went."""
    site.liquid.profile = profile = Profile(site.source)
    try:
        site.run_phases()
    finally:
        site.liquid.profile = None
    site.logger.info("\nBuild Process Summary:")
    phases = [(phase.upper(), f"{seconds:.4f}") for phase, seconds in site.timings.items()]
    site.logger.info(tabulate([HEADER, *phases]))
    site.logger.info("\nSite Render Stats:")
    site.logger.info(profile.table())
