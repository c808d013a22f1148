"""`python -m daybook_training.mix --out W.npz A.npz=.75 ../models/en=.25`: the weighted mean of readers' weights.

Readers that were trained from one another lie in one valley; their mean reads other news better than the last of them
(Wortsman et al. 2022, "Model soups", arXiv 2203.05482).
"""

import argparse
from pathlib import Path

from . import weights
from .network import Reader


def mixed(parts: list[tuple[Reader, float]]) -> Reader:
    """Raises ValueError when the shares don't come to 1."""
    if abs(sum(share for _, share in parts) - 1) > 1e-6:
        raise ValueError("the shares don't come to 1")
    states = [(reader.state_dict(), share) for reader, share in parts]
    found = Reader(parts[0][0].size)
    found.load_state_dict({name: sum(share * state[name] for state, share in states) for name in states[0][0]})
    return found.eval()


def part(text: str) -> tuple[Reader, float]:
    path, _, share = text.rpartition("=")
    return weights.load(Path(path)), float(share)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="+", type=part, metavar="WEIGHTS=SHARE", help="weight files or folders of exported models")
    parser.add_argument("--out", type=Path, required=True, help="weight file (.npz)")
    options = parser.parse_args()
    weights.save(mixed(options.parts), options.out)


if __name__ == "__main__":
    main()
