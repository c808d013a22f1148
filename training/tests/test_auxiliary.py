"""Targets of the auxiliary tasks."""

import json

import numpy as np
import pytest
import torch

from daybook_training import auxiliary

TEXT = "The troops left on Monday morning."
ROW = {"id": "a", "corpus": "c", "text": TEXT}
FACT = {**ROW, "predicates": [{"start": 11, "end": 15, "value": -1.5}]}
TIME = {**ROW, "timexes": [{"start": 19, "end": 33}]}


def targets(task, row, folder, vocabulary):
    (folder / task).mkdir(exist_ok=True)
    (folder / task / "train.jsonl").write_text(json.dumps(row) + "\n")
    (found,) = auxiliary.TASKS[task].examples(folder, vocabulary)
    return found.targets.tolist()


def test_factuality_is_asked_at_predicates_alone(tmp_path, tiny_vocabulary):
    assert np.isnan(found := targets("factuality", FACT, tmp_path, tiny_vocabulary)).tolist() == [True, True, False, True, True, True, True]
    assert found[2] == -0.5


def test_times_begin_and_go_on(tmp_path, tiny_vocabulary):
    assert targets("time", TIME, tmp_path, tiny_vocabulary) == [0, 0, 0, 0, 1, 2, 0]


def test_a_sentence_without_times_teaches_that_there_is_none(tmp_path, tiny_vocabulary):
    assert targets("time", {**ROW, "timexes": []}, tmp_path, tiny_vocabulary) == [0] * 7


@pytest.mark.parametrize("task, row", [("factuality", FACT), ("time", TIME)])
def test_a_head_can_learn_its_task(tmp_path, tiny_vocabulary, task, row):
    (tmp_path / task).mkdir()
    (tmp_path / task / "train.jsonl").write_text(json.dumps(row) + "\n")
    examples = list(auxiliary.TASKS[task].examples(tmp_path, tiny_vocabulary))
    torch.manual_seed(1)
    head, words = auxiliary.heads((task,), 32)[task], torch.randn(1, 7, 32)
    optimiser = torch.optim.Adam(head.parameters(), 0.05)
    losses = []
    for _ in range(60):
        losses.append(auxiliary.loss(task, head, words, examples))
        optimiser.zero_grad()
        losses[-1].backward()
        optimiser.step()
    assert losses[-1] < 0.1 * losses[0]
