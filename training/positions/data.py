"""Reports with their annotated positions, as words and spans of words; the folds; and the encoder's lower states of each window."""
import argparse
import ast
import hashlib
import json
import pickle
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from corpus import Report, read_lines, report_of
from export import LOWER, session, showing, states_after
from predict import paragraph_numbers, sentence_stops
from text import WordPieces
from windows import Window, windows_of

SIZE, BEFORE, AFTER = 384, 96, 96
FOLDS = 3
MORE_FOLDS = 2      # our own annotations are only learned from: each half is left out of one part, so that the regressions may learn from both
VOCABULARY = Path(__file__).resolve().parents[2] / "src/base/vocabulary.ts"
STANCES = ast.literal_eval(re.search(r"STANCES = (\[[^]]*\])", VOCABULARY.read_text())[1])    # the program's list, in its order
OWN_TEXTS = ["corpora/polnear/train.jsonl", "corpora/bbc-politics/reports.jsonl", "corpora/ggt/dev.jsonl"]
INVENTED = Path(__file__).with_name("invented.jsonl")
FIELDS = ["stance", "holder", "proposal", "condition"]


@dataclass
class Held:
    """One annotated position. Spans are (first word, last word) of the report, or None."""
    span: tuple[int, int]
    holder: tuple[int, int] | None
    proposal: tuple[int, int] | None
    condition: tuple[int, int] | None
    stance: int
    doubt: bool
    names: frozenset[str]
    question: str


@dataclass
class Read:
    """A report laid out, its windows, and what is annotated in it. `judged`: words that the annotation speaks of (all but for passages)."""
    report: Report
    windows: list[Window]
    paragraph_of: list[int]
    stops: list[int]
    held: list[Held]
    fold: int
    judged: tuple[int, int] | None = None
    states: list[np.ndarray] = field(default_factory=list)
    scores: list[np.ndarray] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        return [w for p in self.report.paragraphs for w in p.words]


def fold_of(id: str, folds: int = FOLDS) -> int:
    """The fold of a report: the same for every part of it."""
    return int(hashlib.sha256(id.encode()).hexdigest()[:8], 16) % folds


def plain(name: str) -> str:
    return " ".join(w for w in name.lower().replace("’s", "").replace("'s", "").split() if w not in ("the", "a", "mr", "mrs", "ms"))


def word_span(starts, ends, span) -> tuple[int, int] | None:
    """The words that a span of characters touches."""
    if not span: return None
    first = int(np.searchsorted(ends, span["start"], side="right"))
    last = int(np.searchsorted(starts, span["end"], side="left")) - 1
    return (first, last) if first <= last else None


def read_of(document: dict, positions: list[dict], entities: dict[str, dict], pieces: WordPieces, judged=None) -> Read:
    """Lays out one report and its positions."""
    report = report_of({**document, "attributions": []})
    starts = np.array([s for p in report.paragraphs for s in p.start])
    ends = np.array([e for p in report.paragraphs for e in p.end])
    held = []
    for p in positions:
        span = word_span(starts, ends, p)
        if not span: continue
        who = entities.get(p["holder"]) if isinstance(p["holder"], str) else p["holder"]
        names = frozenset(plain(n) for n in [who["name"], *who.get("aliases", [])]) if who else frozenset()
        held.append(Held(span, *(word_span(starts, ends, p.get(k)) for k in ("holderMention", "proposal", "condition")),
                         STANCES.index(p["stance"]), bool(p.get("doubt")), names, p["question"]))
    words = judged and word_span(starts, ends, judged)
    return Read(report, windows_of(report, pieces, SIZE, BEFORE, AFTER), paragraph_numbers(report), sentence_stops(report), held,
                fold_of(report.id), words)


def annotated(shared: Path, pieces: WordPieces) -> tuple[list[Read], list[Read]]:
    """All reports of gold/positions, and the passages of rare.jsonl (each a Read of its report with only that passage judged)."""
    texts = {d["id"]: d for name in ("corpora/polnear/train.jsonl", "corpora/bbc-politics/reports.jsonl") for d in read_lines(shared / name)}
    whole = []
    for part in ("us", "uk"):
        for line in read_lines(shared / f"gold/positions/{part}.jsonl"):
            entities = {e["id"]: e for e in line["entities"]}
            whole.append(read_of(texts[line["id"]], line["positions"], entities, pieces))
    rare = []
    for line in read_lines(shared / "gold/positions/rare.jsonl"):
        positions = [line] if "stance" in line else []
        rare.append(read_of(texts[line["id"]], positions, {}, pieces, line["passage"]))
    return whole, rare


