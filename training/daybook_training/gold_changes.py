"""Corrections of the annotated corpora, as gold-changes.md lists them: read from its table and made on loading.

A row names a corpus, the number of a sentence, a word of a trigger there, and a change: `drop`; `type=COERCE:arrest`
(with or without a mode), `realis=planned`, `stance=alleged`; or `add ACCUSE:allege` with any of `realis=`, `stance=`
behind it, for a report that gold lacks. Nothing else of a report changes.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

from . import labels
from .corpora import Report, Span, Story

FILE = Path(__file__).resolve().parents[1] / "gold-changes.md"
ROW = re.compile(r"^\| (voa|tehran|outlets) \| (\d+) \| (.+?) \| (.+?) \| .+ \|$", re.MULTILINE)


@dataclass(frozen=True)
class Change:
    corpus: str
    sentence: int
    word: str
    change: str


def changes(text: str) -> list[Change]:
    """The rows of the table, in order."""
    return [Change(corpus, int(sentence), word, change) for corpus, sentence, word, change in ROW.findall(text)]


def corrected(stories: list[Story], wanted: list[Change]) -> list[Story]:
    """The stories with every change made. Raises ValueError for a change that fits no report or isn't understood."""
    places = defaultdict(list)
    for change in wanted:
        places[change.corpus, change.sentence].append(change)
    found = [with_changes(story, places) for story in stories]
    if places:
        raise ValueError(f"gold-changes.md: no such sentence: {sorted(places)[0]}")
    return found


def with_changes(story: Story, places: dict) -> Story:
    for number in range(len(story.sentences)):
        for change in places.pop((story.corpus, story.first + number), ()):
            story = changed(story, number, change)
    return story


def changed(story: Story, number: int, change: Change) -> Story:
    text = story.sentences[number]
    if change.change.startswith("add "):
        start = text.find(change.word)
        if start < 0:
            raise ValueError(f"gold-changes.md: “{change.word}” isn't in sentence {change.sentence}")
        label, *others = change.change.removeprefix("add ").split(" ")
        trigger = Span(number, start, start + len(change.word))
        added = with_labels(Report(f"+{number}.{start}", trigger, "", None, "occurred", "stated", ()), f"type={label}", *others)
        return replace(story, reports=(*story.reports, added))
    at = [report for report in story.reports if report.trigger.sentence == number and change.word in quoted(report, text)]
    if len(at) != 1:
        raise ValueError(f"gold-changes.md: {len(at)} reports of {change.corpus} {change.sentence} hold “{change.word}”")
    if change.change == "drop":
        left = (report for report in story.reports if report is not at[0])
        return replace(story, reports=tuple(replace(each, same=None) if each.same == at[0].id else each for each in left))
    other = with_labels(at[0], *change.change.split(" "))
    return replace(story, reports=tuple(other if report is at[0] else report for report in story.reports))


def quoted(report: Report, text: str) -> str:
    return text[report.trigger.start : report.trigger.end]


def with_labels(report: Report, *settings: str) -> Report:
    """With `type=`, `realis=` or `stance=` set; a type without a mode has none."""
    for setting in settings:
        name, _, value = setting.partition("=")
        if name == "type":
            kind, _, mode = value.partition(":")
            report = replace(report, type=known(kind, labels.EVENT_TYPES), mode=mode or None)
        elif name in ("realis", "stance"):
            report = replace(report, **{name: known(value, labels.REALIS if name == "realis" else labels.STANCE)})
        else:
            raise ValueError(f"gold-changes.md: “{setting}” is no change")
    return report


def known(value: str, values) -> str:
    if value not in values:
        raise ValueError(f"gold-changes.md: “{value}” is no label")
    return value
