"""The programs that draw: how each is called, and with which of its settings."""

from __future__ import annotations

from dataclasses import dataclass, field

STREAM = ()
"""A program that reads its input and writes its output as streams."""


@dataclass(frozen=True)
class Program:
    """A program that makes SVG.

    Attributes:
        command: its name and what it is always told.
        files: where the names of the file that it reads and of the one that it writes go: `{0}` and
            `{1}`; without any it reads and writes streams.
        values: settings that are told as options, with what stands between the two.
        separator: between an option and its value; a blank makes them two words.
        switches: settings that are told without a value.
        attributes: settings that are texts, lists or mappings, by the option that is told them.
        first: the command that makes its input out of what is written, by streams.
    """

    command: tuple[str, ...]
    files: tuple[str, ...] = STREAM
    values: tuple[str, ...] = ()
    separator: str = " "
    switches: tuple[str, ...] = ()
    attributes: dict[str, str] = field(default_factory=dict)
    first: tuple[str, ...] = ()


def _of_blockdiag(name: str) -> Program:
    return Program(
        (name, "-T", "svg", "--nodoctype"),
        files=("{0}", "-o", "{1}"),
        values=("config", "font", "fontmap", "size"),
        separator="=",
        switches=("antialias",),
    )


PROGRAMS = {
    **{
        name: _of_blockdiag(name)
        for name in ("blockdiag", "seqdiag", "actdiag", "nwdiag", "rackdiag", "packetdiag")
    },
    "erd": Program(
        ("erd", "--fmt=svg"), values=("config", "edge"), separator="=", switches=("dot-entity",)
    ),
    "graphviz": Program(
        ("dot", "-Tsvg"),
        attributes={
            "K": "default_layout",
            "G": "graph_attributes",
            "N": "node_attributes",
            "E": "edge_attributes",
        },
    ),
    "mermaid": Program(
        ("mmdc",),
        files=("--input", "{0}", "--output", "{1}"),
        values=("theme", "width", "height", "backgroundColor", "configFile", "cssFile", "scale"),
    ),
    "nomnoml": Program(("nomnoml",), files=("{0}", "{1}")),
    "plantuml": Program(("plantuml", "-tsvg", "-pipe")),
    "smcat": Program(
        ("smcat",),
        files=("{0}", "--output-to", "{1}"),
        values=("direction", "engine", "input-type"),
    ),
    "svgbob": Program(("svgbob",), values=("font-family", "font-size", "scale", "stroke-width")),
    "syntrax": Program(
        ("syntrax",), files=("--input", "{0}", "--output", "{1}"), values=("scale", "style")
    ),
    "vega": Program(("vg2svg",), values=("scale",)),
    "vegalite": Program(("vg2svg",), values=("scale",), first=("vl2vg",)),
    "wavedrom": Program(("wavedrom-cli",), files=("--input", "{0}", "--svg", "{1}")),
}
