"""`.coffee` files as scripts, through CoffeeScript's own `coffee` command."""

from __future__ import annotations

from jekyllpy.errors import ConversionError
from jekyllpy.plugins.api import Converter, Registry

COMMAND = "coffee"
TIMEOUT = 60


class CoffeeScript(Converter):
    """Turns .coffee files into JavaScript."""

    priority = "low"
    safe = True

    def matches(self, ext: str) -> bool:
        return ext.lower() == ".coffee"

    def output_ext(self, ext: str) -> str:
        return ".js"

    def convert(self, content: str) -> str:
        """The script that `content` means.

        Raises:
            ConversionError: if it doesn't compile, or there is no `coffee` command.
        """
        import shutil
        import subprocess

        command = shutil.which(COMMAND)
        if command is None:
            raise ConversionError(
                "CoffeeScript needs its compiler on the PATH: npm install -g coffeescript"
            )
        done = subprocess.run(
            [command, "--compile", "--stdio"],
            input=content,
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
        )
        if done.returncode != 0:
            raise ConversionError(f"CoffeeScript: {' '.join(done.stderr.split())}")
        return done.stdout


def register(plugins: Registry) -> None:
    plugins.converter(CoffeeScript)
