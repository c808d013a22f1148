"""Where a reader is sure and gold says otherwise: a list to be read by eye, since gold may be wrong too."""

from collections.abc import Iterator, Sequence

import numpy as np

from . import labels
from .calibrate import Calibration, Judged, tempered
from .readings import Reading
from .windows import Window

SURE = 0.9
HEADS = (("realis", labels.REALIS), ("stance", labels.STANCE))


def disagreements(judged: Sequence[Judged], calibration: Calibration) -> list[dict]:
    """The loudest first; `chance` is what the reader gives to its own answer."""
    rows = [row for each in judged for row in of_window(*each, calibration)]
    return sorted(rows, key=lambda row: (-row["chance"], row["corpus"], row["story"], row["sentence"], row["word"]))


def of_window(window: Window, reading: Reading, gold: Reading, calibration: Calibration) -> Iterator[dict]:
    for word in np.flatnonzero(window.core).tolist():
        yield from of_trigger(window, reading, gold, word, calibration)
    for number, word in enumerate(reading.triggers.tolist()):
        if window.core[word] and word in gold.triggers:
            yield from of_report(window, reading, number, gold, gold.triggers.tolist().index(word), calibration)


def of_trigger(window: Window, reading: Reading, gold: Reading, word: int, calibration: Calibration) -> Iterator[dict]:
    """A report that gold lacks, one that the reader doesn't see at all, or another type."""
    there = tempered(reading.trigger[word], calibration.temperatures["trigger"])
    given, wanted = int(there.argmax()), int(gold.trigger[word].argmax())
    if given != wanted and there[given] >= SURE:
        kind = "no report in gold" if wanted == 0 else "missed" if given == 0 else "type"
        yield row(window, word, kind, labels.TRIGGERS[wanted], labels.TRIGGERS[given], there[given])


def of_report(window: Window, reading: Reading, number: int, gold: Reading, right: int, calibration: Calibration):
    word = int(reading.triggers[number])
    for head, names in HEADS:
        chances = tempered(getattr(reading, head)[number], calibration.temperatures[head])
        given, wanted = int(chances.argmax()), int(getattr(gold, head)[right].argmax())
        if given != wanted and chances[given] >= SURE:
            yield row(window, word, head, names[wanted], names[given], chances[given])


def row(window: Window, word: int, kind: str, gold: str, read: str, chance: float) -> dict:
    """`sentence` is the number in the corpus, as the annotation files have it."""
    span, story = window.span(word, word), window.story
    text = story.sentences[span.sentence]
    return {
        "kind": kind,
        "gold": gold,
        "read": read,
        "chance": round(float(chance), 3),
        "word": text[span.start : span.end],
        "corpus": story.corpus,
        "file": story.file,
        "story": story.first,
        "sentence": story.first + span.sentence,
        "start": span.start,
        "text": text,
    }
