"""Writes the trained positions' part for the program: `python training/positions/export.py --model FILE... --reads FILE --out models/positions`."""
import argparse
import pickle
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from export import LOWER, OPSET, Levelled, PlainLayer, RowTable, fused, int8

from model import PARTS
from data import FIELDS
from guess import loaded

SEEN = 40


class Graph(nn.Module):
    """ids [B, T], lower [B, T, H], scores [B, T, 13], mask [B, T] -> tags [B, T, fields × 5] (log-probabilities by field), vectors [B, T, 6 × kinds × W], asked [B, T, 4 × W]."""

    def __init__(self, branch):
        super().__init__()
        self.lexicon, self.lexical = RowTable(branch.lexicon), branch.lexical
        self.labels, self.tags, self.pairs, self.asked = branch.labels, branch.tags, branch.pairs, branch.asked
        self.layers = nn.ModuleList(PlainLayer(layer) for layer in branch.layers)

    def forward(self, ids, lower, scores, mask):
        x = lower + self.labels(torch.softmax(scores, -1)) + self.lexical(self.lexicon(ids))
        bias = (1.0 - mask[:, None, None, :].float()) * -1e4
        for layer in self.layers: x = layer(x, bias)
        tags = self.tags(x)
        tags = F.log_softmax(tags.view(tags.shape[0], tags.shape[1], len(FIELDS), len(PARTS)), -1).flatten(2)
        return tags, self.pairs(x), self.asked(x)


def peaks_of(branch, reads) -> list:
    """The largest input of each feed-forward matrix, by dimension, on some windows."""
    matrices = [m for layer in branch.layers for m in (layer.up, layer.down)]
    peaks = [torch.zeros(m.in_features) for m in matrices]
    hooks = [m.register_forward_pre_hook(lambda _, given, n=n: peaks.__setitem__(n, torch.maximum(peaks[n], given[0].abs().amax((0, 1))))) for n, m in enumerate(matrices)]
    with torch.inference_mode():
        for read in reads:
            for window, lower, scores in zip(read.windows, read.states, read.scores):
                branch.states(torch.tensor([window.ids]), torch.from_numpy(lower.astype(np.float32))[None], torch.from_numpy(scores)[None], torch.ones(1, len(lower)))
    for hook in hooks: hook.remove()
    return peaks


def main():
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--model", type=Path, nargs="+", required=True, help="a checkpoint, or several to average")
    given.add_argument("--reads", type=Path, required=True)
    given.add_argument("--out", type=Path, required=True)
    given = given.parse_args()
    branch, pairs, level = loaded(given.model)
    if level != LOWER: raise SystemExit(f"the part goes on from layer {level}, and the encoder's graph shows its states after layer {LOWER}: train one of them anew")
    whole, _, _ = pickle.load(given.reads.open("rb"))
    peaks = peaks_of(branch, whole[:SEEN])
    for n, layer in enumerate(branch.layers): layer.up, layer.down = Levelled(layer.up, peaks[2 * n]), Levelled(layer.down, peaks[2 * n + 1])
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        path = Path(folder) / "part.onnx"
        free = {name: {0: "batch", 1: "pieces"} for name in ("ids", "lower", "scores", "mask", "tags", "vectors", "asked")}
        torch.onnx.export(Graph(branch).eval(), (torch.ones(2, 8, dtype=torch.int64), torch.zeros(2, 8, 384), torch.zeros(2, 8, 13), torch.ones(2, 8, dtype=torch.int64)), path, input_names=["ids", "lower", "scores", "mask"],
                          output_names=["tags", "vectors", "asked"], dynamic_axes=free, opset_version=OPSET, dynamo=False)
        fused(path, 12, 384)
        int8(path, given.out / "stances.onnx")
    parts = [pairs.none, *(t.weight for t in pairs.feature), pairs.stance.weight, pairs.stance.bias, pairs.other.weight, pairs.other.bias,
             *(t.weight for t in pairs.near), pairs.word.weight, pairs.word.bias, pairs.usual.weight, pairs.usual.bias]
    (given.out / "pairs.bin").write_bytes(b"".join(p.detach().numpy().astype("<f4").tobytes() for p in parts))


if __name__ == "__main__":
    main()
