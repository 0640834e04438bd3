"""Cuts a text into words and word pieces, and says of each word its shape and whether a quotation is open at it."""
import unicodedata
from dataclasses import dataclass

import regex

WORD = regex.compile(r"[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]")
LETTER, NUMERAL = regex.compile(r"\p{L}"), regex.compile(r"\p{N}")
OPENING, CLOSING = "“«„", "”»"
STRAIGHT = '"'
DASHES = "-‐‑‒–—―"

SHAPES = ["special", "lower", "title", "initial", "capitals", "mixed", "number", "opens", "closes", "straight",
          "apostrophe", "stop", "dash", "mark"]
SHAPE = {name: i for i, name in enumerate(SHAPES)}

OUTSIDE, DOUBLE, CONTINUED, SINGLE = range(4)
QUOTE_STATES = 4


@dataclass
class Paragraph:
    """Words of one paragraph: `start[i]`, `end[i]` are offsets into the text, `shape` and `quote` one id a word."""
    words: list[str]
    start: list[int]
    end: list[int]
    shape: list[int]
    quote: list[int]


def shape_of(word: str) -> int:
    """The id in SHAPES of one word or mark; the first rule that fits, in the order written here, decides."""
    if word in OPENING: return SHAPE["opens"]
    if word in CLOSING: return SHAPE["closes"]
    if word == STRAIGHT: return SHAPE["straight"]
    if word in "'‘’`": return SHAPE["apostrophe"]
    if word in ".!?": return SHAPE["stop"]
    if word in DASHES: return SHAPE["dash"]
    if NUMERAL.match(word): return SHAPE["number"]
    if not LETTER.match(word): return SHAPE["mark"]
    if word == word.lower(): return SHAPE["lower"]
    if len(word) == 1: return SHAPE["initial"]
    if word == word.upper(): return SHAPE["capitals"]
    if word[1:] == word[1:].lower(): return SHAPE["title"]
    return SHAPE["mixed"]


def quote_states(text: str, start: list[int], end: list[int], open_before: bool) -> tuple[list[int], bool]:
    """One quotation state a word of a paragraph, marks included in the quotation they bound, and whether a double
    quotation is still open at its end. `open_before`: the paragraph before ended inside a double quotation."""
    states, state = [], OUTSIDE
    spaced = lambda i: i < 0 or i >= len(text) or text[i].isspace()
    for n, (a, b) in enumerate(zip(start, end)):
        mark = text[a:b]
        first = n == 0
        shown = state
        if mark in OPENING or (mark == STRAIGHT and state not in (DOUBLE, CONTINUED)):
            state = shown = CONTINUED if first and open_before else DOUBLE
        elif mark in CLOSING or mark == STRAIGHT:
            state = OUTSIDE
        elif mark in "‘'`" and state == OUTSIDE and spaced(a - 1) and not spaced(b):
            state = shown = SINGLE
        elif mark in "’'" and state == SINGLE and (b >= len(text) or not LETTER.match(text[b]) and not NUMERAL.match(text[b])) and not spaced(a - 1):
            state = OUTSIDE
        states.append(shown)
    return states, state in (DOUBLE, CONTINUED)


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of `text`, one a line that has any word. Offsets count code points."""
    found, at, still_open = [], 0, False
    for line in text.split("\n"):
        spans = [(m.start() + at, m.end() + at) for m in WORD.finditer(line)]
        if spans:
            start, end = [s for s, _ in spans], [e for _, e in spans]
            words = [text[s:e] for s, e in spans]
            quote, still_open = quote_states(text, start, end, still_open)
            found.append(Paragraph(words, start, end, [shape_of(w) for w in words], quote))
        at += len(line) + 1
    return found


class WordPieces:
    """Greedy longest-match-first word pieces over an uncased vocabulary, ids by line of its file."""

    def __init__(self, vocab: list[str]):
        self.vocab = vocab
        self.id = {piece: i for i, piece in enumerate(vocab)}
        self.unknown, self.first, self.between = self.id["[UNK]"], self.id["[CLS]"], self.id["[SEP]"]
        self.known: dict[str, list[int]] = {}

    def cut(self, word: str) -> list[int]:
        """Piece ids of one word, at least one, at most 16; [UNK] for a word that the pieces cannot spell."""
        if word not in self.known:
            self.known[word] = self._cut(word)
        return self.known[word]

    def _cut(self, word: str) -> list[int]:
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        if not plain or len(plain) > 100: return [self.unknown]
        ids, at = [], 0
        while at < len(plain):
            end = len(plain)
            while end > at and ("##" if at else "") + plain[at:end] not in self.id: end -= 1
            if end == at: return [self.unknown]
            ids.append(self.id[("##" if at else "") + plain[at:end]])
            at = end
        return ids[:16]
