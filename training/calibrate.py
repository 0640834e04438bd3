"""Fits confidence on the held-out reports and says how well it holds on the development reports."""
import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import torch

from confidence import NAMES, calibration_error, confidence, fit
from corpus import read_lines, report_of, split_held_out
from encoder import load
from predict import lines_of, runners, score, steps_of, word_states
from text import WordPieces


def characters(spans) -> set[int]:
    """The offsets that spans cover."""
    return {i for s in spans for i in range(s["start"], s["end"])}


def right_ones(document: dict, statements: list[dict]) -> list[bool]:
    """For each statement whether some annotated one has half of its content and a source that touches its own (or both
    have none), each annotated one used once, best first: the scorer's rule for who said what."""
    gold = [(characters(a["source"]), characters(a["content"])) for a in document["attributions"]]
    rated = []
    for i, one in enumerate(statements):
        source, content = characters(one["source"]), characters(one["content"])
        for j, (who, what) in enumerate(gold):
            shared = len(content & what) / (len(content | what) or 1)
            if shared >= 0.5 and (who & source or not who and not source): rated.append((-shared, j, i))
    right, used = [False] * len(statements), set()
    for _, j, i in sorted(rated):
        if j not in used and not right[i]: used.add(j); right[i] = True
    return right


def table(documents, lines) -> tuple[np.ndarray, np.ndarray]:
    """What is measured of each statement, and whether it is right."""
    rows, right = [], []
    for document, line in zip(documents, lines):
        rows += [one["measured"] for one in line["statements"]]
        right += right_ones(document, line["statements"])
    return np.array(rows), np.array(right, dtype=float)


def report_on(documents, lines, weights) -> dict:
    """The calibration error of `weights` on documents read as `lines`, and the accuracy above some thresholds."""
    rows, right = table(documents, lines)
    p = np.array([confidence(row, weights) for row in rows])
    kept = {f"at least {t}": [round(float((p >= t).mean()), 3), round(float(right[p >= t].mean()), 3)] for t in (0.5, 0.7, 0.8, 0.9)}
    return {"expected calibration error": round(calibration_error(p, right), 4), "share kept and right": kept}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("model", type=Path)
    arguments.add_argument("out", type=Path, help="where the weights go, as JSON")
    arguments.add_argument("--corpus", type=Path, default=Path("../shared/corpora/polnear"))
    arguments.add_argument("--scorer", type=Path, default=Path("../shared/score/score.mjs"))
    given = arguments.parse_args()
    torch.set_num_threads(2)
    reader, saved = load(given.model)
    pieces, (run, join), step = WordPieces(saved["vocabulary"]), runners(reader), steps_of(reader)
    documents = {"held": split_held_out(read_lines(given.corpus / "train.jsonl"))[1], "dev": read_lines(given.corpus / "dev.jsonl")}
    reports = {name: [report_of({**d, "attributions": []}) for d in some] for name, some in documents.items()}
    read = {name: word_states(run, some, pieces) for name, some in reports.items()}
    lines = {name: lines_of(reports[name], read[name], step, join) for name in reports}
    weights = fit(*table(documents["held"], lines["held"]))
    told = report_on(documents["dev"], lines["dev"], weights)
    with tempfile.TemporaryDirectory() as folder:
        told["scores"] = score(given.corpus / "dev.jsonl", lines["dev"], Path(folder) / "lines.jsonl", given.scorer)
    given.out.write_text(json.dumps({"names": NAMES + ["constant"], "weights": weights.tolist(), "dev": told}, indent=1) + "\n")
    print(given.out.read_text())


if __name__ == "__main__":
    main()
