"""What Spark takes beside the filter that it runs: `python spark/bench/overhead.py --reports 1000 4000 --runs 3`.

Each run is of all sizes, from reports to tables that are in their place, and tells the share of one and the same run:
all that is not the filter, divided by the filter. What every start takes is told apart by the two sizes.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from corpus import CORPORA, ROOT, write_reports
from cpu import Used, measured


def read_once(lines: Path, archive: Path, cores: int, more: list[str]) -> Used:
    command = [sys.executable, "-m", "standpoint_spark", "read", str(lines), "--format", "jsonl"]
    command += ["--archive", str(archive), "--standpoint", f"node {ROOT / 'dist' / 'main.js'}"]
    used, status = measured([*command, "--master", f"local[{cores}]", *more])
    if status != 0:
        raise SystemExit(f"the run ended with status {status}")
    return used


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, nargs=2, default=[1000, 4000], metavar=("FEW", "MANY"))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--corpora", type=Path, default=CORPORA)
    options, more = parser.parse_known_args()
    shares, marginal, starts = [], [], []
    few, many = options.reports
    for nth in range(options.runs):
        used = {}
        for count in (few, many):
            with tempfile.TemporaryDirectory() as name:
                lines = write_reports(Path(name) / "reports.jsonl", count, options.corpora)
                used[count] = read_once(lines, Path(name) / "archive", options.cores, more)
                print(f"run {nth + 1}, {count} reports: {used[count].told()}", flush=True)
        shares.append(used[many].rest / used[many].of("node"))
        slope = {"rest": used[many].rest - used[few].rest, "node": used[many].of("node") - used[few].of("node")}
        marginal.append(slope["rest"] / slope["node"])
        starts.append(used[few].rest - few * slope["rest"] / (many - few))
    print(f"beside the filter, of {many} reports, start and all: {statistics.median(shares):.1%} {_all(shares)}")
    print(f"from the {few}th report to the {many}th: {statistics.median(marginal):.1%} {_all(marginal)}")
    print(f"what a start takes: {statistics.median(starts):.1f} CPU seconds")


def _all(shares: list[float]) -> str:
    return "(" + ", ".join(f"{share:.1%}" for share in shares) + ")"


if __name__ == "__main__":
    main()
