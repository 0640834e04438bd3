"""Reading an archive: the filter's own findings, one row a report whatever breaks off."""

import io
import json
import os
import shlex
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from conftest import FILTER, STANDPOINT, Report, Wrapped, write_lines
from py4j.protocol import Py4JJavaError
from pyspark.sql import SparkSession
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from standpoint_spark.archive import Archive
from standpoint_spark.compact import compact_archive
from standpoint_spark.findings import answer_of
from standpoint_spark.process import FilterError
from standpoint_spark.read import Done, Reading, read_archive
from standpoint_spark.schema import FINDINGS, TABLES, renamed

HOW = Reading(FILTER, 60, period="year", reports_a_task=8)
BY_DAY = replace(HOW, period="day")


def rows_of(spark: SparkSession, archive: Path) -> dict[str, Report]:
    """Each report's row as it was read, put together again from the tables, by id."""
    tables = {name: Archive(spark, str(archive)).table(name) for name in TABLES}
    reports: list[Report] = [row.asDict(recursive=True) for row in tables["reports"].collect()]  # type: ignore[union-attr]
    found: dict[tuple[str, str], list[Report]] = {}
    for name, kind in FINDINGS.items():
        for row in tables[name].orderBy("n").collect():  # type: ignore[union-attr]
            one = row.asDict(recursive=True)
            finding = {field.name: one[renamed(field.name)] for field in kind.fields}
            found.setdefault((one["report"], name), []).append(finding)
    assert len({row["id"] for row in reports}) == len(reports), "a report has more than one row"
    return {row["id"]: {**row, **{name: found.get((row["id"], name), []) for name in FINDINGS}} for row in reports}


def read(spark: SparkSession, source: Path, archive: Path, form: str = "jsonl", how: Reading = HOW) -> Done:
    return read_archive(spark, form, [str(source)], str(archive), how)


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory, reports: list[Report]) -> Path:
    return write_lines(tmp_path_factory.mktemp("reports") / "reports.jsonl", reports)


