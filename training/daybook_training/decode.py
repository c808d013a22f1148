"""Readings -> reports, plainly: no rules, one threshold a head. src/reader does more with the same network."""

import math

import numpy as np

from . import labels
from .corpora import Filler, Report
from .readings import FIGURE, ROLES_OF_LAYER, Reading
from .windows import Window

LINK = 0.5
"""A mention fills a role, and two triggers tell of one happening, above this probability."""
TINY = 1e-6


def log_odds(reading: Reading, word: int) -> float:
    """Of a report at a word."""
    none = float(reading.trigger[word, 0])
    return math.log(1 - none + TINY) - math.log(none + TINY)


def reports(window: Window, reading: Reading, bias: float = 0.0) -> list[Report]:
    """Reports whose trigger lies in the window's core and whose log-odds and `bias` are positive together."""
    kept = [
        number
        for number, word in enumerate(reading.triggers.tolist())
        if window.core[word] and log_odds(reading, word) + bias >= 0
    ]
    return [report(window, reading, number, kept) for number in kept]


def report(window: Window, reading: Reading, number: int, kept: list[int]) -> Report:
    kind, mode = labels.TYPE_MODES[int(reading.mode[number].argmax())]
    type_ = labels.TRIGGERS[int(reading.kinds[number])]
    earlier = [other for other in kept if other < number and reading.same[other, number] > LINK]
    word = int(reading.triggers[number])
    return Report(
        name(window, reading, number),
        window.span(word, word),
        type_,
        mode if kind == type_ else None,
        labels.REALIS[int(reading.realis[number].argmax())],
        labels.STANCE[int(reading.stance[number].argmax())],
        tuple(fillers(window, reading, number)),
        name(window, reading, earlier[-1]) if earlier else None,
    )


def name(window: Window, reading: Reading, number: int) -> str:
    """An id that no other report of the story has: a trigger's place in it."""
    word = int(reading.triggers[number])
    span = window.span(word, word)
    return f"{span.sentence}:{span.start}"


def fillers(window: Window, reading: Reading, number: int):
    for mention, (layer, start, end) in enumerate(reading.mentions.tolist()):
        chances = reading.roles[number, mention] * ROLES_OF_LAYER[layer]
        for role in roles_above(chances, only_best=layer == FIGURE):
            yield Filler(labels.ROLES[role], window.span(start, end), sector(reading, mention))


def roles_above(chances: np.ndarray, only_best: bool) -> list[int]:
    """A figure is of one kind; any other mention may fill several roles (a source that also acted)."""
    found = np.flatnonzero(chances > LINK).tolist()
    return [int(chances.argmax())] if found and only_best else found


def sector(reading: Reading, mention: int) -> str | None:
    chances = reading.sectors[mention]
    return labels.SECTORS[int(chances.argmax())] if chances.any() else None
