"""Averages the weights of several saved readers into one: `python average.py OUT A B …`."""
import sys
from pathlib import Path

import torch

from encoder import load


def main():
    out, *paths = map(Path, sys.argv[1:])
    readers = [load(path) for path in paths]
    weights = [reader.state_dict() for reader, _ in readers]
    reader, saved = readers[0]
    reader.load_state_dict({k: torch.stack([w[k].float() for w in weights]).mean(0) for k in weights[0]})
    reader.save(out, vocabulary=saved["vocabulary"])


if __name__ == "__main__":
    main()
