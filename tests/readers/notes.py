"""Notes for Anki, imported by Anki itself into a new collection: decks, tags and words are right, and a second import of
mended words updates the notes and keeps when they are due."""

import html
import re
import tempfile
from pathlib import Path

from anki.collection import Collection, ImportCsvRequest
from reading import arguments, holds, listed, same, scene, words

COUNTS = ["new", "updated", "duplicate", "conflicting", "first_field_match", "missing_notetype", "missing_deck",
          "empty_first_field"]  # fmt: skip


def imported(collection: Collection, path: Path) -> dict[str, int]:
    """What Anki says of the import, without what did not happen."""
    metadata = collection.get_csv_metadata(str(path), None)
    log = collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata)).log
    return {name: len(getattr(log, name)) for name in COUNTS if getattr(log, name)}


def shown(field: str) -> str:
    """A field as Anki shows it: HTML."""
    return words(html.unescape(re.sub(r"<[^>]*>", " ", field)))


def hostile_notes(collection: Collection, path: Path, wanted: dict) -> None:
    cards = wanted["cards"]
    same("hostile: first import", imported(collection, path), {"new": len(cards)})
    same("hostile: the same again", imported(collection, path), {"duplicate": len(cards)})
    notes = [collection.get_note(note) for note in collection.find_notes("tag:layercake")]
    same("hostile: notes", len(notes), len(cards))
    for note, card in zip(notes, cards, strict=True):
        front, back = map(shown, note.fields)
        side = {"Shared": "Both"}.get(card["side"], card["side"])
        same(f"{card['id']}: front", front, f"hostile/{card['id']} · RDS {card['text']} AWS, customer or both?")
        same(f"{card['id']}: back", back, f"{side} {card['reason']} Identity and access")
        same(f"{card['id']}: tags", sorted(note.tags), ["identity-and-access", "layercake", "rds"])
        same(f"{card['id']}: kind", note.note_type()["name"], "Basic")
        deck = collection.decks.name(note.cards()[0].did)
        # Two colons would begin a deck inside.
        same(f"{card['id']}: deck", deck, f"AWS Shared Responsibility::{wanted['title'].replace('::', ':')}")
        holds(f"{card['id']}: no gap is taken for one", len(note.cards()) == 1, note.cards())
    mended(collection, path, notes[0])


def mended(collection: Collection, path: Path, note) -> None:
    """The same file with other words on both sides of a card that was learned before."""
    card = note.cards()[0]
    card.due, card.ivl, card.type, card.queue = 400, 30, 2, 2
    collection.update_card(card)
    text = path.read_text(encoding="utf-8")
    other = path.with_name("mended.txt")
    other.write_text(text.replace("Bold &lt;b&gt;", "Mended").replace("five signs", "four letters"), encoding="utf-8")
    before = collection.note_count()
    counts = imported(collection, other)
    same("mended: updated", counts.get("updated"), 1)
    same("mended: notes", collection.note_count(), before)
    note.load()
    holds("mended: the new words are there", "Mended" in note.fields[0] and "four letters" in note.fields[1], note.fields)
    card.load()
    same("mended: when it is due", (card.due, card.ivl), (400, 30))


def main() -> None:
    files, hostile = arguments()
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        hostile_notes(collection, files / "hostile-anki.txt", scene(hostile))
        tasks = listed(files, "tasks")
        same("all tasks: import", imported(collection, files / "all-anki.txt"), {"new": len(tasks)})
        services = {service["id"]: service["name"] for service in listed(files, "services")}
        for service, name in services.items():
            count = sum(task["service"] == service for task in tasks)
            found = collection.find_notes(f'"deck:AWS Shared Responsibility::{name}" tag:{service}')
            same(f"all tasks: notes of {name}", len(found), count)
        collection.close()
    print(f"Anki took {len(tasks)} tasks and the hostile scene, and updated what was mended")


main()
