"""Trains the positions' part on annotated reports: `python training/positions/learn.py --shared FOLDER --out FOLDER --fold N`. See README.md."""
import argparse
import json
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from data import FIELDS, MORE_FOLDS, Read, fold_of
from encoder import HALF
from export import LOWER
from model import (CLASSES, KINDS, PARTS, SIZE_OF_BASE, WIDTH, Branch, Pairs, decode, dequantized, lexicon_of, pair_features, span_vectors, word_features)
from terms import USUAL, stem_of, stems_of

SEED = 5
NEAR = 14           # a stance is held against so many spans of a kind
BESIDE = 20         # words beside a window's core that are learned from too
FAR = 3             # and none beyond so many paragraphs
LEAD = 60           # words of a report's beginning, which its questions may be asked with
SOURCE = range(1, 5)


class Example:
    """A window with its labels [fields, W] and weights, and the positions that lie in it, in the window's own words."""

    def __init__(self, read: Read, n: int, beside: int = 1000):
        """`beside`: so many words beside the window's core are read along."""
        w = read.windows[n]
        a, b = max(0, w.core[0] - beside), min(len(w.words), w.core[1] + beside)
        whole = a == 0 and b == len(w.words)
        from_piece, to_piece = (0, len(w.ids)) if whole else (w.first[a], w.first[b] if b < len(w.words) else len(w.ids))
        self.lower, self.scores = read.states[n][from_piece:to_piece], read.scores[n][from_piece:to_piece]
        self.first = [at - from_piece for at in w.first[a:b]]
        self.ids = w.ids[from_piece:to_piece]
        low, high = w.words[a], w.words[b - 1] + 1
        self.low, count = low, high - low
        self.paragraph_of, self.stops = read.paragraph_of[low:high], read.stops[low:high + 1]
        self.words = read.words[low:high]
        self.labels = np.zeros((len(FIELDS), count), dtype=np.int64)
        self.weights = np.ones((len(FIELDS), count), dtype=np.float32)
        self.rare = read.judged is not None
        if self.rare: self.weights[:] = 0
        inside = lambda s: s is not None and low <= s[0] and s[1] < high
        self.held = [h for h in read.held if inside(h.span)]
        self.stems = [stem_of(word) for word in self.words]
        self.places = np.array([i for i, stem in enumerate(self.stems) if stem], dtype=np.int64)
        for h in sorted(self.held, key=lambda h: (h.doubt, h.span[1] - h.span[0])):
            for f, span in enumerate((h.span, h.holder, h.proposal, h.condition)):
                if inside(span): self._mark(f, span[0] - low, span[1] - low, 0.4 if h.doubt else 1.0)

    def _mark(self, f, a, b, weight):
        own = self.labels[f, a:b + 1]
        if own.any(): return
        own[:] = PARTS.index("I")
        own[0], own[-1] = PARTS.index("B"), PARTS.index("E")
        if a == b: own[0] = PARTS.index("S")
        self.weights[f, a:b + 1] = weight

    def local(self, span):
        if span is None or span[0] < self.low or span[1] >= self.low + len(self.words): return None
        return span[0] - self.low, span[1] - self.low

    def text(self, span) -> str:
        return " ".join(self.words[span[0]:span[1] + 1])


def examples_of(reads: list[Read]) -> list[Example]:
    found = []
    for read in reads:
        for n, w in enumerate(read.windows):
            if read.judged and not (w.words[0] <= read.judged[0] and read.judged[1] <= w.words[-1]): continue
            one = Example(read, n, BESIDE)
            if not one.rare or one.held: found.append(one)
    return found


def sources_of(scores: np.ndarray, first: list[int]) -> list[tuple[int, int]]:
    """Runs of words that the encoder labels a source."""
    best, spans, start = scores[first].argmax(1), [], None
    for i, label in enumerate([*best, 0]):
        if label in (1, 4) or label not in SOURCE:
            if start is not None: spans.append((start, i - 1))
            start = i if label in (1, 4) else None
        elif start is None: start = i
    return spans


def spans_in(log_p: np.ndarray, paragraph_of: list[int], outside: float) -> list[list[tuple[int, int]]]:
    """For each field the spans decoded from log-probabilities [W, fields, 5], paragraph by paragraph."""
    cuts = [0, *(i for i in range(1, len(paragraph_of)) if paragraph_of[i] != paragraph_of[i - 1]), len(paragraph_of)]
    found = [[] for _ in FIELDS]
    for a, b in zip(cuts, cuts[1:]):
        for f in range(len(FIELDS)): found[f] += [(s + a, e + a) for s, e in decode(log_p[a:b, f], outside)]
    return found


