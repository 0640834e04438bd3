"""Writes what each step makes of a made-up report, for another runtime's tests to hold against."""
import json
from pathlib import Path

import numpy as np

from chain import best_path, chances
from confidence import confidence, measured
from corpus import report_of, spans_of
from join import candidates, features, softmax_by_span, statements
from predict import paragraph_numbers, sentence_stops, word_states
from windows import windows_of

TEXT = "\n".join([
    "BRANNOCH — Ferry subsidy splits the Civic Union",
    "",
    "Maren Holt said on Monday that the payments would go on until the Audit Court had ruled, but TOBIAS RENN, who leads "
    "the party in Kelmark, called them “a waste of £33,700 a day”.",
    "“We have waited long enough,” Mr Renn told The Brannoch Courier. “There is no case for another year.",
    "“And there won’t be one next spring,” he added.",
    "Ilse Varga's office declined to say how she'd vote. 'I will not be drawn,' she told reporters, 'until it's settled.'",
    "• \"The islands need their boats\" – Petra Lindqvist, chair of the Skerries Council ⛴️",
    "Sunniva Okafor: ‘It’s a naïve plan.’ Nobody at Statistics Orvane was available 😀 on 3rd March.",
])


def write(path: Path, run, join, step, pieces, weights, window: tuple[int, int, int] = (64, 20, 12)) -> None:
    """One JSON file: words, shapes and quotation states by paragraph, windows of `window` size, before, after (word
    numbers count over the report), and what the encoder `run` and joiner `join` lead to with windows of the usual size."""
    report = report_of({"id": "parity", "text": TEXT})
    state, score = word_states(run, [report], pieces)[0]
    spans = spans_of(best_path(score, step))
    paragraph_of, stops = paragraph_numbers(report), sentence_stops(report)
    pairs = candidates(spans, paragraph_of)
    rows = features(pairs, spans, paragraph_of, stops)
    vectors = np.concatenate([state[[s[1] for s in spans]], state[[s[2] for s in spans]]], 1)
    scores = join(vectors, np.array(pairs), np.array(rows))
    said, chance = statements(spans, pairs, softmax_by_span(pairs, scores)), chances(score, step)
    told = [{**one, "measured": measured(one, spans, chance)} for one in said]
    for one in told: one["confidence"] = confidence(one["measured"], weights)
    cut = [{"ids": w.ids, "shape": w.shape, "quote": w.quote, "first": w.first, "words": [w.words[0], w.words[-1] + 1], "core": w.core}
           for w in windows_of(report, pieces, *window)]
    path.write_text(json.dumps({
        "text": TEXT, "paragraphs": [{"words": p.words, "shape": p.shape, "quote": p.quote} for p in report.paragraphs],
        "window": dict(zip(("size", "before", "after"), window)), "windows": cut, "spans": spans, "pairs": pairs, "features": rows,
        "pairScores": [round(s, 3) for s in scores], "statements": told}, ensure_ascii=False, default=float) + "\n", encoding="utf-8")
