"""The matching rule, case by case."""

from collections import Counter
from dataclasses import replace

import pytest

from daybook_training.corpora import Filler, Report, Span
from daybook_training.score import Tally, realis_macro, scores

ACTOR = Filler("actor", Span(0, 0, 6), "COP")
KILLED = Filler("figure:killed", Span(0, 20, 22))
GOLD = Report("A", Span(0, 7, 15), "COERCE", "arrest", "planned", "stated", (ACTOR, KILLED))


def scored(*read, gold=(GOLD,)):
    tally = Tally()
    tally.add(gold, read)
    return scores(tally)


def moved(filler, start, end):
    return replace(filler, span=Span(0, start, end))


def test_the_same_reading_is_perfect():
    row = scored(GOLD)
    assert all(row[name] == 1 for name in ("found", "type", "mode", "realis", "realis macro", "stance", "sector", "actor", "actor exact", "figure"))


@pytest.mark.parametrize(
    "read, expected",
    [
        ((), {"found": 0, "type": 0}),
        ((replace(GOLD, trigger=Span(1, 7, 15)),), {"found": 0}),
        ((replace(GOLD, type="ASSAULT"),), {"found": 1, "type": 0, "actor": 0}),
        ((GOLD, replace(GOLD, trigger=Span(0, 40, 45))), {"found": 0.667, "type precision": 0.5, "type recall": 1}),
        ((replace(GOLD, trigger=Span(0, 14, 30)),), {"found": 1, "type": 1}),
        ((replace(GOLD, type="ASSAULT"), GOLD), {"type": 0.667, "found": 0.667}),
        ((replace(GOLD, mode=None, stance="claimed"),), {"mode": 0, "stance": 0, "realis": 1}),
        ((replace(GOLD, realis="occurred"),), {"realis": 0, "unreal": 1, "unreal filed as real": 1}),
        ((replace(GOLD, realis="wanted"),), {"realis": 0, "unreal": 1, "unreal filed as real": 0}),
        ((replace(GOLD, fillers=(moved(ACTOR, 2, 6), KILLED)),), {"actor": 1, "actor exact": 1}),
        ((replace(GOLD, fillers=(moved(ACTOR, 0, 5), KILLED)),), {"actor": 1, "actor exact": 0}),
        ((replace(GOLD, fillers=(ACTOR, replace(KILLED, role="figure:injured"))),), {"figure": 0, "actor": 1}),
        ((replace(GOLD, fillers=(replace(ACTOR, role="recipient"),)),), {"actor": 0, "recipient": 0}),
        ((replace(GOLD, fillers=(replace(ACTOR, sector="MIL"),)),), {"actor": 1, "sector": 0}),
    ],
)
def test_matching(read, expected):
    row = scored(*read)
    assert {name: row[name] for name in expected} == expected


def test_a_read_filler_counts_once():
    two = replace(GOLD, fillers=(moved(ACTOR, 0, 3), moved(ACTOR, 4, 6)))
    assert scored(GOLD, gold=(two,))["actor"] == 0.667


def test_realis_macro_is_over_the_values_of_gold():
    pairs = Counter({("planned", "planned"): 1, ("occurred", "planned"): 1, ("occurred", "not"): 0})
    assert realis_macro(pairs) == pytest.approx((2 / 3 + 0) / 2)