def share(a, b) -> float:
    both = min(a[1], b[1]) - max(a[0], b[0]) + 1
    return max(0, both) / (max(a[1], b[1]) - min(a[0], b[0]) + 1)


def alike(a, b) -> bool:
    """Are they the same words, give or take: half in common, or one within the other?"""
    return share(a, b) >= 0.4 or (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1])


def near(spans, s, paragraph_of) -> list[tuple[int, int]]:
    close = [h for h in spans if abs(paragraph_of[h[0]] - paragraph_of[s[0]]) <= FAR]
    return sorted(close, key=lambda h: max(h[0] - s[1], s[0] - h[1], 0))[:NEAR]


def plain_words(text: str) -> str:
    return " ".join(w for w in text.lower().replace("’ s", "").replace("' s", "").split() if w not in ("the", "a", "mr", "mrs", "ms", "."))


def holds(example: Example, held, h) -> bool:
    own = example.local(held.holder)
    if h is None: return own is None
    return (own is not None and share(own, h) >= 0.5) or plain_words(example.text(h)) in held.names


def pair_loss(pairs_net, example: Example, pairs, spans, rng):
    """The summed losses of a window's pairs and how many stances they are over."""
    stances = sorted({*spans[0], *(s for h in example.held if (s := example.local(h.span)))})
    if example.rare: stances = [s for s in stances if any(alike(s, example.local(h.span)) for h in example.held)]
    if len(stances) > 24: stances = rng.sample(stances, 24)
    if not stances: return None
    gold = lambda key: [s for h in example.held if (s := example.local(getattr(h, key)))]
    others = [sorted({*spans[1], *gold("holder"), *sources_of(example.scores, example.first)}), sorted({*spans[2], *gold("proposal")}), sorted({*spans[3], *gold("condition")})]
    total, left = 0.0, len(stances)
    for kind in range(3):
        rows, a, b, targets, groups, weights = [], [], [], [], [], []
        for n, s in enumerate(stances):
            match = [h for h in example.held if alike(s, example.local(h.span))]
            match.sort(key=lambda h: -share(s, example.local(h.span)))
            if match: match = [h for h in match if share(s, example.local(h.span)) >= 0.75 * share(s, example.local(match[0].span))]
            if kind > 0 and not match: continue
            if kind == 2: match = [h for h in match if h.stance == 2]
            if kind == 2 and not match: continue
            weight = 1.0 if not match or not all(h.doubt for h in match) else 0.4
            for o in [*near(others[kind], s, example.paragraph_of), None]:
                rows.append(pair_features(s, o, example.paragraph_of, example.stops))
                a.append(n)
                b.append(len(others[kind]) if o is None else others[kind].index(o))
                groups.append(n)
                weights.append(weight)
                if kind == 0: targets.append(next((h.stance + 1 for h in match if holds(example, h, o)), 0))
                else:
                    key = "proposal" if kind == 1 else "condition"
                    mine = [example.local(getattr(h, key)) for h in match]
                    targets.append(int(any((m is None) if o is None else (m is not None and share(m, o) >= 0.5) for m in mine)))
        if not rows: continue
        one = span_vectors(pairs, stances, kind, 0)
        other = torch.cat([span_vectors(pairs, others[kind], kind, 1), pairs_net.none[kind][None]]) if others[kind] else pairs_net.none[kind][None]
        logits = pairs_net(kind, one[a], other[b], torch.tensor(rows))
        targets, weights = torch.tensor(targets), torch.tensor(weights)
        if kind == 0:
            total = total + (F.cross_entropy(logits, targets, reduction="none") * weights).sum()
            own = targets > 0
            if own.any():
                # Which stance, and which of the candidates: told apart from how often there is none.
                total = total + (F.cross_entropy(logits[own][:, 1:], targets[own] - 1, reduction="none") * weights[own]).sum()
                groups = torch.tensor(groups)
                odds = logits[:, 1:].logsumexp(1) - logits[:, 0]
                for n in groups[own].unique():
                    at = groups == n
                    total = total + 0.5 * weights[at][0] * (odds[at].logsumexp(0) - odds[at & own].logsumexp(0))
        else:
            groups = torch.tensor(groups)
            for n in groups.unique():
                own = groups == n
                if targets[own].any():
                    total = total + 0.5 * weights[own][0] * (logits[own].logsumexp(0) - logits[own][targets[own] > 0].logsumexp(0))
    return total, left


