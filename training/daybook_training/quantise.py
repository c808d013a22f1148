"""fp32 encoder graph -> int8: the matrices of the layers and the piece embedding."""

from pathlib import Path

import numpy as np
import onnx
from onnx import GraphProto, ModelProto, TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

EMBEDDING_SCALE = "piece_scale"


def quantise(source: Path, target: Path, keep: tuple[str, ...] = ("heads.",)) -> None:
    """Writes `target`. Matrices whose names contain one of `keep` stay fp32: the heads are small, and they decide.

    Weights get one scale a column and seven bits ("reduced range"): with eight, sums of products saturate on
    processors without VNNI, and the same story would be read differently there.
    """
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul"],
        nodes_to_exclude=matmuls_of(onnx.load(source).graph, keep),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        extra_options={"MatMulConstBOnly": True},
    )
    model = onnx.load(target)
    quantise_embedding(model)
    model.doc_string = ""
    onnx.checker.check_model(model)
    onnx.save(model, target)


def matmuls_of(graph: GraphProto, keep: tuple[str, ...]) -> list[str]:
    """Names of the MatMul nodes that multiply by one of the kept matrices; the quantiser makes such nodes of Gemm's first."""
    kept = [node for node in graph.node if any(part in name for part in keep for name in node.input)]
    return [f"{node.name}_MatMul" if node.op_type == "Gemm" else node.name for node in kept if node.op_type in ("MatMul", "Gemm")]


def quantise_embedding(model: ModelProto) -> None:
    """Rows of the piece embedding as int8 with a scale each: looked up first, multiplied afterwards."""
    graph = model.graph
    name = "encoder.embedding.piece.weight"
    index, table = next((i, t) for i, t in enumerate(graph.initializer) if t.name == name)
    rows = numpy_helper.to_array(table)
    scale = np.maximum(np.abs(rows).max(1, keepdims=True) / 127, 1e-9).astype(np.float32)
    graph.initializer[index].CopyFrom(numpy_helper.from_array(np.round(rows / scale).astype(np.int8), name))
    graph.initializer.append(numpy_helper.from_array(scale, EMBEDDING_SCALE))

    position, lookup = next((i, node) for i, node in enumerate(graph.node) if name in node.input)
    pieces, found = lookup.input[1], lookup.output[0]
    nodes = [
        helper.make_node("Gather", [name, pieces], [f"{found}_int8"]),
        helper.make_node("Cast", [f"{found}_int8"], [f"{found}_float"], to=TensorProto.FLOAT),
        helper.make_node("Gather", [EMBEDDING_SCALE, pieces], [f"{found}_scale"]),
        helper.make_node("Mul", [f"{found}_float", f"{found}_scale"], [found]),
    ]
    rest = list(graph.node)
    rest[position : position + 1] = nodes
    del graph.node[:]
    graph.node.extend(rest)
    for info in [info for info in graph.value_info if info.name == found]:
        graph.value_info.remove(info)
