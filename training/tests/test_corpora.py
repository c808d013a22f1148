"""Stories, their splits, and the made-up corpora themselves."""

import json

import pytest

from daybook_training import corpora, labels
from daybook_training.corpora import DEVELOPMENT, SILVER, TRAIN


@pytest.fixture(scope="module")
def held_out(corpora_folder):
    return json.loads((corpora_folder / "dev-split.json").read_text())


@pytest.fixture(scope="module")
def stories(corpora_folder, held_out):
    return list(corpora.gold(corpora_folder / "corpora", held_out))


def test_the_development_split_is_files_and_negative_stories(stories, held_out):
    (negative,) = held_out["negative_stories"]
    for story in stories:
        expected = story.file == f"{story.corpus}-0" or (story.corpus == "outlets" and story.first == negative)
        assert story.split == (DEVELOPMENT if expected else TRAIN)
    assert any(story.silent and story.split == DEVELOPMENT and story.file != "outlets-0" for story in stories)


def test_spans_slice_their_sentence(stories):
    reports = [(story, report) for story in stories for report in story.reports]
    words = {report.type: text(story, report.trigger) for story, report in reports}
    assert words["COERCE"] == "arrested" and words["DISASTER"] == "floods"
    figures = [text(story, filler.span) for story, report in reports for filler in report.fillers if filler.field == "figure"]
    assert figures and all(figure.isdigit() for figure in figures)


def text(story, span):
    return story.sentences[span.sentence][span.start : span.end]


def test_labels_of_the_sample_are_the_codebooks(stories):
    for report in (report for story in stories for report in story.reports):
        assert (report.type, report.mode) in labels.TYPE_MODES
        assert report.realis in labels.REALIS and report.stance in labels.STANCE
        assert all(filler.role in labels.ROLES and filler.sector in (None, *labels.SECTORS) for filler in report.fillers)


def test_written_stories_read_back(stories, tmp_path):
    corpora.write(stories, tmp_path / "stories.gz")
    assert corpora.read(tmp_path / "stories.gz") == stories
    first = (tmp_path / "stories.gz").read_bytes()
    corpora.write(stories, tmp_path / "stories.gz")
    assert (tmp_path / "stories.gz").read_bytes() == first


def test_silver_stories_are_unlabelled(corpora_folder):
    found = list(corpora.silver(corpora_folder / "silver.json.gz"))
    assert found and all(story.split == SILVER and story.silent and story.sentences for story in found)


@pytest.mark.parametrize("most", [1, 5, 36, 99])
def test_a_slice_is_spread_over_the_stories(stories, most):
    found = corpora.slice_of(stories, most)
    assert len(found) == min(most, len(stories))
    assert len({id(story) for story in found}) == len(found)
    if most == 5:
        assert {story.corpus for story in found} == set(corpora.CORPORA)


def test_development_stories_train_only_when_told(stories):
    turned = corpora.with_development(stories)
    assert {story.split for story in turned} == {TRAIN} and len(turned) == len(stories)
    assert {story.split for story in stories} == {TRAIN, DEVELOPMENT}


def test_a_story_that_retells_a_held_out_one_is_left_out():
    def story(*sentences):
        return corpora.Story("own", "a", 0, TRAIN, sentences)

    first, second = "Rebels shelled the harbour town of Tarva for a third day.", "Nobody has claimed the attack on the harbour so far."
    notice = "All that this agency writes may be copied under its licence."
    held_out = [story(first, second, notice)]
    other = "The minister of transport opened a bridge over the river Belun on Friday."
    retold = story(first.upper(), second.replace(".", " …"), other)
    assert corpora.apart([retold, story(other, notice), story(other, first)], held_out) == [story(other, notice), story(other, first)]
