"""A moving average of a reader's weights: steadier than the weights after the last step."""

import torch
from torch import Tensor

from .network import Reader


class Average:
    """Starts as a copy of the reader; `update` moves it by `rate` of the way to the reader as it is now."""

    def __init__(self, reader: Reader, rate: float):
        self.rate = rate
        self.state: dict[str, Tensor] = {name: tensor.detach().clone() for name, tensor in reader.state_dict().items()}

    @torch.no_grad()
    def update(self, reader: Reader) -> None:
        for name, tensor in reader.state_dict().items():
            self.state[name].lerp_(tensor, self.rate)

    def reader(self, like: Reader) -> Reader:
        """A reader of its own with the averaged weights, in evaluation mode."""
        averaged = Reader(like.size)
        averaged.load_state_dict(self.state)
        return averaged.eval()
