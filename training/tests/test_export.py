"""The shipped graphs compute what the network computes."""

import json

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from daybook_training import labels, weights
from daybook_training.export import export
from daybook_training.tiny import tiny_reader, vocabulary


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    out = tmp_path_factory.mktemp("tiny")
    export(tiny_reader(), out)
    return out


def run(folder, graph, **inputs):
    return onnxruntime.InferenceSession(folder / f"{graph}.onnx").run(None, inputs)


def test_encoder_within_noise_of_seven_bits(folder):
    reader = tiny_reader()
    pieces = torch.randint(0, len(vocabulary()), (40,))
    cases, first = torch.randint(0, 6, (40,)), torch.arange(1, 39, 2)
    with torch.no_grad():
        expected = reader.encoder(pieces[None], cases[None])[0, first].numpy()
    words, trigger, *_ = run(folder, "encoder", pieces=pieces.numpy(), cases=cases.numpy(), first=first.numpy())
    assert words.shape == expected.shape and trigger.shape == (len(first), len(labels.TRIGGERS))
    assert np.abs(words - expected).mean() < 0.05 * np.abs(expected).mean()


def test_heads_stay_exact(folder):
    matrices = {each.name: each.data_type for each in onnx.load(folder / "encoder.onnx").graph.initializer}
    heads = {name: kind for name, kind in matrices.items() if name.startswith("heads.") and ".weight" in name}
    assert len(heads) == 5 and set(heads.values()) == {onnx.TensorProto.FLOAT}


def test_roles_equal_the_network(folder):
    reader = tiny_reader()
    words = torch.randn(9, reader.size.width)
    trigger, kind = torch.tensor([2, 5]), torch.tensor([1, 16])
    start, end, layer = torch.tensor([0, 3, 7]), torch.tensor([1, 3, 8]), torch.tensor([0, 3, 4])
    distance = torch.randint(0, labels.DISTANCES, (2, 3))
    role, sector = run(
        folder, "roles", words=words.numpy(), trigger=trigger.numpy(), event_type=kind.numpy(),
        start=start.numpy(), end=end.numpy(), layer=layer.numpy(), distance=distance.numpy(),
    )
    with torch.no_grad():
        ends = torch.cat([words[7], words[8]])
        expected = reader.roles.link(words[5], kind[1], ends, layer[2], distance[1, 2])
        assert np.allclose(role[1, 2], expected, atol=1e-5)
        assert np.allclose(sector[2], reader.roles.sector(ends), atol=1e-5)


def test_same_equals_the_network(folder):
    reader = tiny_reader()
    earlier, later = torch.randn(4, reader.size.width), torch.randn(4, reader.size.width)
    distance = torch.randint(0, labels.DISTANCES, (4,))
    (same,) = run(folder, "same", earlier=earlier.numpy(), later=later.numpy(), distance=distance.numpy())
    with torch.no_grad():
        assert np.allclose(same, reader.same(earlier, later, distance), atol=1e-5)


def test_padding_is_masked():
    reader = tiny_reader()
    pieces, cases = torch.randint(0, len(vocabulary()), (1, 12)), torch.zeros(1, 12, dtype=torch.long)
    mask = torch.ones(1, 12, dtype=torch.bool)
    mask[0, 8:] = False
    with torch.no_grad():
        alone = reader.encoder(pieces[:, :8], cases[:, :8])
        padded = reader.encoder(pieces, cases, mask)[:, :8]
    assert torch.allclose(alone, padded, atol=1e-5)


def test_labels_are_written(folder):
    tables = json.loads((folder / "labels.json").read_text())
    assert tables == labels.tables()
    assert len(tables["mode"]) == 92 and len(tables["role"]) == 17


@pytest.mark.parametrize("fp32", [False, True])
def test_an_exported_model_can_learn_on(tmp_path, fp32):
    reader = tiny_reader()
    with torch.no_grad():
        for parameter in reader.parameters():  # untrained norms are all alike, and the exporter keeps one of them
            parameter.add_(0.01 * torch.randn_like(parameter))
    export(reader, tmp_path, fp32)
    found = weights.load(tmp_path).state_dict()
    for name, tensor in reader.state_dict().items():
        step = 0 if fp32 else float(tensor.abs().max()) / 63
        assert torch.allclose(found[name], tensor, rtol=0, atol=step / 2 + 1e-6), name
