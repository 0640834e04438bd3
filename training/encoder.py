"""The network: a transformer encoder with shapes and quotation states beside its words, a head for labels, and the joiner."""
import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from chain import Chain
from corpus import LABELS
from join import FEATURE_SIZES
from text import QUOTE_STATES, SHAPES


# Half the bits are a third faster where the processor has kernels for them, and twenty times slower where it has none.
HALF = torch.cpu._is_avx512_bf16_supported()    # not what oneDNN supports: that may be by emulation


@dataclass
class Size:
    """What the base weights are like. `relative`: attention has a learned bias by distance (MPNet) or 0 for none."""
    vocabulary: int
    hidden: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float
    relative: int = 0


class SharedDropout(nn.Module):
    """Dropout with one mask for a whole batch: as good here, and drawing a mask a row is a third of a CPU's time."""

    def __init__(self, share: float):
        super().__init__()
        self.share = share

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training or not self.share: return x
        kept = (torch.rand(x.shape[1:]) >= self.share).to(x.dtype) / (1 - self.share)
        return x * kept


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, size: Size, dropout: float):
        super().__init__()
        self.heads = size.heads
        self.qkv = nn.Linear(size.hidden, 3 * size.hidden)
        self.out = nn.Linear(size.hidden, size.hidden)
        self.norm1 = nn.LayerNorm(size.hidden, eps=size.epsilon)
        self.up = nn.Linear(size.hidden, size.inner)
        self.down = nn.Linear(size.inner, size.hidden)
        self.norm2 = nn.LayerNorm(size.hidden, eps=size.epsilon)
        self.drop = SharedDropout(dropout)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        batch, length, hidden = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4).unbind(0)
        weight = torch.softmax((q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2) + bias, -1)
        mixed = weight.to(v.dtype) @ v
        mixed = mixed.transpose(1, 2).reshape(batch, length, hidden)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """ids, shape, quote, mask [B, T] -> states [B, T, H] and label scores [B, T, L]."""

    def __init__(self, size: Size, dropout: float = 0.1):
        super().__init__()
        self.size = size
        self.word = nn.Embedding(size.vocabulary, size.hidden)
        self.position = nn.Embedding(size.positions, size.hidden)
        self.shape = nn.Embedding(len(SHAPES), size.hidden)
        self.quote = nn.Embedding(QUOTE_STATES, size.hidden)
        for table in (self.shape, self.quote): nn.init.normal_(table.weight, std=0.02)
        self.norm = nn.LayerNorm(size.hidden, eps=size.epsilon)
        self.drop = SharedDropout(dropout)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))
        self.distance = nn.Embedding(size.relative, size.heads) if size.relative else None
        self.head = nn.Linear(size.hidden, len(LABELS))

    def forward(self, ids, shape, quote, mask):
        length = ids.shape[1]
        x = self.word(ids) + self.position.weight[:length] + self.shape(shape) + self.quote(quote)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].float()) * -1e4
        if self.distance is not None: bias = bias + self._by_distance(length)
        if torch.is_autocast_enabled("cpu"): bias = bias.bfloat16()
        for layer in self.layers: x = layer(x, bias)
        return x, self.head(self.drop(x))

    def _by_distance(self, length: int) -> torch.Tensor:
        """MPNet's bias [1, heads, T, T]: half of the buckets a direction, exact when near, by logarithm when far."""
        at = torch.arange(length)
        gap = at[:, None] - at[None, :]
        half = self.size.relative // 2
        side, gap = (gap < 0).long() * half, gap.abs()
        near = half // 2
        far = near + (torch.log(gap.float().clamp(min=1) / near) / math.log(128 / near) * (half - near)).long()
        bucket = side + torch.where(gap < near, gap, far.clamp(max=half - 1))
        return self.distance(bucket).permute(2, 0, 1)[None]


