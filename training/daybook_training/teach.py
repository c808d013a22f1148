"""Soft labels: what one reader or the mean of several says about unlabelled stories."""

import dataclasses
import time
from collections.abc import Callable, Sequence

import numpy as np

from .network import Reader
from .precision import Precision
from .predict import predict
from .readings import ROLES_OF_LAYER, Reading
from .windows import Window

AT_ONCE = 480
"""Windows between two lines in the log."""


def soft_readings(
    readers: Sequence[Reader], windows: Sequence[Window], how: Precision, log: Callable[[str], None] = lambda line: None
) -> list[Reading]:
    """A reading of each window, ready to be learned from."""
    readings: list[Reading] = []
    started = time.monotonic()
    for start in range(0, len(windows), AT_ONCE):
        readings += [lesson(reading) for reading in predict(readers, windows[start : start + AT_ONCE], how)]
        log(f"{len(readings)} of {len(windows)} windows labelled, {time.monotonic() - started:.0f} s")
    return readings


def lesson(reading: Reading) -> Reading:
    """In half precision; a mention's layer bounds the roles that are taught."""
    roles = reading.roles * ROLES_OF_LAYER[reading.mentions[:, 0]][None]
    return dataclasses.replace(halved(reading), roles=roles.astype(np.float16))


def halved(reading: Reading) -> Reading:
    tables = {each.name: getattr(reading, each.name) for each in dataclasses.fields(reading)}
    smaller = {
        name: table.astype(np.float16)
        for name, table in tables.items()
        if isinstance(table, np.ndarray) and table.dtype == np.float32
    }
    return dataclasses.replace(reading, **smaller)
