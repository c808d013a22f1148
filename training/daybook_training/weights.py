"""Reads weights, and writes weight files: fp16 arrays, the piece embedding as int8 with one scale a row."""

from pathlib import Path

import numpy as np
import torch

from . import exported
from .network import Reader, Size

SHORT_NAMES = {
    "enc.word": "encoder.embedding.piece",
    "enc.pos": "encoder.embedding.position",
    "enc.case": "encoder.embedding.case",
    "enc.ln": "encoder.embedding.norm",
    "trig": "words.trigger",
    "realis": "words.realis",
    "stance": "words.stance",
    "mode": "words.mode",
    "tags": "words.tags",
    "sect": "roles.sector",
    "lt": "roles.trigger",
    "la": "roles.mention",
    "temb": "roles.event_type",
    "layer": "roles.layer",
    "lo.0": "roles.score.hidden",
    "lo.3": "roles.score.output",
    "sa": "same.earlier",
    "sb": "same.later",
    "so.0": "same.score.hidden",
    "so.2": "same.score.output",
    "ldist": "roles.score.distance",
    "sdist": "same.score.distance",
}
"""Names in weight files (they are kept short there) and in the network."""

SHORT_NAMES_IN_LAYER = {
    "qkv": "attention.query_key_value",
    "o": "attention.output",
    "ln1": "attention_norm",
    "f1": "widen",
    "f2": "narrow",
    "ln2": "narrow_norm",
}

SHARED = {"dist.weight": ("roles.score.distance.weight", "same.score.distance.weight")}
"""In older files both pair heads have one distance embedding; the network holds a copy in each."""

DERIVED = {"mmask"}
"""Follows from the label tables."""


def load(path: Path) -> Reader:
    """A reader in evaluation mode, of a weight file or of an exported model's folder.

    Raises on a name or a shape that the network doesn't have.
    """
    state = exported.state(path) if path.is_dir() else state_of(path)
    reader = Reader(size_of(state))
    reader.load_state_dict(state)
    return reader.eval()


def state_of(path: Path) -> dict[str, torch.Tensor]:
    with np.load(path) as arrays:
        return {
            name: torch.from_numpy(array)
            for short, array in unpacked(arrays)
            for name in long_names(short)
        }


def unpacked(arrays):
    """(name, fp32 array) of every weight; int8 arrays are multiplied by their row scales."""
    for name in arrays.files:
        if name in DERIVED or name.endswith(".scale"):
            continue
        array = arrays[name].astype(np.float32)
        scale = f"{name}.scale"
        yield name, array * arrays[scale] if scale in arrays.files else array


def long_names(short: str) -> tuple[str, ...]:
    if short in SHARED:
        return SHARED[short]
    module, _, parameter = short.rpartition(".")
    if module.startswith("enc.L."):
        _, _, number, part = module.split(".")
        return (f"encoder.layers.{number}.{SHORT_NAMES_IN_LAYER[part]}.{parameter}",)
    return (f"{SHORT_NAMES[module]}.{parameter}",)


def save(reader: Reader, path: Path) -> None:
    """Writes a weight file that `load` reads; a weight changes by fp16 rounding, the piece embedding by int8's."""
    arrays = {}
    for name, tensor in reader.state_dict().items():
        array, short = tensor.detach().float().cpu().numpy(), short_name(name)
        if name == "encoder.embedding.piece.weight":
            scale = np.maximum(np.abs(array).max(1, keepdims=True) / 127, 1e-9)
            arrays[f"{short}.scale"] = scale.astype(np.float32)
            arrays[short] = np.round(array / scale).astype(np.int8)
        else:
            arrays[short] = array.astype(np.float16)
    np.savez_compressed(path, **arrays)


def short_name(name: str) -> str:
    module, _, parameter = name.rpartition(".")
    if module.startswith("encoder.layers."):
        _, _, number, part = module.split(".", 3)
        return f"enc.L.{number}.{SHORT_NAME_IN_LAYER_OF[part]}.{parameter}"
    return f"{SHORT_NAME_OF[module]}.{parameter}"


SHORT_NAME_OF = {name: short for short, name in SHORT_NAMES.items()}
SHORT_NAME_IN_LAYER_OF = {name: short for short, name in SHORT_NAMES_IN_LAYER.items()}


def size_of(state: dict[str, torch.Tensor]) -> Size:
    """Dimensions as the weights have them; heads of attention are 32 wide in the base encoder."""
    vocabulary, width = state["encoder.embedding.piece.weight"].shape
    return Size(
        vocabulary=vocabulary,
        width=width,
        layers=1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layers.")),
        attention_heads=width // 32,
        inner=state["encoder.layers.0.widen.bias"].shape[0],
        positions=state["encoder.embedding.position.weight"].shape[0],
        pair_width=state["same.earlier.bias"].shape[0],
        distance_width=state["same.score.distance.weight"].shape[1],
    )
