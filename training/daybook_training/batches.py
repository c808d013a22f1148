"""Windows of different length as one padded batch."""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from .pieces import MARK
from .windows import Window, distance_class

MULTIPLE = 16
"""Padded lengths are multiples of this: fewer different shapes."""


@dataclass
class Batch:
    """pieces, cases, mask [batch, pieces]; first, core, present [batch, words]."""

    windows: list[Window]
    pieces: Tensor
    cases: Tensor
    mask: Tensor
    first: Tensor
    core: Tensor
    present: Tensor


def batch_of(windows: list[Window], device: str = "cpu") -> Batch:
    length = -(-max(len(window.pieces) for window in windows) // MULTIPLE) * MULTIPLE
    words = max(len(window) for window in windows)
    move = lambda rows, size, fill=0: torch.from_numpy(padded(rows, size, fill)).to(device)
    return Batch(
        windows,
        move([window.pieces for window in windows], length),
        move([window.cases for window in windows], length, MARK),
        move([np.ones(len(window.pieces), bool) for window in windows], length),
        move([window.first for window in windows], words),
        move([window.core for window in windows], words),
        move([np.ones(len(window), bool) for window in windows], words),
    )


def padded(rows: list[np.ndarray], size: int, fill=0) -> np.ndarray:
    """[rows, size, ...] of rows that are shorter."""
    table = np.full((len(rows), size, *rows[0].shape[1:]), fill, rows[0].dtype)
    for number, row in enumerate(rows):
        table[number, : len(row)] = row
    return table


@dataclass
class Links:
    """Pairs of a trigger and a mention: all [pairs]; `window` is the row in the batch."""

    window: Tensor
    trigger: Tensor
    kind: Tensor
    layer: Tensor
    start: Tensor
    end: Tensor
    distance: Tensor


def links(rows: list[tuple], device: str) -> Links:
    """Of rows (window, trigger, kind, layer, start, end, distance)."""
    table = torch.tensor(rows, device=device, dtype=torch.long).reshape(-1, 7)
    return Links(*table.unbind(1))


def link_rows(number: int, window: Window, triggers, kinds, mentions) -> list[tuple]:
    """Every trigger with every mention, in that order."""
    return [
        (number, trigger, kind, layer, start, end, distance_class(window, trigger, start, end))
        for trigger, kind in zip(triggers, kinds)
        for layer, start, end in mentions
    ]


def pair_rows(number: int, window: Window, triggers) -> list[tuple]:
    """(window, earlier, later, distance) of every two triggers, row by row of the upper triangle."""
    return [
        (number, earlier, later, distance_class(window, earlier, later, later))
        for position, earlier in enumerate(triggers)
        for later in triggers[position + 1 :]
    ]
