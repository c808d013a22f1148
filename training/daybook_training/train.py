"""Training of one reader: every step of its plan, with a checkpoint every few minutes."""

import hashlib
import json
import time
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import asdict, dataclass, field
from pathlib import Path

import torch
from torch import Tensor, nn

from . import auxiliary, checkpoint, losses
from .auxiliary import Example
from .average import Average
from .batches import Batch, batch_of
from .config import Training
from .network import Reader
from .optimiser import optimiser, set_rates
from .passes import word_vectors
from .pieces import Vocabulary
from .plan import GOLD, SILVER, Step, plan
from .precision import Precision, precision
from .readings import Reading
from .rounding import rounded
from .windows import Window

Log = Callable[[str], None]
Stop = Callable[[int], bool]

STEPS_PER_LINE = 25
"""The log says something this often."""


def never(_: int) -> bool:
    return False


@dataclass
class Lessons:
    """Windows and what is said about them: gold, silver (soft labels), and examples of auxiliary tasks."""

    gold: list[tuple[Window, Reading]]
    silver: list[tuple[Window, Reading]] = field(default_factory=list)
    auxiliary: dict[str, list[Example]] = field(default_factory=dict)

    def windows(self) -> dict[str, list[Window]]:
        """By the kinds of plan.py."""
        main = {GOLD: [window for window, _ in self.gold], SILVER: [window for window, _ in self.silver]}
        return main | {task: [each.window for each in examples] for task, examples in self.auxiliary.items()}


@dataclass
class Trained:
    """The reader after its last step and its moving average."""

    last: Reader
    averaged: Reader


class Stopped(Exception):
    """Time was up before the last step; the checkpoint has everything to go on."""


