"""Trains the reader on annotated reports: `python training/train.py --base FOLDER --out FOLDER`. See README.md."""
import argparse
import json
import math
import random
import time
from pathlib import Path

import torch

from augment import augmented
from chain import best_path
from corpus import labels_of, read_lines, report_of, spans_of, split_held_out
from encoder import HALF, Reader, from_base, load
from join import candidates, features
from predict import padded, paragraph_numbers, predict, score, sentence_stops
from text import WordPieces
from windows import windows_of

TRAIN_SIZE = 320
SEED = 11


class Example:
    """A window of a report with what is to be learned of it: labels and links, in the window's own words."""

    def __init__(self, report, window, labels, paragraph_of, stops):
        low, high = window.words[0], window.words[-1] + 1
        self.window, self.labels = window, labels[low:high]
        self.paragraph_of, self.stops = paragraph_of[low:high], stops[low:high + 1]
        inside = [i for i, s in enumerate(report.spans) if low <= s[1] and s[2] < high]
        inside.sort(key=lambda i: report.spans[i][1])
        self.spans = [(report.spans[i][0], report.spans[i][1] - low, report.spans[i][2] - low) for i in inside]
        place = {i: n for n, i in enumerate(inside)}
        self.link = {}
        for i in inside:
            target = report.cue_of.get(i, report.source_of.get(i, -1))
            if report.spans[i][0] != "source": self.link[place[i]] = place.get(target, -1)


def examples_of(documents, pieces, rng, share) -> list[Example]:
    """The windows of all documents for one epoch, cut and rewritten anew by `rng`."""
    found = []
    for document in documents:
        report = report_of(augmented(document, rng, share))
        paragraph_of, stops = paragraph_numbers(report), sentence_stops(report)
        labels = labels_of(report.spans, len(paragraph_of))
        for window in windows_of(report, pieces, TRAIN_SIZE, 0, 0, skip=rng.randrange(TRAIN_SIZE - 40)):
            found.append(Example(report, window, labels, paragraph_of, stops))
    return found


def batches_of(examples, rng, budget) -> list[list[Example]]:
    """Batches of about `budget` pieces of windows of like length, in random order."""
    ordered = sorted(examples, key=lambda e: len(e.window.ids) + rng.random() * 16)
    batches, batch = [], []
    for example in ordered:
        if batch and (len(batch) + 1) * len(example.window.ids) > budget:
            batches.append(batch)
            batch = []
        batch.append(example)
    batches.append(batch)
    rng.shuffle(batches)
    return batches


def overlap(a, b) -> float:
    """Words shared by two spans over the words of both."""
    shared = min(a[2], b[2]) - max(a[1], b[1]) + 1
    return max(0, shared) / (max(a[2], b[2]) - min(a[1], b[1]) + 1)


def seen_spans(example, path):
    """The spans that the labels `path` say, with the links that their most overlapping annotated spans have. A cue that
    matches none is left unlinked (absent); a content that matches none links to none (-1)."""
    spans = spans_of(path)
    match, taken = {}, {}
    for i, span in enumerate(spans):
        rated = [(overlap(span, s), j) for j, s in enumerate(example.spans) if s[0] == span[0]]
        best = max(rated, default=(0, -1))
        if best[0] >= 0.3:
            match[i] = best[1]
            taken.setdefault(best[1], i)
    link = {}
    for i, span in enumerate(spans):
        if span[0] == "source": continue
        if i in match: link[i] = taken.get(example.link[match[i]], -1)
        elif span[0] == "content": link[i] = -1
    return spans, link


