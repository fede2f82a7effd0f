"""Writes the files that the checks read: every kind, in every look, of what ships and of the hostile scene."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

LOOKS = ["light", "dark", "high-contrast", "paper"]
SERVICES = "ec2,rds,lambda"
# What the formats of learning systems are called, and how their files end.
QUESTIONS = {"moodle": "xml", "gift": "gift", "qti": "zip", "anki": "txt", "h5p": "h5p"}


def main(program: str, hostile: str, folder: Path) -> None:
    jobs: list[tuple[str, tuple[str, ...]]] = []

    def export(name: str, *words: str) -> None:
        jobs.append((name, words))

    def write(job: tuple[str, tuple[str, ...]]) -> None:
        name, words = job
        command = [program, "export", *words, "--output", str(folder / name)]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0 or not (folder / name).exists():
            raise SystemExit(f"{' '.join(command)}: exit code {done.returncode}\n{done.stderr}")

    shown = ["--services", SERVICES]
    for look in LOOKS:
        export(f"{look}.svg", *shown, "--format", "svg", "--theme", look)
        export(f"{look}-outlined.svg", *shown, "--format", "svg", "--theme", look, "--outlined")
        export(f"{look}.png", *shown, "--format", "png", "--theme", look, "--scale", "1")
        export(f"{look}.pdf", *shown, "--format", "pdf", "--theme", look)
    for scale in ["1", "2", "3", "4"]:
        export(f"scale-{scale}.png", "--services", "lambda", "--format", "png", "--scale", scale)
    export("transparent.png", *shown, "--format", "png", "--scale", "1", "--transparent")
    export("transparent.svg", *shown, "--format", "svg", "--transparent")
    export("slides.pdf", *shown, "--format", "slides")
    export("table.md", *shown, "--format", "markdown")
    export("all.md", "--format", "markdown")
    for paper in ["a4", "letter"]:
        export(f"worksheet-{paper}.pdf", "--scene-file", hostile, "--format", "worksheet", "--paper", paper)
    for kind, ending in QUESTIONS.items():
        export(f"hostile-{kind}.{ending}", "--scene-file", hostile, "--format", kind)
        export(f"all-{kind}.{ending}", "--format", kind)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write, jobs))
    for kind in ["tasks", "layers", "duties", "services"]:
        listed = subprocess.run([program, "list", kind, "--json"], capture_output=True, text=True, check=True)
        (folder / f"{kind}.json").write_text(listed.stdout, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
