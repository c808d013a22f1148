"""`python -m daybook_training.peer --out FILE.onnx`: a network of the size of MPNet-base, fp32, of random weights.

Only how long it takes matters: `npm run bench:reader -- FILE.onnx` runs the same windows through it and the reader.
Its relative positions, a small part of MPNet's work, are left out, so the comparison errs against the reader.
"""

import argparse
from pathlib import Path

import torch

from .graphs import EncoderGraph, write
from .network import Reader, Size

MPNET_BASE = Size(vocabulary=30527, width=768, layers=12, attention_heads=12, inner=3072, positions=514)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    torch.manual_seed(1)
    write(EncoderGraph(Reader(MPNET_BASE).eval()), out)


if __name__ == "__main__":
    main()
