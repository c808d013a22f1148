"""Annotations made for Daybook on stories of the shared corpora, kept without a word of their texts.

A line of the gzipped JSON Lines file is one story: the document it stands in (`silver/3142`, `lgl/43211163`,
`trnews/…`, `scrapinghub/…`, `fundus/…`), its sentences as [start, end) in the document's text, and its reports in
the shape of the annotated corpora, sentences numbered from the story's first. Offsets are code points.
"""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from . import gold_changes
from .corpora import TRAIN, Story, gold, gold_report

FILE = Path(__file__).resolve().parents[1] / "annotations.jsonl.gz"
BENCH = {
    "lgl": ("geo/lgl.jsonl", "source_id", lambda row: row["text"]),
    "trnews": ("geo/trnews.jsonl", "source_id", lambda row: row["text"]),
    "scrapinghub": ("pages/scrapinghub/gold.jsonl", "id", lambda row: row["body"]),
    "fundus": ("pages/fundus-evaluation/gold.jsonl", "id", lambda row: "\n".join(each["text"] for each in row["paragraphs"])),
}
"""Where the documents lie below the bench folder, what names them, and their text."""


def learned(corpora: Path, held_out: dict, file: Path, silver: Path, bench: Path) -> list[Story]:
    """The annotated corpora with their corrections, development stories among them, and the further stories."""
    corrections = gold_changes.changes(gold_changes.FILE.read_text("utf8"))
    return [*gold_changes.corrected(list(gold(corpora, held_out)), corrections), *annotated(file, silver, bench)]


def annotated(file: Path, silver: Path, bench: Path) -> Iterator[Story]:
    """Every annotated story, in the file's order. Raises FileNotFoundError when a document's corpus is missing."""
    rows = [json.loads(line) for line in gzip.decompress(file.read_bytes()).decode("utf8").splitlines()]
    texts = documents({row["document"].split("/")[0] for row in rows}, silver, bench)
    for number, row in enumerate(rows):
        text = texts[row["document"]]
        sentences = tuple(text[start:end] for start, end in row["sentences"])
        reports = tuple(gold_report({"mode": None, **event}, 0) for event in row["events"])
        yield Story("own", row["document"], number, TRAIN, sentences, reports)


def documents(corpora: set[str], silver: Path, bench: Path) -> dict[str, str]:
    """Texts by the names of their documents."""
    found = {}
    if "silver" in corpora:
        with gzip.open(silver, "rt", encoding="utf8") as file:
            found |= {f"silver/{number}": "\n".join(story["sents"]) for number, story in enumerate(json.load(file))}
    for corpus in sorted(corpora & set(BENCH)):
        name, key, text = BENCH[corpus]
        rows = map(json.loads, (bench / name).read_text("utf8").rstrip("\n").split("\n"))
        found |= {f"{corpus}/{row[key]}": text(row) for row in rows}
    return found
