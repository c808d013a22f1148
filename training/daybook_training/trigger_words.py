"""`python -m daybook_training.trigger_words --corpora FOLDER --held-out dev-split.json --out models/en/trigger-words.tsv`

How often a word is a trigger in the annotated news: `arrested` nearly always, `move` now and then. The reader adds
it to what the network says of the word in its sentence, which raises both what is found and what is right.
"""

import argparse
import json
import math
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from .pieces import WORD

CORPORA = ("voa", "tehran", "outlets")

DOUBT = 4
"""Every word is taken to have been seen this often more, at the rate of words in general."""
GENERAL_RATE = 0.05
LEAST, MOST = -3.0, 3.0
LEAST_SEEN = 2


def stories(corpora: Path, held_out: dict):
    """(sentences by number, story) of every annotated story that is not held out."""
    for corpus in CORPORA:
        lines = (corpora / corpus / "sentences.jsonl").read_text("utf8").rstrip("\n").split("\n")
        sentences = {row["n"]: row["text"] for row in map(json.loads, lines)}
        for path in sorted((corpora / corpus / "annotated").glob("*.json")):
            if path.stem in held_out[corpus]:
                continue
            for story in json.loads(path.read_text("utf8"))["stories"]:
                if corpus != "outlets" or story["first"] not in held_out["negative_stories"]:
                    yield sentences, story


def count(corpora: Path, held_out: dict) -> tuple[Counter, Counter]:
    """How often each word stands in the stories, and how often as the first word of a trigger."""
    seen, triggers = Counter(), Counter()
    for sentences, story in stories(corpora, held_out):
        for number in range(story["first"], story["last"] + 1):
            seen.update(word[0].lower() for word in WORD.finditer(sentences[number]))
        for event in story["events"]:
            start, end = event["trigger"]
            words = WORD.finditer(sentences[event["sentence"]])
            first = next((word for word in words if word.start() < end and word.end() > start), None)
            if first:
                triggers[first[0].lower()] += 1
    return seen, triggers


def log_odds(seen: int, triggers: int) -> float:
    rate = (triggers + DOUBT * GENERAL_RATE) / (seen + DOUBT)
    return max(LEAST, min(MOST, math.log(rate / (1 - rate))))


def table(seen: Counter, triggers: Counter) -> list[tuple[str, float]]:
    """Words that were a trigger twice at least, with log-odds above the floor; all others are at the floor."""
    rows = [(word, log_odds(seen[word], times)) for word, times in triggers.items() if times >= LEAST_SEEN]
    return sorted(row for row in rows if row[1] > LEAST)


def write(rows: list[tuple[str, float]], path: Path) -> None:
    path.write_text("".join(f"{word}\t{odds:.2f}\n" for word, odds in rows), "utf8")


def from_command_line(about: str, rows: Callable[[Path, dict], list], write: Callable[[list, Path], None]) -> None:
    """Writes the rows that stories of the corpora, but for the held-out ones, give."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--held-out", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    write(rows(options.corpora, json.loads(options.held_out.read_text())), options.out)


def main() -> None:
    from_command_line(__doc__, lambda *sources: table(*count(*sources)), write)


if __name__ == "__main__":
    main()
