"""How sure is sure: a temperature for each head and the bias of the trigger head, from the development stories.

Dividing a head's logits by its temperature makes its probabilities mean what they say (Guo et al. 2017, "On
calibration of modern neural networks"); it changes no decision. The bias is added to the log-odds of a report and
moves the balance of false and missed ones.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from . import decode, labels
from .corpora import Report
from .losses import overlap
from .readings import PARTICIPANT, ROLES_OF_LAYER, Reading
from .score import f1, matches
from .windows import Window

HEADS = ("trigger", "type", "mode", "realis", "stance", "roles", "sector", "same")
BIASES = tuple(round(-2 + 0.25 * number, 2) for number in range(17))
COLDEST, HOTTEST = 0.25, 4.0
LEAST = 1e-12
"""Probabilities are taken to be no smaller: their logarithms have to exist."""

Judged = tuple[Window, Reading, Reading]
"""A window, a reader's reading, and gold."""


@dataclass(frozen=True)
class Calibration:
    """`temperatures` by head; a head without enough examples keeps 1."""

    trigger_bias: float = 0.0
    temperatures: dict[str, float] = field(default_factory=lambda: dict.fromkeys(HEADS, 1.0))

    def as_dict(self) -> dict:
        return {"trigger_bias": self.trigger_bias, "temperatures": self.temperatures}


def calibrate(judged: Sequence[Judged]) -> Calibration:
    examples: dict[str, list] = defaultdict(list)
    for each in judged:
        for head, chances, right in answers(*each):
            examples[head].append((chances, right))
    return Calibration(best_bias(judged), {head: temperature(examples[head]) for head in HEADS})


def best_bias(judged: Sequence[Judged]) -> float:
    """The bias with the highest F1 of report and type; of equals the one nearest 0."""
    stories = {id(window.story): window.story for window, _, _ in judged}
    likely = {number: [] for number in stories}
    for window, reading, _ in judged:
        for report in decode.reports(window, reading, max(BIASES)):
            likely[id(window.story)].append((decode.log_odds(reading, window.words_of(report.trigger)[0]), report))
    found = [(list(story.reports), likely[number]) for number, story in stories.items()]
    return max(sorted(BIASES, key=abs), key=lambda bias: type_f1(found, bias))


def type_f1(stories: list[tuple[list[Report], list[tuple[float, Report]]]], bias: float) -> float:
    """Of stories' gold and their likely reports with log-odds."""
    right = read = wanted = 0
    for gold, likely in stories:
        kept = [report for odds, report in likely if odds + bias >= 0]
        right += sum(one.type == other.type for one, other in matches(gold, kept))
        read += len(kept)
        wanted += len(gold)
    return f1(right, read, wanted)


def answers(window: Window, reading: Reading, gold: Reading) -> Iterator[tuple[str, np.ndarray, int]]:
    """(head, probabilities of its classes, the right class) of everything that gold decides in the window's core.

    The trigger head is asked at likely words alone: the many words that are none beyond doubt would drown them.
    """
    for word in reading.triggers[window.core[reading.triggers]].tolist():
        none = float(reading.trigger[word, 0])
        yield "trigger", np.array([none, 1 - none]), int(gold.trigger[word, 0] == 0)
    common = [
        (number, gold.triggers.tolist().index(word))
        for number, word in enumerate(reading.triggers.tolist())
        if window.core[word] and word in gold.triggers
    ]
    mentions = list(mention_pairs(reading, gold))
    for number, right in common:
        yield from report_answers(reading, number, gold, right)
        yield from role_answers(reading, number, gold, right, mentions)
    yield from sector_answers(reading, gold, mentions)
    yield from same_answers(reading, gold, common)


def report_answers(reading: Reading, number: int, gold: Reading, right: int):
    types = reading.trigger[reading.triggers[number], 1:]
    yield "type", types / types.sum(), int(gold.kinds[right]) - 1
    yield "realis", reading.realis[number], int(gold.realis[right].argmax())
    yield "stance", reading.stance[number], int(gold.stance[right].argmax())
    if reading.kinds[number] == gold.kinds[right]:
        yield "mode", reading.mode[number], int(gold.mode[right].argmax())


def role_answers(reading: Reading, number: int, gold: Reading, right: int, mentions: list[tuple[int, int | None]]):
    """Does a mention fill a role, for every mention and every role of its layer?"""
    for mention, wanted in mentions:
        filled = gold.roles[right, wanted] if wanted is not None else np.zeros(len(labels.ROLES))
        for role in np.flatnonzero(ROLES_OF_LAYER[reading.mentions[mention, 0]]).tolist():
            chance = float(reading.roles[number, mention, role])
            yield "roles", np.array([1 - chance, chance]), int(filled[role])


def mention_pairs(reading: Reading, gold: Reading) -> Iterator[tuple[int, int | None]]:
    """(mention of the reading, the same mention of gold or None); those that only overlap gold are left out."""
    known = gold.mentions.tolist()
    for number, mention in enumerate(reading.mentions.tolist()):
        if mention in known:
            yield number, known.index(mention)
        elif not any(overlap(mention, other) for other in known):
            yield number, None


def sector_answers(reading: Reading, gold: Reading, mentions: list[tuple[int, int | None]]):
    for mention, wanted in mentions:
        if wanted is not None and gold.sectors[wanted].any() and reading.mentions[mention, 0] == PARTICIPANT:
            yield "sector", reading.sectors[mention], int(gold.sectors[wanted].argmax())


def same_answers(reading: Reading, gold: Reading, common: list[tuple[int, int]]):
    for position, (earlier, earlier_gold) in enumerate(common):
        for later, later_gold in common[position + 1 :]:
            chance = float(reading.same[earlier, later])
            yield "same", np.array([1 - chance, chance]), int(gold.same[earlier_gold, later_gold])


def temperature(examples: list[tuple[np.ndarray, int]], least: int = 20) -> float:
    """The temperature under which the right classes are likeliest, by golden-section search on its logarithm."""
    if len(examples) < least:
        return 1.0
    logits = np.log(np.maximum(np.array([chances for chances, _ in examples], float), LEAST))
    right = np.array([number for _, number in examples])
    low, high, ratio = math.log(COLDEST), math.log(HOTTEST), (math.sqrt(5) - 1) / 2
    while high - low > 1e-3:
        left, middle = high - ratio * (high - low), low + ratio * (high - low)
        if surprise(logits / math.exp(left), right) < surprise(logits / math.exp(middle), right):
            high = middle
        else:
            low = left
    return round(math.exp((low + high) / 2), 3)


def surprise(logits: np.ndarray, right: np.ndarray) -> float:
    """Mean negative logarithm of the probability of the right class."""
    highest = logits.max(1, keepdims=True)
    total = np.log(np.exp(logits - highest).sum(1)) + highest[:, 0]
    return float((total - logits[np.arange(len(right)), right]).mean())


def tempered(chances: np.ndarray, temperature: float) -> np.ndarray:
    """Probabilities of one head as its temperature has them."""
    powers = np.maximum(chances.astype(float), LEAST) ** (1 / temperature)
    return powers / powers.sum()


def confidence(reading: Reading, word: int, calibration: Calibration) -> float:
    """That there is a report at a word, and that its likeliest type is right."""
    none, types = float(reading.trigger[word, 0]), reading.trigger[word, 1:]
    there = tempered(np.array([none, 1 - none]), calibration.temperatures["trigger"])[1]
    return float(there * tempered(types / types.sum(), calibration.temperatures["type"]).max())
