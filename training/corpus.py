"""Reads annotated reports and turns their attributions into one label a word and links between spans."""
import hashlib
import json
import random
import sys
from dataclasses import dataclass, field
from pathlib import Path

from text import Paragraph, paragraphs

FIELDS = ["source", "cue", "content"]
LABELS = ["O"] + [f"{part}-{name}" for name in FIELDS for part in "BIES"]
LABEL = {name: i for i, name in enumerate(LABELS)}
HELD_OUT = 40


@dataclass
class Report:
    """A report cut into paragraphs. `spans` are (field, first word, last word), words counted over the whole report;
    `cue_of` gives for each content span its cue's place in `spans`, `source_of` for each cue its source's, or -1."""
    id: str
    text: str
    paragraphs: list[Paragraph]
    spans: list[tuple[str, int, int]] = field(default_factory=list)
    cue_of: dict[int, int] = field(default_factory=dict)
    source_of: dict[int, int] = field(default_factory=dict)


def read_lines(path: str) -> list[dict]:
    """The objects of a JSONL file."""
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def own_documents(shared: Path) -> list[dict]:
    """Our own annotated reports (`statements.jsonl`: places alone, so the texts stay in the corpora, or in positions/invented.jsonl), as the corpus's."""
    here = Path(__file__).parent
    pages = json.loads((shared / "corpora/pages/ground-truth.json").read_text(encoding="utf-8"))
    texts = [{"id": id, "text": page["articleBody"]} for id, page in pages.items()]
    texts += read_lines(shared / "corpora/bbc-politics/reports.jsonl") + read_lines(here / "positions/invented.jsonl")
    by_hash = {hashlib.sha256(d["id"].encode()).hexdigest()[:16]: d for d in texts}
    spans = lambda places: [{"start": place[0], "end": place[1]} for place in places if place]
    return [{"id": by_hash[line["report"]]["id"], "text": by_hash[line["report"]]["text"], "attributions": [
        {"source": spans([s["source"]]), "cue": spans([s["cue"]]), "content": spans(s["content"])} for s in line["statements"]]}
        for line in read_lines(here / "statements.jsonl")]


def split_held_out(documents: list[dict], seed: int = 7) -> tuple[list[dict], list[dict]]:
    """The documents to train on, and HELD_OUT of them kept back for calibration, the same ones each time."""
    order = list(range(len(documents)))
    random.Random(seed).shuffle(order)
    kept = set(order[:HELD_OUT])
    return [d for i, d in enumerate(documents) if i not in kept], [documents[i] for i in sorted(kept)]


def report_of(document: dict) -> Report:
    """A document, its spans widened to whole words; spans without a word, and second cues, are left out."""
    report = Report(document["id"], document["text"], paragraphs(document["text"]))
    starts = [s for p in report.paragraphs for s in p.start]
    ends = [e for p in report.paragraphs for e in p.end]
    word_at = {}
    for i, (s, e) in enumerate(zip(starts, ends)):
        for c in range(s, e): word_at[c] = i
    place: dict[tuple[str, int, int], int] = {}

    def place_of(name: str, span: dict) -> int | None:
        words = [word_at[c] for c in range(span["start"], span["end"]) if c in word_at]
        if not words: return None
        key = (name, words[0], words[-1])
        if key not in place:
            place[key] = len(report.spans)
            report.spans.append(key)
        return place[key]

    for attribution in document.get("attributions", []):
        at = {name: [p for s in attribution[name] if (p := place_of(name, s)) is not None] for name in FIELDS}
        # A quotation that goes on is content, though no cue stands by it.
        if not at["cue"]: continue
        cue = at["cue"][0]
        report.source_of[cue] = at["source"][0] if at["source"] else -1
        for content in at["content"]: report.cue_of[content] = cue
    return report


def labels_of(spans: list[tuple[str, int, int]], words: int) -> list[int]:
    """One label id a word; where spans overlap the earlier in the list wins."""
    labels = [0] * words
    for name, first, last in spans:
        if any(labels[first:last + 1]): continue
        for i in range(first, last + 1):
            part = "S" if first == last else "B" if i == first else "E" if i == last else "I"
            labels[i] = LABEL[f"{part}-{name}"]
    return labels


def spans_of(labels: list[int]) -> list[tuple[str, int, int]]:
    """The spans that a well-formed sequence of labels says, in order."""
    spans, first = [], 0
    for i, label in enumerate(labels):
        part, _, name = LABELS[label].partition("-")
        if part in "BS": first = i
        if part in ("E", "S"): spans.append((name, first, i))
    return spans


if __name__ == "__main__":
    print(json.dumps([d["id"] for d in split_held_out(read_lines(sys.argv[1]))[1]]))
