"""Are the tables of an archive, once published, what the filter says by itself? `python spark/bench/same.py --fast`.

The filter reads each distinct report alone; Spark reads them all, under many ids. Then each one's answer is put
together again from the published tables and laid beside the filter's, which may differ in the id and nothing else: a
report of which any value differs is told, and the status is 1.
"""

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from corpus import CORPORA, ROOT, distinct_reports, many_reports, write_reports
from cpu import Used, measured
from overhead import read_once

from standpoint_spark.findings import answer_of
from standpoint_spark.schema import FINDINGS, TABLES, renamed

Report = dict[str, Any]


def read_alone(lines: Path, answers: Path, more: list[str]) -> Used:
    command = ["node", str(ROOT / "dist" / "main.js"), "read", "--jsonl", "--threads", "1", *more]
    with lines.open("rb") as given, answers.open("wb") as found:
        used, status = measured(command, given, found)
    if status != 0:
        raise SystemExit(f"the filter ended with status {status}")
    return used


def published(archive: Path) -> Iterator[Report]:
    """What the tables say of each report, in the filter's form, folder by folder."""
    for folder in sorted(archive.glob("reports/run=*/period=*/paper=*")):
        place = folder.relative_to(archive / "reports")
        found: dict[tuple[str, str], list[Report]] = {}
        for name, kind in FINDINGS.items():
            for row in sorted(_rows(archive / name / place, name), key=lambda row: int(row["n"])):
                finding = {field.name: row[renamed(field.name)] for field in kind.fields}
                found.setdefault((row["report"], name), []).append(finding)
        for row in _rows(folder, "reports"):
            yield answer_of({**row, **{name: found.get((row["id"], name), []) for name in FINDINGS}})


def _rows(folder: Path, name: str) -> Iterator[Report]:
    columns = [field.name for field in TABLES[name].fields if field.name not in ("period", "paper")]
    for file in sorted(folder.glob("*.parquet")):
        yield from pq.ParquetFile(file).read(columns).to_pylist()


def compared(answers: Path, archive: Path, count: int, corpora: Path) -> tuple[int, int, list[str]]:
    """How many reports and findings are the same, and the ids of those that are not, or are there not once."""
    alone: dict[str, bytes] = {}
    for line in answers.read_bytes().splitlines():
        alone[_text_of(json.loads(line)["id"])] = line
    left = {report["id"] for report in many_reports(count, corpora)}
    findings = 0
    different = []
    for answer in published(archive):
        expected = json.loads(alone[_text_of(answer["id"])])
        if answer["id"] not in left or {**expected, "id": answer["id"]} != answer:
            different.append(answer["id"])
        left.discard(answer["id"])
        findings += sum(len(answer[name]) for name in (*FINDINGS, "divergences"))
    return count - len(left) - len(different), findings, [*different, *left]


def _text_of(id: str) -> str:
    """Without the round that it is of."""
    return id.partition("-")[2]


def flat(held: list[tuple[float, float]], parts: int = 5) -> str:
    """The median of each fifth of the time, of what was held."""
    size = max(1, len(held) // parts)
    medians = [statistics.median(mb for _, mb in held[n * size : (n + 1) * size]) for n in range(parts)]
    return f"{', '.join(f'{mb:.0f}' for mb in medians)} MB, at most {max(mb for _, mb in held):.0f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, nargs="+", default=[20_000])
    parser.add_argument("--cores", type=int, nargs="+", default=[2], help="on how many cores each number of reports")
    parser.add_argument("--fast", action="store_true")
    parser.add_argument("--period", default="year")
    parser.add_argument("--corpora", type=Path, default=CORPORA)
    options = parser.parse_args()
    more = ["--fast"] if options.fast else []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        once = min(max(options.reports), len(distinct_reports(options.corpora)))
        distinct = write_reports(folder / "distinct.jsonl", once, options.corpora)
        alone = read_alone(distinct, folder / "alone.jsonl", more)
        print(f"the filter alone, {once} distinct reports: {alone.told()}", flush=True)
        failed = False
        for count, cores in zip(options.reports, options.cores, strict=True):
            lines = write_reports(folder / "reports.jsonl", count, options.corpora)
            archive = folder / f"archive-{count}-{cores}"
            used = read_once(lines, archive, cores, [*more, "--period", options.period])
            print(f"under Spark, {count} reports, cores {cores}: {used.told()}")
            print(f"beside the filter {used.rest / used.of('node'):.1%}")
            print(f"Java held, fifth by fifth: {flat(used.held['java'])}; Python: {flat(used.held['python'])}")
            size = sum(file.stat().st_size for file in archive.glob("*/run=*/**/*.parquet"))
            print(f"published: {size / 1e6:.1f} MB")
            reports, findings, different = compared(folder / "alone.jsonl", archive, count, options.corpora)
            print(f"the same: {reports} reports with {findings} findings; not: {len(different)}", flush=True)
            for id in different[:10]:
                print(f"  {id}")
            failed = failed or bool(different)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
