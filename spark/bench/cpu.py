"""The CPU seconds that a command and all that it starts take, and what its programs hold in memory (Linux)."""

import ctypes
import os
import resource
import subprocess
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

_TICKS = os.sysconf("SC_CLK_TCK")
_SUBREAPER = 36
_EVERY = 0.1


@dataclass
class Used:
    """`by`: of each program, as last seen: what ended in between lacks up to 0.1 s.

    `all`: theirs together, or what the kernel adds up where that is more; it leaves out whom nobody waited for.
    """

    all: float = 0.0
    by: dict[str, float] = field(default_factory=dict)
    # Of each program the megabytes that its largest process held, once a second, as (second, megabytes).
    held: dict[str, list[tuple[float, float]]] = field(default_factory=dict)
    seconds: float = 0.0

    def of(self, name: str) -> float:
        return self.by.get(name, 0.0)

    @property
    def rest(self) -> float:
        """All but the filter, which is the one program that runs on Node."""
        return sum(seconds for name, seconds in self.by.items() if name != "node")

    def told(self) -> str:
        parts = ", ".join(f"{name} {seconds:.1f}" for name, seconds in sorted(self.by.items()) if seconds >= 0.1)
        return f"{self.all:.1f} CPU s ({parts}) in {self.seconds:.1f} s"


def measured(
    command: Sequence[str], stdin: IO[bytes] | None = None, stdout: IO[bytes] | int | None = None
) -> tuple[Used, int]:
    """What it used, and its status. Orphans of it are waited for, so that none is left out."""
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    before = _children()
    used = Used()
    seen: dict[tuple[int, str], tuple[str, float]] = {}
    done = threading.Event()
    began = _now()
    started = subprocess.Popen(list(command), stdin=stdin, stdout=stdout)
    watching = threading.Thread(target=_watch, args=(done, seen, used, began))
    watching.start()
    status = started.wait()
    while True:
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            break
    done.set()
    watching.join()
    used.seconds = _now() - began
    for name, seconds in seen.values():
        used.by[name] = used.by.get(name, 0.0) + seconds
    used.all = max(_children() - before, sum(used.by.values()))
    return used, status


def _watch(done: threading.Event, seen: dict[tuple[int, str], tuple[str, float]], used: Used, began: float) -> None:
    nth = 0
    while not done.wait(_EVERY):
        largest: dict[str, float] = {}
        for pid, start, name, seconds, megabytes in descendants(os.getpid()):
            # One that has ended and is not waited for yet has no program any more.
            known = seen.get((pid, start), (name, 0.0))[0]
            seen[pid, start] = (known if name == "other" else name, seconds)
            largest[name] = max(largest.get(name, 0.0), megabytes)
        if nth % round(1 / _EVERY) == 0:
            for name, megabytes in largest.items():
                used.held.setdefault(name, []).append((_now() - began, megabytes))
        nth += 1


def descendants(root: int) -> list[tuple[int, str, str, float, float]]:
    """Of each the id, when it began, the program, the CPU seconds and the megabytes."""
    stats: dict[int, list[str]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stats[int(entry.name)] = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
    below = {root}
    found = []
    for pid in sorted(stats, key=lambda pid: int(stats[pid][19])):
        stat = stats[pid]
        if int(stat[1]) in below:
            below.add(pid)
            seconds = (int(stat[11]) + int(stat[12])) / _TICKS
            megabytes = int(stat[21]) * os.sysconf("SC_PAGE_SIZE") / 1e6
            found.append((pid, stat[19], _program(pid), seconds, megabytes))
    return found


def _program(pid: int) -> str:
    try:
        name = os.path.basename(os.readlink(f"/proc/{pid}/exe"))
    except OSError:
        return "other"
    return "python" if name.startswith("python") else name


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _now() -> float:
    return os.times().elapsed
