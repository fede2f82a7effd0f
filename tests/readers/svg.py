"""SVG, as Chromium has drawn it, beside our own picture of pixels."""

from pathlib import Path

from pictures import alike, opened
from reading import arguments, holds


def main() -> None:
    files, _ = arguments()
    drawn = sorted(files.glob("*.svg.*.png"))
    holds("Chromium drew each look in both kinds, as page and as picture", len(drawn) >= 18, drawn)
    for path in drawn:
        name = Path(path.name.split(".")[0].removesuffix("-outlined"))
        ours = files / f"{'light' if name.name == 'transparent' else name}.png"
        print(f"{path.name}: {alike(path.name, opened(ours), opened(path))}")


main()
