"""Writes the trained encoder for ONNX Runtime in int8, with its vocabulary and the chain's steps, and says what int8 costs."""
import argparse
import copy
import json
import tempfile
from pathlib import Path

import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import nn

from corpus import read_lines, report_of
from encoder import Encoder, Layer, Reader, load
from predict import AFTER, BEFORE, SIZE, padded, predict_with, runners, score, steps_of
from text import WordPieces
from windows import Window, windows_of

OPSET = 17
LEVEL = 0.8         # how much of the unevenness of a layer's inputs goes over to its weights
LOWER = 2           # what else builds on the encoder goes on from this layer
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


def peaks_of(encoder: Encoder, windows: list[Window]) -> list[tuple[torch.Tensor, torch.Tensor]]:
    """For each layer the largest input, by dimension, that the two matrices of its feed-forward half meet on `windows`."""
    matrices = [matrix for layer in encoder.layers for matrix in (layer.up, layer.down)]
    peaks = [torch.zeros(matrix.in_features) for matrix in matrices]
    hooks = [matrix.register_forward_pre_hook(lambda _, given, n=n: peaks.__setitem__(n, torch.maximum(peaks[n], given[0].abs().amax((0, 1)))))
             for n, matrix in enumerate(matrices)]
    with torch.inference_mode():
        for low in range(0, len(windows), 8): encoder(*padded(windows[low:low + 8]))
    for hook in hooks: hook.remove()
    return list(zip(peaks[0::2], peaks[1::2]))


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


def levelled(encoder: Encoder, peaks: list[tuple[torch.Tensor, torch.Tensor]]) -> Encoder:
    """The encoder, changed in place, ready to lose little in int8."""
    encoder.word = RowTable(encoder.word)
    for layer, (up, down) in zip(encoder.layers, peaks):
        layer.up, layer.down = Levelled(layer.up, up), Levelled(layer.down, down)
    return encoder


def encoder_graph(encoder: Encoder, path: Path) -> None:
    """ids, shape, quote, mask [B, T] int64 -> states [B, T, H], scores [B, T, L] float32."""
    encoder.layers = nn.ModuleList(PlainLayer(layer) for layer in encoder.layers)
    rows = torch.ones((2, 8), dtype=torch.int64)
    names = ["ids", "shape", "quote", "mask"]
    free = {name: {0: "batch", 1: "pieces"} for name in names + ["states", "scores"]}
    torch.onnx.export(encoder, (rows,) * 4, path, input_names=names, output_names=["states", "scores"], dynamic_axes=free,
                      opset_version=OPSET, dynamo=False)


def fused(path: Path, heads: int, hidden: int) -> None:
    """Attention, layer norms and GELU as one node each, in place."""
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False
    model = optimize_model(str(path), "bert", num_heads=heads, hidden_size=hidden, optimization_options=options, opt_level=0)
    print("fused:", {k: v for k, v in model.get_fused_operator_statistics().items() if v})
    model.save_model_to_file(str(path))


def int8(source: Path, target: Path) -> None:
    """Weights in int8 by output channel, activations quantised as they come."""
    quantize_dynamic(source, target, weight_type=QuantType.QInt8, per_channel=True,
                     op_types_to_quantize=["MatMul", "Attention"], extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT})
    norms_in_parts(target)


def norms_in_parts(graph: Path) -> None:
    """Puts each layer norm, in place, as a sum, a MeanVarianceNormalization, a product and a sum: the runtime's one kernel for
    all of it adds up number by number, and takes longer than these four together. `graph`: of [batch, pieces, width] states."""
    model = onnx.load(str(graph))
    nodes = []
    for node in model.graph.node:
        if node.op_type != "SkipLayerNormalization":
            nodes.append(node)
            continue
        given, skip, weight, bias, *linear = node.input
        out, make = node.output[0], onnx.helper.make_node
        if linear:      # the bias of the linear layer before, which its own kernel adds as it goes
            nodes.append(make("Add", [given, linear[0]], [f"{out}/given"]))
            given = f"{out}/given"
        nodes += [make("Add", [given, skip], [f"{out}/sum"]), make("MeanVarianceNormalization", [f"{out}/sum"], [f"{out}/even"], axes=[2]),
                  make("Mul", [f"{out}/even", weight], [f"{out}/wide"]), make("Add", [f"{out}/wide", bias], [out])]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.save(model, str(graph))