def word_loss(pairs_net, example: Example, asked, rng):
    """The summed losses of the words that a window's questions are asked with, and how many stances they are over."""
    held = [(s, h) for h in example.held if h.question and (s := example.local(h.span))]
    if len(held) > 16: held = rng.sample(held, 16)
    if not held or not len(example.places): return None
    spans, paragraph_of, stops = [s for s, _ in held], np.array(example.paragraph_of), np.array(example.stops)
    logits, usual = pairs_net.words(asked, spans, example.places, np.stack([word_features(s, example.places, paragraph_of, stops) for s in spans]))
    asked_with = [stems_of(h.question) for _, h in held]
    present = lambda stems: torch.tensor([[float(stem in own) for stem in stems] for own in asked_with])
    weights = torch.tensor([0.4 if h.doubt else 1.0 for _, h in held])
    loss = lambda scores, stems: F.binary_cross_entropy_with_logits(scores, present(stems), reduction="none").sum(1)
    each = loss(logits, [example.stems[i] for i in example.places]) + loss(usual, USUAL)
    return (each * weights).sum(), len(held)


def run_branch(branch, some):
    """Tags, pair vectors and vectors of asking of each example's words."""
    longest = max(len(e.lower) for e in some)
    lower, scores, mask = torch.zeros(len(some), longest, 384), torch.zeros(len(some), longest, 13), torch.zeros(len(some), longest)
    ids = torch.zeros(len(some), longest, dtype=torch.int64)
    for n, e in enumerate(some):
        ids[n, :len(e.ids)] = torch.tensor(e.ids)
        lower[n, :len(e.lower)] = torch.from_numpy(e.lower.astype(np.float32))
        scores[n, :len(e.lower)] = torch.from_numpy(e.scores)
        mask[n, :len(e.lower)] = 1
    with torch.autocast("cpu", torch.bfloat16, enabled=branch.training and HALF): states = branch.states(ids, lower, scores, mask)
    words = torch.cat([states[n][e.first] for n, e in enumerate(some)]).float()
    sizes = [len(e.first) for e in some]
    tags, pairs = branch.tags(words).view(-1, len(FIELDS), len(PARTS)).split(sizes), branch.pairs(words).split(sizes)
    return list(zip(tags, pairs, branch.asked(words).split(sizes)))


def batch_loss(branch, pairs_net, some, from_labels, rng):
    tag_loss, pair_total, pair_count, words, word_total, word_count = 0.0, 0.0, 0, 0, 0.0, 0
    for e, (tags, pairs, asked) in zip(some, run_branch(branch, some)):
        log_p = F.log_softmax(tags, -1)
        labels, weights = torch.from_numpy(e.labels.T), torch.from_numpy(e.weights.T)
        tag_loss = tag_loss - (log_p.gather(2, labels[..., None])[..., 0] * weights).sum()
        words += len(e.words)
        spans = spans_in(log_p.detach().numpy(), e.paragraph_of, 1.5) if from_labels else [[], [], [], []]
        found = pair_loss(pairs_net, e, pairs, spans, rng)
        if found: pair_total, pair_count = pair_total + found[0], pair_count + found[1]
        found = word_loss(pairs_net, e, asked, rng)
        if found: word_total, word_count = word_total + found[0], word_count + found[1]
    return tag_loss / words, pair_total / max(1, pair_count), word_total / max(1, word_count)


def read_whole(branch, read: Read):
    """Log-probabilities of tags [W, fields, 5], pair vectors and vectors of asking [W, …] of a report, from the windows whose core a word is in."""
    some = [Example(read, n) for n in range(len(read.windows))]
    tags, pairs, asked = [], [], []
    with torch.inference_mode():
        for low in range(0, len(some), 8):
            for e, w, (t, p, a) in zip(some[low:low + 8], read.windows[low:low + 8], run_branch(branch, some[low:low + 8])):
                tags.append(F.log_softmax(t[w.core[0]:w.core[1]], -1).numpy())
                pairs.append(p[w.core[0]:w.core[1]])
                asked.append(a[w.core[0]:w.core[1]])
    return np.concatenate(tags), torch.cat(pairs), torch.cat(asked)


