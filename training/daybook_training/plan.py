"""Which windows each step learns from, worked out before the first step.

A plan follows from seed and settings alone, so that a run that was killed goes on at its next step without any
state of a sampler.
"""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass

from .config import Training

GOLD, SILVER = "gold", "silver"
SORTED_TOGETHER = 24
"""So many batches' windows are sorted by length before they are cut into batches: less padding."""


@dataclass(frozen=True)
class Step:
    """Numbers of windows among those of one kind: gold, silver, or an auxiliary task."""

    kind: str
    windows: tuple[int, ...]


def plan(settings: Training, lengths: dict[str, list[int]]) -> list[Step]:
    """Every step of a run; `lengths` are the pieces of each window, kind by kind."""
    gold = max(1, int(math.ceil(len(lengths[GOLD]) / settings.batch) * settings.epochs))
    silver = int(gold * settings.silver) if lengths.get(SILVER) else 0
    auxiliary = int(gold * settings.auxiliary) if settings.tasks else 0
    kinds = mixed(main_kinds(gold, silver, settings.seed), auxiliary_kinds(auxiliary, settings.tasks))
    batches = {kind: endless(kind, lengths[kind], settings) for kind in sorted(set(kinds))}
    return [Step(kind, next(batches[kind])) for kind in kinds]


def main_kinds(gold: int, silver: int, seed: int) -> list[str]:
    """Silver leads early, gold closes: the chance of gold rises in a line, as steeply as its share allows."""
    if not silver:
        return [GOLD] * gold
    draw, steps, share = random.Random(f"{seed} kinds"), gold + silver, gold / (gold + silver)
    low, high = max(0.0, 2 * share - 1), min(1.0, 2 * share)
    chances = (low + (high - low) * step / steps for step in range(steps))
    return [GOLD if draw.random() < chance else SILVER for chance in chances]


def auxiliary_kinds(steps: int, tasks: tuple[str, ...]) -> list[str]:
    return [tasks[step % len(tasks)] for step in range(steps)]


def mixed(main: list[str], other: list[str]) -> list[str]:
    """`other` spread evenly over `main`."""
    places = [(number + 0.5) / len(main) for number in range(len(main))]
    places += [(number + 0.25) / max(1, len(other)) for number in range(len(other))]
    order = sorted(range(len(places)), key=places.__getitem__)
    return [(main + other)[number] for number in order]


def endless(kind: str, lengths: list[int], settings: Training) -> Iterator[tuple[int, ...]]:
    """Batches of windows, epoch after epoch, each in an order of its own."""
    epoch = 0
    while True:
        yield from batches(lengths, settings.batch, random.Random(f"{settings.seed} {kind} {epoch}"))
        epoch += 1


def batches(lengths: list[int], size: int, draw: random.Random) -> list[tuple[int, ...]]:
    """Every window once; batches hold windows of like length."""
    order = list(range(len(lengths)))
    draw.shuffle(order)
    chunk = size * SORTED_TOGETHER
    order = [
        number
        for start in range(0, len(order), chunk)
        for number in sorted(order[start : start + chunk], key=lengths.__getitem__)
    ]
    found = [tuple(order[start : start + size]) for start in range(0, len(order), size)]
    draw.shuffle(found)
    return found
