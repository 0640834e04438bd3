"""Teaches the encoder's upper layers what the mean of overlapping windows says, and what is annotated in reports of other kinds than the
corpus's, and writes the mean of old and new weights into the exported graph: `python training/distil.py --graph models/encoder/encoder.onnx`. See README.md.

What lies below is as it was, so that what else goes on from it still fits. The states that they learn from are the exported graph's own, in int8.
"""
import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

from augment import augmented
from chain import FORBIDDEN, Chain
from corpus import LABELS, labels_of, own_documents, read_lines, report_of, split_held_out
from encoder import HALF, Layer, Size
from export import LOWER, session, showing, states_after
from predict import AFTER, BEFORE, SIZE
from text import WordPieces
from windows import windows_of

LAYERS = 6
KEPT = LOWER        # layers that stay as they are: what else goes on from them
NEAR = 32           # pieces before and after a core while this is learned: fewer than the program reads
SHARE = 0.7        # of the new weights in the mean with the old ones
TEMPERATURE = 2.0
GOLD = 0.5          # the weight of what is annotated beside what the windows say
OWN = 1.0           # and in our own reports, of which the windows know too little to teach
SEED = 3


class Upper(nn.Module):
    """States after KEPT layers [B, T, H], mask [B, T], which are of our own reports [B] -> label scores [B, T, L].

    `custom` is what those who mark our own reports do otherwise than the corpus's: where a source ends is no fact of the news. It is
    added to our own reports' states alone and left out of the exported graph, which keeps the corpus's custom."""

    def __init__(self, hidden: int, heads: int, inner: int, dropout: float = 0.1):
        super().__init__()
        size = Size(0, hidden, LAYERS, heads, inner, 0, 1e-12)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(KEPT, LAYERS))
        self.head, self.chain, self.drop = nn.Linear(hidden, len(LABELS)), Chain(), self.layers[0].drop
        self.custom = nn.Parameter(torch.zeros(hidden))

    def forward(self, x, mask, own):
        x = x + own[:, None, None] * self.custom
        bias = (1.0 - mask[:, None, None, :]) * -1e4
        if torch.is_autocast_enabled("cpu"): bias = bias.bfloat16()
        for layer in self.layers: x = layer(x, bias)
        return self.head(self.drop(x))


class Graph:
    """The exported encoder: its weights by what they are, as float32, to be read and written back."""

    def __init__(self, path: Path):
        self.model = onnx.load(str(path))
        self.at = {one.name: one for one in self.model.graph.initializer}
        self.products = [node.input[1].removesuffix("_quantized") for node in self.model.graph.node if node.op_type == "MatMulInteger"]

    def array(self, name: str) -> np.ndarray:
        return numpy_helper.to_array(self.at[name])

    def put(self, name: str, value: np.ndarray) -> None:
        self.at[name].CopyFrom(numpy_helper.from_array(np.ascontiguousarray(value.astype(self.array(name).dtype)), name))

    def exchange(self, upper: Upper, write: bool) -> None:
        """Copies all that `upper` holds from the graph, or into it."""
        for number, layer in enumerate(upper.layers, KEPT):
            own, plain = f"layers.{number}.layer.", self.products[3 * number:3 * number + 3]
            self._matrix(layer.qkv.weight, f"Attention_{number}_qkv_weight", None, write)
            self._plain(layer.qkv.bias, f"Attention_{number}_qkv_bias", write)
            for part, name, narrow in zip((layer.out, layer.up, layer.down), plain, (None, own + "up.narrow", own + "down.narrow")):
                self._matrix(part.weight, name, narrow, write)
            for part, name in ((layer.out, "out.bias"), (layer.up, "up.linear.bias"), (layer.down, "down.linear.bias")): self._plain(part.bias, own + name, write)
            for norm in ("norm1", "norm2"):
                for half in ("weight", "bias"): self._plain(getattr(getattr(layer, norm), half), f"{own}{norm}.{half}", write)
        self._matrix(upper.head.weight, self.products[-1], None, write)
        self._plain(upper.head.bias, "head.bias", write)

    def _plain(self, weight: torch.Tensor, name: str, write: bool) -> None:
        if write: self.put(name, weight.detach().numpy())
        else: weight.data.copy_(torch.from_numpy(self.array(name).copy()))

    def _matrix(self, weight: torch.Tensor, name: str, narrow: str | None, write: bool) -> None:
        """In int8 by output channel, [inputs, outputs]; inputs that were levelled are multiplied by `narrow` before."""
        level = self.array(narrow)[:, None] if narrow else 1.0
        if not write:
            whole = self.array(f"{name}_quantized").astype(np.float32) * self.array(f"{name}_scale") * level
            weight.data.copy_(torch.from_numpy(np.ascontiguousarray(whole.T)))
            return
        whole = weight.detach().numpy().T / level
        scale = np.abs(whole).max(0) / 127
        self.put(f"{name}_quantized", np.clip(np.round(whole / scale), -127, 127))
        self.put(f"{name}_scale", scale.reshape(self.array(f"{name}_scale").shape))


