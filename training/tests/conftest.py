"""Made-up corpora and a tiny base encoder: no test needs the real ones."""

import pytest
from safetensors.numpy import save_file

from daybook_training import sample
from daybook_training.base import NAMES_IN_LAYER
from daybook_training.pieces import Vocabulary
from daybook_training.tiny import tiny_reader, vocabulary


@pytest.fixture(scope="session")
def corpora_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample")
    sample.write(folder)
    return folder


@pytest.fixture(scope="session")
def base_folder(tmp_path_factory):
    """As the base encoder's package has it, but one layer of 32 and a vocabulary of letters."""
    folder = tmp_path_factory.mktemp("base")
    (folder / "vocab.txt").write_text("".join(f"{piece}\n" for piece in vocabulary()))
    save_file(packaged(tiny_reader()), folder / "model.safetensors")
    return folder


@pytest.fixture(scope="session")
def tiny_vocabulary(base_folder):
    return Vocabulary(base_folder / "vocab.txt")


def packaged(reader):
    """The encoder's weights by the names that the package has."""
    state = {name: tensor.numpy() for name, tensor in reader.encoder.state_dict().items()}
    found = {
        "embeddings.word_embeddings.weight": state["embedding.piece.weight"],
        "embeddings.position_embeddings.weight": state["embedding.position.weight"],
        "embeddings.token_type_embeddings.weight": 0 * state["embedding.position.weight"][:1],
        "embeddings.LayerNorm.weight": state["embedding.norm.weight"],
        "embeddings.LayerNorm.bias": state["embedding.norm.bias"],
    }
    for parameter in ("weight", "bias"):
        joint = state[f"layers.0.attention.query_key_value.{parameter}"]
        for part, rows in zip(("query", "key", "value"), joint.reshape(3, -1, *joint.shape[1:])):
            found[f"encoder.layer.0.attention.self.{part}.{parameter}"] = rows.copy()
        for name, name_there in NAMES_IN_LAYER.items():
            found[f"encoder.layer.0.{name_there}.{parameter}"] = state[f"layers.0.{name}.{parameter}"]
    return found