@pytest.fixture(scope="module")
def archive(spark: SparkSession, lines: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    assert read(spark, lines, folder, how=BY_DAY) == Done(24, 0, 0)
    return folder


def test_the_tables_say_what_the_filter_says(spark: SparkSession, archive: Path, answers: dict[str, Report]) -> None:
    rows = rows_of(spark, archive)
    assert {id: answer_of(row) for id, row in rows.items()} == answers
    assert json.dumps([answer_of(row) for row in rows.values()], default=str).count("“We will") == 0
    assert sum(len(row["positions"]) for row in rows.values()) > 0
    words = [one["words"] for row in rows.values() for one in row["statements"]]
    assert "We will not pay for it another year" in " ".join(words)


def test_what_was_read_is_passed_over(spark: SparkSession, archive: Path, lines: Path) -> None:
    assert read(spark, lines, archive) == Done(0, 0, 24)


def test_files_lie_by_day_and_publisher_and_say_what_may_be_missing(archive: Path) -> None:
    files = sorted(archive.glob("reports/run=*/period=*/paper=*/*.parquet"))
    assert {(f.parent.parent.name, f.parent.name) for f in files} >= {
        ("period=2031-03-10", "paper=the-quay-herald"),
        ("period=2031-03-11", "paper=weir-dale-post"),
        ("period=none", "paper=none"),
    }
    for name, schema in TABLES.items():
        one = pq.read_schema(next(archive.glob(f"{name}/run=*/*/*/*.parquet")))
        for field in schema.fields:
            if field.name not in ("period", "paper"):
                assert one.field(field.name).nullable == field.nullable, f"{name}.{field.name}"


def test_a_changed_text_is_read_again_and_a_second_model_beside_the_first(
    spark: SparkSession, tmp_path: Path, reports: list[Report]
) -> None:
    source = write_lines(tmp_path / "some.jsonl", reports[:4])
    folder = tmp_path / "archive"
    assert read(spark, source, folder) == Done(4, 0, 0)
    write_lines(source, [{**reports[0], "text": "Nobody said a word."}, *reports[1:4]])
    assert read(spark, source, folder) == Done(1, 0, 3)
    other = 's/"modelHash":"[0-9a-f]*"/"modelHash":"other"/'
    as_other = replace(HOW, command=("sh", "-c", f"{shlex.join(FILTER)} | sed -u '{other}'"))
    assert read(spark, source, folder, how=as_other) == Done(4, 0, 0)
    table = Archive(spark, str(folder)).table("reports")
    assert table is not None
    assert table.where("id = 'report-1'").select("model_hash").distinct().count() == 2


def test_compaction_makes_one_run_of_many_and_changes_nothing_else(
    spark: SparkSession, tmp_path: Path, reports: list[Report]
) -> None:
    folder = tmp_path / "archive"
    for n in range(2):
        read(spark, write_lines(tmp_path / f"{n}.jsonl", reports[4 * n : 4 * n + 4]), folder)
    before = rows_of(spark, folder)
    assert compact_archive(spark, str(folder)) == 2
    assert rows_of(spark, folder) == before
    assert [path.name for path in folder.glob("reports/*")] == Archive(spark, str(folder)).runs("reports")
    assert len(list(folder.glob("reports/run=*"))) == 1
    one = pq.read_schema(next(folder.glob("reports/run=*/*/*/*.parquet")))
    assert not one.field("id").nullable
    assert compact_archive(spark, str(folder)) == 0


def test_what_broke_off_while_it_was_published_is_finished_by_whoever_comes_next(
    spark: SparkSession, tmp_path: Path, reports: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "archive"
    source = write_lines(tmp_path / "some.jsonl", reports[:4])
    archive = Archive(spark, str(folder))
    moves = 0
    recover = Archive.recover

    def broken(self: Archive) -> None:
        """The second time, when a run is moved into its place, all ends after the first table."""
        nonlocal moves
        moves += 1
        if moves < 2:
            return recover(self)
        run = next(name for name in self.names(self.work("new", "reports")))
        made = Path(self.work("new", "reports", run))
        (folder / "reports").mkdir(parents=True)
        made.rename(folder / "reports" / run)
        raise KeyboardInterrupt

    monkeypatch.setattr(Archive, "recover", broken)
    with pytest.raises(KeyboardInterrupt):
        read(spark, source, folder)
    monkeypatch.undo()
    assert archive.table("statements") is None
    assert read(spark, source, folder) == Done(0, 0, 4)
    assert len(rows_of(spark, folder)) == 4
    assert not archive.exists(archive.work("read"))


def test_a_poisoned_report_has_its_own_row_and_no_other_suffers(
    spark: SparkSession, tmp_path: Path, reports: list[Report], answers: dict[str, Report], wrapped: Wrapped
) -> None:
    poisoned = {**reports[2], "text": "MARKED"}
    source = write_lines(tmp_path / "some.jsonl", [*reports[:2], poisoned, *reports[3:8]])
    folder = tmp_path / "archive"
    how = replace(HOW, command=wrapped.command("die()"))
    assert read(spark, source, folder, how=how) == Done(8, 1, 0)
    assert read(spark, source, folder, how=how) == Done(0, 0, 8)
    rows = rows_of(spark, folder)
    assert "signal 9" in rows["report-2"]["error"]
    assert rows["report-2"]["statements"] == []
    assert answer_of(rows["report-7"]) == answers["report-7"]


def test_lines_that_are_no_reports_keep_their_place(spark: SparkSession, tmp_path: Path) -> None:
    source = tmp_path / "odd.jsonl"
    lines = ['{"id": "no-text"}', "not JSON", '{"id": "bad-day", "text": "Yes.", "published": "soon"}']
    source.write_text("\n".join([*lines, '{"id": "twice", "text": "Yes."}', '{"id": "twice", "text": "Yes."}']))
    assert read(spark, source, tmp_path / "archive") == Done(4, 3, 0)
    errors = {id: row["error"] for id, row in rows_of(spark, tmp_path / "archive").items()}
    assert "neither a text nor a page" in errors["no-text"]
    assert "published" in errors["bad-day"]
    assert errors["twice"] is None


def test_parquet_and_csv_say_the_same_as_lines(
    spark: SparkSession, tmp_path: Path, lines: Path, answers: dict[str, Report]
) -> None:
    given = spark.read.json(str(lines)).where("id IN ('report-1', 'report-2', 'report-3')")
    given.coalesce(1).write.parquet(str(tmp_path / "parquet"))
    given.coalesce(1).write.option("header", True).option("escape", '"').csv(str(tmp_path / "csv"))
    for form in ("parquet", "csv"):
        assert read(spark, tmp_path / form, tmp_path / f"from-{form}", form) == Done(3, 0, 0)
        rows = rows_of(spark, tmp_path / f"from-{form}")
        assert answer_of(rows["report-2"]) == answers["report-2"]


PAGE = (
    "<html><head><title>Weir toll row</title>"
    "<meta property='article:published_time' content='2031-03-11'></head>"
    "<body><article><h1>Weir toll row</h1>" + "<p>The toll harms the caf\xe9s of the quay, Orla Tamsin said on Monday. "
    "The council met in the old mill and heard both sides of the matter for three hours.</p>"
    * 4
    + "</article></body></html>"
)


def test_pages_of_a_web_archive_are_read_from_their_bytes(spark: SparkSession, tmp_path: Path) -> None:
    source = tmp_path / "crawl.warc.gz"
    with source.open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        for n, (status, kind) in enumerate(
            [("200 OK", "text/html; charset=iso-8859-1"), ("404 Gone", "text/html"), ("200 OK", "image/png")]
        ):
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.0")
            url = f"https://quay.example/{n}"
            payload = io.BytesIO(PAGE.encode("iso-8859-1"))
            writer.write_record(writer.create_warc_record(url, "response", payload=payload, http_headers=headers))
    assert read(spark, source, tmp_path / "archive", "warc") == Done(1, 0, 0)
    (row,) = rows_of(spark, tmp_path / "archive").values()
    assert row["url"] == "https://quay.example/0"
    assert str(row["published"]) == "2031-03-11"
    assert "the cafés" in row["text"]
    assert row["from_page"] == "yes"
    assert any("The toll harms the cafés" in one["words"] for one in row["statements"])


def test_a_filter_that_does_not_run_is_told_at_once(spark: SparkSession, tmp_path: Path, lines: Path) -> None:
    with pytest.raises(FilterError, match="no-such-program"):
        read(spark, lines, tmp_path / "archive", how=replace(HOW, command=("no-such-program",)))


def test_a_killed_worker_costs_no_report(
    spark: SparkSession, tmp_path: Path, reports: list[Report], answers: dict[str, Report], wrapped: Wrapped
) -> None:
    """The Python process beside Java that asks the filter; on this machine a task is tried once."""
    given = [{**report, "title": f"{report['title']} MARKED"} if n == 5 else report for n, report in enumerate(reports)]
    source, folder = write_lines(tmp_path / "some.jsonl", given), tmp_path / "archive"
    kill_worker = "if not once.exists(): once.touch(); os.kill(os.getppid(), signal.SIGKILL); die()"
    how = replace(HOW, command=wrapped.command(kill_worker), reports_a_task=6)
    with pytest.raises(Py4JJavaError, match="worker exited"):
        read(spark, source, folder, how=how)
    assert (tmp_path / "once").exists()
    assert not list(folder.glob("reports/*"))
    assert read(spark, source, folder, how=how).published == 24
    assert {id: answer_of(row) for id, row in rows_of(spark, folder).items()} == answers


def test_a_killed_executor_and_then_a_killed_driver_cost_no_report(
    spark: SparkSession, tmp_path: Path, lines: Path, answers: dict[str, Report]
) -> None:
    folder = tmp_path / "archive"
    command = [sys.executable, "-m", "standpoint_spark", "read", str(lines), "--format", "jsonl", "--fast"]
    command += ["--archive", str(folder), "--standpoint", STANDPOINT, "--period", "year"]
    command += ["--reports-a-task", "2", "--master", "local-cluster[1,1,1024]"]
    env: dict[str, Any] = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1"}
    driver = subprocess.Popen(command, env=env, start_new_session=True, stderr=subprocess.DEVNULL, cwd=tmp_path)

    def staged(count: int) -> None:
        deadline = time.monotonic() + 240
        while len(list(folder.glob("_work/read/at-*/part-*.parquet"))) < count:
            assert driver.poll() is None, "it was done before it could be killed"
            assert time.monotonic() < deadline
            time.sleep(0.05)

    staged(1)
    first = executors_of(driver.pid)
    assert len(first) == 1
    os.kill(first[0], signal.SIGKILL)
    before = len(list(folder.glob("_work/read/at-*/part-*.parquet")))
    staged(before + 2)
    assert set(executors_of(driver.pid)).isdisjoint(first)
    os.killpg(driver.pid, signal.SIGKILL)
    driver.wait()
    assert not list(folder.glob("reports/*"))
    assert read(spark, lines, folder).published == 24
    assert {id: answer_of(row) for id, row in rows_of(spark, folder).items()} == answers


def executors_of(session: int) -> list[int]:
    """Java processes of the session that run tasks and nothing else."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and b"CoarseGrainedExecutorBackend" in _file(entry / "cmdline"):
            stat = _file(entry / "stat").rpartition(b")")[2].split()
            if stat and stat[0] != b"Z" and int(stat[3]) == session:
                found.append(int(entry.name))
    return found


def _file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
