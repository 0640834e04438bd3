"""How long an archive takes on a cluster, from costs measured on one core: `python -m standpoint_spark.plan`.

Tasks are dealt out as Spark does: reports in equal tasks, names in blocks of very unequal size, which cannot be parted,
to partitions by their hash, and questions in one line, one after the other.
"""

import argparse
import heapq
import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Costs:
    """Seconds of one core, and bytes; of a report unless it says otherwise."""

    read: float
    publish: float
    describe: float
    names_a_line: float
    lines: float
    wordings: float
    ask_a_wording: float
    largest_block: float  # The share that the most frequent name has of all lines.
    stored: float
    shuffled: float


# Measured as docs/archive.md tells; `read` is that of the model.
READ = {"encoder": 0.30, "fast": 0.021}
MEASURED = Costs(
    read=0.0,
    publish=0.0027,
    describe=0.0019,
    names_a_line=0.00043,
    lines=14.0,
    wordings=2.8,
    ask_a_wording=0.0041,
    largest_block=0.05,
    stored=5_300,
    shuffled=4_400,
)


@dataclass(frozen=True)
class Plan:
    """Hours on the wall, and terabytes."""

    reading: float
    names: float
    largest_name: float
    questions: float
    stored: float
    shuffled: float


def plan(reports: int, cores: int, read: float, costs: Costs = MEASURED) -> Plan:
    reading = reports * (read + costs.publish) / cores
    described = reports * costs.describe / cores
    lines = reports * costs.lines
    blocks = [share * lines * costs.names_a_line for share in block_shares(costs.largest_block)]
    names = longest(blocks, cores)
    asked = reports * costs.wordings * costs.ask_a_wording
    return Plan(
        reading=reading / 3600,
        names=(described + names) / 3600,
        largest_name=blocks[0] / 3600,
        questions=asked / 3600,
        stored=reports * costs.stored / 1e12,
        shuffled=reports * costs.shuffled / 1e12,
    )


def block_shares(largest: float, blocks: int = 20_000) -> list[float]:
    """As words are: the n-th most frequent name has the first one's share, divided by a power of n; all are one."""
    low, high = 0.0, 3.0
    for _ in range(30):
        power = (low + high) / 2
        total = sum(largest / n**power for n in range(1, blocks + 1))
        low, high = (power, high) if total > 1 else (low, power)
    return [largest / n**high for n in range(1, blocks + 1)]


def longest(work: list[float], cores: int, parts_a_core: int = 4, seed: int = 1) -> float:
    """When the last core is done: blocks go to partitions by their hash, and partitions to whichever core is free."""
    dice = random.Random(seed)
    parts = [0.0] * (cores * parts_a_core)
    for one in work:
        parts[dice.randrange(len(parts))] += one
    free = [0.0] * cores
    for part in parts:
        heapq.heapreplace(free, free[0] + part)
    return max(free)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, nargs="+", default=[10_000_000, 100_000_000])
    parser.add_argument("--cores", type=int, default=400)
    options = parser.parse_args()
    for model, seconds in READ.items():
        for reports in options.reports:
            told = plan(reports, options.cores, seconds)
            print(f"{model}, {reports:,} reports, {options.cores} cores: {told}")


if __name__ == "__main__":
    main()
