"""Trains the sentence encoder: `python train_sentences.py BASE OUT [--lists us,uk]`.

First on the invented topics alone (kept as OUT/topics.pt), then on these, the annotated lists and the judged pairs together
(OUT/LISTS.pt). A list that is to be judged must not be among `--lists`; no wording of it is learned from.
"""
import argparse
import random
import time
from pathlib import Path

import torch

from clusters import LISTS, annotated, judged, texts_of, topics
from sentences import Cutter, Sentence, padded, sentence_from_base
from encoder import HALF
from text import WordPieces

TEMPERATURE = 0.05
# Wordings of one cluster in a batch, and clusters of each kind, at each stage.
MOST, TOPICS, MIXED = 16, (10, 0, 0), (4, 4, 2)
STEPS = {"topics": (226, 5e-5), "mixed": (60, 3e-5)}


def loss_of(vectors: torch.Tensor, proposals: list, clusters: list[int], real: list[bool]) -> torch.Tensor:
    """Each two wordings of one proposal against all others in the batch (Khosla et al. 2020, the positives one at a time).
    Real ones of different clusters may be of one proposal: they are not compared."""
    count = len(proposals)
    number = {proposal: n for n, proposal in enumerate(dict.fromkeys(proposals))}
    proposal, cluster, is_real = (torch.tensor(x) for x in ([number[p] for p in proposals], clusters, real))
    own = torch.eye(count, dtype=torch.bool)
    same = (proposal[:, None] == proposal[None]) & ~own
    unknown = is_real[:, None] & is_real[None] & (cluster[:, None] != cluster[None])
    likeness = (vectors @ vectors.T / TEMPERATURE).masked_fill(own | unknown, -1e4)
    others = likeness.masked_fill(same, -1e4).logsumexp(1, keepdim=True)
    each = (torch.logaddexp(likeness, others) - likeness) * same
    found = same.sum(1) > 0
    return (each.sum(1)[found] / same.sum(1)[found]).mean()


class Drawn:
    """Clusters at random, each once before any comes again."""

    def __init__(self, kinds: list, rng: random.Random):
        self.kinds, self.rng, self.left = kinds, rng, [[] for _ in kinds]

    def batch(self, counts: tuple[int, ...]) -> list:
        """Cluster's number in the batch, whether it is real, proposal and wording."""
        found, number = [], 0
        for kind, count in enumerate(counts):
            for _ in range(count):
                if not self.left[kind]: self.left[kind] = self.rng.sample(self.kinds[kind], len(self.kinds[kind]))
                cluster = self.left[kind].pop()
                some = self.rng.sample(cluster, min(MOST, len(cluster)))
                number += 1
                found += [(number, kind > 0, proposal, text) for proposal, text in some]
        return found


def train(model: Sentence, cut: Cutter, drawn: Drawn, counts: tuple[int, ...], steps: int, rate: float) -> None:
    """Rising to `rate`, then falling to 0 in a line."""
    flat = [p for p in model.parameters() if p.ndim < 2]
    optimizer = torch.optim.AdamW([{"params": flat, "weight_decay": 0.0}, {"params": [p for p in model.parameters() if p.ndim > 1]}], lr=rate)
    began, warm = time.time(), max(1, steps // 16)
    for step in range(steps):
        for group in optimizer.param_groups: group["lr"] = rate * min((step + 1) / warm, (steps - step) / (steps - warm), 1)
        items = drawn.batch(counts)
        model.train()
        with torch.autocast("cpu", torch.bfloat16, enabled=HALF): vectors = model(*padded([cut(text) for *_, text in items]))
        loss = loss_of(vectors.float(), [(n, p) for n, _, p, _ in items], [n for n, *_ in items], [r for _, r, *_ in items])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        if step % 10 == 9: print(step + 1, "of", steps, f"{loss.item():.3f} {time.time() - began:.0f} s", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("base", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--lists", default=",".join(LISTS))
    arguments.add_argument("--gold", type=Path, default=Path("../shared/gold/positions"))
    given = arguments.parse_args()
    lists = given.lists.split(",")
    given.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(1)
    model, vocabulary = sentence_from_base(given.base)
    cut = Cutter(WordPieces(vocabulary))
    held = texts_of(given.gold, [name for name in LISTS if name not in lists])
    drawn = Drawn([topics(), annotated(given.gold, lists), judged(held)], random.Random(1))
    first = given.out / "topics.pt"
    if first.exists(): model.load_state_dict(torch.load(first))
    else:
        train(model, cut, drawn, TOPICS, *STEPS["topics"])
        torch.save(model.state_dict(), first)
    train(model, cut, drawn, MIXED, *STEPS["mixed"])
    torch.save(model.state_dict(), given.out / f"{'-'.join(lists)}.pt")


if __name__ == "__main__":
    main()