def join_loss(reader: Reader, examples, states, scores, from_labels: float, rng):
    """The joiner's mean cross-entropy over the linked spans of a batch; for a share `from_labels` of the windows over
    the spans that the labels' scores say in place of the annotated ones."""
    vectors, pairs, rows, target, group, offset, groups = [], [], [], [], [], 0, 0
    step = (reader.chain.step + reader.chain.wall).detach().numpy()
    jobs = []
    for n, example in enumerate(examples):
        spans, link = example.spans, example.link
        if rng.random() < from_labels:
            spans, link = seen_spans(example, best_path(scores[n, :len(example.labels)].detach().float().numpy(), step))
        if spans: jobs.append((n, example, spans, link))
    total = sum(len(spans) for _, _, spans, _ in jobs)
    for n, example, spans, link in jobs:
        own = candidates(spans, example.paragraph_of)
        kept = [p for p in own if p[1] in link]
        last = None
        for kind, i, j in kept:
            if (kind, i) != last: last, groups = (kind, i), groups + 1
            goal = link[i]
            none = j == len(spans)
            target.append(1.0 if (none and goal < 0) or j == goal else 0.0)
            pairs.append((kind, offset + i, total if none else offset + j))
            group.append(groups - 1)
        rows += features(kept, spans, example.paragraph_of, example.stops)
        first = example.window.first
        at = torch.tensor([[first[s[1]], first[s[2]]] for s in spans])
        vectors.append(states[n][at].reshape(len(spans), -1))
        offset += len(spans)
    if not pairs: return states.sum() * 0
    given = reader.joiner(torch.cat(vectors).float(), torch.tensor(pairs), torch.tensor(rows))
    group, target = torch.tensor(group), torch.tensor(target)
    top = torch.full((groups,), -1e9).scatter_reduce(0, group, given.detach(), "amax")
    raised = (given - top[group]).exp()
    log_sum = torch.zeros(groups).index_add(0, group, raised).log() + top
    reached = torch.zeros(groups).index_add(0, group, target)
    loss = torch.zeros(groups).index_add(0, group, target * (log_sum[group] - given))
    return loss.sum() / reached.sum().clamp(min=1)


def batch_losses(reader: Reader, examples, from_labels, rng):
    """The chain's and the joiner's losses on one batch."""
    with torch.autocast("cpu", torch.bfloat16, enabled=HALF):
        states, scores = reader.encoder(*padded([e.window for e in examples]))
    lengths = torch.tensor([len(e.labels) for e in examples])
    longest = int(lengths.max())
    first = torch.tensor([e.window.first + [0] * (longest - len(e.labels)) for e in examples])
    labels = torch.tensor([e.labels + [0] * (longest - len(e.labels)) for e in examples])
    by_word = scores.float().gather(1, first[..., None].expand(-1, -1, scores.shape[2]))
    chain = reader.chain.loss(by_word, labels, lengths)
    return chain, join_loss(reader, examples, states, by_word, from_labels, rng)


def optimizer_of(reader: Reader, rate: float, head_rate: float):
    """AdamW with a higher rate for what starts from nothing, and no decay for biases and norms."""
    groups = {}
    reader.encoder.word.weight.requires_grad_(False)
    for name, weight in reader.named_parameters():
        if not weight.requires_grad: continue
        new = not name.startswith("encoder.") or any(part in name for part in (".head.", ".shape.", ".quote."))
        groups.setdefault((head_rate if new else rate, 0.01 if weight.dim() > 1 else 0.0), []).append(weight)
    return torch.optim.AdamW([{"params": p, "lr": r, "weight_decay": d} for (r, d), p in groups.items()], fused=True)


def rate_at(step: int, steps: int) -> float:
    """Rises over the first tenth, then falls straight to nothing."""
    warm = max(1, steps // 10)
    return min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))


