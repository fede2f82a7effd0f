"""Results as CSV, read by Python's csv: the columns are there, each row is whole, and no cell is a formula."""

import csv

from reading import arguments, holds, same

COLUMNS = [
    "session_id", "started_at", "scenario_id", "scenario_version", "learner_alias", "attempt", "item_id", "item_text",
    "chosen_owner", "correct_owner", "is_correct", "tries", "ms_to_place", "input_mode", "misconception",
]  # fmt: skip
OWNERS = {"", "aws", "customer", "shared", "nobody"}


def main() -> None:
    files, _ = arguments()
    with open(files / "results.csv", encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    same("columns", header, COLUMNS)
    holds("there are rows", len(rows) >= 6, len(rows))
    same("cells in each row", {len(row) for row in rows}, {len(COLUMNS)})
    learner = (files / "learner.txt").read_text(encoding="utf-8")
    for row in (dict(zip(COLUMNS, row, strict=True)) for row in rows):
        for name, cell in row.items():
            holds(f"{name}: no program takes it for a formula", not cell.startswith(("=", "+", "-", "@", "\t", "\r")), cell)
        same("the learner, kept from being a formula", row["learner_alias"], f"'{learner}")
        holds("chosen owner", row["chosen_owner"] in OWNERS, row)
        holds("correct owners", set(row["correct_owner"].split(";")) <= OWNERS - {""}, row)
        same("whether it is correct", row["is_correct"] in ("true", "false"), True)
        holds("numbers", row["attempt"].isdigit() and row["tries"].isdigit(), row)
    same("two attempts", {row[COLUMNS.index("attempt")] for row in rows}, {"1", "2"})
    print(f"results.csv: {len(rows)} rows of {len(COLUMNS)} cells")


main()
