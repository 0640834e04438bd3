"""Which spans may belong together, what can be counted between them, and statements from the joiner's scores."""
import math

SPREAD = 5          # a span is compared with so many candidates before it and after it
FAR = 4             # and not beyond so many paragraphs
WORD_STEPS = [0, 1, 2, 4, 8, 16, 32, 64]
FEATURE_SIZES = [1 + 2 * (len(WORD_STEPS) + 1), 1 + 2 * 6, 1 + 3, 1 + 4, 1 + 3]
NONE_FEATURES = [0] * len(FEATURE_SIZES)
KINDS = [("content", "cue"), ("cue", "source")]


def counted_before(flags: list[bool]) -> list[int]:
    """For each place, how many flags before it are set; one longer than `flags`."""
    sums = [0]
    for flag in flags: sums.append(sums[-1] + bool(flag))
    return sums


def candidates(spans, paragraph_of) -> list[tuple[int, int, int]]:
    """(kind, from, to) for spans (field, first word, last word) in the order of the text; `to` of len(spans) is none,
    which each span's list ends with. `paragraph_of[w]` numbers the paragraph of word w."""
    pairs = []
    for kind, (of, to) in enumerate(KINDS):
        places = [i for i, s in enumerate(spans) if s[0] == to]
        at = 0
        for i, span in enumerate(spans):
            if span[0] != of: continue
            while at < len(places) and places[at] < i: at += 1
            for j in places[max(0, at - SPREAD):at + SPREAD]:
                if abs(paragraph_of[spans[j][1]] - paragraph_of[span[1]]) <= FAR: pairs.append((kind, i, j))
            pairs.append((kind, i, len(spans)))
    return pairs


def features(pairs, spans, paragraph_of, stops) -> list[list[int]]:
    """FEATURE_SIZES ids a pair: words between and direction, spans between and direction, paragraphs between,
    sentence ends between, spans of the target's field between. `stops` is counted_before over words that end a sentence."""
    of_field = {name: counted_before([s[0] == name for s in spans]) for name in ("source", "cue", "content")}
    rows = []
    for kind, i, j in pairs:
        if j == len(spans):
            rows.append(NONE_FEATURES)
            continue
        low, high = min(i, j), max(i, j)
        first, last = spans[low][2] + 1, spans[high][1]
        step = sum(last - first > s for s in WORD_STEPS)
        side = int(j > i)
        between = min(high - low - 1, 5)
        same = of_field[KINDS[kind][1]]
        rows.append([1 + 2 * step + side, 1 + 2 * between + side,
                     1 + min(paragraph_of[spans[high][1]] - paragraph_of[spans[low][1]], 2),
                     1 + min(stops[max(first, last)] - stops[first], 3),
                     1 + min(same[high] - same[low + 1], 2)])
    return rows


def softmax_by_span(pairs, scores) -> list[float]:
    """The probability of each pair among the pairs of its kind with the same `from`."""
    top: dict[tuple[int, int], float] = {}
    for (kind, i, _), s in zip(pairs, scores): top[kind, i] = max(top.get((kind, i), -math.inf), s)
    raised = [math.exp(s - top[kind, i]) for (kind, i, _), s in zip(pairs, scores)]
    total: dict[tuple[int, int], float] = {}
    for (kind, i, _), r in zip(pairs, raised): total[kind, i] = total.get((kind, i), 0.0) + r
    return [r / total[kind, i] for (kind, i, _), r in zip(pairs, raised)]


def statements(spans, pairs, chances) -> list[dict]:
    """One statement a cue that some content points at: places of its cue, source (or -1) and contents, and the
    probabilities of these links. A content points at its likeliest cue, or at none; a cue at its likeliest source."""
    best: dict[tuple[int, int], tuple[float, int]] = {}
    for (kind, i, j), p in zip(pairs, chances):
        if p > best.get((kind, i), (0.0, -1))[0]: best[kind, i] = (p, j)
    found: dict[int, dict] = {}
    for (kind, i), (p, j) in sorted(best.items()):
        if kind == 0 and j < len(spans):
            one = found.setdefault(j, {"cue": j, "source": -1, "contents": [], "links": []})
            one["contents"].append(i)
            one["links"].append(p)
    for cue, one in found.items():
        p, j = best[1, cue]
        one["source"] = j if j < len(spans) else -1
        one["sourceChance"] = p
    return sorted(found.values(), key=lambda one: one["cue"])
