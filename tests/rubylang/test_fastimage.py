"""FastImage: what the beginnings of images tell."""

from __future__ import annotations

import pytest

from tests.rubylang.programs import by_us

IMAGES = {
    r'"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x02\0\0\0\x05" + "\0" * 9': "[[258, 5], :png]",
    r'"GIF89a\x05\0\x06\0xxx"': "[[5, 6], :gif]",
    r'"BM" + "\0" * 12 + [40, 7, -9].pack("Vl<l<") + "\0" * 9': "[[7, 9], :bmp]",
    r'"BM" + "\0" * 12 + [12, 7, 9].pack("Vvv") + "\0" * 12': "[[7, 9], :bmp]",
    r'"8BPS\0\x01" + "\0" * 8 + [4, 3].pack("NN") + "\0" * 9': "[[3, 4], :psd]",
    r'"\0\0\x01\0\x02\0" + [16, 16].pack("CC") + "\0" * 14 + [0, 32].pack("CC") + "\0" * 14': "[[256, 32], :ico]",
    r'"RIFF\0\0\0\0WEBPVP8X" + "\0" * 8 + "\x0f\0\0\x1f\0\0" + "\0" * 20': "[[16, 32], :webp]",
    r'"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + [4 | 6 << 14].pack("V") + "\0" * 20': "[[5, 7], :webp]",
    r'"RIFF\0\0\0\0WEBPVP8 " + "\0" * 10 + [8, 9].pack("vv") + "\0" * 20': "[[8, 9], :webp]",
    r'"II*\0\x08\0\0\0" + [3, 256, 3, 1, 11, 257, 4, 1, 12, 274, 3, 1, 1].pack("vvvVVvvVVvvVV") + "\0" * 9': "[[11, 12], :tiff]",
    r"""%(<?xml version="1.0"?>\n<svg xmlns="x" width="12.5px" height='7'/>)""": "[[12, 7], :svg]",
    r'%(<svg viewBox="0 0 20 10" width="100%"><g/></svg>)': "[[100, 50.0], :svg]",
    r'%(<svg viewBox="0 0 20.5 10"></svg>)': "[[20, 10], :svg]",
    r'%(<svg width="#{"9" * 400}" height="7"></svg>)': "[nil, :svg]",
    r'"RIFF\0\0\0\0WAVEfmt " + "\0" * 20': "[nil, nil]",
    r'"text and no image"': "[nil, nil]",
}
PHOTO = r"""
exif = "Exif\0\0MM\0*\0\0\0\x08" + [1, 274, 3, 1, 6, 0, 0].pack("nnnNnnN")
data = "\xff\xd8".b + "\xff\xe1".b + [exif.bytesize + 2].pack("n") + exif +
       "\xff\xc0\0\x11\x08".b + [30, 40].pack("nn") + "\0" * 20
"""


@pytest.mark.parametrize("image", IMAGES)
def test_size_and_kind_are_told_by_the_beginning(image: str) -> None:
    result = by_us(
        f'require "fastimage"\ndata = {image}\n'
        "p [FastImage.size(StringIO.new(data.b)), FastImage.type(StringIO.new(data.b))]"
    )
    assert result == (f"{IMAGES[image]}\n", "")


def test_a_photo_that_is_turned_has_width_and_height_changed() -> None:
    result = by_us(
        f'require "fastimage"\n{PHOTO}\nimage = FastImage.new(StringIO.new(data))\n'
        "p image.size, image.type, image.orientation, image.content_length"
    )
    assert result == ("[30, 40]\n:jpeg\n6\nnil\n", "")


def test_an_image_that_is_not_there_is_nil_or_an_error_by_choice() -> None:
    result = by_us(
        """
        require "fastimage"
        p FastImage.size("none.png"), FastImage.type("none.png")
        begin
          FastImage.size("none.png", raise_on_failure: true)
        rescue FastImage::ImageFetchFailure => e
          p e.message
        end
        FastImage.size(StringIO.new("no image"), :raise_on_failure => true)
        """
    )
    assert result.out == 'nil\nnil\n"FastImage::ImageFetchFailure"\n'
    assert result.error == "FastImage::UnknownImageType\nFastImage::UnknownImageType"
