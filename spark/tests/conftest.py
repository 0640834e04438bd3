"""Made-up reports, the filter as it was built, and one Spark session for all tests."""

import json
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyspark.sql import SparkSession

from standpoint_spark.cli import session

Report = dict[str, Any]

ROOT = Path(__file__).parents[2]
MAIN = ROOT / "dist" / "main.js"
FILTER = ("node", str(MAIN), "read", "--jsonl", "--threads", "1", "--fast")
STANDPOINT = f"node {shlex.quote(str(MAIN))}"

_PEOPLE = ["Orla Tamsin", "Bertil Ansgar", "Ingunn Sable", "Mirko Delane"]
_THINGS = ["the weir toll", "the night tram", "the tannery levy", "the lock fees"]
_PAPERS = ["The Quay Herald", "Weir & Dale / Post", None]


def made_report(n: int) -> Report:
    one, two = _PEOPLE[n % 4], _PEOPLE[(n + 1) % 4]
    thing = _THINGS[n // 2 % 4]
    text = (
        f"{one}, the leader of the Dale Alliance, said on Monday that {thing} should end. "
        f"“We will not pay for it another year,” {one.split()[1]} told the meeting in Övre Sund.\n\n"
        f"{two}, who sits for the Dale Alliance in the council, said {thing} should stay if the mill pays half. "
        f"More than {300 + n} people signed against it, the council said. 🌊 Report {n} ends here."
    )
    report: Report = {"id": f"report-{n}", "text": text, "title": f"Row over {thing}"}
    if n % 5:
        report["published"] = f"2031-03-{10 + n % 3:02d}"
    if _PAPERS[n % 3]:
        report["publisher"] = _PAPERS[n % 3]
    return report


@pytest.fixture(scope="session")
def reports() -> list[Report]:
    return [made_report(n) for n in range(24)]


def write_lines(path: Path, reports: list[Report]) -> Path:
    path.write_text("".join(json.dumps(report, ensure_ascii=False) + "\n" for report in reports))
    return path


def bare(reports: list[Report]) -> dict[str, Report]:
    """What the filter alone answers, by id."""
    lines = "".join(json.dumps(report) + "\n" for report in reports)
    found = subprocess.run(FILTER, input=lines, capture_output=True, text=True, check=False)
    return {answer["id"]: answer for answer in map(json.loads, found.stdout.splitlines())}


@pytest.fixture(scope="session")
def answers(reports: list[Report]) -> dict[str, Report]:
    return bare(reports)


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config(
        "spark.sql.shuffle.partitions", "2"
    ).config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1").config(
        # Many short plans, each of few rows: code made for one never gets back what making it takes.
        "spark.sql.codegen.wholeStage",
        "false",
    ).config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
    running = session("tests")
    running.sparkContext.setLogLevel("OFF")
    yield running
    running.stop()


@pytest.fixture
def wrapped(tmp_path: Path) -> "Wrapped":
    return Wrapped(tmp_path)


class Wrapped:
    """The filter with trouble in front of it: Python source that runs for each report with the marker in its text."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def command(self, trouble: str, marker: str = "MARKED") -> tuple[str, ...]:
        script = self._folder / "trouble.py"
        script.write_text(
            "import os, pathlib, signal, subprocess, sys, time\n"
            f"inner = subprocess.Popen({FILTER!r}, stdin=subprocess.PIPE, stdout=sys.stdout.buffer)\n"
            f"once = pathlib.Path({str(self._folder / 'once')!r})\n"
            "def die():\n"
            "    inner.kill()\n"
            "    os.kill(os.getpid(), signal.SIGKILL)\n"
            "for line in sys.stdin.buffer:\n"
            f"    if {marker.encode()!r} in line:\n"
            f"        {trouble}\n"
            "    inner.stdin.write(line)\n"
            "    inner.stdin.flush()\n"
            "inner.stdin.close()\n"
            "sys.exit(inner.wait())\n"
        )
        return (sys.executable, str(script))
