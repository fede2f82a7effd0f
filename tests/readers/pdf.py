"""PDF, read and drawn by Poppler: one page whose words are words, which looks as our picture; slides, a page each step."""

import subprocess
from pathlib import Path

from pictures import alike, opened
from reading import arguments, holds, listed, same, words


def ran(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def pages(path: Path) -> list[str]:
    """The words of each page."""
    parts = ran("pdftotext", "-enc", "UTF-8", str(path), "-").split("\f")
    return [words(part) for part in parts[:-1]]


def about(path: Path) -> dict[str, str]:
    return dict(line.split(":", 1) for line in ran("pdfinfo", str(path)).splitlines())


def drawn(path: Path, like: Path) -> Path:
    """Its first page, as large as that picture."""
    width, height = opened(like).size
    out = path.with_suffix(".poppler")
    ran("pdftoppm", "-png", "-singlefile", "-scale-to-x", str(width), "-scale-to-y", str(height), str(path), str(out))
    return out.with_suffix(".poppler.png")


def main() -> None:
    files, _ = arguments()
    layers = [layer["short"] for layer in listed(files, "layers")]
    same("layers", len(layers), 13)
    for look in ("light", "dark", "high-contrast", "paper"):
        path = files / f"{look}.pdf"
        found = pages(path)
        same(f"{look}: pages", len(found), 1)
        for wanted in [*layers, "EC2", "RDS", "Lambda", "AWS", "Customer"]:
            holds(f"{look}: “{wanted}” is there as text", wanted in found[0], found[0])
        holds(f"{look}: it has a title", about(path).get("Title", "").strip() != "", about(path))
        fonts = ran("pdffonts", str(path)).splitlines()[2:]
        holds(f"{look}: its fonts are inside", bool(fonts) and all(" yes " in font for font in fonts), fonts)
        picture = drawn(path, files / f"{look}.png")
        print(f"{path.name}: {alike(path.name, opened(files / f'{look}.png'), opened(picture))}")
    steps = pages(files / "slides.pdf")
    same("slides: pages, one before the first row and one for each", len(steps), len(layers) + 1)
    counts = [sum(step.count(owner) for owner in ("AWS", "Customer")) for step in steps]
    holds("slides: each shows more owners than the one before", all(a < b for a, b in zip(counts, counts[1:])), counts)
    print(f"slides.pdf: {len(steps)} pages, with {counts[0]} to {counts[-1]} owners named")


main()
