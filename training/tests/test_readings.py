"""Gold as a reading, and readings as reports."""

import json
from dataclasses import replace

import numpy as np
import pytest

from daybook_training import corpora, decode, labels
from daybook_training.corpora import TRAIN, Filler, Report, Span, Story
from daybook_training.readings import gold_reading, same_pairs, spans_of_tags, tags_of
from daybook_training.windows import windows


def plain(reports):
    """Without ids, which decoding names anew."""
    return [replace(report, id="", same=None, fillers=tuple(sorted(map(repr, report.fillers)))) for report in reports]


def test_decoding_gold_gives_gold(corpora_folder, tiny_vocabulary):
    held_out = json.loads((corpora_folder / "dev-split.json").read_text())
    stories = list(corpora.gold(corpora_folder / "corpora", held_out))
    for story in stories:
        (window,) = windows(story, tiny_vocabulary, (400,))
        read = decode.reports(window, gold_reading(window))
        assert plain(read) == plain(sorted(story.reports, key=lambda report: report.trigger.sentence))
    assert sum(len(story.reports) for story in stories) > 50


def report(name, sentence, same=None):
    return Report(name, Span(sentence, 0, 3), "AGREE", None, "occurred", "stated", (), same)


def test_same_links_join_through_others(tiny_vocabulary):
    story = Story("voa", "f", 0, TRAIN, ("a",), (report("A", 0), report("B", 0, "A"), report("C", 0, "B"), report("D", 0)))
    assert same_pairs(story, ["A", "C", "D"]).tolist() == [[0, 1, 0], [0, 0, 0], [0, 0, 0]]


def test_a_same_link_to_an_unknown_report_joins_nothing():
    story = Story("voa", "f", 0, TRAIN, ("a",), (report("A", 0, "X"), report("B", 0)))
    assert not same_pairs(story, ["A", "B"]).any()


def test_a_filler_outside_the_window_is_left_out(tiny_vocabulary):
    far = Filler("actor", Span(30, 0, 3), "GOV")
    story = Story("voa", "f", 0, TRAIN, ("The army left the city.",) * 40, (replace(report("A", 0), fillers=(far,)),))
    window = windows(story, tiny_vocabulary, (60,))[0]
    reading = gold_reading(window)
    assert len(reading.triggers) == 1 and reading.roles.shape == (1, 0, len(labels.ROLES))


@pytest.mark.parametrize("mentions", [[], [(0, 1, 3)], [(0, 0, 0), (0, 1, 2), (3, 1, 1)], [(2, 4, 5), (5, 0, 5)]])
def test_tags_give_their_mentions_back(tiny_vocabulary, mentions):
    (window,) = windows(Story("voa", "f", 0, TRAIN, ("One two three four five six.",)), tiny_vocabulary)
    assert spans_of_tags(tags_of(mentions, len(window)).argmax(-1), window) == mentions


def test_a_mention_ends_with_its_sentence(tiny_vocabulary):
    (window,) = windows(Story("voa", "f", 0, TRAIN, ("One two", "Three four")), tiny_vocabulary)
    tags = tags_of([(0, 1, 2)], len(window)).argmax(-1)
    assert spans_of_tags(tags, window) == [(0, 1, 1), (0, 2, 2)]


def test_a_figure_has_one_kind_and_other_mentions_several_roles():
    chances = np.zeros(len(labels.ROLES))
    chances[[0, 4]] = 0.6, 0.9
    assert decode.roles_above(chances, only_best=False) == [0, 4]
    assert decode.roles_above(chances, only_best=True) == [4]
    assert decode.roles_above(chances * 0.5, only_best=True) == []
