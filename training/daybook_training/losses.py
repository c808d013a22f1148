"""How far a reader is from a reading, gold or a teacher's: one loss for both.

Every part is a cross entropy against probabilities; gold's are 0 and 1.
"""

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from . import labels
from .batches import Batch, link_rows, links, padded, pair_rows
from .config import Losses
from .network import Reader
from .passes import role_logits, same_logits, sector_logits
from .readings import MODES_OF_TYPE, PARTICIPANT, Reading, spans_of_tags
from .windows import Window

IMPOSSIBLE = -1e4
MOST_WRONG_MENTIONS = 12
"""So many mentions of a window that the reader imagines are taught to be no one's filler."""


def loss(reader: Reader, words: Tensor, batch: Batch, readings: list[Reading], weights: Losses) -> Tensor:
    """A scalar; `words` [batch, words, width] are what the encoder made of the batch."""
    trigger, realis, stance, mode, tags = reader.words(words)
    tags = tags.unflatten(-1, (len(labels.LAYERS), 3))
    total = weights.trigger * trigger_loss(trigger, batch, readings, weights)
    total = total + weights.tags * tags_loss(tags, batch, readings)
    total = total + report_loss(realis, stance, mode, readings, weights)
    total = total + weights.sector * sector_loss(reader, words, readings)
    total = total + weights.roles * roles_loss(reader, words, batch, readings, tags)
    return total + weights.same * same_loss(reader, words, batch, readings)


def cross_entropy(logits: Tensor, wanted: Tensor) -> Tensor:
    """[...] against probabilities [..., classes]."""
    return -(wanted * logits.log_softmax(-1)).sum(-1)


def weighted_mean(values: Tensor, weights: Tensor) -> Tensor:
    return (values * weights).sum() / weights.sum().clamp(min=1e-3)


def stacked(tables: list[np.ndarray], device: torch.device, words: int) -> Tensor:
    """[batch, words, ...]"""
    return torch.from_numpy(padded(tables, words)).float().to(device)


def joined(tables: list[np.ndarray], device: torch.device) -> Tensor:
    """Rows of all windows, one after another."""
    return torch.from_numpy(np.concatenate(tables)).float().to(device)


def trigger_loss(logits: Tensor, batch: Batch, readings: list[Reading], weights: Losses) -> Tensor:
    """Over the words that windows decide; words without a trigger count less in gold."""
    wanted = stacked([reading.trigger for reading in readings], logits.device, logits.shape[1])
    none = [none_weight(window, reading, weights) for window, reading in zip(batch.windows, readings)]
    scale = torch.ones_like(wanted)
    scale[..., 0] = torch.tensor(none, device=logits.device)[:, None]
    each = -(scale * wanted * logits.log_softmax(-1)).sum(-1)
    return (each * batch.core).sum() / batch.core.sum().clamp(min=1)


def none_weight(window: Window, reading: Reading, weights: Losses) -> float:
    """A teacher's doubts are told by its probabilities: its words all count alike."""
    if not reading.complete:
        return 1.0
    return weights.silent if window.story.silent else weights.none


def tags_loss(logits: Tensor, batch: Batch, readings: list[Reading]) -> Tensor:
    """Mean over words and layers, those of context too."""
    wanted = stacked([reading.tags for reading in readings], logits.device, logits.shape[1])
    return weighted_mean(cross_entropy(logits, wanted).mean(-1), batch.present.float())


def report_loss(realis: Tensor, stance: Tensor, mode: Tensor, readings: list[Reading], weights: Losses) -> Tensor:
    """Realis, stance and mode at the readings' triggers, weighed by how sure the reading is of each."""
    rows = [(number, word) for number, reading in enumerate(readings) for word in reading.triggers.tolist()]
    if not rows:
        return realis.sum() * 0
    at = torch.tensor(rows, device=realis.device).unbind(1)
    sure = joined([reading.weights for reading in readings], realis.device)
    kinds = np.concatenate([reading.kinds for reading in readings])
    possible = torch.from_numpy(MODES_OF_TYPE[kinds]).to(realis.device)
    heads = (
        (weights.realis, realis[at], [reading.realis for reading in readings]),
        (weights.stance, stance[at], [reading.stance for reading in readings]),
        (weights.mode, mode[at].masked_fill(~possible, IMPOSSIBLE), [reading.mode for reading in readings]),
    )
    parts = [weight * weighted_mean(cross_entropy(logits, joined(wanted, logits.device)), sure) for weight, logits, wanted in heads]
    return torch.stack(parts).sum()


def sector_loss(reader: Reader, words: Tensor, readings: list[Reading]) -> Tensor:
    """Mean over participants whose sector the reading knows."""
    known = [(reading.mentions[:, 0] == PARTICIPANT) & reading.sectors.any(1) for reading in readings]
    rows = [
        (number, start, end)
        for number, (reading, chosen) in enumerate(zip(readings, known))
        for _, start, end in reading.mentions[chosen].tolist()
    ]
    if not rows:
        return words.sum() * 0
    logits = sector_logits(reader, words, torch.tensor(rows, device=words.device))
    return cross_entropy(logits, joined([reading.sectors[chosen] for reading, chosen in zip(readings, known)], words.device)).mean()


def roles_loss(reader: Reader, words: Tensor, batch: Batch, readings: list[Reading], tags: Tensor) -> Tensor:
    """Mean over triggers, mentions and roles; mentions that the reader imagines fill no role."""
    rows, wanted = [], []
    found = tags.detach().argmax(-1).cpu().numpy()
    for number, (window, reading) in enumerate(zip(batch.windows, readings)):
        triggers, kinds = reading.triggers.tolist(), reading.kinds.tolist()
        wrong = wrong_mentions(window, reading, found[number, : len(window)]) if reading.complete else []
        rows += link_rows(number, window, triggers, kinds, reading.mentions.tolist())
        rows += link_rows(number, window, triggers, kinds, wrong)
        wanted.append(reading.roles.reshape(-1, len(labels.ROLES)))
        wanted.append(np.zeros((len(triggers) * len(wrong), len(labels.ROLES)), reading.roles.dtype))
    if not rows:
        return words.sum() * 0
    logits = role_logits(reader, words, links(rows, str(words.device)))
    return F.binary_cross_entropy_with_logits(logits, joined(wanted, words.device))


def wrong_mentions(window: Window, reading: Reading, tags: np.ndarray) -> list[tuple[int, int, int]]:
    """Mentions in the tags that gold doesn't have; one that overlaps gold has the right place and stays out of it."""
    gold = reading.mentions.tolist()
    imagined = [span for span in spans_of_tags(tags, window) if list(span) not in gold][:MOST_WRONG_MENTIONS]
    return [span for span in imagined if not any(overlap(span, other) for other in gold)]


def overlap(one, other) -> bool:
    return one[0] == other[0] and one[1] <= other[2] and other[1] <= one[2]


def same_loss(reader: Reader, words: Tensor, batch: Batch, readings: list[Reading]) -> Tensor:
    """Mean over pairs of triggers of a window."""
    rows = [
        row
        for number, (window, reading) in enumerate(zip(batch.windows, readings))
        for row in pair_rows(number, window, reading.triggers.tolist())
    ]
    if not rows:
        return words.sum() * 0
    wanted = [reading.same[np.triu_indices(len(reading.triggers), 1)] for reading in readings]
    logits = same_logits(reader, words, torch.tensor(rows, device=words.device))
    return F.binary_cross_entropy_with_logits(logits, joined(wanted, words.device))
