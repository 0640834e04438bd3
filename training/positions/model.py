"""The positions' part of the network: four more layers over the encoder's lower states, a head for spans, and a scorer of pairs of spans."""
import math
import sys
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from encoder import Layer, Size

from data import FIELDS, STANCES
from terms import USUAL

PARTS = "OBIES"
CLASSES = len(STANCES) + 1     # no position at all is 0, then STANCES
WIDTH = 64
LEXICAL = 48        # sizes of the words' own vectors: the base weights' vectors tell "support" from "oppose" badly
KINDS = ["holder", "proposal", "condition"]
WORD_STEPS = [0, 1, 2, 4, 8, 16, 32, 64]
FEATURE_SIZES = [2 + 2 * (len(WORD_STEPS) + 1), 2 + 3, 2 + 4, 2 + 4]


class Branch(nn.Module):
    """ids [B, T], lower [B, T, H], scores [B, T, 13], mask [B, T] -> tags [B, T, fields × 5], from [B, T, 3 × kinds × W], to [B, T, 3 × kinds × W],
    asked [B, T, 4 × W].

    `from` has for each kind of pair what a token adds to a stance's span as its first, last and inner word; `to` the same for the other span.
    `asked` has what it adds to the stance's span in these three places, and what it is as a word that the question may be asked with."""

    def __init__(self, size: Size, layers: int, labels: int = 13, dropout: float = 0.15):
        super().__init__()
        self.lexicon = nn.Embedding(size.vocabulary, LEXICAL)
        self.lexical = nn.Linear(LEXICAL, size.hidden)
        nn.init.normal_(self.lexical.weight, std=0.02)
        self.labels = nn.Linear(labels, size.hidden)
        nn.init.normal_(self.labels.weight, std=0.02)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(layers))
        self.drop = nn.Dropout(dropout)
        self.tags = nn.Linear(size.hidden, len(FIELDS) * len(PARTS))
        self.pairs = nn.Linear(size.hidden, 6 * len(KINDS) * WIDTH)
        self.asked = nn.Linear(size.hidden, 4 * WIDTH)

    def states(self, ids, lower, scores, mask):
        x = lower + self.labels(torch.softmax(scores, -1)) + self.lexical(self.lexicon(ids))
        bias = (1.0 - mask[:, None, None, :].float()) * -1e4
        if torch.is_autocast_enabled("cpu"): bias = bias.bfloat16()
        for layer in self.layers: x = layer(x, bias)
        return self.drop(x)

    def forward(self, ids, lower, scores, mask):
        x = self.states(ids, lower, scores, mask)
        return self.tags(x), self.pairs(x), self.asked(x)


class Pairs(nn.Module):
    """Scores a stance's span with a holder (CLASSES logits: none, or the stance), a proposal or a condition (one logit each)."""

    def __init__(self):
        super().__init__()
        self.none = nn.Parameter(torch.zeros(len(KINDS), WIDTH))
        self.feature = nn.ModuleList(nn.Embedding(n, len(KINDS) * WIDTH) for n in FEATURE_SIZES)
        for table in self.feature: nn.init.normal_(table.weight, std=0.1)
        self.drop = nn.Dropout(0.15)
        self.stance = nn.Linear(WIDTH, CLASSES)
        self.other = nn.Linear(WIDTH, 2)
        self.near = nn.ModuleList(nn.Embedding(n, WIDTH) for n in FEATURE_SIZES)
        for table in self.near: nn.init.normal_(table.weight, std=0.1)
        self.word = nn.Linear(WIDTH, 1)
        self.usual = nn.Linear(WIDTH, len(USUAL))

    def forward(self, kind: int, one, other, features):
        """one, other [P, WIDTH]: vectors of the two spans for this kind; features [P, F]."""
        both = one + other
        for n, table in enumerate(self.feature): both = both + table(features[:, n])[:, kind * WIDTH:(kind + 1) * WIDTH]
        both = self.drop(F.gelu(both))
        return self.stance(both) if kind == 0 else self.other(both)[:, kind - 1]

    def words(self, asked: torch.Tensor, spans: list[tuple[int, int]], places: np.ndarray, features: np.ndarray):
        """Logits [S, N] that each of N words is one that the question on each of S stances is asked with, and [S, USUAL] that each of USUAL is.
        asked [W, 4 × WIDTH]; places [N]: which words; features [S, N, F]: of word_features."""
        one = span_vectors(asked, spans, 0, 0)
        both = one[:, None] + asked[places, 3 * WIDTH:][None]
        features = torch.from_numpy(features)
        for n, table in enumerate(self.near): both = both + table(features[:, :, n])
        return self.word(self.drop(F.relu(both)))[:, :, 0], self.usual(self.drop(F.relu(one)))


def span_vectors(pairs: torch.Tensor, spans: list[tuple[int, int]], kind: int, side: int) -> torch.Tensor:
    """pairs [W, 6 × kinds × WIDTH] of a window's words -> [S, WIDTH]: first + last + mean of inner. side 0: as the stance, 1: as the other."""
    at = (kind * 2 + side) * 3 * WIDTH
    own = pairs[:, at:at + 3 * WIDTH]
    first = torch.tensor([s[0] for s in spans])
    last = torch.tensor([s[1] for s in spans])
    sums = F.pad(own[:, 2 * WIDTH:].cumsum(0), (0, 0, 1, 0))
    mean = (sums[last + 1] - sums[first]) / (last + 1 - first)[:, None]
    return own[first, :WIDTH] + own[last, WIDTH:2 * WIDTH] + mean


