"""How sure a statement is: what is measured of it, and a logistic curve over that, fitted on held-out reports."""
import numpy as np

from corpus import LABEL

NAMES = ["content link", "source link", "no source", "cue words", "source edges", "content edges", "content words", "pieces"]
FLOOR = 1e-4


def _edge(chance: np.ndarray, span) -> float:
    name, first, last = span
    if first == last: return chance[first, LABEL[f"S-{name}"]]
    return min(chance[first, LABEL[f"B-{name}"]], chance[last, LABEL[f"E-{name}"]])


def _inside(chance: np.ndarray, span) -> float:
    name, first, last = span
    low = LABEL[f"B-{name}"]
    return chance[first:last + 1, low:low + 4].sum(1).mean()


def measured(one: dict, spans, chance: np.ndarray) -> list[float]:
    """One number for each of NAMES: log probabilities of a statement's links and spans, no lower than log FLOOR, whether
    it has no source, and the number of its pieces past the first. `chance` [W, L] are the labels' probabilities."""
    log = lambda p: float(np.log(max(p, FLOOR)))
    contents = [spans[c] for c in one["contents"]]
    source = spans[one["source"]] if one["source"] >= 0 else None
    return [log(min(one["links"])), log(one["sourceChance"]), float(source is None), log(_inside(chance, spans[one["cue"]])),
            log(_edge(chance, source)) if source else 0.0, log(min(_edge(chance, c) for c in contents)),
            log(min(_inside(chance, c) for c in contents)), float(len(contents) - 1)]


def fit(rows: np.ndarray, right: np.ndarray, ridge: float = 1.0) -> np.ndarray:
    """Weights, the constant last, of the logistic regression of `right` on `rows`, by Newton's steps."""
    x = np.hstack([rows, np.ones((len(rows), 1))])
    w = np.zeros(x.shape[1])
    keep = np.diag([ridge] * rows.shape[1] + [1e-6])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + keep, x.T @ (p - right) + keep @ w)
    return w


def confidence(row: list[float], weights: np.ndarray) -> float:
    """The probability that a statement measured so is right."""
    return float(1 / (1 + np.exp(-(np.dot(row, weights[:-1]) + weights[-1]))))


def calibration_error(p: np.ndarray, right: np.ndarray, bins: int = 10) -> float:
    """The expected calibration error over `bins` equal ranges of probability."""
    at = np.minimum((p * bins).astype(int), bins - 1)
    return float(sum((at == b).mean() * abs(p[at == b].mean() - right[at == b].mean()) for b in range(bins) if (at == b).any()))
