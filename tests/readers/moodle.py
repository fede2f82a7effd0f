"""Moodle XML, read by lxml as Moodle's own import reads it.

Moodle publishes no schema for it, and no parser that is kept in a registry reads matching and ddwtos questions, so what
the import wants of each element is written down here.
"""

import re

from lxml import etree, html
from reading import arguments, holds, listed, same, scene, words

FEEDBACK = ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"]
MATCHING = ["name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "shuffleanswers", *FEEDBACK,
            "shownumcorrect"]  # fmt: skip
OWNERS = ["AWS", "Customer", "Shared"]
GAP = re.compile(r"\[\[(\d+)]]")


def text(element: etree._Element, path: str) -> str:
    found = element.findall(f"{path}/text")
    same(f"<{path}> with one text", len(found), 1)
    return found[0].text or ""


def shown(markup: str) -> str:
    """HTML as a browser shows it."""
    if not markup:
        return ""
    return words(" ".join(html.fromstring(f"<div>{markup}</div>").itertext()))


def head(question: etree._Element, kind: str) -> None:
    """What both kinds have, each once, and HTML wherever there may be HTML."""
    tags = [element.tag for element in question]
    for tag in MATCHING:
        same(f"{kind}: <{tag}>", tags.count(tag), 1)
    strange = set(tags) - set(MATCHING) - {"subquestion", "dragbox"}
    same(f"{kind}: elements that Moodle does not know", strange, set())
    for tag in ("questiontext", "generalfeedback", *FEEDBACK):
        same(f"{kind}: format of <{tag}>", question.find(tag).get("format"), "html")
    holds(f"{kind}: penalty", 0 <= float(question.findtext("penalty")) <= 1, question.findtext("penalty"))


def matching(question: etree._Element) -> list[tuple[str, str]]:
    """The rows with their answers; Moodle wants two rows and three answers at least."""
    head(question, "matching")
    same("matching: shuffleanswers", question.findtext("shuffleanswers"), "true")
    rows = [(shown(text(row, ".")), text(row, "answer")) for row in question.findall("subquestion")]
    same("matching: format of rows", {row.get("format") for row in question.findall("subquestion")}, {"html"})
    holds("matching: all three answers are there", {answer for _, answer in rows} == set(OWNERS), rows)
    rows = [row for row in rows if row[0]]
    holds("matching: two rows at least", len(rows) >= 2, rows)
    same("matching: grade", float(question.findtext("defaultgrade")), float(len(rows)))
    return rows


def dragged(question: etree._Element) -> list[tuple[str, str]]:
    """The rows with the words that belong into their gaps, numbered as Moodle counts the boxes."""
    head(question, "ddwtos")
    holds("ddwtos: shuffleanswers", question.findtext("shuffleanswers") in ("0", "1"), question.findtext("shuffleanswers"))
    boxes = [box.findtext("text") for box in question.findall("dragbox")]
    for box in question.findall("dragbox"):
        same("ddwtos: children of a box", [child.tag for child in box], ["text", "group", "infinite"])
        same("ddwtos: group", box.findtext("group"), "1")
    markup = text(question, "questiontext")
    numbers = [int(number) for number in GAP.findall(markup)]
    rows = []
    items = html.fromstring(f"<div>{markup}</div>").findall(".//li")
    for item in items:
        # The gap is the last thing in its row. What looks like one in the words is written by number.
        row, number = re.fullmatch(r"(.*): \[\[(\d+)]]", words(item.text_content())).groups()
        holds("ddwtos: the gap names a box", 1 <= int(number) <= len(boxes), number)
        rows.append((row, boxes[int(number) - 1]))
    same("ddwtos: gaps that Moodle sees", len(numbers), len(items))
    return rows


def questions(path) -> list[etree._Element]:
    root = etree.parse(str(path), etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    same("root", root.tag, "quiz")
    same("elements in it", {child.tag for child in root}, {"question"})
    return list(root)


def of_kind(all_questions: list[etree._Element], kind: str) -> list[etree._Element]:
    return [question for question in all_questions if question.get("type") == kind]


def main() -> None:
    files, hostile = arguments()
    wanted = scene(hostile)
    category, match, drag = questions(files / "hostile-moodle.xml")
    # Two strokes are a stroke in the name, one begins a category inside.
    name = "$course$/Layercake/" + wanted["title"].replace("/", "//")
    same("hostile: category", text(category, "category"), name)
    same("hostile: name", text(match, "name"), wanted["title"])
    holds("hostile: the story is told", wanted["story"] in shown(text(match, "questiontext")), text(match, "questiontext"))
    rows = [(card["text"], card["side"]) for card in wanted["cards"]]
    same("hostile: rows to match", matching(match), rows)
    same("hostile: rows to drag", dragged(drag), rows)
    reasons = shown(text(match, "generalfeedback"))
    for card in wanted["cards"]:
        holds(f"hostile: the reason of {card['id']}", f"{card['text']} {card['reason']}" in reasons, reasons)
    everything = questions(files / "all-moodle.xml")
    same("kinds", {question.get("type") for question in everything}, {"category", "matching", "ddwtos"})
    owners = {"aws": "AWS", "customer": "Customer", "shared": "Shared"}
    tasks = sorted((words(task["text"]), owners[task["owner"]]) for task in listed(files, "tasks"))
    for kind, rows_of in (("matching", matching), ("ddwtos", dragged)):
        found = sorted(row for question in of_kind(everything, kind) for row in rows_of(question))
        same(f"all tasks: rows of {kind}", found, tasks)
    print(f"{len(tasks)} tasks and the hostile scene, to match and to drag")


main()
