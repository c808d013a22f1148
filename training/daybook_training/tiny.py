"""`python -m daybook_training.tiny --out fixtures/tiny-reader`: a reader of random weights for unit tests.

Same graphs, same labels, a vocabulary of letters and a few words; it reads nonsense, but always the same.
"""

import argparse
import string
from pathlib import Path

import torch

from .export import export
from .network import Reader, Size

WORDS = ("army", "attack", "city", "civilians", "killed", "monday", "officials", "said", "the", "##ed", "##ing", "##s")
MARKS = "!\"#%&'()*+,-./:;?@"


def vocabulary() -> list[str]:
    letters = list(string.ascii_lowercase + string.digits)
    return ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *MARKS, *letters, *(f"##{letter}" for letter in letters), *WORDS]


def tiny_reader(seed: int = 1) -> Reader:
    """Random weights, the trigger and tag heads scaled up so that something is found in most sentences."""
    torch.manual_seed(seed)
    size = Size(
        vocabulary=len(vocabulary()), width=32, layers=1, attention_heads=1, inner=64, positions=512,
        pair_width=16, distance_width=8,
    )
    reader = Reader(size).eval()
    for head in (reader.words.trigger, reader.words.tags):
        head.weight.data *= 4
    return reader


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    export(tiny_reader(), out)
    (out / "vocab.txt").write_text("".join(f"{piece}\n" for piece in vocabulary()))
    (out / "trigger-phrases.txt").write_text("opened fire\nsuicide attack\n")
    (out / "trigger-words.tsv").write_text("attack\t1.50\nkilled\t2.00\n")


if __name__ == "__main__":
    main()
