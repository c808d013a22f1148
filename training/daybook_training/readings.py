"""What is said about a window: by an annotator with certainty, or by readers in probabilities.

Both have one shape, so that one loss learns from either, one calibration compares them, and one decoder turns
either into reports.
"""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from . import labels
from .corpora import Report, Story
from .windows import Window

TYPE_NUMBER = {name: number for number, name in enumerate(labels.TRIGGERS)}
MODE_NUMBER = {pair: number for number, pair in enumerate(labels.TYPE_MODES)}
REALIS_NUMBER = {name: number for number, name in enumerate(labels.REALIS)}
STANCE_NUMBER = {name: number for number, name in enumerate(labels.STANCE)}
ROLE_NUMBER = {name: number for number, name in enumerate(labels.ROLES)}
SECTOR_NUMBER = {name: number for number, name in enumerate(labels.SECTORS)}
LAYER_NUMBER = {name: number for number, name in enumerate(labels.LAYERS)}

OUTSIDE, BEGIN, INSIDE = range(3)

PARTICIPANT, FIGURE = LAYER_NUMBER["participant"], LAYER_NUMBER["figure"]


def layer_of(role: str) -> int:
    """The layer of mentions that may fill a role."""
    field = role.partition(":")[0]
    return LAYER_NUMBER.get(field, PARTICIPANT)


ROLES_OF_LAYER = np.array([[layer_of(role) == layer for role in labels.ROLES] for layer in range(len(labels.LAYERS))])
"""[layers, roles]: may a mention of the layer fill the role?"""

MODES_OF_TYPE = np.array([[kind == name for name, _ in labels.TYPE_MODES] for kind in labels.TRIGGERS])
"""[triggers, modes]: does the mode belong to the type? No mode belongs to "none"."""


@dataclass
class Reading:
    """Probabilities of every head, for `words` words, `t` triggers and `m` mentions.

    trigger [words, 19], tags [words, layers, 3]; triggers [t] are words, kinds [t] their types (never 0), weights [t]
    how much each counts; realis [t, 7], stance [t, 4], mode [t, 92]; mentions [m, 3] are layer, first and last word;
    roles [t, m, 17]; sectors [m, 15], rows of zeros where no sector is known; same [t, t], its upper triangle.
    """

    trigger: np.ndarray
    tags: np.ndarray
    triggers: np.ndarray
    kinds: np.ndarray
    weights: np.ndarray
    realis: np.ndarray
    stance: np.ndarray
    mode: np.ndarray
    mentions: np.ndarray
    roles: np.ndarray
    sectors: np.ndarray
    same: np.ndarray
    complete: bool = False
    """Is every mention that isn't listed truly none? True of gold."""


def one_hot(numbers: list[int], classes: int) -> np.ndarray:
    """[numbers, classes], in half precision: there are many of them, and 0 and 1 are exact."""
    rows = np.zeros((len(numbers), classes), np.float16)
    rows[np.arange(len(numbers)), np.array(numbers, int)] = 1
    return rows


def gold_reading(window: Window) -> Reading:
    """The annotator's reading of a window; reports and fillers outside it are left out."""
    reports = trigger_words(window)
    mentions, roles, sectors = mentions_of(window)
    triggers = sorted(reports)
    kinds = [TYPE_NUMBER[reports[word].type] for word in triggers]
    trigger = np.zeros(len(window), int)
    trigger[triggers] = kinds
    return Reading(
        trigger=one_hot(trigger.tolist(), len(labels.TRIGGERS)),
        tags=tags_of(mentions, len(window)),
        triggers=np.array(triggers, int),
        kinds=np.array(kinds, int),
        weights=np.ones(len(triggers), np.float16),
        realis=one_hot([REALIS_NUMBER[reports[word].realis] for word in triggers], len(labels.REALIS)),
        stance=one_hot([STANCE_NUMBER[reports[word].stance] for word in triggers], len(labels.STANCE)),
        mode=one_hot([mode_of(reports[word]) for word in triggers], len(labels.TYPE_MODES)),
        mentions=np.array(mentions, int).reshape(-1, 3),
        roles=np.array([[roles[word, mention] for mention in mentions] for word in triggers], np.float16).reshape(
            len(triggers), len(mentions), len(labels.ROLES)
        ),
        sectors=np.array([sectors[mention] for mention in mentions], np.float16).reshape(-1, len(labels.SECTORS)),
        same=same_pairs(window.story, [reports[word].id for word in triggers]),
        complete=True,
    )


def trigger_words(window: Window) -> dict[int, Report]:
    """Reports by the first word of their trigger; of two reports at one word the later stays."""
    found = {}
    for report in window.story.reports:
        if words := window.words_of(report.trigger):
            found[words[0]] = report
    return found


def mode_of(report: Report) -> int:
    """Number of the mode, or of the bare type where the mode is none of the type's."""
    return MODE_NUMBER.get((report.type, report.mode), MODE_NUMBER[report.type, None])


def mentions_of(window: Window):
    """(mentions, roles by trigger word and mention, sectors by mention); mentions are (layer, first, last)."""
    mentions: dict[tuple, None] = {}
    roles: dict = defaultdict(lambda: np.zeros(len(labels.ROLES), np.float16))
    sectors: dict = defaultdict(lambda: np.zeros(len(labels.SECTORS), np.float16))
    for report in window.story.reports:
        trigger = window.words_of(report.trigger)
        for filler in report.fillers:
            words = window.words_of(filler.span)
            if words is None:
                continue
            mention = (layer_of(filler.role), *words)
            mentions[mention] = None
            if trigger:
                roles[trigger[0], mention][ROLE_NUMBER[filler.role]] = 1
            if filler.sector:
                sectors[mention] = one_hot([SECTOR_NUMBER[filler.sector]], len(labels.SECTORS))[0]
    return list(mentions), roles, sectors


def tags_of(mentions: list[tuple], words: int) -> np.ndarray:
    """[words, layers, 3]; where mentions of a layer overlap, the later one is written over the earlier."""
    tags = np.zeros((words, len(labels.LAYERS)), int)
    for layer, start, end in mentions:
        tags[start, layer] = BEGIN
        tags[start + 1 : end + 1, layer] = INSIDE
    return one_hot(tags.ravel().tolist(), 3).reshape(words, len(labels.LAYERS), 3)


def same_pairs(story: Story, ids: list[str]) -> np.ndarray:
    """[t, t], 1 where two reports tell of one happening, directly or through others."""
    cluster = clusters(story)
    same = np.array([[cluster[a] == cluster[b] for b in ids] for a in ids], np.float16).reshape(len(ids), len(ids))
    return np.triu(same, 1)


def clusters(story: Story) -> dict[str, str]:
    """The representative of every report's happening."""
    parent = {report.id: report.id for report in story.reports}

    def root(name: str) -> str:
        while parent[name] != name:
            name = parent[name]
        return name

    for report in story.reports:
        if report.same in parent:
            parent[root(report.id)] = root(report.same)
    return {name: root(name) for name in parent}


def spans_of_tags(tags: np.ndarray, window: Window) -> list[tuple[int, int, int]]:
    """(layer, first, last) of the mentions in [words, layers] tags; none runs past its sentence's end."""
    found = []
    for layer in range(tags.shape[1]):
        column = tags[:, layer]
        last = -2
        for word in np.flatnonzero(column).tolist():
            if word == last + 1 and column[word] == INSIDE and window.sentence[word] == sentence:
                found[-1] = (layer, found[-1][1], word)
            else:
                found.append((layer, word, word))
                sentence = window.sentence[word]
            last = word
    return found