class Joiner(nn.Module):
    """Scores pairs of spans: kind 0, a content and a cue that may report it; kind 1, a cue and its source.
    spans [S, 2H]: states at the first and last word; pairs [P, 3]: kind, from, to (S stands for none); features
    [P, F]: ids of join.features. Gives one score a pair; over one span's pairs of a kind they go through a softmax."""

    WIDTH = 128

    def __init__(self, hidden: int):
        super().__init__()
        self.none = nn.Parameter(torch.zeros(1, 2 * hidden))
        self.from_span = nn.Linear(2 * hidden, 2 * self.WIDTH)
        self.to_span = nn.Linear(2 * hidden, 2 * self.WIDTH)
        self.feature = nn.ModuleList(nn.Embedding(n, 2 * self.WIDTH) for n in FEATURE_SIZES)
        for table in self.feature: nn.init.normal_(table.weight, std=0.1)
        self.score = nn.Parameter(torch.randn(2, self.WIDTH) / math.sqrt(self.WIDTH))

    def forward(self, spans, pairs, features):
        spans = torch.cat([spans, self.none], 0)
        both = self.from_span(spans)[pairs[:, 1]] + self.to_span(spans)[pairs[:, 2]]
        for n, table in enumerate(self.feature): both = both + table(features[:, n])
        both = F.gelu(both).view(-1, 2, self.WIDTH)
        each = (both * self.score[None]).sum(2)
        return each.gather(1, pairs[:, :1])[:, 0]


class Reader(nn.Module):
    """Encoder, chain and joiner together, as they are trained and saved."""

    def __init__(self, size: Size, dropout: float = 0.1):
        super().__init__()
        self.encoder, self.chain, self.joiner = Encoder(size, dropout), Chain(), Joiner(size.hidden)

    def save(self, path: Path, **more) -> None:
        """Writes weights and size to one file, first beside it, so that a stop leaves the old one whole."""
        beside = path.with_suffix(".part")
        torch.save({"size": asdict(self.encoder.size), "weights": self.state_dict(), **more}, beside)
        beside.rename(path)


def load(path: Path) -> tuple[Reader, dict]:
    """A saved reader and what was saved with it."""
    saved = torch.load(path, map_location="cpu", weights_only=False)
    reader = Reader(Size(**saved["size"]))
    reader.load_state_dict(saved["weights"])
    return reader, saved


def from_base(folder: Path) -> tuple[Reader, list[str]]:
    """A reader over the base weights in `folder` (BERT or MPNet: config.json, model.safetensors, tokenizer.json), and
    its vocabulary, in BERT's names for the special pieces."""
    config = json.loads((folder / "config.json").read_text())
    weights = {k.removeprefix("bert.").removeprefix("mpnet."): v for k, v in load_file(folder / "model.safetensors").items()}
    mpnet = config["model_type"] == "mpnet"
    pieces = json.loads((folder / "tokenizer.json").read_text())["model"]["vocab"]
    names = {"<s>": "[CLS]", "</s>": "[SEP]", "<pad>": "[PAD]", "<unk>": "[MPNET_UNK]"} if mpnet else {}
    vocabulary = [names.get(p, p) for p in sorted(pieces, key=pieces.get)]
    skipped = 2 if mpnet else 0
    size = Size(config["vocab_size"], config["hidden_size"], config["num_hidden_layers"], config["num_attention_heads"],
                config["intermediate_size"], config["max_position_embeddings"] - skipped, config["layer_norm_eps"],
                config.get("relative_attention_num_buckets", 0) if mpnet else 0)
    reader = Reader(size)
    encoder = reader.encoder
    with torch.no_grad():
        encoder.word.weight.copy_(weights["embeddings.word_embeddings.weight"].float())
        position = weights["embeddings.position_embeddings.weight"].float()[skipped:]
        kind = 0 if mpnet else weights["embeddings.token_type_embeddings.weight"].float()[0]
        encoder.position.weight.copy_(position + kind)
        _copy(encoder.norm, weights, "embeddings.LayerNorm")
        if mpnet: encoder.distance.weight.copy_(weights["encoder.relative_attention_bias.weight"])
        for n, layer in enumerate(encoder.layers): _copy_layer(layer, weights, f"encoder.layer.{n}.", mpnet)
    return reader, vocabulary


def _copy(module, weights, name):
    module.weight.copy_(weights[name + ".weight"].float())
    module.bias.copy_(weights[name + ".bias"].float())


def _copy_layer(layer, weights, name, mpnet):
    parts = [name + f"attention.attn.{p}" for p in "qkv"] if mpnet else [name + f"attention.self.{p}" for p in ("query", "key", "value")]
    for half in ("weight", "bias"):
        getattr(layer.qkv, half).copy_(torch.cat([weights[f"{p}.{half}"].float() for p in parts]))
    _copy(layer.out, weights, name + ("attention.attn.o" if mpnet else "attention.output.dense"))
    _copy(layer.norm1, weights, name + ("attention.LayerNorm" if mpnet else "attention.output.LayerNorm"))
    _copy(layer.up, weights, name + "intermediate.dense")
    _copy(layer.down, weights, name + "output.dense")
    _copy(layer.norm2, weights, name + "output.LayerNorm")
