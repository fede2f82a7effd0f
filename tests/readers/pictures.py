"""How alike two pictures are, for the checks of SVG and PDF.

Two programs never smooth the edges of letters alike, so single pixels tell little. Two things tell much: how many pixels
are far off once each is the mean of it and its neighbours, and whether a tile, about a letter wide, has another colour on
the whole, as where a word or a line is missing. What Chromium and Poppler draw has 0.4 % and a tile of 23 at most.
"""

from pathlib import Path

from PIL import Image, ImageChops, ImageFilter, ImageStat
from reading import holds

# A pixel that differs by more than this, of 255, is far off.
FAR = 64
# The share of pixels that may be far off.
MOST_FAR = 0.008
# The side of a tile, in pixels, and how far its mean may be off in any colour.
TILE = 16
MOST_TILE = 36


def opened(path: Path) -> Image.Image:
    """A picture without transparency."""
    with Image.open(path) as picture:
        return picture.convert("RGB")


def alike(what: str, ours: Image.Image, theirs: Image.Image) -> str:
    """Fails unless the pictures look the same; tells how much they differ."""
    off = tuple(abs(one - other) for one, other in zip(ours.size, theirs.size, strict=True))
    holds(f"{what}: the pictures have one size but for a pixel", max(off) <= 1, (ours.size, theirs.size))
    box = (0, 0, min(ours.width, theirs.width), min(ours.height, theirs.height))
    ours, theirs = ours.crop(box), theirs.crop(box)
    blurred = [picture.filter(ImageFilter.BoxBlur(1)) for picture in (ours, theirs)]
    red, green, blue = ImageChops.difference(*blurred).split()
    worst = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    far = ImageStat.Stat(worst.point(lambda level: 255 if level > FAR else 0)).mean[0] / 255
    holds(f"{what}: at most {MOST_FAR:.1%} of the pixels are far off", far <= MOST_FAR, f"{far:.2%}")
    small = (box[2] // TILE, box[3] // TILE)
    tiles = ImageChops.difference(*(picture.resize(small, Image.Resampling.BOX) for picture in (ours, theirs)))
    tile = max(high for _, high in tiles.getextrema())
    holds(f"{what}: no tile is off by more than {MOST_TILE}", tile <= MOST_TILE, tile)
    return f"{far:.2%} of the pixels far off, worst tile {tile}"
