"""The words that a question is asked with, counted as the program counts them."""
import re
from pathlib import Path

_ANALYSIS = Path(__file__).resolve().parents[2] / "src/analysis"
_STEMS = (_ANALYSIS / "document/stems.ts").read_text(encoding="utf8")
SMALL = frozenset(re.search(r'SMALL = new Set\(\s*"([^"]*)"', _STEMS)[1].split())
USUAL = re.search(r'USUAL: readonly string\[\] =\s*"([^"]*)"', _STEMS)[1].split()    # stems that questions are asked with, whatever the report's words
_ENDING = re.compile(re.search(r"\.replace\(/(\(\?:[^/]*\)\$)/", _STEMS)[1])
_WORD = re.compile(r"[^\W_](?:[^\W_]|['’.-])*")


def stem_of(word: str) -> str:
    """In lower case and without its commonest endings; "" for small words and marks."""
    word = word.lower()
    if word in SMALL: return ""
    return _ENDING.sub("", re.sub(r"[\W_]", "", re.sub(r"[’']s$", "", word)))


def stems_of(text: str) -> frozenset[str]:
    return frozenset(stem for word in _WORD.findall(text) if (stem := stem_of(word)))
