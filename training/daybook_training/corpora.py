"""Stories with their reports, as annotators coded them by docs/codebook.md, and unlabelled stories.

A corpus folder holds `sentences.jsonl` (`n`, `text`) and `annotated/*.json` (stories by their first and last
sentence, with reports); the held-out file lists, corpus by corpus, the annotated files of the development split,
and under `negative_stories` the first sentences of outlet stories without any report.

Offsets are code points in their sentence, half-open; sentences are numbered from the story's first.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

CORPORA = ("voa", "tehran", "outlets")

TRAIN, DEVELOPMENT, SILVER = "train", "development", "silver"


@dataclass(frozen=True)
class Span:
    """`start` and `end` in the text of one sentence of a story."""

    sentence: int
    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        return self.sentence == other.sentence and self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Filler:
    """What fills a role of a report. `role` is one of labels.ROLES; `sector` only on actors and recipients."""

    role: str
    span: Span
    sector: str | None = None

    @property
    def field(self) -> str:
        """The role without the kind of a figure."""
        return self.role.partition(":")[0]


@dataclass(frozen=True)
class Report:
    """One report of a happening. `same` is the id of another report of the very same happening, or None."""

    id: str
    trigger: Span
    type: str
    mode: str | None
    realis: str
    stance: str
    fillers: tuple[Filler, ...]
    same: str | None = None


@dataclass(frozen=True)
class Story:
    """`first` is the number of its first sentence in the corpus; silver stories have no reports yet."""

    corpus: str
    file: str
    first: int
    split: str
    sentences: tuple[str, ...]
    reports: tuple[Report, ...] = ()

    @property
    def silent(self) -> bool:
        return not self.reports


def gold(corpora: Path, held_out: dict) -> Iterator[Story]:
    """Every annotated story, in the order of corpora, files and sentences."""
    for corpus in CORPORA:
        texts = sentences(corpora / corpus / "sentences.jsonl")
        for path in sorted((corpora / corpus / "annotated").glob("*.json")):
            for story in json.loads(path.read_text("utf8"))["stories"]:
                split = DEVELOPMENT if is_held_out(corpus, path.stem, story["first"], held_out) else TRAIN
                yield gold_story(corpus, path.stem, split, story, texts)


def sentences(path: Path) -> dict[int, str]:
    """Texts by their number."""
    rows = map(json.loads, path.read_text("utf8").rstrip("\n").split("\n"))
    return {row["n"]: row["text"] for row in rows}


def is_held_out(corpus: str, file: str, first: int, held_out: dict) -> bool:
    return file in held_out[corpus] or (corpus == "outlets" and first in held_out["negative_stories"])


def gold_story(corpus: str, file: str, split: str, story: dict, texts: dict[int, str]) -> Story:
    first = story["first"]
    return Story(
        corpus,
        file,
        first,
        split,
        tuple(texts[number] for number in range(first, story["last"] + 1)),
        tuple(gold_report(event, first) for event in story["events"]),
    )


def gold_report(event: dict, first: int) -> Report:
    return Report(
        event["id"],
        Span(event["sentence"] - first, *event["trigger"]),
        event["type"],
        event["mode"],
        event["realis"],
        event["stance"],
        tuple(gold_filler(argument, first) for argument in event["args"]),
        event.get("same"),
    )


def gold_filler(argument: dict, first: int) -> Filler:
    role = f"figure:{argument['kind']}" if argument["role"] == "figure" else argument["role"]
    return Filler(role, Span(argument["sentence"] - first, *argument["span"]), argument.get("sector"))


def silver(path: Path) -> Iterator[Story]:
    """Unlabelled stories of a gzipped JSON list of objects with `src` and `sents`."""
    with gzip.open(path, "rt", encoding="utf8") as file:
        for number, story in enumerate(json.load(file)):
            yield Story(story["src"], "silver", number, SILVER, tuple(story["sents"]))


def slice_of(stories: list[Story], most: int) -> list[Story]:
    """At most `most` stories, the same share of every corpus, spread evenly over it."""
    if len(stories) <= most:
        return stories
    return [stories[number * len(stories) // most] for number in range(most)]


RETOLD = 2
"""So many of its sentences also stand in a held-out story, and a quarter of them all: the same text from another file."""


def apart(stories: list[Story], held_out: list[Story]) -> list[Story]:
    """Those that retell no held-out story. Licence notes and the like, which many stories end with, are no retelling."""
    known = {letters(text) for story in held_out for text in story.sentences}

    def retold(story: Story) -> int:
        return len({letters(text) for text in story.sentences if len(letters(text)) > 40} & known)

    return [story for story in stories if retold(story) < max(RETOLD, len(story.sentences) / 4)]


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def with_development(stories: list[Story]) -> list[Story]:
    """The same stories, those of the development split turned into training stories: for final weights alone."""
    return [replace(story, split=TRAIN) if story.split == DEVELOPMENT else story for story in stories]


def counts(stories: list[Story]) -> dict:
    """Stories, silent stories, sentences and reports, by split and corpus."""
    table: dict[str, Counter] = {}
    for story in stories:
        row = table.setdefault(f"{story.split}/{story.corpus}", Counter())
        row.update(stories=1, silent=int(story.silent), sentences=len(story.sentences), reports=len(story.reports))
    return {name: dict(row) for name, row in sorted(table.items())}


def write(stories: list[Story], path: Path) -> None:
    """Gzipped JSON Lines, the same bytes for the same stories."""
    lines = "".join(json.dumps(asdict(story), ensure_ascii=False) + "\n" for story in stories)
    path.write_bytes(gzip.compress(lines.encode("utf8"), mtime=0))


def read(path: Path) -> list[Story]:
    lines = gzip.decompress(path.read_bytes()).decode("utf8").rstrip("\n").split("\n")
    return [story_of(json.loads(line)) for line in lines if line]


def story_of(row: dict) -> Story:
    reports = tuple(report_of(report) for report in row["reports"])
    return Story(**{**row, "sentences": tuple(row["sentences"]), "reports": reports})


def report_of(row: dict) -> Report:
    fillers = tuple(Filler(**{**filler, "span": Span(**filler["span"])}) for filler in row["fillers"])
    return Report(**{**row, "trigger": Span(**row["trigger"]), "fillers": fillers})
