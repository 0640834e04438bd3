"""What the linked tables say, in the form in which `record_says.mjs` tells it of a record."""

import json
import subprocess
from pathlib import Path
from typing import Any

from pyspark.sql import SparkSession

_OPPOSITE = {"for": "against", "against": "for"}


def record_says(dist: Path, record: Path) -> dict[str, Any]:
    script = Path(__file__).parent / "record_says.mjs"
    told = subprocess.run(["node", script, dist, record], capture_output=True, text=True, check=True)
    return {name: _sorted(rows) for name, rows in json.loads(told.stdout).items()}


def tables_say(spark: SparkSession, folder: Path) -> dict[str, Any]:
    def rows(name: str) -> list[dict[str, Any]]:
        return [row.asDict(recursive=True) for row in spark.read.parquet(str(folder / name)).collect()]

    positions = rows("positions")
    name = {row["row"]: f"{row['report']}#{row['position']}" for row in positions}
    digest = {f"{row['id']} {row['hash']}": row["digest"] for row in rows("reports")}
    return {
        "positions": _sorted([_position(row, name[row["row"]]) for row in positions]),
        "records": _sorted(
            [
                [f"{digest[row['key']]}#{row['entity']}", f"{row['kind']}/{row['record']}"]
                for row in rows("entity_records")
                if row["record"] is not None
            ]
        ),
        "statements": _sorted(
            [
                [
                    *[f"{r['report']}#{r['statement']}", r["kind"], r["polarity"]],
                    None if r["speaker_id"] is None else _holder(r, "speaker"),
                    *[r["words"], r["confidence"], r["reviewed"]],
                ]
                for r in rows("statements")
            ]
        ),
        "changes": _sorted(
            [
                [r["question"], _holder(r), r["kind"], _day(r["day"]), name[r["from_row"]], name[r["to_row"]]]
                for r in rows("changes")
            ]
        ),
        "divergences": _sorted(
            [
                [
                    *[r["question"], r["within"], r["versus"], _holder(r, "a"), _holder(r, "b")],
                    [[p["kind"], p["from"], p["to"], name[p["a"]], name[p["b"]]] for p in r["phases"]],
                ]
                for r in rows("divergences")
            ]
        ),
        "matrix": _sorted(
            [
                [
                    *[r["question"], _day(r["day"]), _holder(r), name[r["row"]], _day(r["since"])],
                    *[r["restated"], r["body"], r["leads"]],
                ]
                for r in rows("matrix")
            ]
        ),
    }


def _position(row: dict[str, Any], name: str) -> list[Any]:
    stance = _OPPOSITE.get(row["stance"], row["stance"]) if row["reversed"] else row["stance"]
    condition = row["condition"] if stance == "conditional" else None
    holder = None if row["holder_id"] is None else _holder(row)
    return [name, row["question"], holder, stance, condition, _day(row["day"]), _day(row["told"]), row["confidence"]]


def _holder(row: dict[str, Any], name: str = "holder") -> str:
    return f"{row[f'{name}_kind']}/{row[f'{name}_id']}"


def _day(day: Any) -> str | None:
    return None if day is None else str(day)


def _sorted(rows: list[Any]) -> list[Any]:
    return sorted(rows, key=json.dumps)
