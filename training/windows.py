"""Packs paragraphs of a report into windows of word pieces that the encoder reads at once."""
from dataclasses import dataclass

from corpus import Report
from text import Paragraph, WordPieces


@dataclass
class Window:
    """`ids`, `shape`, `quote`: one a piece. `first`: the place of each word's first piece. `words`: the report's number
    of each word. `core`: words from core[0] to before core[1] (places in `words`) are this window's to answer for."""
    ids: list[int]
    shape: list[int]
    quote: list[int]
    first: list[int]
    words: list[int]
    core: tuple[int, int]


@dataclass
class _Block:
    """A run of one paragraph's words that is never cut: `piece_ids[i]` are word i's."""
    paragraph: Paragraph
    low: int
    offset: int
    piece_ids: list[list[int]]
    size: int
    opens: bool


def _blocks(report: Report, pieces: WordPieces, limit: int) -> list[_Block]:
    """The report's paragraphs, those longer than `limit` pieces cut after a sentence's end, or where the limit falls."""
    blocks, offset = [], 0
    for paragraph in report.paragraphs:
        ids = [pieces.cut(w) for w in paragraph.words]
        low = 0
        while low < len(ids):
            size, high, stop = 1, low, 0
            while high < len(ids) and size + len(ids[high]) <= limit:
                size += len(ids[high])
                high += 1
                if paragraph.words[high - 1] in ".!?”" and high > low + (limit // 8): stop = high
            if high < len(ids) and stop: high = stop
            blocks.append(_Block(paragraph, low, offset + low, ids[low:high], 1 + sum(map(len, ids[low:high])), low == 0))
            low = high
        offset += len(ids)
    return blocks


def windows_of(report: Report, pieces: WordPieces, size: int, before: int, after: int, skip: int = 0) -> list[Window]:
    """Windows of at most `size` pieces whose cores cover each word once. Beside the core there are up to `before` pieces
    of whole paragraphs before it and `after` after it. `skip` makes the first core that many pieces shorter."""
    limit = size - before - after - 1
    blocks = _blocks(report, pieces, limit)
    found, low = [], 0
    room = max(1, limit - skip)
    while low < len(blocks):
        high, total = low, 0
        while high < len(blocks) and (high == low or total + blocks[high].size <= room):
            total += blocks[high].size
            high += 1
        room = limit
        left, used = low, 0
        while left > 0 and used + blocks[left - 1].size <= before: left, used = left - 1, used + blocks[left - 1].size
        right, used = high, 0
        while right < len(blocks) and used + blocks[right].size <= after: right, used = right + 1, used + blocks[right].size
        found.append(_window(blocks[left:right], low - left, high - left, pieces))
        low = high
    return found


def _window(blocks: list[_Block], low: int, high: int, pieces: WordPieces) -> Window:
    """[CLS], then each block followed by [SEP]."""
    window = Window([pieces.first], [0], [0], [], [], (0, 0))
    core = [0, 0]
    for n, block in enumerate(blocks):
        if n == low: core[0] = len(window.words)
        for i, ids in enumerate(block.piece_ids):
            window.first.append(len(window.ids))
            window.words.append(block.offset + i)
            window.ids += ids
            window.shape += [block.paragraph.shape[block.low + i]] * len(ids)
            window.quote += [block.paragraph.quote[block.low + i]] * len(ids)
        window.ids.append(pieces.between)
        window.shape.append(0)
        window.quote.append(0)
        if n == high - 1: core[1] = len(window.words)
    window.core = (core[0], core[1])
    return window
