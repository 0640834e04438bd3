"""From what the filter answers to the row of one report as it was read, and back to the request."""

import base64
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

Row = dict[str, Any]
Answer = dict[str, Any]

_GIVEN = ("title", "published", "publisher", "url", "author")


def request_of(given: Row) -> Answer:
    """The line that the filter is asked with: a page as it was fetched, or a text."""
    told = {name: given[name] for name in _GIVEN if given.get(name) is not None}
    if given.get("page") is not None:
        page = base64.b64encode(given["page"]).decode()
        return {"id": given["id"], "page": page, "charset": given.get("charset"), **told}
    return {"id": given["id"], "text": given["text"], **told}


def read_row(given: Row, answer: Answer, extractor: Answer, at: datetime) -> Row:
    """The report's row; where there is an error it has no findings. `extractor`: who was asked, if no answer says."""
    article = answer.get("article") or {}
    text = article.get("text", given.get("text"))
    by = answer.get("extractor", extractor)
    told = {name: article.get(name) or given.get(name) for name in ("title", "publisher", "url")}
    words = _Words(text or "")
    return {
        "id": given["id"],
        "hash": given["hash"],
        "extractor": by["name"],
        "version": by["version"],
        "model_hash": by["modelHash"],
        "read_at": at,
        "error": answer.get("error"),
        "text": text,
        **told,
        "published": _given_day(article.get("published") or given.get("published")),
        "author": article.get("byline") or given.get("author"),
        "language": article.get("language"),
        "modified": article.get("modified"),
        "from_page": "yes" if article else "no",
        "boilerplate": answer.get("boilerplate", []),
        "divergences": answer.get("divergences", []),
        "statements": [_statement(one, words) for one in answer.get("statements", [])],
        "entities": [_entity(one) for one in answer.get("entities", [])],
        "positions": [_position(one, words) for one in answer.get("positions", [])],
        "figures": [_figure(one, words) for one in answer.get("figures", [])],
        "times": [_time(one, words) for one in answer.get("times", [])],
    }


class _Words:
    """The words at a span, whose ends count UTF-16 code units."""

    def __init__(self, text: str) -> None:
        self._units = None if text.isascii() else text.encode("utf-16-le", "surrogatepass")
        self._text = text

    def at(self, span: Answer) -> str:
        start, end = span["start"], span["end"]
        if self._units is None:
            return self._text[start:end]
        return self._units[2 * start : 2 * end].decode("utf-16-le", "replace")

    def all(self, spans: Iterable[Answer]) -> str:
        return " … ".join(self.at(span) for span in spans)


def _day(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


def _given_day(day: str | None) -> date | None:
    """As it was given: what is no day is told as an error by the filter, and is none here."""
    try:
        return _day((day or "")[:10])
    except ValueError:
        return None


def _days(days: Answer | None) -> tuple[date | None, date | None]:
    return (None, None) if days is None else (_day(days["from"]), _day(days["to"]))


def _statement(one: Answer, words: _Words) -> Row:
    said_from, said_to = _days(one["saidOn"])
    kept = ("id", "kind", "source", "cue", "content", "speaker", "polarity", "confidence")
    row = {name: one[name] for name in kept}
    return {**row, "said_from": said_from, "said_to": said_to, "words": words.all(one["content"])}


def _entity(one: Answer) -> Row:
    row = {name: one[name] for name in ("id", "name", "type", "aliases", "roles", "mentions")}
    return {**row, "member_of": one["memberOf"]}


def _position(one: Answer, words: _Words) -> Row:
    as_of_from, as_of_to = _days(one.get("asOf"))
    row = {name: one[name] for name in ("id", "holder", "question", "stance", "statements", "confidence")}
    condition = one["condition"]
    return {
        **row,
        **one["span"],
        **_part("condition", condition),
        **_part("proposal", one.get("proposal")),
        "as_of_from": as_of_from,
        "as_of_to": as_of_to,
        "words": words.at(one["span"]),
        "condition_words": None if condition is None else words.at(condition),
    }


def _part(name: str, span: Answer | None) -> Row:
    return {f"{name}_{end}": None if span is None else span[end] for end in ("start", "end")}


def _figure(one: Answer, words: _Words) -> Row:
    period_from, period_to = _days(one["period"])
    kept = ("start", "end", "value", "upper", "relation", "unit", "counted", "source")
    row = {name: one[name] for name in kept}
    return {**row, "period_from": period_from, "period_to": period_to, "words": words.at(one)}


def _time(one: Answer, words: _Words) -> Row:
    start, to = _days(one)
    return {"start": one["start"], "end": one["end"], "from": start, "to": to, "words": words.at(one)}


def answer_of(row: Row) -> Answer:
    """What the filter answered, made again from the report's row: nothing was lost on the way."""
    by = {"name": row["extractor"], "version": row["version"], "modelHash": row["model_hash"]}
    return {
        "id": row["id"],
        "boilerplate": row["boilerplate"],
        "statements": [
            {
                **{name: one[name] for name in ("id", "kind", "source", "cue", "content", "speaker", "polarity")},
                "saidOn": _told(one["said_from"], one["said_to"]),
                "confidence": one["confidence"],
            }
            for one in row["statements"]
        ],
        "entities": [
            {
                **{name: one[name] for name in ("id", "name", "type", "aliases", "roles", "mentions")},
                "memberOf": one["member_of"],
            }
            for one in row["entities"]
        ],
        "positions": [_position_again(one) for one in row["positions"]],
        "divergences": row["divergences"],
        "figures": [
            {
                **{
                    name: one[name]
                    for name in ("start", "end", "value", "upper", "relation", "unit", "counted", "source")
                },
                "period": _told(one["period_from"], one["period_to"]),
            }
            for one in row["figures"]
        ],
        "times": [
            {"start": t["start"], "end": t["end"], "from": _iso(t["from"]), "to": _iso(t["to"])} for t in row["times"]
        ],
        "extractor": by,
    }


def _position_again(one: Row) -> Answer:
    as_of = _told(one["as_of_from"], one["as_of_to"])
    return {
        **{name: one[name] for name in ("id", "holder", "question", "stance")},
        "condition": _part_again("condition", one),
        "span": {"start": one["start"], "end": one["end"]},
        "proposal": _part_again("proposal", one),
        **{name: one[name] for name in ("statements", "confidence")},
        **({} if as_of is None else {"asOf": as_of}),
    }


def _part_again(name: str, one: Row) -> Answer | None:
    start = one[f"{name}_start"]
    return None if start is None else {"start": start, "end": one[f"{name}_end"]}


def _told(first: date | None, last: date | None) -> Answer | None:
    return None if last is None else {"from": _iso(first), "to": _iso(last)}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
