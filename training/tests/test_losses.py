"""What a reader is taught."""

import json
from dataclasses import replace

import numpy as np
import pytest
import torch

from daybook_training import corpora, labels, losses
from daybook_training.batches import batch_of
from daybook_training.config import Losses
from daybook_training.passes import word_vectors
from daybook_training.precision import Precision
from daybook_training.predict import predict
from daybook_training.readings import gold_reading
from daybook_training.teach import lesson
from daybook_training.tiny import tiny_reader
from daybook_training.windows import windows


@pytest.fixture(scope="module")
def stories(corpora_folder):
    held_out = json.loads((corpora_folder / "dev-split.json").read_text())
    return list(corpora.gold(corpora_folder / "corpora", held_out))


def loss_of(reader, windows, readings, weights=Losses()):
    batch = batch_of(windows)
    return losses.loss(reader, word_vectors(reader, batch), batch, readings, weights)


def test_gold_teaches_every_part_of_the_network(stories, tiny_vocabulary):
    reader = tiny_reader()
    found = [window for story in stories[:12] for window in windows(story, tiny_vocabulary)]
    loss_of(reader, found, [gold_reading(window) for window in found]).backward()
    untaught = [name for name, weight in reader.named_parameters() if weight.grad is None or not weight.grad.any()]
    assert untaught == []


@pytest.mark.parametrize("part", ["trigger", "tags", "realis", "stance", "mode", "sector", "roles", "same"])
def test_each_part_has_its_weight(stories, tiny_vocabulary, part):
    reader = tiny_reader()
    (window,) = windows(stories[0], tiny_vocabulary, (400,))
    gold = [gold_reading(window)]
    without = loss_of(reader, [window], gold, replace(Losses(), **{part: 0.0}))
    assert 0 <= without < loss_of(reader, [window], gold)


def test_its_own_reading_is_the_best_that_a_reader_can_be_taught(stories, tiny_vocabulary):
    reader = tiny_reader()
    found = [window for story in stories[:6] for window in windows(story, tiny_vocabulary)]
    own = [lesson(reading) for reading in predict([reader], found, Precision("cpu", False))]
    gradient = torch.autograd.grad(loss_of(reader, found, own), reader.words.tags.weight)[0]
    other = torch.autograd.grad(loss_of(reader, found, [gold_reading(window) for window in found]), reader.words.tags.weight)[0]
    assert gradient.norm() < 0.02 * other.norm()


def test_silence_is_taught_where_a_story_has_no_report(stories, tiny_vocabulary):
    reader = tiny_reader()
    silent = next(story for story in stories if story.silent)
    found = windows(silent, tiny_vocabulary)
    readings = [gold_reading(window) for window in found]
    once, twice = (loss_of(reader, found, readings, replace(Losses(), tags=0, silent=weight)) for weight in (1.0, 2.0))
    assert twice.item() == pytest.approx(2 * once.item(), rel=1e-5)


def test_imagined_mentions_beside_gold_are_not_wrong(stories, tiny_vocabulary):
    story = next(story for story in stories if story.reports and story.reports[0].fillers)
    (window,) = windows(story, tiny_vocabulary, (400,))
    gold = gold_reading(window)
    tags = gold.tags.argmax(-1)
    assert losses.wrong_mentions(window, gold, tags) == []
    free = next(word for word in range(len(window)) if not tags[word].any())
    tags[free, 2] = 1
    assert losses.wrong_mentions(window, gold, tags) == [(2, free, free)]
    layer, start, end = next(mention for mention in gold.mentions.tolist() if mention[1] < mention[2])
    shifted = np.zeros_like(tags)
    shifted[end, layer] = 1
    assert losses.wrong_mentions(window, gold, shifted) == []


def test_a_batch_reads_like_its_windows_alone(stories, tiny_vocabulary):
    reader = tiny_reader()
    found = [window for story in stories[:5] for window in windows(story, tiny_vocabulary)]
    how = Precision("cpu", False)
    together = predict([reader], found, how)
    for window, reading in zip(found, together):
        (alone,) = predict([reader], [window], how)
        assert reading.triggers.tolist() == alone.triggers.tolist() and reading.mentions.tolist() == alone.mentions.tolist()
        assert np.allclose(reading.roles, alone.roles, atol=1e-5) and np.allclose(reading.same, alone.same, atol=1e-5)
        assert np.allclose(reading.sectors, alone.sectors, atol=1e-5)


def test_the_mean_of_a_reader_with_itself_is_itself(stories, tiny_vocabulary):
    reader, how = tiny_reader(), Precision("cpu", False)
    found = windows(stories[0], tiny_vocabulary)
    (once,), (twice,) = predict([reader], found, how), predict([reader, reader], found, how)
    assert np.allclose(once.trigger, twice.trigger, atol=1e-6) and np.allclose(once.roles, twice.roles, atol=1e-6)


def test_a_mode_belongs_to_its_type(stories, tiny_vocabulary):
    found = windows(stories[0], tiny_vocabulary)
    for reading in predict([tiny_reader()], found, Precision("cpu", False)):
        for kind, mode in zip(reading.kinds, reading.mode):
            assert labels.TYPE_MODES[int(mode.argmax())][0] == labels.TRIGGERS[int(kind)]