def pair_features(a, b, paragraph_of, stops) -> list[int]:
    """Ids: words between and direction, how they lie, paragraphs between, sentence ends between. None is all zeros."""
    if b is None: return [0, 0, 0, 0]
    inside = b[0] >= a[0] and b[1] <= a[1]
    overlap = b[0] <= a[1] and a[0] <= b[1]
    side = int(b[0] > a[0])
    first, last = (a[1] + 1, b[0]) if side else (b[1] + 1, a[0])
    gap = 0 if overlap else last - first
    step = sum(gap > s for s in WORD_STEPS)
    low, high = (a, b) if side else (b, a)
    return [1 + 2 * step + side, 1 + (2 if inside else 1 if overlap else 0),
            1 + min(abs(paragraph_of[high[0]] - paragraph_of[low[0]]), 3),
            1 + (0 if overlap else min(max(0, stops[max(first, last)] - stops[first]), 3))]


def word_features(a: tuple[int, int], places: np.ndarray, paragraph_of: np.ndarray, stops: np.ndarray) -> np.ndarray:
    """pair_features of a stance's span with each of the words `places`, [N, F]."""
    inside, side = (places >= a[0]) & (places <= a[1]), places > a[0]
    first, last = np.where(side, a[1] + 1, places + 1), np.where(side, places, a[0])
    gap = np.where(inside, 0, last - first)
    step = (gap[:, None] > np.array(WORD_STEPS)).sum(1)
    ends = np.where(inside, 0, np.clip(stops[np.maximum(first, last)] - stops[first], 0, 3))
    return np.stack([1 + 2 * step + side, 1 + 2 * inside, 1 + np.minimum(np.abs(paragraph_of[places] - paragraph_of[a[0]]), 3), 1 + ends], 1)


def wall() -> np.ndarray:
    """Allowed steps between PARTS."""
    step = np.full((5, 5), -1e4, dtype=np.float32)
    for i, a in enumerate(PARTS):
        for j, b in enumerate(PARTS):
            if (a in "BI") == (b in "IE"): step[i, j] = 0
    return step


WALL = wall()
STARTS = np.array([0, 0, -1e4, -1e4, 0], dtype=np.float32)
ENDS = np.array([0, -1e4, -1e4, 0, 0], dtype=np.float32)


def decode(scores: np.ndarray, outside: float) -> list[tuple[int, int]]:
    """Spans (first, last) of one paragraph, best path, the label O made `outside` less likely. scores [W, 5]: log-probabilities."""
    scores = scores - np.array([outside, 0, 0, 0, 0], dtype=np.float32)
    total, back = scores[0] + STARTS, np.zeros(scores.shape, dtype=np.int8)
    for t in range(1, len(scores)):
        options = total[:, None] + WALL
        back[t] = options.argmax(0)
        total = options.max(0) + scores[t]
    label = int((total + ENDS).argmax())
    path = [label]
    for t in range(len(scores) - 1, 0, -1):
        label = int(back[t, label])
        path.append(label)
    path.reverse()
    spans, first = [], 0
    for i, label in enumerate(path):
        if PARTS[label] in "BS": first = i
        if PARTS[label] in "ES": spans.append((first, i))
    return spans


def dequantized(graph: Path, low: int, size: Size) -> list[Layer]:
    """Layers `low` and after of the shipped graph, as float32."""
    import onnx
    from onnx import numpy_helper
    model = onnx.load(str(graph))
    given = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    matrices = [n.input[1] for n in model.graph.node if n.op_type == "MatMulInteger"]
    whole = lambda name: torch.tensor(given[name].astype(np.float32) * given[name.replace("_quantized", "_scale")])
    layers = []
    for n in range(low, size.layers):
        layer, own = Layer(size, 0.1), lambda name: torch.tensor(given[f"layers.{n}.layer.{name}"])
        out, up, down = matrices[3 * n:3 * n + 3]
        with torch.no_grad():
            layer.qkv.weight.copy_(whole(f"Attention_{n}_qkv_weight_quantized").T)
            layer.qkv.bias.copy_(torch.tensor(given[f"Attention_{n}_qkv_bias"]))
            layer.out.weight.copy_(whole(out).T)
            layer.out.bias.copy_(own("out.bias"))
            layer.up.weight.copy_(whole(up).T * own("up.narrow"))
            layer.up.bias.copy_(own("up.linear.bias"))
            layer.down.weight.copy_(whole(down).T * own("down.narrow"))
            layer.down.bias.copy_(own("down.linear.bias"))
            for norm, name in ((layer.norm1, "norm1"), (layer.norm2, "norm2")):
                norm.weight.copy_(own(f"{name}.weight"))
                norm.bias.copy_(own(f"{name}.bias"))
        layers.append(layer)
    return layers


SIZE_OF_BASE = Size(30522, 384, 6, 12, 1536, 512, 1e-12)


def lexicon_of(graph: Path) -> torch.Tensor:
    """The principal axes of the shipped graph's word vectors, [vocabulary, LEXICAL], each of unit spread."""
    import onnx
    from onnx import numpy_helper
    given = {i.name: i for i in onnx.load(str(graph)).graph.initializer if i.name.startswith("word.")}
    rows = torch.tensor(numpy_helper.to_array(given["word.rows"]).astype(np.float32) * numpy_helper.to_array(given["word.scale"]))
    rows = rows - rows.mean(0)
    values, axes = torch.linalg.eigh(rows.T @ rows)
    found = rows @ axes[:, -LEXICAL:]
    return found / found.std(0)
