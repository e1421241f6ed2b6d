"""What `jekyll-spaceship` in the configuration says, over the plugin's defaults."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.support.lookup import hash_at
from jekyllpy.text.merge import deep_merge

NAME = "jekyll-spaceship"
DEFAULTS: dict[str, Any] = {
    "processors": [
        "table-processor",
        "mathjax-processor",
        "plantuml-processor",
        "mermaid-processor",
        "polyfill-processor",
        "media-processor",
        "emoji-processor",
    ],
    "mathjax-processor": {
        "src": [
            "https://polyfill.io/v3/polyfill.min.js?features=es6",
            "https://cdn.jsdelivr.net/npm/mathjax@3/es5/tex-mml-chtml.js",
        ],
        "config": {
            "tex": {
                "inlineMath": [["$", "$"], ["\\(", "\\)"]],
                "displayMath": [["$$", "$$"], ["\\[", "\\]"]],
            },
            "svg": {"fontCache": "global"},
        },
        "optimize": {"enabled": True, "include": [], "exclude": []},
    },
    "plantuml-processor": {
        "mode": "default",
        "css": {"class": "plantuml"},
        "syntax": {"code": "plantuml!", "custom": ["@startuml", "@enduml"]},
        "src": "http://www.plantuml.com/plantuml/svg/",
    },
    "mermaid-processor": {
        "mode": "default",
        "css": {"class": "mermaid"},
        "syntax": {"code": "mermaid!", "custom": ["@startmermaid", "@endmermaid"]},
        "config": {"theme": "default"},
        "src": "https://mermaid.ink/svg/",
    },
    "media-processor": {
        "default": {
            "id": "media-{id}",
            "class": "media",
            "width": "100%",
            "height": 350,
            "frameborder": 0,
            "style": "max-width: 600px; outline: none;",
            "allow": "encrypted-media; picture-in-picture",
        }
    },
    "emoji-processor": {
        "css": {"class": "emoji"},
        "src": "https://github.githubassets.com/images/icons/emoji/",
    },
}


class Settings:
    """The settings of one site."""

    def __init__(self, config: dict[str, Any]) -> None:
        self._values = deep_merge(DEFAULTS, hash_at(config, NAME))
        self._processors = {str(name).removesuffix("-processor") for name in self["processors"]}

    def __getitem__(self, key: str) -> Any:
        return self._values[key]

    def uses(self, processor: str) -> bool:
        """Whether `table`, `mathjax`, `media` … is among the processors."""
        return processor in self._processors

    def of(self, processor: str) -> dict[str, Any]:
        settings: dict[str, Any] = self._values[f"{processor}-processor"]
        return settings
