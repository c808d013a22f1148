"""An exported model's weights, to go on learning from what ships; int8 matrices come back as the reader uses them."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import GraphProto, numpy_helper

from .quantise import EMBEDDING_SCALE

GRAPHS = ("encoder", "roles", "same")
PIECES = "encoder.embedding.piece.weight"


def state(folder: Path) -> dict[str, torch.Tensor]:
    """The network's weights by name, fp32. Raises FileNotFoundError when a graph is missing."""
    found = {}
    for name in GRAPHS:
        found |= weights_of(onnx.load(folder / f"{name}.onnx").graph)
    return {name: torch.from_numpy(np.ascontiguousarray(array)) for name, array in found.items()}


def weights_of(graph: GraphProto) -> dict[str, np.ndarray]:
    """Arrays of one graph. The exporter leaves a layer's matrix transposed wherever a MatMul multiplies by it."""
    arrays = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    turned = {node.input[1] for node in graph.node if node.op_type in ("MatMul", "MatMulInteger")}
    found = {}
    for name, array in arrays.items():
        name_in_network = network_name(name)
        if not name_in_network:
            continue
        if name == PIECES and EMBEDDING_SCALE in arrays:
            array = array * arrays[EMBEDDING_SCALE]
        if name.endswith("_quantized"):
            array = array * arrays[name.removesuffix("_quantized") + "_scale"]
        found[name_in_network] = (array.T if name in turned else array).astype(np.float32)
    return found


def network_name(name: str) -> str | None:
    """None for scales, zero points and the exporter's constants."""
    plain = name.removesuffix("_quantized").removesuffix("_Transposed")
    if not plain.endswith((".weight", ".bias")):
        return None
    return plain.replace("heads.", "words.", 1) if plain.startswith("heads.") else plain
