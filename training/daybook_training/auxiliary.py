"""Auxiliary tasks: heads that are trained beside the reader's on other corpora, and thrown away.

They shape the encoder and leave the network that ships as it is. A task is a head's size, its examples and its
loss; to add one, write a class with the members of `Task` and list it in TASKS. Chosen in the settings:
`tasks=["factuality"]` and `auxiliary=0.25` for one step in four on gold.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .corpora import TRAIN, Span, Story
from .pieces import Vocabulary
from .readings import BEGIN, INSIDE
from .windows import Window, windows

UNASKED = np.nan
"""Target of a word that the corpus says nothing about."""


@dataclass
class Example:
    """A window and what the corpus says of each of its words [words], UNASKED where it says nothing."""

    window: Window
    targets: np.ndarray


class Task(Protocol):
    """`outputs` of a linear head on word vectors."""

    name: str
    outputs: int

    def examples(self, corpora: Path, vocabulary: Vocabulary) -> Iterator[Example]: ...

    def loss(self, logits: Tensor, targets: Tensor) -> Tensor:
        """Of [asked, outputs] against targets [asked]."""
        ...


class Factuality:
    """Did it happen, from -1 (certainly not) to 1: judgments of UDS-IH2 and MEANTIME, which bear on realis."""

    name = "factuality"
    outputs = 1
    strongest = 3.0

    def examples(self, corpora: Path, vocabulary: Vocabulary) -> Iterator[Example]:
        for row in rows(corpora / "factuality" / "train.jsonl"):
            marks = [(judged["start"], judged["end"], judged["value"] / self.strongest) for judged in row["predicates"]]
            yield from example(row, vocabulary, UNASKED, at_first_word, marks)

    def loss(self, logits: Tensor, targets: Tensor) -> Tensor:
        return F.smooth_l1_loss(logits[:, 0], targets, beta=0.5)


class TimePhrases:
    """Where phrases of time begin and go on: GUM and MEANTIME, beside the reader's own layer of times."""

    name = "time"
    outputs = 3

    def examples(self, corpora: Path, vocabulary: Vocabulary) -> Iterator[Example]:
        for row in rows(corpora / "time" / "train.jsonl"):
            marks = [(phrase["start"], phrase["end"], BEGIN) for phrase in row["timexes"]]
            yield from example(row, vocabulary, 0.0, begin_inside, marks)

    def loss(self, logits: Tensor, targets: Tensor) -> Tensor:
        return F.cross_entropy(logits, targets.long())


TASKS: dict[str, Task] = {task.name: task for task in (Factuality(), TimePhrases())}


def rows(path: Path) -> Iterator[dict]:
    return map(json.loads, path.read_text("utf8").rstrip("\n").split("\n"))


def at_first_word(targets: np.ndarray, first: int, _: int, value: float) -> None:
    targets[first] = value


def begin_inside(targets: np.ndarray, first: int, last: int, _: float) -> None:
    targets[first] = BEGIN
    targets[first + 1 : last + 1] = INSIDE


def example(row: dict, vocabulary: Vocabulary, otherwise: float, put, marks: list[tuple]) -> Iterator[Example]:
    """One for a sentence with words; `put` writes a mark (start, end, value) into the targets of its words."""
    story = Story(row["corpus"], row["id"], 0, TRAIN, (row["text"],))
    for window in windows(story, vocabulary):
        targets = np.full(len(window), otherwise, np.float32)
        for start, end, value in marks:
            if words := window.words_of(Span(0, start, end)):
                put(targets, *words, value)
        yield Example(window, targets)


def heads(tasks: tuple[str, ...], width: int) -> nn.ModuleDict:
    return nn.ModuleDict({name: nn.Linear(width, TASKS[name].outputs) for name in tasks})


def loss(task: str, head: nn.Module, words: Tensor, examples: list[Example]) -> Tensor:
    """A scalar; `words` [batch, words, width]."""
    asked = [
        (number, word)
        for number, each in enumerate(examples)
        for word in np.flatnonzero(~np.isnan(each.targets)).tolist()
    ]
    if not asked:
        return words.sum() * 0
    wanted = np.concatenate([each.targets[~np.isnan(each.targets)] for each in examples])
    at = torch.tensor(asked, device=words.device).unbind(1)
    return TASKS[task].loss(head(words[at]), torch.from_numpy(wanted).to(words.device))
