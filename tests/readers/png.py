"""PNG, read by Pillow: whole, as large as was asked for, and transparent only if that was asked for."""

from PIL import Image
from reading import arguments, holds, same


def main() -> None:
    files, _ = arguments()
    names = sorted(files.glob("*.png"))
    holds("there are pictures", len(names) >= 9, names)
    for name in names:
        with Image.open(name) as picture:
            picture.verify()
    sizes = {}
    for scale in (1, 2, 3, 4):
        with Image.open(files / f"scale-{scale}.png") as picture:
            picture.load()
            sizes[scale] = picture.size
            dots = round(picture.info["dpi"][0])
            same(f"scale {scale}: dots in an inch", dots, 96 * scale)
    for scale, size in sizes.items():
        wanted = tuple(side * scale for side in sizes[1])
        off = max(abs(one - other) for one, other in zip(size, wanted, strict=True))
        holds(f"scale {scale} is {scale} times as large, but for a part of a point", off <= scale, (size, wanted))
    for look in ("light", "dark", "high-contrast", "paper"):
        with Image.open(files / f"{look}.png") as picture:
            same(f"{look}: alpha of all pixels", picture.convert("RGBA").getchannel("A").getextrema(), (255, 255))
            holds(f"{look}: it is no empty page", len(picture.convert("RGB").getcolors(1 << 24) or []) > 20, picture)
    with Image.open(files / "transparent.png") as picture, Image.open(files / "light.png") as whole:
        same("transparent: it is as large as the other", picture.size, whole.size)
        alpha = picture.getchannel("A")
        same("transparent: alpha of the corner", alpha.getpixel((0, 0)), 0)
        same("transparent: alpha of the most solid pixel", alpha.getextrema()[1], 255)
        laid = Image.new("RGBA", whole.size, whole.convert("RGBA").getpixel((0, 0)))
        laid.alpha_composite(picture)
        pairs = zip(laid.convert("RGB").tobytes(), whole.convert("RGB").tobytes(), strict=True)
        off = max(abs(one - other) for one, other in pairs)
        holds("transparent: laid on the ground it is the other picture", off <= 3, off)
    print(f"{len(names)} pictures whole; scales 1 to 4 are {', '.join(f'{w}x{h}' for w, h in sizes.values())}")


main()
