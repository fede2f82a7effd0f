"""Looks at the program from outside, as `process.sh` asks it to: the time to the first picture, what it does while it
idles, and its memory, each beside the least that a window is.

    process.py start|idle|memory PROGRAM REFERENCE
"""

import mmap
import os
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WIDTH, HEIGHT = 1400, 900
# Blue, green, red: what AWS secures, and the surface of the reference.
APP, REFERENCE = bytes.fromhex("1b9eff"), bytes.fromhex("00a5ff")
PATIENCE = 30
STARTS = 25
IDLE = int(os.environ.get("IDLE_SECONDS", "60"))


class Display:
    """A virtual display whose pixels lie in a file, so that looking costs next to nothing."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        read, write = os.pipe()
        screen = f"{WIDTH}x{HEIGHT}x24"
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", screen, "-fbdir", self.folder.name, "-noreset",
             "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        self.name = ":" + os.read(read, 16).decode().strip()
        file = open(Path(self.folder.name) / "Xvfb_screen0", "rb")
        self.pixels = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        words = struct.unpack(">25I", self.pixels[:100])
        # The head of the file, then the colour map, then rows of pixels.
        self.start, self.row = words[0] + words[19] * 12, words[12]

    def shows(self, colour):
        """Whether a few pixels of the colour are there, in one of every ten rows."""
        for y in range(5, HEIGHT, 10):
            at = self.start + y * self.row
            if self.pixels.find(colour, at, at + self.row) >= 0:
                return True
        return False

    def close(self):
        self.pixels.close()
        self.server.terminate()
        self.server.wait()
        self.folder.cleanup()


class Program:
    """A running program with a fresh folder for its settings."""

    def __init__(self, display, path, *words):
        self.home = tempfile.TemporaryDirectory()
        environment = dict(os.environ, DISPLAY=display.name, LAYERCAKE_CONFIG_DIR=self.home.name)
        environment.pop("WAYLAND_DISPLAY", None)
        self.display, self.began = display, time.perf_counter()
        self.child = subprocess.Popen([path, *words], env=environment, stdout=subprocess.DEVNULL,
                                      stderr=subprocess.DEVNULL)
        self.proc = Path(f"/proc/{self.child.pid}")

    def wait_for(self, colour):
        """Seconds from the start to the first picture."""
        while not self.display.shows(colour):
            if time.perf_counter() - self.began > PATIENCE or self.child.poll() is not None:
                sys.exit(f"no picture of {self.child.args}")
            time.sleep(0.001)
        return time.perf_counter() - self.began

    def xdo(self, *words):
        environment = dict(os.environ, DISPLAY=self.display.name)
        done = subprocess.run(["xdotool", *words], env=environment, capture_output=True, text=True, check=False)
        return done.stdout.split()

    def window(self, title="^Layercake$"):
        found = self.xdo("search", "--onlyvisible", "--name", title)
        return found[0] if found else None

    def keys(self, *keys, title="^Layercake$", pause=0.5):
        """Presses keys in a window."""
        window = self.window(title)
        if window is None:
            sys.exit(f"no window {title}")
        self.xdo("windowfocus", "--sync", window)
        for key in keys:
            self.xdo("key", "--clearmodifiers", key)
            time.sleep(pause)

    def work(self):
        """Ticks of the processor, and how often the thread of the window woke up."""
        fields = (self.proc / "stat").read_text().rsplit(")", 1)[1].split()
        status = (self.proc / "task" / str(self.child.pid) / "status").read_text()
        woken = sum(int(line.split()[1]) for line in status.splitlines() if "ctxt_switches" in line)
        return int(fields[11]) + int(fields[12]), woken

    def private(self):
        """Private memory in MB: what was written, and what was only read of the program's own file."""
        lines = (self.proc / "smaps_rollup").read_text().splitlines()
        size = {line.split(":")[0]: int(line.split()[1]) * 1.024 / 1000 for line in lines[1:]}
        return size["Private_Dirty"], size["Private_Clean"]

    def close(self):
        self.child.send_signal(signal.SIGKILL)
        self.child.wait()
        self.home.cleanup()