def own_annotations(shared: Path) -> list[tuple[dict, list[dict], list[dict]]]:
    """Our own annotations (annotations.jsonl: offsets alone, so the texts stay in the corpora, or in invented.jsonl): each report with its entities and positions, as in gold/positions."""
    found = []
    texts = [shared / name for name in OWN_TEXTS] + [INVENTED]
    by_hash = {hashlib.sha256(d["id"].encode()).hexdigest()[:16]: d for path in texts for d in read_lines(path)}
    for line in read_lines(Path(__file__).with_name("annotations.jsonl")):
        document = by_hash[line["report"]]
        text, entities, positions = document["text"], {}, []
        place = lambda span: span and {"exact": text[span[0]:span[1]], "start": span[0], "end": span[1]}
        for p in line["positions"]:
            names = [text[a:b] for a, b in p["names"]] or [text[slice(*p["holder"])] if p["holder"] else "unnamed"]
            who = entities.setdefault(plain(names[0]), {"id": f"e{len(entities) + 1}", "name": names[0], "type": "group", "aliases": [], "roles": [], "memberOf": []})
            who["aliases"] += [n for n in names if n not in (who["name"], *who["aliases"])]
            positions.append({"holder": who["id"], "question": p["question"] or "", "stance": p["stance"], **place(p["span"]), "evidence": [],
                              "holderMention": place(p["holder"]), "proposal": place(p["proposal"]), "condition": place(p["condition"]), **({"doubt": True} if p.get("doubt") else {})})
        found.append((document, list(entities.values()), positions))
    return found


def add_states(reads: list[Read], graph: Path, level: int, threads: int = 2) -> None:
    """Fills in each window's states after `level` layers (float16) and label scores, as the shipped graph gives them."""
    run, states = session(showing(graph, level), threads).run, states_after(level)
    row = lambda values: np.array([values], dtype=np.int64)
    for read in reads:
        read.states, read.scores = [], []
        for w in read.windows:
            lower, scores = run([states, "scores"], {"ids": row(w.ids), "shape": row(w.shape), "quote": row(w.quote), "mask": row([1] * len(w.ids))})
            read.states.append(lower[0].astype(np.float16))
            read.scores.append(scores[0].astype(np.float32))


def main():
    given = argparse.ArgumentParser(description="Writes all annotated reports with the encoder's states, pickled; or our own annotations as lines for fit.ts")
    given.add_argument("--shared", type=Path, default=Path("../shared"))
    given.add_argument("--graph", type=Path, default=Path("models/encoder/encoder.onnx"))
    given.add_argument("--vocabulary", type=Path, default=Path("models/encoder/vocab.txt"))
    given.add_argument("--level", type=int, default=LOWER)
    given.add_argument("--out", type=Path)
    given.add_argument("--lines", action="store_true", help="print our own annotations over their reports")
    given = given.parse_args()
    own = own_annotations(given.shared)
    if given.lines:
        for document, entities, positions in own:
            print(json.dumps({**{k: document.get(k) for k in ("id", "text", "title", "publisher", "published", "author")}, "entities": entities, "positions": positions}, ensure_ascii=False))
        return
    if not given.out: given.error("--out is needed")
    pieces = WordPieces(given.vocabulary.read_text().split("\n")[:-1])
    whole, rare = annotated(given.shared, pieces)
    more = [read_of(document, positions, {e["id"]: e for e in entities}, pieces) for document, entities, positions in own]
    add_states(whole + more, given.graph, given.level)
    known = {read.report.id: read for read in whole}
    for read in rare:
        first = known.setdefault(read.report.id, read)
        if not first.states: add_states([first], given.graph, given.level)
        read.states, read.scores = first.states, first.scores
    with given.out.open("wb") as file: pickle.dump((whole, rare, more), file)


if __name__ == "__main__":
    import data     # what is pickled is known by this module's name
    data.main()
