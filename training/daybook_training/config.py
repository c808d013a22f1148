"""Everything a training run can be told, with the values that the shipped reader is trained with."""

import dataclasses
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path


@dataclass(frozen=True)
class Losses:
    """Weights of the parts of the loss. Roles weigh much: they are a mean over many pairs, nearly all of them no link."""

    trigger: float = 6.0
    none: float = 0.7
    """Words without a trigger, beside 1 for triggers."""
    silent: float = 0.7
    """The same in stories without any report; above `none` it teaches silence."""
    tags: float = 18.0
    realis: float = 0.6
    stance: float = 0.4
    mode: float = 0.5
    sector: float = 0.4
    roles: float = 28.0
    same: float = 0.8


@dataclass(frozen=True)
class Training:
    """One reader's training. An epoch is every gold window once, at each of the four core sizes."""

    seed: int = 1
    epochs: float = 3.5
    batch: int = 16
    encoder_rate: float = 1.3e-4
    layer_decay: float = 0.95
    """Learning rate of a layer beside the one above it; the embedding is one more layer below."""
    head_rate: float = 1.5e-3
    weight_decay: float = 0.01
    warm_up: float = 0.06
    last_rate: float = 0.02
    """Share of the highest learning rate at the end."""
    clip: float = 1.0
    masked: float = 0.06
    """Share of pieces that the encoder doesn't see."""
    average_from: float = 0.35
    average_rate: float = 0.004
    """From this share of the steps on a moving average of the weights is kept; how much a step counts in it."""
    rounded_from: float = 0.5
    """From this share of the steps on the encoder computes with the roundings of int8; 1: never."""
    silver: float = 0.0
    """Steps on silver stories for each step on gold."""
    auxiliary: float = 0.0
    """Steps on auxiliary corpora for each step on gold, shared evenly between `tasks`."""
    tasks: tuple[str, ...] = ()
    """Names of auxiliary tasks, see auxiliary.py."""
    precision: str = "auto"
    checkpoint_minutes: float = 5.0
    losses: Losses = Losses()


TEACHER = Training()
STUDENT = Training(epochs=1.5, encoder_rate=8e-5, head_rate=8e-4, silver=1.0)
"""Starts from the last teacher's weights, hence the lower rates."""


@dataclass(frozen=True)
class Chain:
    """The whole chain: teachers on gold alone, then a student on their soft labels of silver stories and on gold.

    `stories`, `silver_stories` and `development_stories` bound what is used (0: everything).
    """

    teachers: tuple[Training, ...] = (TEACHER, replace(TEACHER, seed=2))
    student: Training = replace(STUDENT, seed=3)
    stories: int = 0
    development_stories: int = 0
    silver_stories: int = 0
    with_development: bool = False


HASTY = replace(TEACHER, epochs=1.0, batch=8, encoder_rate=3e-4, head_rate=3e-3, average_rate=0.1)

QUICK = Chain(
    teachers=(HASTY,),
    student=replace(HASTY, seed=3, epochs=0.25, encoder_rate=2e-4, head_rate=2e-3, silver=0.5),
    stories=36,
    development_stories=16,
    silver_stories=6,
)
"""A small slice that takes every step of the chain within minutes; what it makes reads poorly."""


def changed(settings, changes: list[str]):
    """Settings with `name=value` changes; parts are reached by dots (`losses.roles=20`). Values are JSON or words."""
    for change in changes:
        name, _, value = change.partition("=")
        settings = with_value(settings, name.split("."), parsed(value))
    return settings


def with_value(settings, path: list[str], value):
    """`settings` is a dataclass, or a tuple of them that all change alike (the teachers)."""
    if isinstance(settings, tuple):
        return tuple(with_value(each, path, value) for each in settings)
    name, *rest = path
    if name not in (names := [field.name for field in dataclasses.fields(settings)]):
        raise ValueError(f"no setting {name}; there are {', '.join(names)}")
    if rest:
        value = with_value(getattr(settings, name), rest, value)
    return replace(settings, **{name: tuple(value) if isinstance(value, list) else value})


def parsed(value: str):
    try:
        return json.loads(value)
    except json.JSONDecodeError:
        return value


def as_json(settings) -> dict:
    """As it reads back from a file."""
    return json.loads(json.dumps(asdict(settings)))


def write(settings, path: Path) -> None:
    path.write_text(json.dumps(as_json(settings), indent=1) + "\n")
