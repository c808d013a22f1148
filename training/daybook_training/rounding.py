"""Training with the roundings of the shipped int8 encoder, so that it learns weights that don't mind them.

Forward and backward pass see rounded matrices and activations; gradients pass a rounding as if it were none
("straight-through": Bengio et al. 2013, arXiv 1308.3432; for whole networks Jacob et al. 2018, arXiv 1712.05877).
"""

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn

from .network import Encoder

WEIGHT_STEPS = 64
"""Seven bits a weight, as quantise.py's reduced range leaves: -64 to 64, one scale a row of the matrix."""
ACTIVATION_STEPS = 255
"""Eight bits an activation, one scale and zero point a window."""


@contextmanager
def rounded(encoder: Encoder) -> Iterator[None]:
    """Inside, the encoder's matrices and their inputs are rounded; afterwards the matrices are what they were."""
    layers = [module for module in encoder.layers.modules() if isinstance(module, nn.Linear)]
    exact = [layer.weight.data for layer in layers]
    hooks = [layer.register_forward_pre_hook(round_input) for layer in layers]
    for layer in layers:
        layer.weight.data = rounded_matrix(layer.weight.data)
    try:
        yield
    finally:
        for layer, weight in zip(layers, exact):
            layer.weight.data = weight
        for hook in hooks:
            hook.remove()


def rounded_matrix(weight: Tensor) -> Tensor:
    """`weight` [out, in] in steps of a 64th of each row's largest."""
    scale = (weight.abs().amax(1, keepdim=True) / WEIGHT_STEPS).clamp_min(1e-12)
    return (weight / scale).round_().mul_(scale)


def round_input(_: nn.Module, inputs: tuple[Tensor]) -> tuple[Tensor]:
    (given,) = inputs
    return (given + (rounded_activations(given.detach()) - given.detach()),)


def rounded_activations(given: Tensor) -> Tensor:
    """`given` [batch, pieces, width] in 255 steps from each window's least to its greatest, zero among them."""
    low = given.amin((1, 2), keepdim=True).clamp_max(0)
    high = given.amax((1, 2), keepdim=True).clamp_min(0)
    scale = ((high - low).float() / ACTIVATION_STEPS).clamp_min(1e-12).to(given.dtype)
    zero = (low / scale).round()
    return ((given / scale - zero).round_() + zero).mul_(scale)
