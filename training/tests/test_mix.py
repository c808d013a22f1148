"""The weighted mean of readers."""

import pytest
import torch

from daybook_training.mix import mixed
from daybook_training.tiny import tiny_reader


def readers():
    one, other = tiny_reader(), tiny_reader()
    with torch.no_grad():
        for parameter in other.parameters():
            parameter.add_(1.0)
    return one, other


def test_each_weight_is_the_mean():
    one, other = readers()
    found = mixed([(one, 0.75), (other, 0.25)]).state_dict()
    for name, tensor in one.state_dict().items():
        assert torch.allclose(found[name], tensor + 0.25, atol=1e-6), name


def test_shares_come_to_one():
    one, other = readers()
    with pytest.raises(ValueError, match="1"):
        mixed([(one, 0.75), (other, 0.75)])
