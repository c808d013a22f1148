"""Training with int8's roundings: the same roundings as the shipped graph's, and gradients that pass them."""

import numpy as np
import onnxruntime
import torch

from daybook_training import weights
from daybook_training.export import export
from daybook_training.rounding import rounded, rounded_activations, rounded_matrix
from daybook_training.tiny import tiny_reader, vocabulary


def test_rows_keep_their_largest_and_move_by_half_a_step():
    weight = torch.randn(8, 16)
    found = rounded_matrix(weight)
    step = weight.abs().amax(1, keepdim=True) / 64
    assert torch.all((found - weight).abs() <= step / 2 + 1e-6)
    assert torch.allclose(found.abs().amax(1), weight.abs().amax(1))


def test_a_window_is_rounded_by_its_own_range():
    small, large = torch.rand(5, 4) - 0.3, 100 * (torch.rand(5, 4) - 0.3)
    both = rounded_activations(torch.stack([small, large]))
    assert torch.equal(both[0], rounded_activations(small[None])[0])
    assert (both[0] - small).abs().max() < 0.005
    assert rounded_activations(torch.zeros(1, 2, 3)).eq(0).all()


def test_matrices_come_back_and_gradients_flow():
    encoder = tiny_reader().encoder
    before = encoder.layers[0].widen.weight.clone()
    pieces = torch.randint(0, len(vocabulary()), (2, 12))
    with rounded(encoder):
        assert not torch.equal(encoder.layers[0].widen.weight, before)
        encoder(pieces, torch.zeros_like(pieces)).square().sum().backward()
    assert torch.equal(encoder.layers[0].widen.weight, before)
    assert encoder.layers[0].attention.query_key_value.weight.grad.abs().sum() > 0
    assert not encoder.layers[0].widen._forward_pre_hooks


def test_computes_as_the_shipped_graph(tmp_path):
    weights.save(tiny_reader(), tmp_path / "tiny.npz")  # rounds the piece embedding as the graph has it
    reader = weights.load(tmp_path / "tiny.npz")
    export(reader, tmp_path)
    pieces, cases = torch.randint(0, len(vocabulary()), (40,)), torch.randint(0, 6, (40,))
    shipped = onnxruntime.InferenceSession(tmp_path / "encoder.onnx").run(
        ["words"], {"pieces": pieces.numpy(), "cases": cases.numpy(), "first": np.arange(40)}
    )[0]
    with torch.no_grad(), rounded(reader.encoder):
        computed = reader.encoder(pieces[None], cases[None])[0].numpy()
    assert np.abs(computed - shipped).max() < 1e-4