@dataclass
class Run:
    """What changes while a reader is trained."""

    reader: Reader
    heads: nn.ModuleDict
    optimiser: torch.optim.AdamW
    average: Average | None = None
    step: int = 0

    def state(self) -> dict:
        return {
            "reader": self.reader.state_dict(),
            "heads": self.heads.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "average": self.average.state if self.average else None,
            "step": self.step,
        }

    def restore(self, state: dict, settings: Training) -> None:
        self.reader.load_state_dict(state["reader"])
        self.heads.load_state_dict(state["heads"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step = state["step"]
        if state["average"]:
            self.average = Average(self.reader, settings.average_rate)
            self.average.state = {name: tensor.to(device_of(self.reader)) for name, tensor in state["average"].items()}


def train(
    reader: Reader,
    lessons: Lessons,
    vocabulary: Vocabulary,
    settings: Training,
    path: Path,
    log: Log = lambda line: None,
    stop: Stop = never,
) -> Trained:
    """Trains `reader` in place. `path` is the checkpoint: where there is one of the same run, it goes on from there.

    `stop(step)` is asked before each step; when it says so, a checkpoint is written and Stopped raised.
    """
    how = precision(settings.precision)
    steps = plan(settings, {kind: [len(each.pieces) for each in found] for kind, found in lessons.windows().items()})
    torch.manual_seed(settings.seed)
    run = begun(reader.to(how.device), settings)
    name = fingerprint(settings, lessons, how)
    if state := checkpoint.load(path, name):
        run.restore(state, settings)
        log(f"goes on at step {run.step} of {len(steps)}")
    saved = time.monotonic()
    report = Progress(log, len(steps))
    while run.step < len(steps):
        if stop(run.step) or time.monotonic() - saved > 60 * settings.checkpoint_minutes:
            checkpoint.save(path, name, run.state())
            saved = time.monotonic()
        if stop(run.step):
            raise Stopped(f"stopped at step {run.step} of {len(steps)}; the same command goes on")
        report.add(steps[run.step].kind, take(run, steps[run.step], len(steps), lessons, vocabulary, settings, how))
    checkpoint.save(path, name, run.state())
    return Trained(run.reader.cpu().eval(), averaged(run, settings))


def begun(reader: Reader, settings: Training) -> Run:
    heads = auxiliary.heads(settings.tasks, reader.size.width).to(device_of(reader))
    return Run(reader, heads, optimiser(reader, heads, settings))


def device_of(reader: Reader) -> torch.device:
    return next(reader.parameters()).device


def averaged(run: Run, settings: Training) -> Reader:
    average = run.average or Average(run.reader, settings.average_rate)
    return average.reader(run.reader)


def fingerprint(settings: Training, lessons: Lessons, how: Precision) -> str:
    """Changes with the settings that change weights, with the windows and with the precision."""
    weighty = {name: value for name, value in asdict(settings).items() if name != "checkpoint_minutes"}
    digest = hashlib.sha256(json.dumps([weighty, how.device, how.bf16]).encode())
    for kind, found in sorted(lessons.windows().items()):
        digest.update(kind.encode())
        for window in found:
            digest.update(window.pieces.tobytes())
    return digest.hexdigest()


def take(run: Run, step: Step, steps: int, lessons: Lessons, vocabulary: Vocabulary, settings: Training, how: Precision) -> float:
    """One step: its loss."""
    set_rates(run.optimiser, run.step, steps, settings)
    run.reader.train()
    run.optimiser.zero_grad(set_to_none=True)
    with rounded(run.reader.encoder) if run.step >= settings.rounded_from * steps else nullcontext():
        found = step_loss(run, step, lessons, vocabulary, settings, how)
        found.backward()
    nn.utils.clip_grad_norm_([*run.reader.parameters(), *run.heads.parameters()], settings.clip)
    run.optimiser.step()
    run.step += 1
    keep_average(run, steps, settings)
    return float(found.detach())


def keep_average(run: Run, steps: int, settings: Training) -> None:
    if run.average:
        run.average.update(run.reader)
    elif run.step > settings.average_from * steps:
        run.average = Average(run.reader, settings.average_rate)


def step_loss(run: Run, step: Step, lessons: Lessons, vocabulary: Vocabulary, settings: Training, how: Precision) -> Tensor:
    if step.kind not in (GOLD, SILVER):
        examples = [lessons.auxiliary[step.kind][number] for number in step.windows]
        _, words = encoded(run.reader, [each.window for each in examples], vocabulary, settings, how)
        return auxiliary.loss(step.kind, run.heads[step.kind], words, examples)
    taught = lessons.gold if step.kind == GOLD else lessons.silver
    windows, readings = zip(*(taught[number] for number in step.windows))
    batch, words = encoded(run.reader, list(windows), vocabulary, settings, how)
    return losses.loss(run.reader, words, batch, list(readings), settings.losses)


def encoded(reader: Reader, windows: list[Window], vocabulary: Vocabulary, settings: Training, how: Precision) -> tuple[Batch, Tensor]:
    """A batch and its word vectors [batch, words, width] in fp32, some pieces masked."""
    batch = batch_of(windows, how.device)
    with how.autocast():
        words = word_vectors(reader, batch, masked(batch.pieces, vocabulary, settings.masked))
    return batch, words.float()


def masked(pieces: Tensor, vocabulary: Vocabulary, part: float) -> Tensor:
    """`part` of the pieces replaced by the mask; the marks of beginning, end and padding stay."""
    chosen = (torch.rand(pieces.shape, device=pieces.device) < part) & (pieces > vocabulary.last_special)
    return pieces.masked_fill(chosen, vocabulary.mask)


class Progress:
    """A line in the log now and then: mean loss by kind of step, and time."""

    def __init__(self, log: Log, steps: int):
        self.log, self.steps, self.done = log, steps, 0
        self.started = time.monotonic()
        self.total, self.count = Counter(), Counter()

    def add(self, kind: str, loss: float) -> None:
        self.done += 1
        self.total[kind] += loss
        self.count[kind] += 1
        if self.done % STEPS_PER_LINE == 0:
            means = " ".join(f"{kind} {self.total[kind] / self.count[kind]:.3f}" for kind in sorted(self.count))
            seconds = time.monotonic() - self.started
            self.log(f"{self.done} steps of {self.steps}: loss {means}, {seconds / self.done:.2f} s a step")
            self.total.clear()
            self.count.clear()