def options():
    """The command line."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--base", type=Path, required=True, help="folder of the base weights")
    given.add_argument("--out", type=Path, required=True, help="folder for checkpoints and the log")
    given.add_argument("--corpus", type=Path, default=Path("../shared/corpora/polnear"))
    given.add_argument("--scorer", type=Path, default=Path("../shared/score/score.mjs"))
    given.add_argument("--epochs", type=int, default=8)
    given.add_argument("--batch", type=int, default=2600, help="word pieces a batch")
    given.add_argument("--rate", type=float, default=1.5e-4)
    given.add_argument("--head-rate", type=float, default=1e-3)
    given.add_argument("--augment", type=float, default=0.15)
    given.add_argument("--minutes", type=float, default=8, help="between checkpoints")
    given.add_argument("--limit", type=int, default=0, help="train and judge on so many reports, to try things out")
    given.add_argument("--threads", type=int, default=2)
    return given.parse_args()


def main():
    given = options()
    given.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(given.threads)
    torch.manual_seed(SEED)
    documents, _ = split_held_out(read_lines(given.corpus / "train.jsonl"))
    dev = given.corpus / "dev.jsonl"
    judged = read_lines(dev)
    if given.limit: documents = judged = documents[:given.limit]
    if given.limit:
        dev = given.out / "judged.jsonl"
        dev.write_text("".join(json.dumps(d) + "\n" for d in judged))
    run(given, documents, judged, dev)


def run(given, documents, judged, dev):
    """Trains from the base weights, or from where the folder's checkpoint stands."""
    kept = given.out / "last.pt"
    log = (given.out / "train.log").open("a", buffering=1)
    say = lambda text: (print(text, flush=True), log.write(text + "\n"))
    if kept.exists(): reader, saved = load(kept)
    else: reader, vocabulary = from_base(given.base); saved = {"vocabulary": vocabulary, "epoch": 0, "step": 0, "at": 0}
    pieces = WordPieces(saved["vocabulary"])
    optimizer = optimizer_of(reader, given.rate, given.head_rate)
    if "optimizer" in saved: optimizer.load_state_dict(saved["optimizer"])
    rates = [g.get("initial_lr", g["lr"]) for g in optimizer.param_groups]
    for g, r in zip(optimizer.param_groups, rates): g["initial_lr"] = r
    pieces_in_all = sum(len(w.ids) for d in documents for w in windows_of(report_of(d), pieces, TRAIN_SIZE, 0, 0))
    steps = math.ceil(given.epochs * pieces_in_all / given.batch * 1.04)
    step, saved_at = saved["step"], time.time()
    for epoch in range(saved["epoch"], given.epochs):
        rng = random.Random(SEED + epoch)
        batches = batches_of(examples_of(documents, pieces, rng, given.augment), rng, given.batch)
        reader.train()
        began, sums, seen, done = time.time(), [0.0, 0.0], 0, saved["at"] if epoch == saved["epoch"] else 0
        for at in range(done, len(batches)):
            for g in optimizer.param_groups: g["lr"] = g["initial_lr"] * rate_at(step, steps)
            chain, join = batch_losses(reader, batches[at], 0.5 if step > steps / 5 else 0.0, rng)
            optimizer.zero_grad()
            (chain + 0.1 * join).backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            step += 1
            seen += sum(len(e.window.ids) for e in batches[at])
            sums[0] += chain.item(); sums[1] += join.item()
            if (at + 1) % 50 == 0:
                say(f"epoch {epoch + 1} batch {at + 1}/{len(batches)} chain {sums[0] / (at + 1 - done):.4f} join {sums[1] / (at + 1 - done):.4f} {seen / (time.time() - began):.0f} pieces/s")
            if time.time() - saved_at > given.minutes * 60:
                reader.save(kept, vocabulary=saved["vocabulary"], optimizer=optimizer.state_dict(), epoch=epoch, step=step, at=at + 1)
                saved_at = time.time()
        reader.save(kept, vocabulary=saved["vocabulary"], optimizer=optimizer.state_dict(), epoch=epoch + 1, step=step, at=0)
        saved_at = time.time()
        reader.save(given.out / f"epoch-{epoch + 1}.pt", vocabulary=saved["vocabulary"])
        figures = score(dev, predict(reader, pieces, judged), given.out / "predicted.jsonl", given.scorer)
        say(f"epoch {epoch + 1} in {time.time() - began:.0f} s: {json.dumps(figures)}")


if __name__ == "__main__":
    main()
