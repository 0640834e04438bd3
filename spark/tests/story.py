"""Made-up reports with what is found in them, for a filter that answers from a list; and a file of people."""

import json
import sys
from pathlib import Path
from typing import Any

Report = dict[str, Any]

TOLL = "Should the weir toll end?"
TOLL_OTHERWISE = "Should the toll at the weir be scrapped?"
TRAM = "Should the night tram run to Sund?"
BRIDGE = "Should Sallow Bridge be rebuilt?"
POINTING = "Should the plan go ahead?"

_PEOPLE: dict[str, Any] = {
    "persons": [
        {"id": "orla", "name": "Orla Tamsin"},
        {"id": "rowan-a", "name": "Rowan Sable", "birth_date": "1980"},
        {"id": "rowan-b", "name": "Rowan Sable", "birth_date": "1991"},
        {"id": "mirko", "name": "Mirko Delane", "other_names": [{"name": "Mirko Quill"}]},
    ],
    "organizations": [
        {"id": "dale", "name": "Dale Alliance", "classification": "party"},
        {"id": "union", "name": "Quay Union", "classification": "party"},
        {"id": "youth", "name": "Dale Youth", "parent_id": "dale"},
        {"id": "moot", "name": "Sund Moot", "classification": "assembly"},
    ],
    "memberships": [
        {"person_id": "orla", "organization_id": "dale", "role": "leader", "start_date": "2029"},
        {"person_id": "rowan-a", "organization_id": "dale", "role": "treasurer", "start_date": "2030-02"},
        {"person_id": "rowan-b", "organization_id": "union", "role": "whip"},
        {"person_id": "mirko", "organization_id": "moot", "on_behalf_of_id": "union", "role": "member"},
        {"person_id": "mirko", "organization_id": "youth", "role": "patron", "end_date": "2031-03-20"},
    ],
}

# Day, paper, and who takes which position: name, role, body, question, stance, words of a condition.
Voice = tuple[str, str, str | None, str, str, str | None]
_VOICES: list[tuple[str | None, str | None, list[Voice]]] = [
    ("2031-03-01", "The Quay Herald", [
        ("Orla Tamsin", "leader", "Dale Alliance", TOLL, "for", None),
        ("Rowan Sable", "treasurer", "the Dale Alliance", TOLL, "against", None),
    ]),
    ("2031-03-02", "Weir Post", [
        ("Rowan Sable", "whip", "Quay Union", TOLL_OTHERWISE, "conditional", "if the mill pays half"),
        ("Mirko Quill", "member", None, TRAM, "against", None),
        ("Quay Union", "party", None, TRAM, "for", None),
    ]),
    ("2031-03-04", "Weir Post", [
        ("Sable", "", None, TOLL, "declined", None),
        ("Tamsin", "", None, TOLL, "conditional", "if the lock is mended first"),
        ("Ingunn Hale", "chair", "Ferry Guild", TRAM, "for", None),
        ("Pell Arden", "secretary", "Ferry Guild", TRAM, "against", None),
    ]),
    ("2031-03-04", "Weir Post", [
        ("Ingunn Hale", "chair", "Ferry Guild", BRIDGE, "for", None),
        ("Ingunn Hale", "chair", "Ferry Guild", POINTING, "for", None),
        ("the Dale Alliance leader", "", "Dale Alliance", BRIDGE, "against", None),
    ]),
    ("2031-03-09", None, [
        ("Ingunn Hale", "painter", "Sallow Circle", BRIDGE, "against", None),
        ("Pell Arden", "secretary", "Ferry Guild", TRAM, "for", None),
        ("Ferry Guild", "body", None, TRAM, "for", None),
    ]),
    ("2031-03-21", "The Quay Herald", [
        ("Hale", "", "Ferry Guild", BRIDGE, "against", None),
        ("Mirko Delane", "patron", "Dale Youth", TRAM, "for", None),
        ("Orla Tamsin", "leader", "Dale Alliance", TOLL_OTHERWISE, "for", None),
        ("Dale Youth", "body", "Dale Alliance", TOLL, "against", None),
    ]),
    (None, "The Quay Herald", [("Orla Tamsin", "leader", "Dale Alliance", TRAM, "undecided", None)]),
    ("2031-04-02", "The Quay Herald", [
        ("Rowan Sable", "treasurer", "Dale Alliance", TOLL, "for", None),
        ("Orla Tamsin", "leader", "Dale Alliance", TOLL, "conditional", "if the lock is mended first"),
        ("Pell Arden", "", "Ferry Guild", TOLL, "against", None),
        ("Ingunn Hale", "chair", "Ferry Guild", TOLL, "for", None),
    ]),
]  # fmt: skip


