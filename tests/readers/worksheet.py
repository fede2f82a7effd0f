"""Worksheets, read by Poppler: the paper that was asked for, every card with its boxes, and the answers on a page of
their own."""

import re
import subprocess

from reading import arguments, holds, same, scene, words

PAPERS = {"a4": "595 x 842", "letter": "612 x 792"}
# Letters that are written from right to left, and pictures. Poppler gives the former in another order, and the font has
# no shapes for either, so the words between them are looked for.
STRANGE = re.compile(r"[\u0590-\u06ff\u200d\U0001f000-\U0001faff]+")


def ran(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def plain(text: str) -> list[str]:
    """What a text has between letters from right to left and pictures."""
    return [part for part in (words(part) for part in STRANGE.split(text)) if len(part) > 1]


def main() -> None:
    files, hostile = arguments()
    wanted = scene(hostile)
    for paper, size in PAPERS.items():
        path = str(files / f"worksheet-{paper}.pdf")
        about = dict(line.split(":", 1) for line in ran("pdfinfo", path).splitlines())
        holds(f"{paper}: the size of the page is {size}", size in about["Page size"], about["Page size"])
        same(f"{paper}: the title of the file", about["Title"].strip(), wanted["title"])
        pages = [words(page) for page in ran("pdftotext", "-layout", path, "-").split("\f")[:-1]]
        same(f"{paper}: pages", len(pages), 2)
        questions, answers = pages
        for page, name in ((questions, "questions"), (answers, "answers")):
            holds(f"{paper}: the title is on the page of {name}", wanted["title"] in page, page)
        for part in plain(wanted["story"]):
            holds(f"{paper}: the story has “{part}”", part in questions, questions)
        same(f"{paper}: boxes for the customer", len(re.findall("AWS Customer Shared", questions)), len(wanted["cards"]))
        for card in wanted["cards"]:
            for part in plain(card["text"]):
                holds(f"{paper}: the questions have “{part}”", part in questions, questions)
            for part in plain(f"{card['text']}: {card['side']}"):
                holds(f"{paper}: the answers have “{part}”", part in answers, answers)
            holds(f"{paper}: no reason among the questions", words(card["reason"]) not in questions, questions)
            if STRANGE.match(card["reason"]):
                print(f"{paper}: the reason of {card['id']} begins from right to left, which the layout turns round")
                continue
            for part in plain(card["reason"]):
                holds(f"{paper}: the answers have “{part}”", part in answers, answers)
        print(f"worksheet-{paper}.pdf: {len(wanted['cards'])} cards, answers on page 2")


main()
