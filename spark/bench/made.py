"""Made-up reports in which members of three parties take sides, differ from their leaders and change their minds."""

import random
from datetime import date, timedelta
from typing import Any

Report = dict[str, Any]

_PARTIES = {
    "Dale Alliance": ["Orla Tamsin", "Bertil Ansgar", "Ingunn Sable", "Rowan Quill"],
    "Quay Union": ["Mirko Delane", "Pell Arden", "Sunniva Hale", "Tova Brandt"],
    "Ferry Guild": ["Edda Lorne", "Kasimir Venn", "Ottilie Marsh", "Jory Penhale"],
}
_THINGS = (
    *("the weir toll", "the night tram", "the tannery levy", "the lock fees", "the mill subsidy", "the harbour curfew"),
    *("the bridge charge", "the school bus cut", "the peat ban", "the well tax", "the market rent", "the dyke scheme"),
)
_SAID = {
    "for": ("said that {thing} should end", "called for {thing} to be scrapped", "said {thing} must be abolished"),
    "against": ("said that {thing} should stay", "opposed an end to {thing}", "said {thing} should not end"),
    "conditional": (
        "said that {thing} should end if the mill pays half",
        "would end {thing} only if it rains",
    ),
    "undecided": ("said it was undecided whether {thing} should end",),
    "declined": ("declined to say whether {thing} should end",),
}
_PAPERS = ("The Quay Herald", "Weir Post", "Sund Courier")


def made_reports(count: int, seed: int = 7) -> list[Report]:
    """Each has two or three voices on one thing; who leads a party is said with the name."""
    dice = random.Random(seed)
    return [_made(n, dice) for n in range(count)]


def _made(n: int, dice: random.Random) -> Report:
    thing = dice.choice(_THINGS)
    told = []
    for party in dice.sample(sorted(_PARTIES), dice.choice((1, 1, 2))):
        for name in dice.sample(_PARTIES[party], dice.choice((1, 2))):
            stance = dice.choices(sorted(_SAID), weights=(3, 2, 1, 4, 1))[0]
            said = dice.choice(_SAID[stance]).format(thing=thing)
            role = "the leader of" if name == _PARTIES[party][0] else "who sits in the council for"
            told.append(f"{name}, {role} the {party}, {said}.")
    day = date(2031, 1, 6) + timedelta(days=dice.randrange(300))
    text = "\n\n".join([*told, f"The council meets again in {2 + n % 40} days to hear report {n}."])
    return {
        "id": f"made-{n}",
        "title": f"Sides taken over {thing}",
        "text": text,
        "published": day.isoformat(),
        "publisher": dice.choice(_PAPERS),
    }
