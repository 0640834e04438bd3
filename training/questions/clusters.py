"""What the sentence encoder learns from: wordings in clusters, each with the proposal it words, near misses among them."""
import json
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
LISTS = ["us", "us2", "uk", "uk2"]

# A cluster: pairs of a proposal's name, which is of this cluster alone, and a wording.
Cluster = list[tuple[str, str]]


def topics() -> list[Cluster]:
    """The invented topics. Who is for a proposal and who words it the other way round speak of one."""
    found = defaultdict(list)
    for number, letter, text in _rows(HERE / "topics.tsv"): found[number].append((letter[0], text))
    return list(found.values())


def annotated(gold: Path, lists: list[str]) -> list[Cluster]:
    """Each group of the annotated lists with its near misses."""
    lines = [json.loads(line) for line in (gold / "questions.jsonl").open(encoding="utf8")]
    found = []
    for name in lists:
        own = [line for line in lines if line["list"] == name]
        same = [{member["question"] for member in line["members"]} for line in own if line["kind"] == "same"]
        near = [(line["a"]["question"], line["b"]["question"]) for line in own if line["kind"] == "near"]
        found += _around(same, near)
    return found


def judged(held: set[str]) -> list[Cluster]:
    """The judged pairs of our own annotations in the same form; what has a wording of `held` is left out."""
    rows = [row for row in _rows(HERE / "judged-pairs.tsv") if row[0] not in held and row[1] not in held]
    lead = {}
    def find(text):
        while lead.setdefault(text, text) != text: text = lead[text]
        return text
    for a, b, label in rows:
        if label != "different": lead[find(a)] = find(b)
    groups = defaultdict(set)
    for text in list(lead): groups[find(text)].add(text)
    return _around(list(groups.values()), [(a, b) for a, b, label in rows if label == "different"])


def texts_of(gold: Path, lists: list[str]) -> set[str]:
    """All wordings of a group or near miss of `lists`."""
    lines = [json.loads(line) for line in (gold / "questions.jsonl").open(encoding="utf8")]
    members = [m for line in lines if line["list"] in lists for m in line.get("members") or [line["a"], line["b"]]]
    return {member["question"] for member in members}


def _around(groups: list[set[str]], near: list[tuple[str, str]]) -> list[Cluster]:
    """A cluster for each group of two and more, or one that has a near miss: the group, and what was told from it."""
    beside, group_of = defaultdict(set), {text: str(n) for n, group in enumerate(groups) for text in group}
    for a, b in near: beside[a].add(b); beside[b].add(a)
    found = []
    for n, group in enumerate(groups):
        others = sorted({other for text in group for other in beside[text]} - group)
        if len(group) + len(others) > 1:
            found.append([(str(n), text) for text in sorted(group)] + [(group_of.get(text, text), text) for text in others])
    return found


def _rows(path: Path) -> list[list[str]]:
    return [line.rstrip("\n").split("\t") for line in path.open(encoding="utf8")]
