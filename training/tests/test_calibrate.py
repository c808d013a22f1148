"""Temperatures, the bias, and what confidence comes to."""

import json

import numpy as np
import pytest

from daybook_training import calibrate, corpora
from daybook_training.disagreements import disagreements
from daybook_training.evaluate import evaluate, reliability
from daybook_training.precision import Precision
from daybook_training.predict import predict
from daybook_training.readings import gold_reading
from daybook_training.tiny import tiny_reader
from daybook_training.windows import windows


@pytest.fixture(scope="module")
def stories(corpora_folder):
    held_out = json.loads((corpora_folder / "dev-split.json").read_text())
    return list(corpora.gold(corpora_folder / "corpora", held_out))


@pytest.fixture(scope="module")
def cut(stories, tiny_vocabulary):
    return [window for story in stories for window in windows(story, tiny_vocabulary)]


@pytest.fixture(scope="module")
def few(stories, tiny_vocabulary):
    """Two stories of each corpus, the second a silent one: a reader of random weights imagines a lot."""
    chosen = [story for start in (0, 12, 24) for story in stories[start : start + 2]]
    return [window for story in chosen for window in windows(story, tiny_vocabulary)]


@pytest.mark.parametrize("overconfidence", [0.5, 1.0, 2.0])
def test_the_temperature_undoes_overconfidence(overconfidence):
    draw = np.random.default_rng(1)
    logits = draw.normal(size=(4000, 5)) * 2
    chances = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    right = [int(draw.choice(5, p=row)) for row in chances]
    louder = np.exp(overconfidence * logits) / np.exp(overconfidence * logits).sum(1, keepdims=True)
    assert calibrate.temperature(list(zip(louder, right))) == pytest.approx(overconfidence, rel=0.1)


def test_few_examples_leave_a_head_as_it_is():
    assert calibrate.temperature([(np.array([0.9, 0.1]), 1)] * 5) == 1.0


def test_tempering_changes_no_decision():
    chances = np.array([0.7, 0.2, 0.1])
    assert calibrate.tempered(chances, 1.0) == pytest.approx(chances)
    for temperature in (0.5, 3.0):
        found = calibrate.tempered(chances, temperature)
        assert found.sum() == pytest.approx(1) and np.argsort(found).tolist() == np.argsort(chances).tolist()
    assert calibrate.tempered(chances, 3.0)[0] < 0.7 < calibrate.tempered(chances, 0.5)[0]


def test_gold_against_itself(cut):
    judged = [(window, gold_reading(window), gold_reading(window)) for window in cut]
    found = calibrate.calibrate(judged)
    assert found.trigger_bias == 0
    assert disagreements(judged, found) == []
    (row,) = reliability(judged, found)
    assert row["right"] == 1 and row["confidence"] > 0.99


def test_the_bias_answers_to_a_timid_reader(cut):
    timid = [gold_reading(window) for window in cut]
    for reading in timid:
        reading.trigger[reading.triggers] *= 0.3
        reading.trigger[reading.triggers, 0] = 0.7
    assert calibrate.best_bias([(window, reading, gold_reading(window)) for window, reading in zip(cut, timid)]) > 0.8


def test_loud_disagreements_say_where(cut):
    window = next(window for window in cut if len(gold_reading(window).triggers))
    gold, wrong = gold_reading(window), gold_reading(window)
    word = int(gold.triggers[0])
    wrong.trigger[word] = 0
    wrong.trigger[word, 0] = 1
    (row,) = disagreements([(window, wrong, gold)], calibrate.Calibration())
    assert row["kind"] == "missed" and row["read"] == "none" and row["gold"] == window.story.reports[0].type
    assert row["text"][row["start"] :].startswith(row["word"]) and row["sentence"] == window.story.first


def test_an_evaluation_is_the_same_twice(few):
    once, twice = (evaluate(tiny_reader(), few, Precision("cpu", False)).as_dict() for _ in range(2))
    assert once == twice and set(once["figures"]) == {"all", "voa", "tehran", "outlets"}
    silent = once["false reports on silent stories"]["all"]
    assert silent["stories"] == 3 and silent["words"] > 60


def test_reports_on_silent_stories_are_false(few):
    loud = calibrate.Calibration(trigger_bias=5.0)
    found = evaluate(tiny_reader(), few, Precision("cpu", False), loud).silence["all"]
    readings = predict([tiny_reader()], few, Precision("cpu", False))
    silent = [reading for window, reading in zip(few, readings) if window.story.silent]
    assert found["reports"] == sum(len(reading.triggers) for reading in silent) > 0
