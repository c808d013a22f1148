"""Annotations kept without their texts find them again in the documents they name."""

import gzip
import json

import pytest

from daybook_training.annotations import FILE, annotated
from daybook_training.corpora import Span

TEXT = "Heavy rain fell. Rebels shelled the port on Monday.\nNobody claimed it."
EVENT = {
    "id": "E1",
    "sentence": 1,
    "trigger": [7, 14],
    "type": "ASSAULT",
    "realis": "occurred",
    "stance": "stated",
    "args": [{"role": "actor", "sentence": 1, "span": [0, 6], "geo": "---", "sector": "REB"}],
}
ROW = {"document": "lgl/7", "sentences": [[0, 16], [17, 51]], "events": [EVENT]}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "geo").mkdir()
    (tmp_path / "geo" / "lgl.jsonl").write_text(json.dumps({"source_id": "7", "text": TEXT}) + "\n", "utf8")
    (tmp_path / "own.jsonl.gz").write_bytes(gzip.compress((json.dumps(ROW) + "\n").encode()))
    return tmp_path


def test_spans_slice_to_the_words_of_the_document(folder):
    (story,) = annotated(folder / "own.jsonl.gz", folder / "none.gz", folder)
    assert story.sentences == ("Heavy rain fell.", "Rebels shelled the port on Monday.")
    (report,) = story.reports
    assert story.sentences[1][report.trigger.start : report.trigger.end] == "shelled"
    assert report.fillers[0].span == Span(1, 0, 6)
    assert report.mode is None


def test_a_missing_corpus_is_named(folder):
    (folder / "geo" / "lgl.jsonl").unlink()
    with pytest.raises(FileNotFoundError, match="lgl.jsonl"):
        list(annotated(folder / "own.jsonl.gz", folder / "none.gz", folder))


def test_the_shipped_file_holds_no_text():
    for line in gzip.decompress(FILE.read_bytes()).decode().splitlines():
        row = json.loads(line)
        assert set(row) == {"document", "sentences", "events"}
        assert all(set(event) <= {*EVENT, "mode", "same"} for event in row["events"])
        spans = [argument["span"] for event in row["events"] for argument in event["args"]]
        assert all(isinstance(offset, int) for span in spans for offset in span)
