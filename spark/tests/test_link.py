"""What is joined over an archive is what a record of the same reports says; and a part of it comes onto a record."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conftest import MAIN, write_lines
from linked import record_says, tables_say
from pyspark.sql import SparkSession
from story import answering, people_file, told_reports

from standpoint_spark.asking import answered, asking, line_of
from standpoint_spark.link import Linking, link_archive
from standpoint_spark.read import Done, Reading, read_archive


def standpoint(*arguments: str | Path) -> str:
    command = ["node", MAIN, *arguments]
    return subprocess.run([str(one) for one in command], capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def folder(spark: SparkSession, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive, what is joined of it with and without a file of people, and a record of each."""
    folder = tmp_path_factory.mktemp("story")
    told = told_reports()
    source = write_lines(folder / "reports.jsonl", [report for report, _ in told])
    how = Reading(answering(folder, told), 60, period="year")
    assert read_archive(spark, "jsonl", [str(source)], str(folder / "archive"), how) == Done(len(told), 0, 0)
    people = people_file(folder)
    archive = str(folder / "archive")
    command = ("node", str(MAIN), "link")
    link_archive(spark, archive, str(folder / "linked"), Linking(command))
    known = Linking((*command, "--popolo", str(people)), knows_people=True)
    link_archive(spark, archive, str(folder / "linked-people"), known)
    standpoint("import", "--parquet", archive, "--record", folder / "record")
    standpoint("people", "import", people, "--record", folder / "record-people")
    standpoint("import", "--parquet", archive, "--record", folder / "record-people")
    return folder


@pytest.mark.parametrize("suffix", ["", "-people"])
def test_the_tables_say_what_a_record_of_the_same_reports_says(spark: SparkSession, folder: Path, suffix: str) -> None:
    tables = tables_say(spark, folder / f"linked{suffix}")
    assert tables == record_says(MAIN.parent, folder / f"record{suffix}")
    assert all(len(rows) > 0 for rows in tables.values()), "nothing was compared"


def test_a_file_of_people_tells_two_of_one_name_apart(spark: SparkSession, folder: Path) -> None:
    records = dict(tables_say(spark, folder / "linked-people")["records"])
    assert {"person/rowan-a", "person/rowan-b", "person/orla", "organization/dale"} <= set(records.values())
    without = set(dict(tables_say(spark, folder / "linked")["records"]).values())
    assert "person/rowan-b" not in without


def test_divergences_and_changes_are_asked_for_in_sql(spark: SparkSession, folder: Path) -> None:
    for name in ("divergences", "changes", "matrix", "positions"):
        spark.read.parquet(str(folder / "linked-people" / name)).createOrReplaceTempView(name)
    broke_the_line = spark.sql(
        "SELECT DISTINCT a_id FROM divergences WHERE within = 'dale' AND versus = 'leader' AND to_day IS NULL"
    )
    assert broke_the_line.count() > 0
    words = spark.sql(
        "SELECT b.words AS before, n.words AS now FROM changes AS c "
        "JOIN positions AS b ON b.row = c.from_row JOIN positions AS n ON n.row = c.to_row "
        "WHERE c.holder_id = 'orla'"
    )
    assert words.count() > 0
    counts = spark.sql("SELECT question, stance, count(*) AS holders FROM matrix GROUP BY question, stance")
    assert counts.count() > 2


def test_a_part_of_the_archive_comes_onto_a_record_with_its_words(folder: Path, tmp_path: Path) -> None:
    linked: tuple[str | Path, ...] = ("--parquet", folder / "archive", "--linked", folder / "linked-people")
    part: tuple[str | Path, ...] = ("--who", "orla", "--period", "2031-03", "--record", tmp_path, "--json")
    result: dict[str, Any] = json.loads(standpoint("import", *linked, *part))
    # One names her and one her office; what a third said of her is in its first version only.
    assert (result["added"], result["more"], result["failed"]) == (2, 0, [])
    found = [json.loads(line) for line in standpoint("export", "--record", tmp_path).splitlines()]
    assert found
    assert all(one["published"].startswith("2031-03") for one in found)
    again = json.loads(
        standpoint("import", *linked, "--who", "orla", "--period", "2031-03", "--record", tmp_path, "--json")
    )
    assert again["added"] == 0
    standpoint("check", "--record", tmp_path)


