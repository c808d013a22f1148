"""`python -m daybook_training.export --weights start.npz --out models/en`: weight file -> what Daybook ships."""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import torch

from . import labels, weights
from .graphs import EncoderGraph, RolesGraph, SameGraph, write
from .network import Reader
from .quantise import quantise


def export(reader: Reader, out: Path, fp32: bool = False) -> None:
    """Writes encoder.onnx (int8), roles.onnx, same.onnx (fp32: small, and they decide) and labels.json.

    With `fp32` the encoder stays as it is, to measure what int8 costs.
    """
    out.mkdir(parents=True, exist_ok=True)
    with torch.no_grad(), tempfile.TemporaryDirectory() as folder:
        unquantised = Path(folder) / "encoder.onnx"
        write(EncoderGraph(reader), unquantised)
        if fp32:
            shutil.copyfile(unquantised, out / "encoder.onnx")
        else:
            quantise(unquantised, out / "encoder.onnx")
        write(RolesGraph(reader), out / "roles.onnx")
        write(SameGraph(reader), out / "same.onnx")
    (out / "labels.json").write_text(json.dumps(labels.tables(), indent=1) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="weight file (.npz)")
    parser.add_argument("--out", type=Path, required=True, help="folder of the model; vocab.txt, trigger-phrases.txt and trigger-words.tsv stay as they are there")
    parser.add_argument("--fp32", action="store_true", help="leave the encoder unquantised, for bench/reader-parity.ts")
    options = parser.parse_args()
    export(weights.load(options.weights), options.out, options.fp32)


if __name__ == "__main__":
    main()
