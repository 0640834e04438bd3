"""Writes the trained reader for ONNX Runtime: an int8 encoder, a joiner, the vocabulary, and one file that ties them."""
import argparse
import copy
import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import nn

import join
import parity
from chain import ENDS, STARTS
from corpus import LABELS, read_lines, report_of
from encoder import Encoder, Layer, Reader, load
from predict import AFTER, BEFORE, SIZE, padded, predict_with, score, steps_of
from text import QUOTE_STATES, SHAPES, WordPieces
from windows import Window, windows_of

OPSET = 17
LEVEL = 0.75        # how much of the unevenness of a layer's inputs goes over to its weights
SEEN = 30           # training reports that the inputs' ranges are measured on


class RowTable(nn.Module):
    """An embedding in int8 with one scale a row, which loses nothing that can be measured; one for the whole table does."""

    def __init__(self, table: nn.Embedding):
        super().__init__()
        weight = table.weight.detach()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids):
        return self.rows[ids].float() * self.scale[ids]


class Levelled(nn.Module):
    """A linear layer whose inputs are first brought to like ranges, and its weights the other way: one input here is
    fifteen times the median, and one scale for all of them in int8 would leave the rest a few steps."""

    def __init__(self, linear: nn.Linear, peaks: torch.Tensor):
        super().__init__()
        weight = linear.weight.detach()
        scale = peaks.clamp(min=1e-4) ** LEVEL / weight.abs().amax(0).clamp(min=1e-4) ** (1 - LEVEL)
        self.linear = nn.Linear(weight.shape[1], weight.shape[0])
        with torch.no_grad():
            self.linear.weight.copy_(weight * scale)
            self.linear.bias.copy_(linear.bias)
        self.register_buffer("narrow", 1 / scale)

    def forward(self, x):
        return self.linear(x * self.narrow)


def peaks_of(encoder: Encoder, windows: list[Window]) -> list[torch.Tensor]:
    """For each layer the largest input, by dimension, that its feed-forward half meets on `windows`."""
    peaks = [torch.zeros(encoder.size.hidden) for _ in encoder.layers]
    hooks = [layer.up.register_forward_pre_hook(lambda _, given, n=n: peaks.__setitem__(n, torch.maximum(peaks[n], given[0].abs().amax((0, 1)))))
             for n, layer in enumerate(encoder.layers)]
    with torch.inference_mode():
        for low in range(0, len(windows), 8): encoder(*padded(windows[low:low + 8]))
    for hook in hooks: hook.remove()
    return [p.clone() for p in peaks]


class PlainLayer(nn.Module):
    """A layer of the same weights with query, key and value apart, which ONNX Runtime knows to join into one kernel."""

    def __init__(self, layer: Layer):
        super().__init__()
        self.layer, self.heads = layer, layer.heads
        hidden = layer.qkv.in_features
        self.query, self.key, self.value = (nn.Linear(hidden, hidden) for _ in range(3))
        with torch.no_grad():
            for n, part in enumerate((self.query, self.key, self.value)):
                part.weight.copy_(layer.qkv.weight[n * hidden:(n + 1) * hidden])
                part.bias.copy_(layer.qkv.bias[n * hidden:(n + 1) * hidden])

    def forward(self, x, bias):
        split = lambda y: y.view(y.shape[0], y.shape[1], self.heads, -1).permute(0, 2, 1, 3)
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        scores = q @ k.transpose(-1, -2) / (q.shape[-1] ** 0.5) + bias
        mixed = (torch.softmax(scores, -1) @ v).permute(0, 2, 1, 3).contiguous()
        mixed = mixed.view(mixed.shape[0], mixed.shape[1], self.heads * v.shape[-1])
        x = self.layer.norm1(self.layer.out(mixed) + x)
        return self.layer.norm2(self.layer.down(nn.functional.gelu(self.layer.up(x))) + x)


def levelled(encoder: Encoder, peaks: list[torch.Tensor]) -> Encoder:
    """The encoder, changed in place, ready to lose little in int8."""
    encoder.word = RowTable(encoder.word)
    for layer, peak in zip(encoder.layers, peaks): layer.up = Levelled(layer.up, peak)
    return encoder


def encoder_graph(encoder: Encoder, path: Path) -> None:
    """ids, shape, quote, mask [B, T] int64 -> states [B, T, H], scores [B, T, L] float32."""
    encoder.layers = nn.ModuleList(PlainLayer(layer) for layer in encoder.layers)
    rows = torch.ones((2, 8), dtype=torch.int64)
    names = ["ids", "shape", "quote", "mask"]
    free = {name: {0: "batch", 1: "pieces"} for name in names + ["states", "scores"]}
    torch.onnx.export(encoder, (rows,) * 4, path, input_names=names, output_names=["states", "scores"], dynamic_axes=free,
                      opset_version=OPSET, dynamo=False)


def joiner_graph(reader: Reader, path: Path) -> None:
    """spans [S, 2H] float32, pairs [P, 3] int64, features [P, F] int64 -> scores [P] float32."""
    spans = torch.zeros((2, 2 * reader.encoder.size.hidden))
    pairs = torch.tensor([[0, 0, 1], [1, 1, 2], [0, 0, 2]])
    rows = torch.tensor([[1] * len(join.FEATURE_SIZES), join.NONE_FEATURES, join.NONE_FEATURES])
    free = {"spans": {0: "span"}, "pairs": {0: "pair"}, "features": {0: "pair"}, "scores": {0: "pair"}}
    torch.onnx.export(reader.joiner, (spans, pairs, rows), path, input_names=["spans", "pairs", "features"],
                      output_names=["scores"], dynamic_axes=free, opset_version=OPSET, dynamo=False)