def test_what_people_decided_is_laid_over_the_next_run(spark: SparkSession, folder: Path, tmp_path: Path) -> None:
    record = folder / "record-people"
    rows = [row.asDict() for row in spark.read.parquet(str(folder / "linked-people" / "positions")).collect()]
    at = {(row["key"].split()[0], row["position"]): row for row in rows}
    ids = {local: row["report"] for (local, _), row in at.items()}
    moved = ("--stance", "undecided", "--holder", "pell-arden")
    words = "Should the night tram"
    for decision in (
        ("reject", f"{ids['told-2']}#p3"),
        ("correct", f"{ids['told-3']}#p1", *moved),
        # Of statements: what rests on the first falls with it, what rests on the second follows it.
        ("reject", f"{ids['told-1']}#s1"),
        ("correct", f"{ids['told-4']}#s2", "--speaker", "Ingunn Hale", "--kind", "direct", "--words", words),
        # Of people: two become one; one is known by another name; one is on record anew.
        ("same", "rowan-a", "rowan-b"),
        ("is", f"{ids['told-7']}#Pell Arden", "mirko"),
        ("split", f"{ids['told-7']}#Ingunn Hale"),
    ):
        standpoint("decide", *decision, "--record", record, "--by", "Reader")
    corrections = tmp_path / "corrections.jsonl"
    standpoint("export", "--format", "corrections", "--record", record, "--output", corrections)
    lines = [json.loads(line) for line in corrections.read_text().splitlines()]
    assert sorted(line["of"] for line in lines) == ["entity"] * 2 + ["merge"] + ["position"] * 2 + ["statement"] * 2
    nowhere = {"exact": "words that nobody said", "entity": "Nobody Here"}
    lost = [{name: nowhere.get(name, told) for name, told in line.items()} for line in lines if line["of"] != "merge"]
    with corrections.open("a") as more:
        more.writelines(json.dumps(line) + "\n" for line in lost)
    command = ("node", str(MAIN), "link", "--popolo", str(folder / "people.json"), "--corrections", str(corrections))
    how = Linking(command, knows_people=True, lays=True)
    counts = link_archive(spark, str(folder / "archive"), str(tmp_path / "linked"), how)
    assert counts["corrections_lost"] == len(lost)
    tables = tables_say(spark, tmp_path / "linked")
    before = tables_say(spark, folder / "linked-people")
    assert tables == record_says(MAIN.parent, record)
    positions = {row[0]: row for row in tables["positions"]}
    assert not {f"{ids['told-2']}#p3", f"{ids['told-1']}#p1"} & set(positions)
    assert positions[f"{ids['told-4']}#p2"][2] == "person/ingunn-hale"
    assert [f"{ids['told-4']}#s2", "direct", "said", "person/ingunn-hale", words, 1.0, True] in tables["statements"]
    records, were = dict(tables["records"]), dict(before["records"])
    assert "person/rowan-b" in were.values()
    assert "person/rowan-b" not in records.values()
    assert "person/ingunn-hale-2" in records.values()


def test_what_is_no_archive_or_names_nobody_is_told_in_a_line(folder: Path, tmp_path: Path) -> None:
    whole = ["--parquet", str(folder / "archive")]
    for arguments, says in [
        (["--parquet", str(tmp_path)], "there is no table reports"),
        ([*whole, "--who", "orla"], "need --linked"),
        (
            ["--parquet", str(folder / "archive"), "--linked", str(folder / "linked"), "--who", "zyx"],
            "is linked to zyx",
        ),
    ]:
        command = ["node", str(MAIN), "import", *arguments, "--record", str(tmp_path / "record")]
        failed = subprocess.run(command, capture_output=True, text=True, check=False)
        assert failed.returncode == 2
        assert says in failed.stderr
        assert failed.stderr.count("\n") == 1


def test_a_line_that_the_filter_does_not_understand_ends_the_task(spark: SparkSession) -> None:
    from pyspark.errors import PythonException
    from pyspark.sql import functions as F

    odd = spark.range(1).select(line_of(id=F.lit("a"), step=F.lit("unknown")))
    with pytest.raises(PythonException, match="step"):
        answered(odd, "id string", asking(("node", str(MAIN), "link"), 60)).collect()
