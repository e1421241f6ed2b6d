"""The plugin API, and the bundled plugins, a module each, named as the gem."""

from jekyllpy.plugins.api import Converter, Finisher, Generator, Hooks, Plugin, Registry

__all__ = ["Converter", "Finisher", "Generator", "Hooks", "Plugin", "Registry"]
