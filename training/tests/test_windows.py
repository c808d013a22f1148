"""Windows cover a story once, and words keep their place."""

import numpy as np
import pytest

from daybook_training import labels
from daybook_training.corpora import TRAIN, Span, Story
from daybook_training.windows import MOST_PIECES, VIEWS, distance_class, windows


def story(*sentences):
    return Story("voa", "f", 0, TRAIN, sentences)


LONG = story(*(f"Sentence number {number} says that the army left the city of Dakar." for number in range(40)))


@pytest.mark.parametrize("size", VIEWS)
def test_every_word_is_decided_once(tiny_vocabulary, size):
    found = windows(LONG, tiny_vocabulary, (size,))
    decided = [(int(s), int(a)) for each in found for s, a, core in zip(each.sentence, each.start, each.core) if core]
    assert len(decided) == len(set(decided))
    assert sorted({sentence for sentence, _ in decided}) == list(range(40))


def test_smaller_cores_give_more_windows(tiny_vocabulary):
    count = {size: len(windows(LONG, tiny_vocabulary, (size,))) for size in VIEWS}
    assert count[60] > count[110] > count[192]
    assert len(windows(LONG, tiny_vocabulary, VIEWS)) == sum(count.values())


def test_words_and_pieces_agree(tiny_vocabulary):
    for window in windows(LONG, tiny_vocabulary, VIEWS):
        assert len(window.pieces) == len(window.cases) <= MOST_PIECES + 1
        assert np.all(np.diff(window.first) > 0) and window.first[0] == 1 and window.first[-1] < len(window.pieces) - 1
        assert window.pieces[0] == tiny_vocabulary.ids["[CLS]"] and window.pieces[-1] == tiny_vocabulary.ids["[SEP]"]


def test_short_neighbours_are_context(tiny_vocabulary):
    text = "The army left."
    (first, middle, *_) = windows(story(*[text] * 9), tiny_vocabulary, (20,))
    assert set(first.sentence.tolist()) > set(first.sentence[first.core].tolist())
    assert middle.sentence[0] < middle.sentence[middle.core][0] and middle.sentence[-1] > middle.sentence[middle.core][-1]


def test_a_span_finds_its_words_and_back(tiny_vocabulary):
    (window,) = windows(story("Police arrested 12 protesters.", "They left."), tiny_vocabulary)
    assert window.words_of(Span(0, 7, 18)) == (1, 2)
    assert window.span(1, 2) == Span(0, 7, 18)
    assert window.words_of(Span(1, 0, 4)) == (5, 5)
    assert window.words_of(Span(2, 0, 4)) is None


def test_a_story_without_words_has_no_window(tiny_vocabulary):
    assert windows(story("", " "), tiny_vocabulary) == []


@pytest.mark.parametrize(
    "trigger, start, end, expected",
    [(1, 1, 1, 0), (1, 0, 3, 0), (1, 2, 2, 1), (1, 4, 4, 2), (0, 7, 7, 3), (2, 1, 1, 9), (4, 0, 0, 10), (0, 9, 9, 20), (9, 0, 2, 18)],
)  # fmt: skip
def test_distance_classes(tiny_vocabulary, trigger, start, end, expected):
    (window,) = windows(story("One two three four five six seven eight.", "Nine ten."), tiny_vocabulary)
    found = distance_class(window, trigger, start, end)
    assert found == expected and 0 <= found < labels.DISTANCES


def test_distant_sentences_are_one_class(tiny_vocabulary):
    (window,) = windows(story(*["Go on."] * 9), tiny_vocabulary)
    last = len(window) - 1
    assert distance_class(window, 0, last, last) == labels.DISTANCES - 1
    assert distance_class(window, last, 0, 0) == 16
