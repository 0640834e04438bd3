"""Writes the trained sentence encoder for ONNX Runtime in int8, with the word pieces that news needs:
`python export_sentences.py TRAINED.pt BASE CORPORA OUT`. With `--vectors FILE` also the vectors of all annotated questions,
by the exported graph, as JSON: {wording: base64 of 384 signed bytes}. OUT/pieces.txt is kept where it is there."""
import argparse
import base64
import copy
import json
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch import nn

from sentences import Cutter, Sentence, sentence_from_base, vectors_of
from clusters import LISTS, texts_of, topics
from export import PlainLayer, fused, int8, levelled, peaks_of, session
from text import WORD, WordPieces
from windows import Window

OPSET = 17
# A piece in fewer texts of the corpora and topics is spelled with shorter ones.
LEAST = 2
BRIEF = 2
NAMES = ["ids", "shape", "quote", "mask"]


def needed(pieces: WordPieces, texts: list[str]) -> list[int]:
    """Ids of the special pieces, of those up to BRIEF letters, and of those that stand in LEAST texts, in their order."""
    counts = Counter()
    for text in texts: counts.update({i for word in set(WORD.findall(text)) for i in pieces.cut(word)})
    special = {pieces.id[name] for name in ("[PAD]", "[UNK]", "[CLS]", "[SEP]")}
    brief = {i for piece, i in pieces.id.items() if len(piece.removeprefix("##")) <= BRIEF and piece.isascii()}
    return sorted(special | brief | {i for i, count in counts.items() if count >= LEAST})


def reduced(model: Sentence, kept: list[int]) -> Sentence:
    """The same with the pieces `kept` alone, by their place in it."""
    small = copy.deepcopy(model)
    rows = small.encoder.word.weight.detach()[kept]
    small.encoder.word = nn.Embedding.from_pretrained(rows)
    return small


def written(model: Sentence, cut: Cutter, seen: list[str], target: Path) -> None:
    """`seen`: wordings that the inputs' ranges are measured on."""
    size = model.encoder.size
    windows = [Window(ids, shape, [0] * len(ids), [], [], (0, 0)) for ids, shape in map(cut, seen)]
    narrow = copy.deepcopy(model)
    narrow.encoder = levelled(narrow.encoder, peaks_of(model.encoder, windows))
    narrow.encoder.layers = nn.ModuleList(PlainLayer(layer) for layer in narrow.encoder.layers)
    free = {name: {0: "batch", 1: "pieces"} for name in NAMES} | {"vector": {0: "batch"}}
    with tempfile.TemporaryDirectory() as folder:
        graph = Path(folder) / "graph.onnx"
        rows = torch.ones((2, 8), dtype=torch.int64)
        torch.onnx.export(narrow, (rows,) * 4, graph, input_names=NAMES, output_names=["vector"], dynamic_axes=free, opset_version=OPSET, dynamo=False)
        fused(graph, size.heads, size.hidden)
        int8(graph, target)


def pieces_in(given, vocabulary: list[str], wordings: list[str]) -> list[str]:
    """Those in OUT/pieces.txt, which is made where there is none."""
    path = given.out / "pieces.txt"
    if not path.exists():
        reports = [json.loads(line).get("text", "") for corpus in sorted(given.corpora.glob("*/*.jsonl")) for line in corpus.open(encoding="utf8")]
        kept = needed(WordPieces(vocabulary), reports + wordings)
        path.write_text("\n".join(vocabulary[i] for i in kept) + "\n", encoding="utf-8")
    return path.read_text(encoding="utf-8").strip("\n").split("\n")


def asked_in(gold: Path) -> list[str]:
    """All questions of the annotated reports."""
    reports = [json.loads(line) for name in ("us", "uk") for line in (gold / f"{name}.jsonl").open(encoding="utf8")]
    return sorted({position["question"] for report in reports for position in report["positions"]} | texts_of(gold, LISTS))


def write_vectors(vectors: np.ndarray, texts: list[str], path: Path) -> None:
    whole = (vectors / np.abs(vectors).max(1, keepdims=True) * 127).round().astype(np.int8)
    found = {text: base64.b64encode(vector.tobytes()).decode() for text, vector in zip(texts, whole)}
    path.write_text(json.dumps(found), encoding="utf-8")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("trained", "base", "corpora", "out"): arguments.add_argument(name, type=Path)
    arguments.add_argument("--vectors", type=Path)
    arguments.add_argument("--gold", type=Path, default=Path("../shared/gold/positions"))
    given = arguments.parse_args()
    model, vocabulary = sentence_from_base(given.base)
    model.load_state_dict(torch.load(given.trained))
    model.eval()
    wordings = [text for cluster in topics() for _, text in cluster]
    given.out.mkdir(parents=True, exist_ok=True)
    names = pieces_in(given, vocabulary, wordings)
    kept = [vocabulary.index(name) for name in names]
    small, cut = reduced(model, kept), Cutter(WordPieces(names))
    seen = wordings[::20]
    with torch.no_grad(): written(small, cut, seen, given.out / "sentences.onnx")
    graph = session(given.out / "sentences.onnx", 1)
    run = lambda *rows: torch.from_numpy(graph.run(None, dict(zip(NAMES, (row.numpy() for row in rows))))[0])
    ours, whole = vectors_of(run, cut, seen, 1), vectors_of(model, Cutter(WordPieces(vocabulary)), seen)
    print(len(kept), "pieces,", (given.out / "sentences.onnx").stat().st_size, "bytes; cosine to float32 with all pieces: mean",
          round((ours * whole).sum(1).mean().item(), 4), "least", round((ours * whole).sum(1).min().item(), 4), flush=True)
    if given.vectors: write_vectors(vectors_of(run, cut, asked := asked_in(given.gold), 1).numpy(), asked, given.vectors)



if __name__ == "__main__":
    main()
