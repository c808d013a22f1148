"""Which windows a step learns from."""

import random
from collections import Counter
from dataclasses import replace

import pytest

from daybook_training.config import Training
from daybook_training.plan import GOLD, SILVER, batches, plan

LENGTHS = [20 + number * 37 % 381 for number in range(100)]
SETTINGS = Training(epochs=2, batch=8)


def test_an_epoch_has_every_window_once():
    found = batches(LENGTHS, 8, random.Random(1))
    assert Counter(number for batch in found for number in batch) == Counter(range(100))


def test_batches_hold_windows_of_like_length():
    spread = lambda found: sum(max(LENGTHS[n] for n in batch) - min(LENGTHS[n] for n in batch) for batch in found) / len(found)
    order = list(range(100))
    assert spread(batches(LENGTHS, 8, random.Random(1))) < 0.3 * spread([order[start : start + 8] for start in range(0, 100, 8)])


def test_a_plan_follows_from_its_settings():
    assert plan(SETTINGS, {GOLD: LENGTHS}) == plan(SETTINGS, {GOLD: LENGTHS})
    assert plan(SETTINGS, {GOLD: LENGTHS}) != plan(replace(SETTINGS, seed=2), {GOLD: LENGTHS})


@pytest.mark.parametrize("epochs, steps", [(2, 26), (0.5, 6), (0.001, 1)])
def test_epochs_are_counted_in_gold(epochs, steps):
    assert len(plan(replace(SETTINGS, epochs=epochs), {GOLD: LENGTHS})) == steps


def test_silver_leads_and_gold_closes():
    steps = plan(replace(SETTINGS, epochs=40, silver=1.0), {GOLD: LENGTHS, SILVER: LENGTHS})
    assert len(steps) == 2 * 40 * 13
    gold = lambda part: sum(step.kind == GOLD for step in part) / len(part)
    tenth = len(steps) // 10
    assert gold(steps[:tenth]) < 0.3 and gold(steps[-tenth:]) > 0.8
    assert 0.45 < gold(steps) < 0.55


def test_without_silver_stories_there_are_no_silver_steps():
    steps = plan(replace(SETTINGS, silver=3.0), {GOLD: LENGTHS, SILVER: []})
    assert {step.kind for step in steps} == {GOLD}


def test_auxiliary_steps_are_spread_evenly():
    settings = replace(SETTINGS, epochs=10, auxiliary=0.5, tasks=("factuality", "time"))
    steps = plan(settings, {GOLD: LENGTHS, "factuality": LENGTHS, "time": LENGTHS})
    assert Counter(step.kind for step in steps) == {GOLD: 130, "factuality": 33, "time": 32}
    assert sum(step.kind == GOLD for step in steps[: len(steps) // 2]) == pytest.approx(65, abs=3)
