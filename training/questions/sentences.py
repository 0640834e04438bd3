"""The sentence encoder: a proposal's wording to a vector, so that wordings of one proposal lie near each other."""
import sys
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

sys.path.insert(0, str(Path(__file__).parent.parent))
from encoder import Encoder, from_base  # noqa: E402
from text import WORD, WordPieces, shape_of  # noqa: E402

LONGEST = 62


class Sentence(nn.Module):
    """ids, shape, quote, mask [B, T] -> vectors [B, H] of length 1: the mean of the pieces' states. `quote` is 0 throughout."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        self.encoder = encoder
        self.encoder.head = nn.Identity()

    def forward(self, ids, shape, quote, mask):
        states, kept = self.encoder(ids, shape, quote, mask)[0].float(), mask.unsqueeze(2).float()
        mean = (states * kept).sum(1) / kept.sum(1)
        return mean / (mean * mean).sum(1, keepdim=True).sqrt()


def sentence_from_base(folder: Path) -> tuple[Sentence, list[str]]:
    """The base weights, shapes without a say yet, and their vocabulary."""
    reader, vocabulary = from_base(folder)
    with torch.no_grad():
        reader.encoder.shape.weight.zero_()
        reader.encoder.quote.weight.zero_()
    return Sentence(reader.encoder), vocabulary


class Cutter:
    """Wordings to ids and shapes, each wording cut once."""

    def __init__(self, pieces: WordPieces):
        self.pieces, self.known = pieces, {}

    def __call__(self, text: str) -> tuple[list[int], list[int]]:
        if text not in self.known:
            ids, shapes = [], []
            for word in WORD.findall(text):
                cut = self.pieces.cut(word)
                ids += cut
                shapes += [shape_of(word)] * len(cut)
            self.known[text] = ([self.pieces.first, *ids[:LONGEST], self.pieces.between], [0, *shapes[:LONGEST], 0])
        return self.known[text]


def padded(rows: list[tuple[list[int], list[int]]]) -> tuple[torch.Tensor, ...]:
    """ids, shape, quote, mask of cut wordings, each [B, T] over the longest."""
    longest = max(len(ids) for ids, _ in rows)
    fill = lambda rows: torch.tensor([row + [0] * (longest - len(row)) for row in rows])
    ids, shape = fill([ids for ids, _ in rows]), fill([shape for _, shape in rows])
    return ids, shape, torch.zeros_like(ids), fill([[1] * len(ids) for ids, _ in rows])


def vectors_of(model, cut: Cutter, texts: list[str], size: int = 128) -> torch.Tensor:
    """The vectors of `texts`, [N, H]; `model` is a Sentence, or anything called like one."""
    order, found = sorted(range(len(texts)), key=lambda i: len(cut(texts[i])[0])), [None] * len(texts)
    with torch.inference_mode():
        for low in range(0, len(texts), size):
            some = order[low:low + size]
            for i, vector in zip(some, model(*padded([cut(texts[i]) for i in some]))): found[i] = vector
    return torch.stack(found)