def asked_words(pairs_net, read: Read, asked, spans) -> list[tuple[dict[str, float], list[float]]]:
    """For each stance's span the stems around it and of the report's beginning with the probability that the question is asked with each, and those of USUAL."""
    stems, paragraph_of, stops = [stem_of(word) for word in read.words], np.array(read.paragraph_of), np.array(read.stops)
    places = np.array([i for i, stem in enumerate(stems) if stem], dtype=np.int64)
    found = []
    for s in spans:
        some = places[(np.abs(paragraph_of[places] - paragraph_of[s[0]]) <= FAR) | (places < LEAD)]
        words, usual = (torch.sigmoid(x[0]).tolist() for x in pairs_net.words(asked, [s], some, word_features(s, some, paragraph_of, stops)[None]))
        best = {}
        for i, chance in zip(some, words): best[stems[i]] = max(best.get(stems[i], 0.0), chance)
        found.append((best, usual))
    return found


def sources_in(read: Read) -> list[tuple[int, int]]:
    found = []
    for w, scores in zip(read.windows, read.scores):
        low = w.words[w.core[0]]
        found += [(a + low, b + low) for a, b in sources_of(scores, w.first[w.core[0]:w.core[1]])]
    return found


def hypotheses(branch, pairs_net, read: Read, outside=1.5):
    """Each stance span's holders with probabilities [CLASSES], its proposals, its conditions, and the words that its question is asked with."""
    tags, pairs, asked = read_whole(branch, read)
    spans = spans_in(tags, read.paragraph_of, outside)
    others = [sorted({*spans[1], *sources_in(read)}), spans[2], spans[3]]
    found = []
    with torch.inference_mode():
        words = asked_words(pairs_net, read, asked, spans[0])
        vectors = [span_vectors(pairs, o, k, 1) if o else torch.zeros(0, WIDTH) for k, o in enumerate(others)]
        for s, own in zip(spans[0], words):
            one = [span_vectors(pairs, [s], k, 0) for k in range(3)]
            best = []
            for k in range(3):
                candidates = near(others[k], s, read.paragraph_of)
                at = [others[k].index(c) for c in candidates]
                other = torch.cat([vectors[k][at], pairs_net.none[k][None]])
                rows = torch.tensor([pair_features(s, o, read.paragraph_of, read.stops) for o in [*candidates, None]])
                best.append(([*candidates, None], pairs_net(k, one[k].expand(len(rows), -1), other, rows)))
            found.append((s, [(h, F.softmax(l, -1).numpy()) for h, l in zip(*best[0])], list(zip(best[1][0], F.softmax(best[1][1], -1).tolist())),
                          list(zip(best[2][0], F.softmax(best[2][1], -1).tolist())), *own))
    return found


def judge(branch, pairs_net, reads: list[Read], threshold=(0.2, 0.3, 0.4, 0.5)) -> dict:
    """F1 of holder + place, with stance, with proposal, in words alone, for each threshold on the probability of a holder."""
    counts = {t: np.zeros(5) for t in threshold}
    for read in reads:
        words = read.words
        text = lambda span: plain_words(" ".join(words[span[0]:span[1] + 1]))
        found = [(s, h, p, prop) for s, holders, prop, *_ in hypotheses(branch, pairs_net, read) for h, p in holders]
        for t in threshold:
            some = sorted(((1 - p[0], s, h, int(p[1:].argmax()), max(prop, key=lambda x: x[1])[0]) for s, h, p, prop in found if 1 - p[0] >= t), key=lambda x: -x[0])
            used, hits, stance, proposal, spare = set(), 0, 0, 0, 0
            for _, s, h, c, prop in some:
                fits = [(not g.doubt, g.stance == c, n) for n, g in enumerate(read.held) if n not in used and s[0] <= g.span[1] and g.span[0] <= s[1]
                        and ((h is None and g.holder is None) or (h is not None and ((g.holder and share(g.holder, h) >= 0.5) or text(h) in g.names)))]
                if not fits: continue
                firm, same, n = max(fits)
                used.add(n)
                if not firm: spare += 1
                else: hits, stance, proposal = hits + 1, stance + same, proposal + (same and (prop is not None and read.held[n].proposal is not None and share(prop, read.held[n].proposal) > 0.3))
            counts[t] += [hits, stance, proposal, len(some) - spare, sum(not h.doubt for h in read.held)]
    f1 = lambda h, c: round(200 * h / (c[3] + c[4] or 1), 1)
    return {t: [f1(c[0], c), f1(c[1], c), f1(c[2], c), f"P {100 * c[0] / max(1, c[3]):.0f} R {100 * c[0] / max(1, c[4]):.0f}"] for t, c in counts.items()}


def rate_at(step: int, steps: int) -> float:
    warm = max(1, steps // 10)
    return min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))