class Window:
    """The states after KEPT layers of a window's pieces, where its words begin, what its words are labelled, and what the teacher scores them
    (our own reports are not taught: `is_own`)."""

    def __init__(self, window, states, labels, scores, starts, is_own):
        self.states, self.first = states, torch.tensor(window.first)
        self.scores, self.is_own = torch.from_numpy(scores[window.words]), is_own
        self.labels = None if labels is None else torch.from_numpy(labels[window.words])
        cuts = [i for i in range(1, len(window.words)) if window.words[i] in starts]
        self.paragraphs = list(zip([0, *cuts], [*cuts, len(window.words)]))


def windows_in(document: dict, run, pieces: WordPieces, rng: random.Random, is_own: bool) -> list[Window]:
    """A report's windows with little around their cores; the teacher is the mean over the windows that the program reads."""
    report = report_of({"attributions": [], **document})
    count = sum(len(p.words) for p in report.paragraphs)
    if not count: return []
    scores, readings = np.zeros((count, len(LABELS)), np.float32), np.zeros(count)
    for window in windows_of(report, pieces, SIZE, BEFORE, AFTER):
        scores[window.words] += run(window, "scores")[window.first]
        readings[window.words] += 1
    scores /= readings[:, None]
    labels = np.array(labels_of(report.spans, count)) if document.get("attributions") else None
    starts = set(np.cumsum([0, *(len(p.words) for p in report.paragraphs)]).tolist())
    room = SIZE - 2 * NEAR - 1
    return [Window(w, run(w, states_after(KEPT)).astype(np.float16), labels, scores, starts, is_own)
            for w in windows_of(report, pieces, SIZE, NEAR, NEAR, skip=rng.randrange(room - 40))]


def loss_of(upper: Upper, batch: list[Window]) -> torch.Tensor:
    longest = max(len(w.states) for w in batch)
    x, mask = torch.zeros(len(batch), longest, batch[0].states.shape[1]), torch.zeros(len(batch), longest)
    for row, w in enumerate(batch):
        x[row, :len(w.states)] = torch.from_numpy(w.states.astype(np.float32))
        mask[row, :len(w.states)] = 1
    own = torch.tensor([float(w.is_own) for w in batch])
    with torch.autocast("cpu", torch.bfloat16, enabled=HALF): scores = upper(x, mask, own).float()
    read = [(scores[row, w.first], w) for row, w in enumerate(batch)]
    soft = lambda s: F.log_softmax(s / TEMPERATURE, -1)
    loss, taught = 0.0, [(s, w.scores) for s, w in read if not w.is_own]
    if taught:
        said, told = (soft(torch.cat(part)) for part in zip(*taught))
        loss = F.kl_div(said, told, log_target=True, reduction="batchmean") * TEMPERATURE ** 2
    for weight, is_own in ((GOLD, False), (OWN, True)):
        marked = [(s[a:b], w.labels[a:b]) for s, w in read if w.is_own == is_own and w.labels is not None for a, b in w.paragraphs]
        if not marked: continue
        padded = [nn.utils.rnn.pad_sequence(list(part), batch_first=True) for part in zip(*marked)]
        loss = loss + weight * upper.chain.loss(*padded, torch.tensor([len(s) for s, _ in marked]))
    return loss


