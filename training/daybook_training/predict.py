"""Readers over windows: readings with probabilities, averaged over several readers."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from . import labels, precision
from .batches import Batch, batch_of, link_rows, links, pair_rows
from .network import Reader
from .passes import role_logits, same_logits, sector_logits, word_vectors
from .readings import MODES_OF_TYPE, PARTICIPANT, Reading, spans_of_tags
from .windows import Window

LIKELY = 0.15
"""Words that are a trigger with at least this probability are read in full."""
IMPOSSIBLE = -1e4
BATCH = 32


@torch.no_grad()
def predict(readers: Sequence[Reader], windows: Sequence[Window], how: precision.Precision) -> list[Reading]:
    """A reading of each window, in the order of `windows`; those of like length share a batch."""
    for reader in readers:
        reader.eval()
    order = sorted(range(len(windows)), key=lambda number: len(windows[number].pieces))
    readings: dict[int, Reading] = {}
    for start in range(0, len(order), BATCH):
        numbers = order[start : start + BATCH]
        batch = batch_of([windows[number] for number in numbers], how.device)
        readings.update(zip(numbers, readings_of(readers, batch, how)))
    return [readings[number] for number in range(len(windows))]


def readings_of(readers: Sequence[Reader], batch: Batch, how: precision.Precision) -> list[Reading]:
    with how.autocast():
        words = [word_vectors(reader, batch) for reader in readers]
    words = [vectors.float() for vectors in words]
    trigger, realis, stance, mode, tags = word_probabilities(readers, words)
    partial = [
        started(window, trigger[row], realis[row], stance[row], mode[row], tags[row])
        for row, window in enumerate(batch.windows)
    ]
    add_pairs(readers, words, batch, partial)
    return partial


def word_probabilities(readers: Sequence[Reader], words: list[Tensor]) -> list[np.ndarray]:
    """trigger, realis, stance, mode, tags: [batch, words, ...]; a mode has to belong to the likeliest type."""
    logits = [reader.words(vectors) for reader, vectors in zip(readers, words)]
    trigger = mean([each[0].softmax(-1) for each in logits])
    possible = torch.from_numpy(MODES_OF_TYPE).to(trigger.device)[1 + trigger[..., 1:].argmax(-1)]
    mode = mean([each[3].masked_fill(~possible, IMPOSSIBLE).softmax(-1) for each in logits])
    tags = mean([each[4].unflatten(-1, (len(labels.LAYERS), 3)).softmax(-1) for each in logits])
    realis, stance = (mean([each[head].softmax(-1) for each in logits]) for head in (1, 2))
    return [table.cpu().numpy() for table in (trigger, realis, stance, mode, tags)]


def mean(tables: list[Tensor]) -> Tensor:
    return torch.stack(tables).mean(0)


def started(window: Window, trigger, realis, stance, mode, tags) -> Reading:
    """A reading without the heads on pairs: which pairs there are follows from it."""
    words = len(window)
    trigger, tags = trigger[:words], tags[:words]
    triggers = np.flatnonzero(1 - trigger[:, 0] >= LIKELY)
    mentions = spans_of_tags(tags.argmax(-1), window)
    return Reading(
        trigger=trigger,
        tags=tags,
        triggers=triggers,
        kinds=1 + trigger[triggers, 1:].argmax(-1),
        weights=1 - trigger[triggers, 0],
        realis=realis[triggers],
        stance=stance[triggers],
        mode=mode[triggers],
        mentions=np.array(mentions, int).reshape(-1, 3),
        roles=np.zeros((len(triggers), len(mentions), len(labels.ROLES)), np.float32),
        sectors=np.zeros((len(mentions), len(labels.SECTORS)), np.float32),
        same=np.zeros((len(triggers), len(triggers)), np.float32),
    )


def add_pairs(readers: Sequence[Reader], words: list[Tensor], batch: Batch, readings: list[Reading]) -> None:
    """Fills in what the heads on pairs say; one call a head for the whole batch."""
    add_roles(readers, words, batch, readings)
    add_sectors(readers, words, readings)
    add_same(readers, words, batch, readings)


def add_roles(readers: Sequence[Reader], words: list[Tensor], batch: Batch, readings: list[Reading]) -> None:
    rows = [
        row
        for number, (window, reading) in enumerate(zip(batch.windows, readings))
        for row in link_rows(number, window, reading.triggers.tolist(), reading.kinds.tolist(), reading.mentions.tolist())
    ]
    if not rows:
        return
    pairs = links(rows, words[0].device)
    found = mean([role_logits(reader, vectors, pairs).sigmoid() for reader, vectors in zip(readers, words)])
    sizes = [len(reading.triggers) * len(reading.mentions) for reading in readings]
    for reading, part in zip(readings, parts(found, sizes)):
        reading.roles[:] = part.reshape(reading.roles.shape)


def add_sectors(readers: Sequence[Reader], words: list[Tensor], readings: list[Reading]) -> None:
    participants = [reading.mentions[:, 0] == PARTICIPANT for reading in readings]
    rows = [
        (number, start, end)
        for number, (reading, chosen) in enumerate(zip(readings, participants))
        for _, start, end in reading.mentions[chosen].tolist()
    ]
    if not rows:
        return
    table = torch.tensor(rows, device=words[0].device)
    found = mean([sector_logits(reader, vectors, table).softmax(-1) for reader, vectors in zip(readers, words)])
    sizes = [int(chosen.sum()) for chosen in participants]
    for reading, chosen, part in zip(readings, participants, parts(found, sizes)):
        reading.sectors[chosen] = part


def add_same(readers: Sequence[Reader], words: list[Tensor], batch: Batch, readings: list[Reading]) -> None:
    rows = [
        row
        for number, (window, reading) in enumerate(zip(batch.windows, readings))
        for row in pair_rows(number, window, reading.triggers.tolist())
    ]
    if not rows:
        return
    table = torch.tensor(rows, device=words[0].device)
    found = mean([same_logits(reader, vectors, table).sigmoid() for reader, vectors in zip(readers, words)])
    upper = [np.triu_indices(len(reading.triggers), 1) for reading in readings]
    for reading, index, part in zip(readings, upper, parts(found, [len(index[0]) for index in upper])):
        reading.same[index] = part


def parts(table: Tensor, sizes: list[int]) -> list[np.ndarray]:
    """A table cut into runs of rows, one a reading."""
    return np.split(table.cpu().numpy(), np.cumsum(sizes)[:-1])