def main():
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--shared", type=Path, default=Path("../shared"))
    given.add_argument("--reads", type=Path, help="pickled reads with their states")
    given.add_argument("--graph", type=Path, default=Path("models/encoder/encoder.onnx"))
    given.add_argument("--out", type=Path, required=True)
    given.add_argument("--fold", type=int, default=-1, help="the fold kept back; -1 for none")
    given.add_argument("--level", type=int, default=LOWER)
    given.add_argument("--epochs", type=int, default=5)
    given.add_argument("--rate", type=float, default=1.5e-4)
    given.add_argument("--head-rate", type=float, default=1e-3)
    given.add_argument("--batch", type=int, default=7)
    given.add_argument("--limit", type=int, default=0)
    given.add_argument("--pairs", type=float, default=0.3, help="weight of the pairs' loss")
    given.add_argument("--words", type=float, default=0.02, help="weight of the loss of the words that questions are asked with")
    given.add_argument("--start", type=Path, help="weights to go on from")
    given.add_argument("--threads", type=int, default=2)
    given = given.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(given.threads)
    torch.manual_seed(SEED)
    whole, rare, more = pickle.load(given.reads.open("rb"))
    for read in whole + rare: read.fold = fold_of(read.report.id)
    for read in more: read.fold = fold_of(read.report.id, MORE_FOLDS)
    held_back = [r for r in whole if r.fold == given.fold]
    train = [r for r in whole + rare + more if r.fold != given.fold]
    if given.limit: train, held_back = train[:given.limit], held_back[:given.limit // 4]
    examples = examples_of(train)
    branch = Branch(SIZE_OF_BASE, 6 - given.level)
    if given.level < 6: branch.layers = torch.nn.ModuleList(dequantized(given.graph, given.level, SIZE_OF_BASE))
    with torch.no_grad(): branch.lexicon.weight.copy_(lexicon_of(given.graph))
    pairs_net = Pairs()
    if given.start:
        saved = torch.load(given.start, map_location="cpu")
        branch.load_state_dict(saved["branch"], strict=False)
        pairs_net.load_state_dict(saved["pairs"])
    log = (given.out / f"fold{given.fold}.log").open("a", buffering=1)
    say = lambda text: (print(text, flush=True), log.write(text + "\n"))
    groups = {}
    for name, w in [*branch.named_parameters(), *pairs_net.named_parameters()]:
        groups.setdefault((given.rate if name.startswith("layers.") else given.head_rate, 0.01 if w.dim() > 1 else 0.0), []).append(w)
    optimizer = torch.optim.AdamW([{"params": p, "lr": r, "initial": r, "weight_decay": d} for (r, d), p in groups.items()], fused=True)
    per_epoch = (len(examples) + given.batch - 1) // given.batch
    steps, step = per_epoch * given.epochs, 0
    for epoch in range(given.epochs):
        rng = random.Random(SEED + epoch)
        order = sorted(examples, key=lambda e: len(e.lower) + rng.random() * 40)
        batches = [order[i:i + given.batch] for i in range(0, len(order), given.batch)]
        rng.shuffle(batches)
        branch.train(), pairs_net.train()
        began, sums = time.time(), np.zeros(3)
        for at, some in enumerate(batches):
            for g in optimizer.param_groups: g["lr"] = g["initial"] * rate_at(step, steps)
            parts = batch_loss(branch, pairs_net, some, step > per_epoch / 2, rng)
            optimizer.zero_grad()
            sum(weight * part for weight, part in zip((1, given.pairs, given.words), parts) if torch.is_tensor(part) and part.requires_grad).backward()
            torch.nn.utils.clip_grad_norm_([*branch.parameters(), *pairs_net.parameters()], 1.0)
            optimizer.step()
            step += 1
            sums += [part.item() if torch.is_tensor(part) else 0.0 for part in parts]
            if (at + 1) % 40 == 0:
                tag, pair, word = sums / (at + 1)
                say(f"epoch {epoch + 1} {at + 1}/{len(batches)} tags {tag:.4f} pairs {pair:.4f} words {word:.2f} {time.time() - began:.0f} s")
        branch.eval(), pairs_net.eval()
        kept = {"branch": branch.state_dict(), "pairs": pairs_net.state_dict(), "level": given.level}
        torch.save(kept, given.out / f"fold{given.fold}.pt")
        if epoch + 2 == given.epochs: torch.save(kept, given.out / f"fold{given.fold}-before.pt")
        if epoch + 1 == given.epochs or epoch % 2 == 1:
            say(f"fold {given.fold} epoch {epoch + 1} in {time.time() - began:.0f} s: {json.dumps(judge(branch, pairs_net, held_back))}")


if __name__ == "__main__":
    main()
