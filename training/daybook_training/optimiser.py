"""Learning rates: by layer and by step."""

import torch
from torch import nn

from .config import Training
from .network import Reader


def optimiser(reader: Reader, others: nn.Module, settings: Training) -> torch.optim.AdamW:
    """AdamW with a learning rate for each weight; `others` (auxiliary heads) learn like the reader's heads."""
    groups = [
        group(parameter, rate(name, len(reader.encoder.layers), settings), settings)
        for name, parameter in reader.named_parameters()
    ]
    groups += [group(parameter, settings.head_rate, settings) for parameter in others.parameters()]
    return torch.optim.AdamW(groups)


def group(parameter: nn.Parameter, rate: float, settings: Training) -> dict:
    """Biases and the like don't decay. `highest` is what `set_rates` scales."""
    decay = settings.weight_decay if parameter.ndim > 1 else 0.0
    return {"params": [parameter], "lr": rate, "highest": rate, "weight_decay": decay}


def rate(name: str, layers: int, settings: Training) -> float:
    """The highest learning rate of a weight; the case embedding is new and learns like a head."""
    if not name.startswith("encoder.") or name.startswith("encoder.embedding.case"):
        return settings.head_rate
    layer = int(name.split(".")[2]) if name.startswith("encoder.layers.") else -1
    return settings.encoder_rate * settings.layer_decay ** (layers - 1 - layer)


def share(step: int, steps: int, settings: Training) -> float:
    """Of the highest rate: up during the warm-up, then down in a line to `last_rate`."""
    warm_up = max(1.0, steps * settings.warm_up)
    return min(1.0, (step + 1) / warm_up) * max(settings.last_rate, (steps - step) / steps)


def set_rates(optimiser: torch.optim.Optimizer, step: int, steps: int, settings: Training) -> None:
    for each in optimiser.param_groups:
        each["lr"] = each["highest"] * share(step, steps, settings)
