"""A reader on development stories: figures by field and corpus, silence, calibration, reliability, disagreements."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from . import decode
from .calibrate import Calibration, Judged, calibrate, confidence
from .corpora import Report, Story
from .disagreements import disagreements
from .network import Reader
from .pieces import WORD
from .precision import Precision
from .predict import predict
from .readings import Reading, gold_reading
from .score import FIELDS, Tally, matches, scores
from .windows import Window

BINS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
ROWS = (
    "gold", "read", "found", "type", "type precision", "type recall", "mode", "realis", "realis macro", "stance", "sector",
    *(name for field in FIELDS for name in (field, f"{field} exact")), "unreal", "unreal filed as real",
)  # fmt: skip


@dataclass
class Evaluation:
    """`figures` by corpus ("all" among them); `silence` on stories without reports; `reliability` by bins."""

    calibration: Calibration
    figures: dict[str, dict]
    silence: dict[str, dict]
    reliability: list[dict]
    disagreements: list[dict]

    def as_dict(self) -> dict:
        return {
            "figures": self.figures,
            "false reports on silent stories": self.silence,
            "reliability": self.reliability,
            **self.calibration.as_dict(),
        }


def evaluate(reader: Reader, windows: Sequence[Window], how: Precision, calibration: Calibration | None = None) -> Evaluation:
    """Over all windows of the stories, cut at one core size; calibrates on them unless told how."""
    readings = predict([reader.to(how.device)], windows, how)
    judged = [(window, reading, gold_reading(window)) for window, reading in zip(windows, readings)]
    calibration = calibration or calibrate(judged)
    read = by_story(judged, calibration.trigger_bias)
    return Evaluation(
        calibration,
        figures(read),
        silence(read),
        reliability(judged, calibration),
        disagreements(judged, calibration),
    )


def by_story(judged: Sequence[Judged], bias: float) -> list[tuple[Story, list[Report]]]:
    """Stories with the reports read in all their windows."""
    stories: dict[int, Story] = {}
    read: dict[int, list[Report]] = defaultdict(list)
    for window, reading, _ in judged:
        stories[id(window.story)] = window.story
        read[id(window.story)] += decode.reports(window, reading, bias)
    return [(story, read[number]) for number, story in stories.items()]


def figures(read: list[tuple[Story, list[Report]]]) -> dict[str, dict]:
    tallies: dict[str, Tally] = {"all": Tally()}
    for story, reports in read:
        for name in ("all", story.corpus):
            tallies.setdefault(name, Tally()).add(story.reports, reports)
    return {name: scores(tally) for name, tally in tallies.items()}


def silence(read: list[tuple[Story, list[Report]]]) -> dict[str, dict]:
    """Reports on stories that have none, by corpus and per 1,000 words."""
    found: dict[str, dict] = {}
    for story, reports in read:
        if not story.silent:
            continue
        words = sum(len(WORD.findall(text)) for text in story.sentences)
        for name in ("all", story.corpus):
            row = found.setdefault(name, {"stories": 0, "words": 0, "reports": 0})
            row["stories"] += 1
            row["words"] += words
            row["reports"] += len(reports)
    for row in found.values():
        row["per 1,000 words"] = round(1000 * row["reports"] / max(1, row["words"]), 2)
    return found


def reliability(judged: Sequence[Judged], calibration: Calibration) -> list[dict]:
    """By bins of confidence: how many reports, how sure they are on average, how many have a gold report of their type."""
    sure = [pair for each in judged for pair in confidences(*each[:2], calibration)]
    rows = []
    for low, high in zip(BINS, BINS[1:]):
        inside = [(chance, right) for chance, right in sure if low <= chance < high]
        if inside:
            chances, rights = zip(*inside)
            rows.append({"from": low, "to": min(1.0, high), "reports": len(inside),
                         "confidence": round(sum(chances) / len(inside), 3), "right": round(sum(rights) / len(inside), 3)})  # fmt: skip
    return rows


def confidences(window: Window, reading: Reading, calibration: Calibration) -> list[tuple[float, bool]]:
    read = decode.reports(window, reading, calibration.trigger_bias)
    right = {given.id for wanted, given in matches(list(window.story.reports), read) if wanted.type == given.type}
    return [(confidence(reading, window.words_of(report.trigger)[0], calibration), report.id in right) for report in read]


def table(figures: dict[str, dict]) -> str:
    """Markdown: a row a field, a column a corpus; role fields are F1 by overlap, or by exact end."""
    columns = list(figures)
    lines = [f"| | {' | '.join(columns)} |", f"|---|{'---|' * len(columns)}"]
    lines += [f"| {row} | {' | '.join(str(figures[column][row]) for column in columns)} |" for row in ROWS]
    return "\n".join(lines) + "\n"
