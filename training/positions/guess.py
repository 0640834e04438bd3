"""Writes what a trained part finds in reports, as lines of {id, stances: [{span, chance, holders, proposals, conditions}]} in characters: `python training/positions/guess.py --reads FILE --model FILE... --fold N`."""
import argparse
import json
import pickle
from pathlib import Path

import torch

from data import FOLDS, MORE_FOLDS, Read, fold_of
from model import SIZE_OF_BASE, Branch, Pairs
from learn import hypotheses

LEAST = 0.03


def line_of(read: Read, found) -> dict:
    starts = [s for p in read.report.paragraphs for s in p.start]
    ends = [e for p in read.report.paragraphs for e in p.end]
    place = lambda span: None if span is None else {"start": starts[span[0]], "end": ends[span[1]]}
    some = lambda rows: [{"span": place(s), "chance": round(float(p), 4)} for s, p in sorted(rows, key=lambda r: -r[1])[:4] if p >= LEAST]
    return {"id": read.report.id, "stances": [
        {"span": place(s), "holders": [{"span": place(h), "chances": [round(float(v), 4) for v in p]} for h, p in sorted(holders, key=lambda r: r[1][0])[:4] if 1 - p[0] >= LEAST],
         "proposals": some(proposals), "conditions": some(conditions),
         "words": {stem: round(p, 4) for stem, p in words.items() if p >= LEAST}, "usual": [round(p, 4) for p in usual]}
        for s, holders, proposals, conditions, words, usual in found]}


def averaged(paths: list[Path]) -> dict:
    """The checkpoint whose weights are the mean of several of one line: better than each, at the cost of one."""
    saved = [torch.load(path, map_location="cpu") for path in paths]
    return {"level": saved[0]["level"]} | {
        part: {name: sum(one[part][name] for one in saved) / len(saved) if first.is_floating_point() else first for name, first in saved[0][part].items()}
        for part in ("branch", "pairs")}


def loaded(paths: list[Path]):
    """The nets of one checkpoint or of the mean of several, ready to be asked, and the layer of the encoder that they build on."""
    saved = averaged(paths)
    branch, pairs = Branch(SIZE_OF_BASE, 6 - saved["level"]), Pairs()
    branch.load_state_dict(saved["branch"])
    pairs.load_state_dict(saved["pairs"])
    branch.eval(), pairs.eval()
    return branch, pairs, saved["level"]


def main():
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--reads", type=Path, required=True)
    given.add_argument("--model", type=Path, nargs="+", required=True, help="a checkpoint, or several to average")
    given.add_argument("--fold", type=int, default=-1, help="only reports of this fold; -1 for all")
    given.add_argument("--rare", action="store_true", help="the passages' reports, not the whole ones")
    given.add_argument("--outside", type=float, default=2.0)
    given.add_argument("--threads", type=int, default=1)
    given = given.parse_args()
    torch.set_num_threads(given.threads)
    whole, rare, more = pickle.load(given.reads.open("rb"))
    branch, pairs, _ = loaded(given.model)
    seen = set()
    of = [(read, FOLDS) for read in (rare if given.rare else whole)] + [(read, MORE_FOLDS) for read in ([] if given.rare else more)]
    for read, folds in of:
        if read.report.id in seen or (given.fold >= 0 and fold_of(read.report.id, folds) != given.fold): continue
        seen.add(read.report.id)
        read.judged = None
        print(json.dumps(line_of(read, hypotheses(branch, pairs, read, given.outside))))


if __name__ == "__main__":
    main()
