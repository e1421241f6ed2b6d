"""x"""

from jekyllpy.plugins.api import Registry


def register(plugins: Registry) -> None:
    pass