def told(name, milliseconds):
    middle = statistics.median(milliseconds)
    print(f"  {name}: median {middle:.0f} ms, {min(milliseconds):.0f} to {max(milliseconds):.0f} (n = {len(milliseconds)})")
    return middle


def start(display, app, reference):
    """The two in turn, so that whatever else the machine does meets both."""
    times = {app: [], reference: []}
    for turn in range(STARTS + 1):
        for path, colour in ((reference, REFERENCE), (app, APP)):
            program = Program(display, path)
            seconds = program.wait_for(colour)
            program.close()
            while display.shows(colour):
                time.sleep(0.01)
            # The first of each reads the disk.
            if turn > 0:
                times[path].append(seconds * 1000)
            time.sleep(0.1)
    print("start to the first picture:")
    least = told("reference", times[reference])
    ours = told("layercake", times[app])
    print(f"  ratio: {ours / least:.2f}")


def idle(display, app, _):
    print(f"idle for {IDLE} s (ticks of 10 ms of work, and how often the thread of the window woke up):")
    program = Program(display, app)
    program.wait_for(APP)

    def measure(name):
        time.sleep(4)
        before = program.work()
        time.sleep(IDLE)
        ticks, woken = (after - first for after, first in zip(program.work(), before))
        print(f"  {name}: {ticks} ticks = {ticks / IDLE:.2f} %, woke up {woken} times", flush=True)

    pages = [("Explore", "ctrl+1"), ("Practise", "ctrl+2"), ("Learn", "ctrl+3"), ("Present", "ctrl+4"),
             ("Author", "ctrl+5"), ("Facts", "ctrl+i")]
    for name, key in pages:
        program.keys(key)
        measure(name)
    program.keys("ctrl+1", "F5")
    measure("Present, one window")
    program.keys("Escape")
    time.sleep(1)
    program.keys("ctrl+1", "shift+F5", pause=2)
    print(f"  second window: {program.window('picture') is not None}")
    measure("Present, two windows, the presenter’s clock is shown")
    program.close()


def memory(display, app, reference):
    print("private memory:")
    least = Program(display, reference)
    least.wait_for(REFERENCE)
    time.sleep(3)
    base = least.private()
    print(f"  reference: {base[0]:.1f} MB written, {base[1]:.1f} MB only read")
    least.close()
    while display.shows(REFERENCE):
        time.sleep(0.01)
    scenes = sorted(str(path) for path in Path("scenes").glob("*.ron"))
    program = Program(display, app, *scenes)
    time.sleep(5)

    def measure(name):
        time.sleep(2)
        written, read = program.private()
        over = f"{written - base[0]:.1f} and {read - base[1]:.1f} over it"
        print(f"  {name}: {written:.1f} MB written, {read:.1f} MB only read; {over}", flush=True)

    measure("layercake with every scene opened as a file, one on the table")
    program.keys("1", "2", "1", "2", "ctrl+1")
    measure("Explore")
    for key in ("ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+i"):
        program.keys(key)
    program.keys("ctrl+k", "Escape", "question", "Escape", "ctrl+shift+e", "Escape", pause=1)
    measure("after every page and the larger dialogs")
    program.keys("ctrl+1", "ctrl+shift+e", pause=1)
    measure("with the dialog of exports and its preview open")
    program.close()
    # In a program of its own, so that it is seen what the second window takes.
    program = Program(display, app)
    program.wait_for(APP)
    time.sleep(3)
    measure("layercake as it opens")
    program.keys("ctrl+1", "shift+F5", pause=2)
    measure(f"with the second window of Present ({program.window('picture') is not None})")
    program.close()


def main():
    part, app, reference = sys.argv[1:]
    display = Display()
    try:
        {"start": start, "idle": idle, "memory": memory}[part](display, app, reference)
    finally:
        display.close()


main()
