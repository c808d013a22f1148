"""A run that was killed ends with the weights of one that wasn't; training learns; heads come and go."""

import json
from dataclasses import replace

import pytest
import torch

from daybook_training import base, corpora
from daybook_training.auxiliary import TASKS
from daybook_training.checkpoint import OtherRun
from daybook_training.config import Training
from daybook_training.readings import gold_reading
from daybook_training.train import Lessons, Stopped, train
from daybook_training.windows import windows

SETTINGS = Training(epochs=6, batch=4, precision="fp32", encoder_rate=1e-3, head_rate=1e-2, average_rate=0.2)


@pytest.fixture(scope="module")
def lessons(corpora_folder, tiny_vocabulary):
    held_out = json.loads((corpora_folder / "dev-split.json").read_text())
    stories = list(corpora.gold(corpora_folder / "corpora", held_out))[:8]
    return Lessons([(window, gold_reading(window)) for story in stories for window in windows(story, tiny_vocabulary)])


class Killed(Exception):
    """Stands for a kill: nothing is written any more."""


def kill_at(step):
    def stop(now):
        if now == step:
            raise Killed
        return False

    return stop


def trained(lessons, vocabulary, base_folder, path, settings=SETTINGS, **more):
    return train(base.fresh_reader(base_folder, settings.seed), lessons, vocabulary, settings, path, **more)


def equal(one, other):
    states = one.state_dict(), other.state_dict()
    return states[0].keys() == states[1].keys() and all(torch.equal(states[0][name], states[1][name]) for name in states[0])


@pytest.mark.parametrize("minutes, step", [(0.0, 1), (0.0, 9), (60.0, 5)])
def test_a_killed_run_ends_with_the_same_weights(lessons, tiny_vocabulary, base_folder, tmp_path, minutes, step):
    settings = replace(SETTINGS, checkpoint_minutes=minutes)
    whole = trained(lessons, tiny_vocabulary, base_folder, tmp_path / "whole.pt", settings)
    with pytest.raises(Killed):
        trained(lessons, tiny_vocabulary, base_folder, tmp_path / "killed.pt", settings, stop=kill_at(step))
    assert (tmp_path / "killed.pt").exists() == (minutes == 0)
    torch.manual_seed(99)
    again = trained(lessons, tiny_vocabulary, base_folder, tmp_path / "killed.pt", settings)
    assert equal(whole.last, again.last) and equal(whole.averaged, again.averaged)
    assert not equal(whole.last, whole.averaged)


def test_a_stopped_run_goes_on_where_it_stopped(lessons, tiny_vocabulary, base_folder, tmp_path):
    lines = []
    with pytest.raises(Stopped):
        trained(lessons, tiny_vocabulary, base_folder, tmp_path / "run.pt", stop=lambda step: step == 4)
    again = trained(lessons, tiny_vocabulary, base_folder, tmp_path / "run.pt", log=lines.append)
    assert lines[0].startswith("goes on at step 4 of")
    assert equal(again.last, trained(lessons, tiny_vocabulary, base_folder, tmp_path / "whole.pt").last)


def test_a_checkpoint_of_other_settings_is_refused(lessons, tiny_vocabulary, base_folder, tmp_path):
    with pytest.raises(Stopped):
        trained(lessons, tiny_vocabulary, base_folder, tmp_path / "run.pt", stop=lambda step: step == 1)
    with pytest.raises(OtherRun, match="run.pt"):
        trained(lessons, tiny_vocabulary, base_folder, tmp_path / "run.pt", replace(SETTINGS, seed=2))
    with pytest.raises(OtherRun):
        trained(Lessons(lessons.gold[1:]), tiny_vocabulary, base_folder, tmp_path / "run.pt")


def test_training_learns(lessons, tiny_vocabulary, base_folder, tmp_path):
    lines = []
    trained(lessons, tiny_vocabulary, base_folder, tmp_path / "run.pt", replace(SETTINGS, epochs=30), log=lines.append)
    losses = [float(line.split("gold ")[1].split(",")[0]) for line in lines]
    assert losses[-1] < 0.5 * losses[0]


def test_auxiliary_heads_leave_the_network_as_it_is(lessons, tiny_vocabulary, base_folder, tmp_path):
    rows = [{"id": "a", "corpus": "c", "text": "They left the city.", "predicates": [{"start": 5, "end": 9, "value": 3}], "timexes": []}]
    for name in TASKS:
        (tmp_path / name).mkdir()
        (tmp_path / name / "train.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    settings = replace(SETTINGS, auxiliary=0.5, tasks=tuple(sorted(TASKS)))
    examples = {name: list(task.examples(tmp_path, tiny_vocabulary)) for name, task in TASKS.items()}
    with_heads = Lessons(lessons.gold, auxiliary=examples)
    found = trained(with_heads, tiny_vocabulary, base_folder, tmp_path / "with.pt", settings).last
    without = trained(lessons, tiny_vocabulary, base_folder, tmp_path / "without.pt").last
    shapes = lambda reader: {name: tuple(tensor.shape) for name, tensor in reader.state_dict().items()}
    assert shapes(found) == shapes(without) and not equal(found, without)
    with pytest.raises(Killed):
        trained(with_heads, tiny_vocabulary, base_folder, tmp_path / "k.pt", replace(settings, checkpoint_minutes=0.0), stop=kill_at(6))
    assert equal(trained(with_heads, tiny_vocabulary, base_folder, tmp_path / "k.pt", settings).last, found)