def states_after(layer: int) -> str:
    """What the states after so many of the encoder's layers are called in its graph."""
    return f"/layers.{layer - 1}/norm2/LayerNormalization_output_0"


def showing(graph: Path, layer: int) -> onnx.ModelProto:
    """The encoder's graph with its states after `layer` among the outputs, as `states_after` calls them."""
    model = onnx.load(str(graph))
    model.graph.output.append(onnx.helper.make_tensor_value_info(states_after(layer), onnx.TensorProto.FLOAT, ["batch", "pieces", 384]))
    return model


def with_lower(graph: Path, layer: int) -> None:
    """Adds the output `lower`, the states after `layer`, to the encoder's graph, in place; there must be none."""
    model = onnx.load(str(graph))
    model.graph.node.append(onnx.helper.make_node("Identity", [states_after(layer)], ["lower"]))
    model.graph.output.append(onnx.helper.make_tensor_value_info("lower", onnx.TensorProto.FLOAT, ["batch", "pieces", 384]))
    onnx.save(model, str(graph))


def session(graph: Path | onnx.ModelProto, threads: int = 2) -> onnxruntime.InferenceSession:
    """A session on the CPU."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    given = graph.SerializeToString() if isinstance(graph, onnx.ModelProto) else str(graph)
    return onnxruntime.InferenceSession(given, options, providers=["CPUExecutionProvider"])


def run_of(graph: Path):
    """An exported encoder as predict_with's `run`."""
    one = session(graph)
    return lambda ids, shape, quote, mask: one.run(None, {"ids": ids.numpy(), "shape": shape.numpy(), "quote": quote.numpy(), "mask": mask.numpy()})


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("model", type=Path)
    arguments.add_argument("out", type=Path, help="a folder, such as models/encoder")
    arguments.add_argument("--corpus", type=Path, default=Path("../shared/corpora/polnear"))
    arguments.add_argument("--scorer", type=Path, default=Path("../shared/score/score.mjs"))
    given = arguments.parse_args()
    torch.set_num_threads(2)
    reader, saved = load(given.model)
    reader.eval()
    step, size = steps_of(reader), reader.encoder.size
    given.out.mkdir(parents=True, exist_ok=True)
    pieces = WordPieces(saved["vocabulary"])
    seen = [w for d in read_lines(given.corpus / "train.jsonl")[:SEEN] for w in windows_of(report_of(d), pieces, SIZE, BEFORE, AFTER)]
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        whole, narrow = Path(folder) / "float32.onnx", Path(folder) / "narrow.onnx"
        peaks = peaks_of(reader.encoder, seen)
        encoder_graph(copy.deepcopy(reader.encoder), whole)
        encoder_graph(levelled(reader.encoder, peaks), narrow)
        for graph in (whole, narrow): fused(graph, size.heads, size.hidden)
        int8(narrow, given.out / "encoder.onnx")
        with_lower(given.out / "encoder.onnx", LOWER)
        compare(given, reader, whole, step, pieces)
    (given.out / "vocab.txt").write_text("\n".join(saved["vocabulary"]) + "\n", encoding="utf-8")
    (given.out / "transitions.json").write_text(json.dumps([round(float(v), 5) for v in step.flat], separators=(",", ":")) + "\n")


def compare(given, reader: Reader, whole: Path, step, pieces) -> None:
    """Prints what the scorer says on the development reports of both precisions."""
    dev, (_, join) = given.corpus / "dev.jsonl", runners(reader)
    for name, encoder in (("float32", whole), ("int8", given.out / "encoder.onnx")):
        lines = predict_with(run_of(encoder), join, step, pieces, read_lines(dev))
        print(name, encoder.stat().st_size, json.dumps(score(dev, lines, whole.parent / "predicted.jsonl", given.scorer)), flush=True)


if __name__ == "__main__":
    main()