def people_file(folder: Path) -> Path:
    path = folder / "people.json"
    path.write_text(json.dumps(_PEOPLE))
    return path


def told_reports() -> list[tuple[Report, Report]]:
    """Each report with its answer; the first again under another id, and one in a second version at its address."""
    made = [_made(n, *voices) for n, voices in enumerate(_VOICES)]
    again = ({**made[0][0], "id": "copy"}, {**made[0][1], "id": "copy"})
    day, paper, voices = _VOICES[5]
    edited = _made(5, day, paper, voices[:2], "It was corrected later. ")
    edited[0]["id"] = edited[1]["id"] = "told-5b"
    return [*made, again, edited]


def _made(n: int, day: str | None, paper: str | None, voices: list[Voice], before: str = "") -> tuple[Report, Report]:
    text = f"Report {n} from the weir. {before}"
    answer: Report = {"id": f"told-{n}", "boilerplate": [], "statements": [], "entities": [], "positions": []}
    ids: dict[str, str] = {}

    def entity(name: str, kind: str, role: str, start: int) -> str:
        if name not in ids:
            ids[name] = f"e{len(ids) + 1}"
            one: Report = {"id": ids[name], "name": name, "type": kind, "aliases": [], "roles": [role] if role else []}
            one |= {"memberOf": [], "mentions": [{"start": start, "end": start + len(name)}]}
            answer["entities"].append(one)
        return ids[name]

    for at, (name, role, body, question, stance, condition) in enumerate(voices, 1):
        start = len(text)
        is_body = role in ("party", "body")
        speaker = entity(name, "organization" if is_body else "person", "" if is_body else role, start)
        text += f"{name} of "
        if body:
            within = entity(body, "organization", "", len(text))
            member = next(one for one in answer["entities"] if one["id"] == speaker)
            if within not in member["memberOf"]:
                member["memberOf"].append(within)
        text += f"{body or 'nowhere'} said "
        content = {"start": len(text), "end": len(text) + len(question)}
        text += f"{question} "
        where = None
        if condition:
            where = {"start": len(text), "end": len(text) + len(condition)}
            text += f"{condition}. "
        source, cue = (
            {"start": start, "end": start + len(name)},
            {"start": content["start"] - 5, "end": content["start"] - 1},
        )
        said: Report = {"id": f"s{at}", "kind": "indirect", "source": [source], "cue": [cue], "content": [content]}
        said |= {"speaker": speaker, "polarity": "said", "saidOn": None, "confidence": 0.9}
        answer["statements"].append(said)
        taken: Report = {"id": f"p{at}", "holder": speaker, "question": question, "stance": stance, "condition": where}
        taken |= {"span": content, "proposal": None, "statements": [f"s{at}"], "confidence": 0.9}
        answer["positions"].append(taken)
    answer |= {"divergences": [], "figures": [], "times": []}
    answer["extractor"] = {"name": "made up", "version": "1", "modelHash": "0" * 64}
    report = {"id": f"told-{n}", "text": text, "url": f"https://weir.example/{n}"}
    return report | ({"published": day} if day else {}) | ({"publisher": paper} if paper else {}), answer


def answering(folder: Path, told: list[tuple[Report, Report]]) -> tuple[str, ...]:
    """A filter that answers from the list."""
    answers = {report["id"]: answer for report, answer in told}
    answers["which"] = {**told[0][1], "id": "which"}
    (folder / "answers.json").write_text(json.dumps(answers))
    script = folder / "answering.py"
    script.write_text(
        "import json, sys\n"
        f"answers = json.load(open({str(folder / 'answers.json')!r}))\n"
        "for line in sys.stdin:\n"
        "    print(json.dumps(answers[json.loads(line)['id']]), flush=True)\n"
    )
    return (sys.executable, str(script))
