"""What the checks in Python share: what is expected, and how it is told that something else was found."""

import json
import re
import sys
from pathlib import Path

# What our formats call the owners.
SIDES = {"Aws": "AWS", "Customer": "Customer", "Shared": "Shared"}


def arguments() -> tuple[Path, Path]:
    """The folder with the files, and the hostile scene."""
    return Path(sys.argv[1]), Path(sys.argv[2])


def same(what: str, found: object, wanted: object) -> None:
    """Fails unless both are the same."""
    if found != wanted:
        sys.exit(f"{what}:\n  found    {found!r}\n  expected {wanted!r}")


def holds(what: str, true: bool, found: object) -> None:
    """Fails unless it is true."""
    if not true:
        sys.exit(f"{what}: not so, found {found!r}")


def words(text: str) -> str:
    """A text as it is read: a line end and a tab are blanks in all of our formats."""
    return " ".join(text.split())


def scene(path: Path) -> dict:
    """The scene of a file. RON is JSON with other brackets, keys without quotes, and comments."""
    token = re.compile(r'"(?:\\.|[^"\\])*"|//[^\n]*|[()\[\]:,]|\w+|\s+')
    text = ""
    for found in token.finditer(path.read_text(encoding="utf-8")):
        part = found.group()
        if part.startswith("//"):
            continue
        if part in "()":
            part = "{" if part == "(" else "}"
        elif re.fullmatch(r"[A-Za-z_]\w*", part) and part not in ("true", "false"):
            part = f'"{part}"'
        text += part
    scene = json.loads(re.sub(r',(\s*[}\]])', r"\1", text))
    for card in scene["cards"]:
        card["side"] = SIDES[card["owner"]]
        card["text"], card["reason"] = words(card["text"]), words(card["reason"])
    scene["title"], scene["story"] = words(scene["title"]), words(scene["story"])
    return scene


def listed(folder: Path, kind: str) -> list[dict]:
    """What the program lists of this kind."""
    return json.loads((folder / f"{kind}.json").read_text(encoding="utf-8"))
