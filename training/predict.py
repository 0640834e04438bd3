"""Reads reports with a trained reader and writes statements in the form that `standpoint read` prints."""
import argparse
import json
import subprocess
from pathlib import Path

import numpy as np
import torch

from chain import best_path
from corpus import Report, read_lines, report_of, spans_of
from encoder import HALF, Reader, load
from join import candidates, counted_before, features, softmax_by_span, statements
from text import WordPieces
from windows import Window, windows_of

SIZE, BEFORE, AFTER = 384, 96, 96
BATCH = 16


def padded(windows: list[Window]) -> tuple[torch.Tensor, ...]:
    """ids, shape, quote, mask of windows, each [B, T] over the longest window."""
    longest = max(len(w.ids) for w in windows)
    fill = lambda rows: torch.tensor([r + [0] * (longest - len(r)) for r in rows])
    return (fill([w.ids for w in windows]), fill([w.shape for w in windows]), fill([w.quote for w in windows]),
            fill([[1] * len(w.ids) for w in windows]))


def paragraph_numbers(report: Report) -> list[int]:
    """The number of each word's paragraph."""
    return [n for n, p in enumerate(report.paragraphs) for _ in p.words]


def sentence_stops(report: Report) -> list[int]:
    """How many words before each place end a sentence."""
    return counted_before([w in ".!?" for p in report.paragraphs for w in p.words])


def word_states(run, reports: list[Report], pieces: WordPieces) -> list[tuple[np.ndarray, np.ndarray]]:
    """States [W, H] and label scores [W, L] of each report's words, from the windows whose core they are in.
    `run` takes ids, shape, quote, mask as arrays and gives states and scores as arrays."""
    jobs = [(n, w) for n, r in enumerate(reports) for w in windows_of(r, pieces, SIZE, BEFORE, AFTER)]
    jobs.sort(key=lambda job: len(job[1].ids))
    states: list[list] = [[] for _ in reports]
    for low in range(0, len(jobs), BATCH):
        some = jobs[low:low + BATCH]
        state, score = run(*padded([w for _, w in some]))
        for row, (n, w) in enumerate(some):
            at = w.first[w.core[0]:w.core[1]]
            states[n].append((w.words[w.core[0]], state[row, at], score[row, at]))
    whole = [sorted(parts, key=lambda p: p[0]) for parts in states]
    return [(np.concatenate([p[1] for p in parts]), np.concatenate([p[2] for p in parts])) if parts else (np.zeros((0, 1)),) * 2
            for parts in whole]


def read_report(report: Report, state, score, step, join) -> tuple[list, list]:
    """Spans (field, first word, last word), and statements over them, each with what is `measured` of it. `join` scores
    pairs of spans as encoder.Joiner does."""
    if not len(state): return [], []
    spans = spans_of(best_path(score, step))
    paragraph_of, stops = paragraph_numbers(report), sentence_stops(report)
    pairs = candidates(spans, paragraph_of)
    if not pairs: return spans, []
    vectors = np.concatenate([state[[s[1] for s in spans]], state[[s[2] for s in spans]]], 1)
    scores = join(vectors, np.array(pairs), np.array(features(pairs, spans, paragraph_of, stops)))
    return spans, statements(spans, pairs, softmax_by_span(pairs, scores))


def line_of(report: Report, spans, said) -> dict:
    """The output line of one report."""
    start = [s for p in report.paragraphs for s in p.start]
    end = [e for p in report.paragraphs for e in p.end]
    place = lambda i: {"start": start[spans[i][1]], "end": end[spans[i][2]]}
    return {"id": report.id, "statements": [
        {"id": f"s{n + 1}", "source": [place(one["source"])] if one["source"] >= 0 else [], "cue": [place(one["cue"])],
         "content": [place(c) for c in one["contents"]]} for n, one in enumerate(said)]}


def runners(reader: Reader):
    """A trained reader's encoder and joiner, over arrays, as word_states and read_report call them."""
    reader.eval()

    def run(*batch):
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=HALF):
            state, score = reader.encoder(*batch)
        return state.float().numpy(), score.float().numpy()

    def join(vectors, pairs, rows):
        with torch.inference_mode():
            return reader.joiner(torch.tensor(vectors), torch.tensor(pairs), torch.tensor(rows)).tolist()

    return run, join


def steps_of(reader: Reader) -> np.ndarray:
    """The chain's steps [L, L], forbidden ones low."""
    return (reader.chain.step + reader.chain.wall).detach().numpy()


def predict(reader: Reader, pieces: WordPieces, documents: list[dict]) -> list[dict]:
    """One output line a document."""
    return predict_with(*runners(reader), steps_of(reader), pieces, documents)


def predict_with(run, join, step, pieces: WordPieces, documents: list[dict]) -> list[dict]:
    """As `predict`, with any encoder `run` (see word_states) and joiner `join` (see read_report)."""
    reports = [report_of({**d, "attributions": []}) for d in documents]
    return lines_of(reports, word_states(run, reports, pieces), step, join)


def lines_of(reports: list[Report], read, step, join) -> list[dict]:
    """One output line a report, from its states and scores."""
    lines = []
    for report, (state, score) in zip(reports, read):
        lines.append(line_of(report, *read_report(report, state, score, step, join)))
    return lines


def score(gold: Path, lines: list[dict], scratch: Path, scorer: Path) -> dict[str, float]:
    """What the scorer says of `lines`: F1 by name."""
    scratch.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    printed = subprocess.run(["node", str(scorer), str(gold), str(scratch), "--json"], capture_output=True, text=True, check=True)
    return {row["name"]: round(row["f1"], 1) for row in json.loads(printed.stdout)}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("model", type=Path)
    arguments.add_argument("reports", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--scorer", type=Path, default=Path("../shared/score/score.mjs"))
    given = arguments.parse_args()
    torch.set_num_threads(2)
    reader, saved = load(given.model)
    lines = predict(reader, WordPieces(saved["vocabulary"]), read_lines(given.reports))
    print(json.dumps(score(given.reports, lines, given.out, given.scorer)))


if __name__ == "__main__":
    main()
