"""The reader as three ONNX graphs, each over one window (never a batch).

encoder  pieces, cases, first      -> words and the logits of the word heads
roles    words and index lists     -> role logits [triggers, mentions, roles], sector logits [mentions, sectors]
same     vectors of two triggers   -> logits [pairs]

A window is its own batch because dynamic quantisation takes the range of activations from everything it is
given: what shares a batch would change the reports of a story, and so would padding.
"""

import logging
import warnings
from contextlib import contextmanager
from pathlib import Path

import onnx
import torch
from onnx import ModelProto
from torch import Tensor, nn

from .network import Reader

OPSET = 20


class EncoderGraph(nn.Module):
    """`first` holds the place of every word's first piece."""

    inputs = ("pieces", "cases", "first")
    outputs = ("words", "trigger", "realis", "stance", "mode", "tags")
    sizes = {"pieces": {0: "pieces"}, "cases": {0: "pieces"}, "first": {0: "words"}}

    def __init__(self, reader: Reader):
        super().__init__()
        self.encoder, self.heads = reader.encoder, reader.words

    def forward(self, pieces: Tensor, cases: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        words = self.encoder(pieces[None], cases[None])[0].index_select(0, first)
        return words, *self.heads(words)

    @staticmethod
    def example() -> tuple[Tensor, ...]:
        return torch.arange(11), torch.zeros(11, dtype=torch.long), torch.tensor([1, 3, 4, 6, 9])


class RolesGraph(nn.Module):
    """Every trigger of a window with every mention; `distance` is [triggers, mentions]."""

    inputs = ("words", "trigger", "event_type", "start", "end", "layer", "distance")
    outputs = ("role", "sector")
    sizes = {
        "words": {0: "words"},
        "trigger": {0: "triggers"},
        "event_type": {0: "triggers"},
        "start": {0: "mentions"},
        "end": {0: "mentions"},
        "layer": {0: "mentions"},
        "distance": {0: "triggers", 1: "mentions"},
    }

    def __init__(self, reader: Reader):
        super().__init__()
        self.roles, self.width = reader.roles, reader.size.width

    def forward(self, words, trigger, event_type, start, end, layer, distance) -> tuple[Tensor, Tensor]:
        ends = torch.cat([words.index_select(0, start), words.index_select(0, end)], -1)
        left = words.index_select(0, trigger)[:, None]
        role = self.roles.link(left, event_type[:, None], ends[None], layer[None], distance)
        return role, self.roles.sector(ends)

    def example(self) -> tuple[Tensor, ...]:
        number = lambda *values: torch.tensor(values)
        return (
            torch.randn(7, self.width), number(1, 4), number(1, 2),
            number(0, 2, 5), number(0, 3, 6), number(0, 1, 2), torch.zeros(2, 3, dtype=torch.long),
        )


class SameGraph(nn.Module):
    """Vectors may come from different windows of a story."""

    inputs = ("earlier", "later", "distance")
    outputs = ("same",)
    sizes = {"earlier": {0: "pairs"}, "later": {0: "pairs"}, "distance": {0: "pairs"}}

    def __init__(self, reader: Reader):
        super().__init__()
        self.same, self.width = reader.same, reader.size.width

    def forward(self, earlier: Tensor, later: Tensor, distance: Tensor) -> Tensor:
        return self.same(earlier, later, distance)

    def example(self) -> tuple[Tensor, ...]:
        return torch.randn(3, self.width), torch.randn(3, self.width), torch.zeros(3, dtype=torch.long)


def write(graph: nn.Module, path: Path) -> None:
    """fp32 ONNX of one graph, with every size named in `sizes` left open."""
    with quiet_exporter():
        export(graph, path)
    model = onnx.load(path)
    name_matrices(model)
    forget_the_exporter(model)
    onnx.save(model, path)


@contextmanager
def quiet_exporter():
    """Without its notes on packages that aren't needed and on names of axes that it merges."""
    logger = logging.getLogger("torch.onnx")
    level = logger.level
    logger.setLevel(logging.ERROR)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
    logger.setLevel(level)


def export(graph: nn.Module, path: Path) -> None:
    torch.onnx.export(
        graph.eval(),
        graph.example(),
        str(path),
        input_names=list(graph.inputs),
        output_names=list(graph.outputs),
        dynamic_shapes={
            name: {axis: torch.export.Dim(size) for axis, size in axes.items()}
            for name, axes in graph.sizes.items()
        },
        opset_version=OPSET,
        dynamo=True,
        external_data=False,
        verbose=False,
    )


def name_matrices(model: ModelProto) -> None:
    """Gives a layer's matrix the name of its bias: the exporter transposes it and forgets what it was."""
    weights = {weight.name for weight in model.graph.initializer}
    added = {name: node for node in model.graph.node if node.op_type == "Add" for name in node.input}
    for node in model.graph.node:
        if node.op_type != "MatMul" or node.input[1] not in weights or node.output[0] not in added:
            continue
        bias = next(name for name in added[node.output[0]].input if name in weights)
        rename(model, node.input[1], bias.removesuffix("bias") + "weight")


def rename(model: ModelProto, old: str, new: str) -> None:
    for weight in model.graph.initializer:
        if weight.name == old:
            weight.name = new
    for node in model.graph.node:
        node.input[:] = [new if name == old else name for name in node.input]


def forget_the_exporter(model: ModelProto) -> None:
    """Drops stack traces and paths of whoever exported: the same weights give the same bytes everywhere."""
    graph = model.graph
    for part in (model, graph, *graph.node, *graph.initializer, *graph.input, *graph.output, *graph.value_info):
        del part.metadata_props[:]
        part.doc_string = ""
