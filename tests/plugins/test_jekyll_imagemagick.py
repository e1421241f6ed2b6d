"""The pictures that templates promise in `srcset`."""

import io
import os
import sys
from pathlib import Path

import pytest
from PIL import Image

from jekyllpy.config.configuration import Configuration
from jekyllpy.doctor.plugins import report_lacking
from jekyllpy.errors import ConfigurationError
from jekyllpy.log import Logger
from jekyllpy.site.site import Site

CONFIG = """
plugins: [jekyll-imagemagick]
imagemagick:
  enabled: true
  widths: [100, 40]
  input_directories: [img/]
  input_formats: [".png", ".jpg", ".gif"]
  output_formats: {webp: "-quality 80%", jpg: "-auto-orient -strip -sharpen 1"}
"""


def picture(kind: str, size: tuple[int, int] = (60, 30), mode: str = "RGB", **options) -> bytes:
    file = io.BytesIO()
    Image.new(mode, size).save(file, kind, **options)
    return file.getvalue()


def turned_picture() -> bytes:
    orientation = Image.Exif()
    orientation[274] = 6
    return picture("JPEG", (200, 100), exif=orientation)


def animated_picture() -> bytes:
    file = io.BytesIO()
    frames = [Image.new("RGB", (80, 8), color) for color in ("red", "blue")]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    return file.getvalue()


@pytest.fixture
def build(site_folder):
    def run(files: dict[str, str | bytes]) -> tuple[Site, Logger]:
        folder = site_folder(files)
        logger = Logger(out=io.StringIO(), err=io.StringIO())
        config = Configuration.load({"source": str(folder), "destination": str(folder / "_site")})
        site = Site(config, logger)
        site.process()
        return site, logger

    return run


def size_of(site: Site, name: str) -> tuple[int, int]:
    with Image.open(f"{site.dest}/{name}") as made:
        return made.size


def test_each_width_and_format_is_there_no_wider_than_the_picture(build):
    site, logger = build(
        {
            "_config.yml": CONFIG,
            "img/a.png": picture("PNG"),
            "img/deep/gray.png": picture("PNG", (200, 50), "I;16"),
            "img/t.jpg": turned_picture(),
            "img/moving.gif": animated_picture(),
            "img/broken.png": b"version https://git-lfs.github.com",
            "else/b.png": picture("PNG"),
        }
    )
    assert size_of(site, "img/a-40.webp") == (40, 20)
    assert size_of(site, "img/a-100.webp") == (60, 30)
    assert size_of(site, "img/deep/gray-100.webp") == (100, 25)
    assert size_of(site, "img/t-40.webp") == (40, 20)
    assert size_of(site, "img/t-40.jpg") == (40, 80)
    with Image.open(f"{site.dest}/img/moving-40.webp") as moving:
        assert moving.n_frames == 2
    written = {file.url for file in site.static_files}
    assert "/img/broken-40.webp" not in written
    assert "/else/b-40.webp" not in written
    said = "\n".join(logger.messages)
    assert "broken.png is left out" in said
    assert "the option -sharpen means nothing here" in said


def test_a_picture_is_made_once_for_its_content(build, site_folder, monkeypatch):
    files = {"_config.yml": CONFIG, "img/a.png": picture("PNG")}
    build(files)
    first = (site_folder({}) / "_site/img/a-40.webp").stat().st_mtime_ns
    monkeypatch.setattr(Image, "open", None)  # nothing is looked at again
    _, logger = build({**files, "img/same.png": files["img/a.png"]})
    assert (site_folder({}) / "_site/img/same-40.webp").stat().st_mtime_ns == first
    assert not any("left out" in message for message in logger.messages)


def test_another_picture_in_the_place_of_one_is_seen_whatever_its_time_says(build):
    site, _ = build({"_config.yml": CONFIG, "img/a.png": picture("PNG", (60, 30))})
    path = Path(site.source) / "img/a.png"
    state = path.stat()
    path.write_bytes(picture("PNG", (30, 60)))
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    site.process()
    assert size_of(site, "img/a-40.webp") == (30, 60)


@pytest.mark.parametrize("text", [b"", b"[]", b'jekyllpy digests 1 0\n{"a": 1}'])
def test_digests_that_are_damaged_are_made_anew(build, text):
    site, _ = build({"_config.yml": CONFIG, "img/a.png": picture("PNG", (60, 30))})
    (file,) = Path(site.cache_dir).rglob("digests.json")
    before = file.read_bytes()
    file.write_bytes(text)
    site.process()
    assert file.read_bytes() == before


def test_the_first_option_resizes_before_the_width_does(build):
    config = CONFIG.replace('"-quality 80%"', '"-resize 50x"')
    site, _ = build({"_config.yml": config, "img/a.png": picture("PNG", (200, 100))})
    assert size_of(site, "img/a-100.webp") == (50, 25)
    assert size_of(site, "img/a-40.webp") == (40, 20)


def test_without_pillow_there_are_none_and_doctor_says_so(build, monkeypatch):
    monkeypatch.setitem(sys.modules, "PIL", None)
    site, logger = build({"_config.yml": CONFIG, "img/a.png": b""})
    assert [file.url for file in site.static_files] == ["/img/a.png"]
    assert any("pip install 'jekyllpy[images]'" in message for message in logger.messages)
    logger = Logger(out=io.StringIO(), err=io.StringIO())
    assert not report_lacking(site.config, logger)
    assert any("jekyllpy[images]" in message for message in logger.messages)


def test_widths_are_whole_numbers(build):
    with pytest.raises(ConfigurationError, match="widths must be a list of whole numbers"):
        build({"_config.yml": CONFIG.replace("[100, 40]", "[wide]"), "img/a.png": b""})