def fused(path: Path, heads: int, hidden: int) -> None:
    """Attention, layer norms and GELU as one node each, in place."""
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False
    model = optimize_model(str(path), "bert", num_heads=heads, hidden_size=hidden, optimization_options=options, opt_level=0)
    print("fused:", {k: v for k, v in model.get_fused_operator_statistics().items() if v})
    model.save_model_to_file(str(path))


def int8(source: Path, target: Path) -> None:
    """Weights in int8 by output channel, activations quantised as they come. The matrices after GELU stay in float32: its
    outputs have few large values among many small, which int8 loses, and the file has room for them."""
    kept = [node.name for node in onnx.load(source).graph.node if node.op_type == "MatMul" and "/down/" in node.name]
    quantize_dynamic(source, target, weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=kept,
                     op_types_to_quantize=["MatMul", "Attention"], extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT})


def session(path: Path, threads: int = 2) -> onnxruntime.InferenceSession:
    """A session on the CPU."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def runners(encoder: Path, joiner: Path):
    """The exported files as predict_with's `run` and `join`."""
    one, two = session(encoder), session(joiner)
    run = lambda ids, shape, quote, mask: one.run(None, {"ids": ids.numpy(), "shape": shape.numpy(), "quote": quote.numpy(), "mask": mask.numpy()})
    score_pairs = lambda vectors, pairs, rows: two.run(None, {"spans": vectors.astype(np.float32), "pairs": pairs, "features": rows})[0].tolist()
    return run, score_pairs


def settings(reader: Reader, step, confidence: dict) -> dict:
    """What a runtime must know beside the graphs."""
    return {"labels": LABELS, "shapes": SHAPES, "quoteStates": QUOTE_STATES, "hidden": reader.encoder.size.hidden,
            "window": {"size": SIZE, "before": BEFORE, "after": AFTER},
            "chain": {"step": [[round(float(v), 5) for v in row] for row in step], "starts": STARTS.tolist(), "ends": ENDS.tolist()},
            "join": {"spread": join.SPREAD, "far": join.FAR, "wordSteps": join.WORD_STEPS},
            "confidence": {"names": confidence["names"], "weights": confidence["weights"]}}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("model", type=Path)
    arguments.add_argument("confidence", type=Path, help="what calibrate.py wrote")
    arguments.add_argument("out", type=Path, help="a folder, such as models/encoder")
    arguments.add_argument("--parity", type=Path, default=Path(__file__).parent / "parity.json")
    arguments.add_argument("--corpus", type=Path, default=Path("../shared/corpora/polnear"))
    arguments.add_argument("--scorer", type=Path, default=Path("../shared/score/score.mjs"))
    given = arguments.parse_args()
    torch.set_num_threads(2)
    reader, saved = load(given.model)
    reader.eval()
    step, size = steps_of(reader), reader.encoder.size
    confidence = json.loads(given.confidence.read_text())
    given.out.mkdir(parents=True, exist_ok=True)
    pieces = WordPieces(saved["vocabulary"])
    seen = [w for d in read_lines(given.corpus / "train.jsonl")[:SEEN] for w in windows_of(report_of(d), pieces, SIZE, BEFORE, AFTER)]
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        whole, narrow = Path(folder) / "float32.onnx", Path(folder) / "narrow.onnx"
        joiner_graph(reader, given.out / "joiner.onnx")
        peaks = peaks_of(reader.encoder, seen)
        encoder_graph(copy.deepcopy(reader.encoder), whole)
        encoder_graph(levelled(reader.encoder, peaks), narrow)
        for graph in (whole, narrow): fused(graph, size.heads, size.hidden)
        int8(narrow, given.out / "encoder.onnx")
        compare(given, whole, step, pieces)
    (given.out / "vocab.txt").write_text("\n".join(saved["vocabulary"]) + "\n", encoding="utf-8")
    config = settings(reader, step, confidence)
    (given.out / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    parity.write(given.parity, *runners(given.out / "encoder.onnx", given.out / "joiner.onnx"), step,
                 pieces, np.array(config["confidence"]["weights"]))
    files = ["config.json", "encoder.onnx", "joiner.onnx", "vocab.txt"]
    hashes = {name: hashlib.sha256((given.out / name).read_bytes()).hexdigest() for name in files}
    (given.out / "manifest.json").write_text(json.dumps(hashes, indent=2) + "\n")


def compare(given, whole: Path, step, pieces) -> None:
    """Prints what the scorer says on the development reports of both precisions."""
    dev = given.corpus / "dev.jsonl"
    for name, encoder in (("float32", whole), ("int8", given.out / "encoder.onnx")):
        lines = predict_with(*runners(encoder, given.out / "joiner.onnx"), step, pieces, read_lines(dev))
        print(name, encoder.stat().st_size, json.dumps(score(dev, lines, whole.parent / "predicted.jsonl", given.scorer)), flush=True)


if __name__ == "__main__":
    main()
