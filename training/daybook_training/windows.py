"""A story as windows of whole sentences: what the encoder sees at once.

Triggers are taken from a window's core only, so that every sentence is decided once; the sentences around it are
context, and mentions may lie there. src/reader/windows.ts cuts the same way when Daybook reads.
"""

import math
from dataclasses import dataclass

import numpy as np

from .corpora import Span, Story
from .pieces import MARK, WORD, Vocabulary, letter_case

CORE = 192
"""Most pieces of a core; a longer sentence is a core by itself."""
VIEWS = (192, 110, 60, 150)
"""Core sizes at which training stories are cut: the same sentences with more and less around them."""
CONTEXT = 56
"""Most pieces before the core; the sentence after it may bring both together to CONTEXT + TAIL."""
TAIL = 24
SENTENCES_BEFORE = 2
MOST_PIECES = 430


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a story: where it stands, how it is written, its pieces' ids."""

    sentence: int
    start: int
    end: int
    case: int
    pieces: tuple[int, ...]


@dataclass
class Window:
    """`pieces`, `cases` [pieces]; of each word its first piece, its place, and whether it is decided here: [words]."""

    story: Story
    pieces: np.ndarray
    cases: np.ndarray
    first: np.ndarray
    sentence: np.ndarray
    start: np.ndarray
    end: np.ndarray
    core: np.ndarray

    def __len__(self) -> int:
        return len(self.first)

    def span(self, start: int, end: int) -> Span:
        """From word `start` to word `end` of the same sentence, both in."""
        return Span(int(self.sentence[start]), int(self.start[start]), int(self.end[end]))

    def words_of(self, span: Span) -> tuple[int, int] | None:
        """First and last word that a span touches, None when it lies outside the window."""
        touched = (self.sentence == span.sentence) & (self.start < span.end) & (self.end > span.start)
        found = np.flatnonzero(touched)
        return (int(found[0]), int(found[-1])) if len(found) else None


def words_of_story(story: Story, vocabulary: Vocabulary) -> list[list[Word]]:
    """The words of each sentence."""
    return [
        [
            Word(number, word.start(), word.end(), letter_case(word[0]), vocabulary.pieces(word[0]))
            for word in WORD.finditer(text)
        ]
        for number, text in enumerate(story.sentences)
    ]


def windows(story: Story, vocabulary: Vocabulary, sizes: tuple[int, ...] = (CORE,)) -> list[Window]:
    """Windows in the order of the story, once for each core size; a story without words has none."""
    words = words_of_story(story, vocabulary)
    costs = [sum(len(word.pieces) for word in sentence) for sentence in words]
    cuts = (with_context(start, end, costs) for size in sizes for start, end in cores(costs, size))
    found = (window_of(story, words, cut, vocabulary) for cut in cuts)
    return [window for window in found if window is not None]


def cores(costs: list[int], most: int):
    """(first, end) of runs of sentences whose pieces stay within `most`."""
    start = 0
    while start < len(costs):
        end, total = start + 1, costs[start]
        while end < len(costs) and total + costs[end] <= most:
            total += costs[end]
            end += 1
        yield start, end
        start = end


def with_context(start: int, end: int, costs: list[int]) -> tuple[int, int, int, int]:
    """(first sentence, start of the core, end of the core, end): two sentences before and one after, if they are short."""
    low, high, total = start, end, 0
    while low > 0 and start - low < SENTENCES_BEFORE and total + costs[low - 1] <= CONTEXT:
        low -= 1
        total += costs[low]
    if high < len(costs) and total + costs[high] <= CONTEXT + TAIL:
        high += 1
    return low, start, end, high


def window_of(story: Story, sentences: list[list[Word]], cut: tuple[int, int, int, int], vocabulary: Vocabulary):
    """The window of a cut, shortened to the words that fit into the encoder."""
    low, start, end, high = cut
    words = fitting([word for sentence in sentences[low:high] for word in sentence])
    if not words:
        return None
    lengths = [len(word.pieces) for word in words]
    pieces = [piece for word in words for piece in word.pieces]
    cases = [word.case for word in words for _ in word.pieces]
    places = np.array([(word.sentence, word.start, word.end) for word in words])
    return Window(
        story,
        np.array([vocabulary.ids["[CLS]"], *pieces, vocabulary.ids["[SEP]"]]),
        np.array([MARK, *cases, MARK]),
        1 + np.cumsum([0, *lengths[:-1]]),
        *places.T,
        (start <= places[:, 0]) & (places[:, 0] < end),
    )


def fitting(words: list[Word]) -> list[Word]:
    total = 1
    for number, word in enumerate(words):
        total += len(word.pieces)
        if total > MOST_PIECES:
            return words[:number]
    return words


def distance_class(window: Window, trigger: int, start: int, end: int) -> int:
    """Class below labels.DISTANCES of the way from a trigger to a mention (words `start` to `end`, both in).

    Inside a sentence the words between on a binary logarithm, 0-7 after and 8-15 before; across sentences their
    number from three before to four after, 16-23. See src/reader/distance.ts.
    """
    sentences = int(window.sentence[start] - window.sentence[trigger])
    if sentences:
        return 19 + max(-3, min(4, sentences))
    if start > trigger:
        return logarithm(start - trigger)
    return 8 + logarithm(trigger - end) if end < trigger else 0


def logarithm(words: int) -> int:
    return min(7, int(math.log2(words + 1)))