def train(upper: Upper, versions: list[list[list[Window]]], given) -> None:
    """Each pass takes of every report one of its versions."""
    fast = [upper.chain.step, upper.custom]
    slow = [p for n, p in upper.named_parameters() if not n.startswith(("chain", "custom"))]
    optimizer = torch.optim.AdamW([{"params": slow, "lr": given.rate, "full": given.rate},
                                   {"params": fast, "lr": given.fast_rate, "full": given.fast_rate}], weight_decay=0.01)
    step = steps = 0
    for epoch in range(given.epochs):
        rng, began, losses = random.Random(SEED * 100 + epoch), time.time(), []
        windows = [w for some in zip(*versions) for w in rng.choice(some)]
        windows.sort(key=lambda w: len(w.states) + rng.random() * 40)
        batches = [windows[i:i + given.batch] for i in range(0, len(windows), given.batch)]
        rng.shuffle(batches)
        steps = steps or len(batches) * given.epochs
        upper.train()
        for batch in batches:
            share = min((step + 1) / (steps / 10), max(0.0, (steps - step) / (steps * 0.9)))
            for group in optimizer.param_groups: group["lr"] = group["full"] * share
            loss = loss_of(upper, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(upper.parameters(), 1.0)
            optimizer.step()
            losses.append(loss.item())
            step += 1
        print(f"pass {epoch + 1} of {given.epochs}: {np.mean(losses):.4f}, {time.time() - began:.0f} s", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--graph", type=Path, default=Path("models/encoder/encoder.onnx"))
    arguments.add_argument("--corpus", type=Path, default=Path("../shared/corpora/polnear"))
    arguments.add_argument("--shared", type=Path, default=Path("../shared"))
    arguments.add_argument("--epochs", type=int, default=3)
    arguments.add_argument("--batch", type=int, default=8, help="windows a batch")
    arguments.add_argument("--rate", type=float, default=6e-5)
    arguments.add_argument("--fast-rate", type=float, default=1e-3, help="of the chain and the custom")
    arguments.add_argument("--limit", type=int, default=None, help="learn from so many of the corpus's reports")
    given = arguments.parse_args()
    torch.manual_seed(SEED)
    folder = given.graph.parent
    pieces = WordPieces((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())
    one = session(showing(given.graph, KEPT))
    row = lambda values: np.array([values], dtype=np.int64)
    run = lambda w, name: one.run([name], {"ids": row(w.ids), "shape": row(w.shape), "quote": row(w.quote), "mask": row([1] * len(w.ids))})[0][0]
    documents = [(d, False) for d in split_held_out(read_lines(given.corpus / "train.jsonl"))[0][:given.limit]]
    documents += [(d, True) for d in own_documents(given.shared)]
    rng = random.Random(SEED)
    versions = [[windows_in(d, run, pieces, rng, is_own) for d, is_own in some]
                for some in (documents, [(augmented(d, rng, 0.15), is_own) for d, is_own in documents])]
    graph = Graph(given.graph)
    hidden = graph.array("norm.weight").shape[0]
    upper, before = (Upper(hidden, 12, 4 * hidden) for _ in range(2))
    told = torch.tensor(json.loads((folder / "transitions.json").read_text())).view(len(LABELS), -1)
    for some in (upper, before):
        graph.exchange(some, write=False)
        some.chain.step.data.copy_(torch.where(told <= FORBIDDEN / 2, 0.0, told))
    train(upper, versions, given)
    for new, old in zip(upper.parameters(), before.parameters()): new.data.copy_(SHARE * new.data + (1 - SHARE) * old.data)
    graph.exchange(upper, write=True)
    onnx.save(graph.model, str(given.graph))
    step = (upper.chain.step + upper.chain.wall).detach().numpy()
    (folder / "transitions.json").write_text(json.dumps([round(float(v), 5) for v in step.flat], separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
