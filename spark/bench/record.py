"""Does Spark SQL say of positions, changes, divergences and the matrix what a record says?

`python spark/bench/record.py`: the distinct reports of the corpora, and made-up ones in which parties differ, up to so
many in all, are once read and put on a record by `standpoint add`, and once read and joined by Spark, each for itself.
Whatever differs is told, and the status is 1. Few positions are likely enough to count: `--sure` takes each as sure.
"""

import argparse
import json
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from corpus import CORPORA, ROOT, Report, distinct_reports
from cpu import measured
from made import made_reports
from overhead import read_once

from standpoint_spark.cli import session

sys.path.append(str(ROOT / "spark" / "tests"))
from linked import record_says, tables_say

NODE = ("node", str(ROOT / "dist" / "main.js"))


def reports_of(count: int, corpora: Path) -> list[Report]:
    """In the order of a record that had them day by day, without those whose words another has."""
    known = distinct_reports(corpora)[:count]
    once = {(one.get("title"), one["text"]): one for one in [*known, *made_reports(count - len(known))]}
    return sorted(once.values(), key=lambda one: (one.get("published") or "9999", one["id"]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--corpora", type=Path, default=CORPORA)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--sure", action="store_true", help="every position as sure, imported from the tables")
    options = parser.parse_args()
    reports = reports_of(options.reports, options.corpora)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in reports)
        (folder / "reports.jsonl").write_text(lines)
        archive, linked = folder / "archive", folder / "linked"
        more = ["--fast", "--period", "year"]
        if options.sure:
            more += ["--standpoint", shlex.join([sys.executable, str(ROOT / "spark" / "bench" / "sure.py"), *NODE])]
        used = read_once(folder / "reports.jsonl", archive, options.cores, more)
        print(f"read under Spark: {used.told()}", flush=True)
        size = sum(file.stat().st_size for file in archive.glob("*/run=*/**/*.parquet"))
        print(f"published: {size / 1e6:.1f} MB")
        link = [sys.executable, "-m", "standpoint_spark", "link", "--archive", str(archive), "--into", str(linked)]
        used, status = measured([*link, "--standpoint", " ".join(NODE), "--master", f"local[{options.cores}]"])
        print(f"joined, with status {status}: {used.told()}", flush=True)
        put = ["import", "--parquet", str(archive)] if options.sure else ["add", "--jsonl", "-", "--fast"]
        add = [*NODE, *put, "--record", str(folder / "record")]
        given = "" if options.sure else lines
        subprocess.run(add, input=given, text=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        spark = session("record", f"local[{options.cores}]")
        spark.sparkContext.setLogLevel("ERROR")
        tables = tables_say(spark, linked)
        record = record_says(ROOT / "dist", folder / "record")
    sys.exit(1 if [name for name in record if _differs(name, tables[name], record[name])] else 0)


def _differs(name: str, told: list[Any], on_record: list[Any]) -> bool:
    said, recorded = ({json.dumps(row) for row in rows} for rows in (told, on_record))
    print(f"{name}: {len(recorded)} on record, {len(said)} by Spark, {len(said & recorded)} the same")
    for row in sorted(said ^ recorded)[:5]:
        print("  only", "by Spark:" if row in said else "on record:", row)
    return said != recorded


if __name__ == "__main__":
    main()
