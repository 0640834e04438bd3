"""Reports to measure with: those of the corpora beside the checkout, again and again under other ids."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

Report = dict[str, Any]

ROOT = Path(__file__).parents[2]
CORPORA = ROOT / ".." / "shared" / "corpora"

_FILES = ("polnear/train.jsonl", "polnear/dev.jsonl", "bbc-politics/reports.jsonl", "ggt/dev.jsonl", "gum/train.jsonl")
_KEPT = ("title", "text", "publisher", "published", "author")


def distinct_reports(corpora: Path = CORPORA) -> list[Report]:
    """Each once, as a line of the filter has it. Raises a FileNotFoundError where the corpora are not there."""
    reports = []
    for name in _FILES:
        for line in (corpora / name).read_text().splitlines():
            given = json.loads(line)
            given["published"] = given.get("published") or given.get("date")
            told = {key: given[key] for key in _KEPT if isinstance(given.get(key), str) and given[key]}
            reports.append({"id": f"{name.split('/')[0]}-{given['id']}", **told})
    return reports


def many_reports(count: int, corpora: Path = CORPORA) -> Iterator[Report]:
    """So many: the distinct ones in rounds, each round under ids of its own."""
    once = distinct_reports(corpora)
    rounds = -(-count // len(once))
    told = ({**report, "id": f"{n}-{report['id']}"} for n in range(rounds) for report in once)
    return islice(told, count)


def write_reports(path: Path, count: int, corpora: Path = CORPORA) -> Path:
    with path.open("w") as file:
        for report in many_reports(count, corpora):
            file.write(json.dumps(report, ensure_ascii=False) + "\n")
    return path
