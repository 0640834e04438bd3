"""Rewrites reports by rule into typography that the corpus hardly has, keeping the annotated spans in place."""
import random
import re

from corpus import FIELDS

Edit = tuple[int, int, str]


def british(paragraph: str, rng: random.Random) -> list[Edit]:
    """Single quotation marks for double ones, curly or straight; double ones within become single's inner marks."""
    opens, closes = rng.choice([("‘", "’"), ("'", "'")])
    edits = [(m.start(), m.end(), opens if m.group() == "“" else closes) for m in re.finditer("[“”]", paragraph)]
    if opens == "'": edits += [(m.start(), m.end(), '"') for m in re.finditer(r"‘|(?<=[\w.,?!])’(?!\w)", paragraph)]
    return edits


def straight(paragraph: str, rng: random.Random) -> list[Edit]:
    """Typewriter marks."""
    table = {"“": '"', "”": '"', "‘": "'", "’": "'"}
    return [(m.start(), m.end(), table[m.group()]) for m in re.finditer("[“”‘’]", paragraph)]


def unclosed(paragraph: str, rng: random.Random) -> list[Edit]:
    """The last closing mark is missing."""
    at = paragraph.rfind("”")
    return [(at, at + 1, "")] if at >= 0 else []


def loud_names(paragraph: str, rng: random.Random) -> list[Edit]:
    """Names of two or more words in capitals."""
    return [(m.start(), m.end(), m.group().upper()) for m in re.finditer(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b", paragraph)]


def unbroken(paragraph: str, rng: random.Random) -> list[Edit]:
    """Some spaces that do not break."""
    return [(m.start(), m.end(), "\u00a0") for m in re.finditer(" ", paragraph) if rng.random() < 0.15]


def bulleted(paragraph: str, rng: random.Random) -> list[Edit]:
    """A bullet before the paragraph."""
    return [(0, 0, rng.choice(["• ", "- ", "* ", "– "]))]


def latin_dashes(paragraph: str, rng: random.Random) -> list[Edit]:
    """Spaced short dashes for long ones."""
    return [(m.start(), m.end(), " – ") for m in re.finditer(r" ?— ?", paragraph)]


RULES = [(british, 6), (straight, 3), (unclosed, 1), (loud_names, 1), (unbroken, 1), (bulleted, 1), (latin_dashes, 1)]


def moved(document: dict, edits: list[Edit]) -> dict:
    """The document with non-overlapping `edits` made. Marks at a span's ends stay in the span; an insertion at a span's
    start stays out of it."""
    text, pieces, at, gained = document["text"], [], 0, 0
    where = list(range(len(text) + 1))
    shift = [0] * (len(text) + 2)
    for start, end, new in sorted(edits):
        if start < at: continue
        pieces += [text[at:start], new]
        at = end
        shift[max(start + 1, end) if end > start else start] += len(new) - (end - start)
    pieces.append(text[at:])
    for i in range(len(where)):
        gained += shift[i]
        where[i] = i + gained
    spans = lambda list_: [{"start": where[s["start"]], "end": where[s["end"]]} for s in list_]
    said = [{name: spans(a[name]) for name in FIELDS} for a in document["attributions"]]
    return {**document, "text": "".join(pieces), "attributions": said}


def augmented(document: dict, rng: random.Random, share: float) -> dict:
    """The document with some `share` of its paragraphs rewritten, two in three of them whole documents in one style."""
    whole = rng.choices(RULES, [w for _, w in RULES])[0][0] if rng.random() < share * 2 / 3 else None
    edits, at = [], 0
    for paragraph in document["text"].split("\n"):
        rule = whole
        if rule is None and rng.random() < share / 3: rule = rng.choices(RULES, [w for _, w in RULES])[0][0]
        if rule: edits += [(a + at, b + at, new) for a, b, new in rule(paragraph, rng)]
        at += len(paragraph) + 1
    return moved(document, edits) if edits else document
