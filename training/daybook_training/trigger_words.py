"""`python -m daybook_training.trigger_words --shared FOLDER --out models/en/trigger-words.tsv`

How often a word is a trigger in the annotated news: `arrested` nearly always, `move` now and then. The reader adds
it to what the network says of the word in its sentence, which raises both what is found and what is right.
"""

import argparse
import json
import math
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from . import annotations
from .corpora import TRAIN, Story
from .pieces import WORD

DOUBT = 4
"""Every word is taken to have been seen this often more, at the rate of words in general."""
GENERAL_RATE = 0.05
LEAST, MOST = -3.0, 3.0
LEAST_SEEN = 2


def count(stories: Iterable[Story]) -> tuple[Counter, Counter]:
    """How often each word stands in the stories, and how often as the first word of a trigger."""
    seen, triggers = Counter(), Counter()
    for story in stories:
        for text in story.sentences:
            seen.update(word[0].lower() for word in WORD.finditer(text))
        for trigger in (report.trigger for report in story.reports):
            words = WORD.finditer(story.sentences[trigger.sentence])
            first = next((word for word in words if word.start() < trigger.end and word.end() > trigger.start), None)
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


def from_command_line(about: str, rows: Callable[[list[Story]], list], write: Callable[[list, Path], None]) -> None:
    """Writes the rows that the annotated stories give, but for the held-out ones."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--shared", type=Path, required=True, help="folder of corpora, reader and bench")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    reader = options.shared / "reader"
    held_out = json.loads((reader / "dev-split.json").read_text())
    places = (annotations.FILE, reader / "silver.json.gz", options.shared / "bench")
    stories = annotations.learned(options.shared / "corpora", held_out, *places)
    write(rows([story for story in stories if story.split == TRAIN]), options.out)


def main() -> None:
    from_command_line(__doc__, lambda stories: table(*count(stories)), write)


if __name__ == "__main__":
    main()
