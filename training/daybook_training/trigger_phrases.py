"""`python -m daybook_training.trigger_phrases --shared FOLDER --out models/en/trigger-phrases.txt`

Phrases that are a trigger as a whole: `called for`, `suicide attack`, `opened fire`. The network marks the first word
of a trigger; the reader lengthens it where one of these begins there.
"""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from .corpora import Story
from .pieces import WORD
from .trigger_words import from_command_line

MOST_WORDS = 4
LEAST_SEEN = 2
LEAST_SHARE = 0.5
"""Of the triggers whose sentence goes on like the phrase, those that are the whole phrase."""


def words(text: str) -> list[str]:
    return [word[0].lower() for word in WORD.finditer(text)]


def count(stories: Iterable[Story]) -> tuple[Counter, Counter]:
    """How often each phrase is a trigger, and how often a trigger begins where the phrase stands."""
    whole, begun = Counter(), Counter()
    for story in stories:
        for trigger in (report.trigger for report in story.reports):
            sentence = story.sentences[trigger.sentence]
            whole[" ".join(words(sentence[trigger.start : trigger.end]))] += 1
            following = words(sentence[trigger.start :])[:MOST_WORDS]
            begun.update(" ".join(following[:length]) for length in range(2, len(following) + 1))
    return whole, begun


def phrases(whole: Counter, begun: Counter) -> list[str]:
    """Triggers of two to four words that were whole twice at least and mostly so, in alphabetical order."""
    return sorted(
        phrase
        for phrase, times in whole.items()
        if " " in phrase and times >= LEAST_SEEN and times >= LEAST_SHARE * begun[phrase] > 0
    )


def write(rows: list[str], path: Path) -> None:
    path.write_text("".join(f"{phrase}\n" for phrase in rows), "utf8")


def main() -> None:
    from_command_line(__doc__, lambda stories: phrases(*count(stories)), write)


if __name__ == "__main__":
    main()
