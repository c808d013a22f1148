"""The commands of a run, in their order: corpora, windows, train, evaluate, export.

Each reads what the one before it left in the run's folder and does again only what isn't there yet, so that the
same command goes on where a killed one stopped.
"""

import json
import pickle
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from . import annotations, auxiliary, base, config, corpora, trigger_phrases, trigger_words, weights
from .config import Chain, Training
from .corpora import DEVELOPMENT, SILVER, TRAIN, Story
from .evaluate import Evaluation, evaluate, table
from .export import export
from .network import Reader
from .pieces import Vocabulary
from .precision import precision
from .readings import gold_reading
from .run_folder import RunFolder, environment, write_json
from .teach import soft_readings
from .train import Lessons, Stop, never, train
from .windows import VIEWS, Window, windows

REPOSITORY = Path(__file__).resolve().parents[2]
STUDENT = "student"


@dataclass(frozen=True)
class Sources:
    """Where the data lie. `silver` may be missing: then there is no student, and the last teacher is the result.

    `annotations` are further annotated stories (annotations.py) on texts of `silver` and `bench`. `start` is a weight
    file that takes the teachers' place. `figures_from` is an earlier run without the development stories; it lends
    its figures to one that learns them.
    """

    corpora: Path
    held_out: Path
    silver: Path
    cache: Path
    figures_from: Path | None = None
    annotations: Path | None = None
    bench: Path | None = None
    start: Path | None = None


@dataclass
class Cut:
    """Every story's windows, by what they are for."""

    train: list[Window] = field(default_factory=list)
    development: list[Window] = field(default_factory=list)
    silver: list[Window] = field(default_factory=list)


def take_corpora(run: RunFolder, settings: Chain, sources: Sources) -> None:
    """stories.jsonl.gz: the stories that this run uses, with their reports; stories.json counts them.

    Raises ValueError when the development stories are to be learned and there are no figures from before.
    """
    if settings.with_development and not has_figures(sources.figures_from):
        raise ValueError(f"{sources.figures_from} is no finished run that held the development stories out")
    config.write(settings, run.settings)
    write_json(environment(REPOSITORY), run.environment)
    stories = chosen_stories(settings, sources)
    corpora.write(stories, run.stories)
    write_json(corpora.counts(stories), run.counts)
    run.log(f"corpora: {len(stories)} stories, {sum(len(story.reports) for story in stories)} reports")


def has_figures(before: Path) -> bool:
    scores, settings = before / "scores.json", before / "settings.json"
    return scores.exists() and not json.loads(settings.read_text())["with_development"]


def chosen_stories(settings: Chain, sources: Sources) -> list[Story]:
    split = json.loads(sources.held_out.read_text())
    if sources.annotations:
        gold = annotations.learned(sources.corpora, split, sources.annotations, sources.silver, sources.bench)
    else:
        gold = list(corpora.gold(sources.corpora, split))
    held_out = [story for story in gold if story.split == DEVELOPMENT]
    training = bounded(corpora.apart([story for story in gold if story.split == TRAIN], held_out), settings.stories)
    development = bounded(held_out, settings.development_stories)
    silver = corpora.apart(list(corpora.silver(sources.silver)) if sources.silver.exists() else [], held_out)
    if settings.with_development:
        training, development = training + corpora.with_development(development), []
    return training + development + bounded(silver, settings.silver_stories)


def bounded(stories: list[Story], most: int) -> list[Story]:
    return corpora.slice_of(stories, most) if most else stories


def cut_windows(run: RunFolder, vocabulary: Vocabulary) -> None:
    """windows.pickle: training stories at four core sizes, the others at the one that the reader uses."""
    cut = Cut()
    lists = {TRAIN: cut.train, DEVELOPMENT: cut.development, SILVER: cut.silver}
    for story in corpora.read(run.stories):
        lists[story.split] += windows(story, vocabulary, VIEWS if story.split == TRAIN else VIEWS[:1])
    run.windows.write_bytes(pickle.dumps(cut, protocol=5))
    run.log(f"windows: {len(cut.train)} to train, {len(cut.development)} to measure, {len(cut.silver)} silver")


def read_windows(run: RunFolder) -> Cut:
    """Only ever of a folder that this program wrote: a pickle can run code."""
    return pickle.loads(run.windows.read_bytes())


def train_readers(run: RunFolder, settings: Chain, sources: Sources, vocabulary: Vocabulary, stop: Stop) -> None:
    """The teachers, one after another; with silver stories or starting weights a student of theirs."""
    cut = read_windows(run)
    gold = [(window, gold_reading(window)) for window in cut.train]
    for number, teacher in enumerate(() if sources.start else settings.teachers, 1):
        lessons = Lessons(gold, auxiliary=tasks(teacher, sources, vocabulary))
        start = lambda: base.fresh_reader(sources.cache, teacher.seed)
        train_reader(run, teacher_name(number), start, lessons, vocabulary, teacher, stop)
    if sources.start or is_distilled(settings, cut):
        silver = list(zip(cut.silver, soft_labels(run, settings, sources, cut))) if is_distilled(settings, cut) else []
        lessons = Lessons(gold, silver, tasks(settings.student, sources, vocabulary))
        first = teachers(run, settings, sources)[-1]
        train_reader(run, STUDENT, lambda: weights.load(first), lessons, vocabulary, settings.student, stop)


def is_distilled(settings: Chain, cut: Cut) -> bool:
    return settings.student.silver > 0 and bool(cut.silver)


def teachers(run: RunFolder, settings: Chain, sources: Sources) -> list[Path]:
    """Weight files of those that a student learns from; it starts from the last one's weights."""
    numbers = range(1, len(settings.teachers) + 1)
    return [sources.start] if sources.start else [run.reader(teacher_name(number)).averaged for number in numbers]


def teacher_name(number: int) -> str:
    return f"teacher-{number}"


def tasks(settings: Training, sources: Sources, vocabulary: Vocabulary) -> dict:
    return {name: list(auxiliary.TASKS[name].examples(sources.corpora, vocabulary)) for name in settings.tasks}


def train_reader(
    run: RunFolder,
    name: str,
    start: Callable[[], Reader],
    lessons: Lessons,
    vocabulary: Vocabulary,
    settings: Training,
    stop: Stop,
) -> None:
    """Unless its weights are there; the checkpoint goes when they are."""
    files = run.reader(name)
    if files.done:
        return
    log = lambda line: run.log(f"{name}: {line}")
    trained = train(start(), lessons, vocabulary, settings, files.checkpoint, log, stop)
    weights.save(trained.last, files.last)
    weights.save(trained.averaged, files.averaged)
    files.checkpoint.unlink()
    log("done")


def soft_labels(run: RunFolder, settings: Chain, sources: Sources, cut: Cut) -> list:
    """soft.pickle: the mean of all teachers on the silver windows."""
    if not run.soft.exists():
        readers = [weights.load(path) for path in teachers(run, settings, sources)]
        labelled = soft_readings(readers, cut.silver, precision(), run.log)
        part = run.soft.with_suffix(".part")
        part.write_bytes(pickle.dumps(labelled, protocol=5))
        part.replace(run.soft)
    return pickle.loads(run.soft.read_bytes())


def measure(run: RunFolder, settings: Chain, sources: Sources) -> None:
    """scores.json and scores.md, calibration.json, disagreements.json, of the better of the last and the averaged weights.

    A run that learned the development stories can't be measured on them: it gets the figures of the run it names.
    """
    if settings.with_development:
        borrow_figures(run, sources)
        return
    cut, how = read_windows(run), precision()
    files = run.reader(result_name(run, settings))
    found = {path.stem: evaluate(weights.load(path), cut.development, how) for path in (files.last, files.averaged)}
    chosen = max(("averaged", "last"), key=lambda name: found[name].figures["all"]["type"])
    write_scores(run, found, chosen)
    run.log(f"evaluate: {chosen} weights chosen\n{table(found[chosen].figures)}")


def measure_file(run: RunFolder, path: Path) -> None:
    """The same files for any weights, in a folder of the run named after theirs."""
    found = {"given": evaluate(weights.load(path), read_windows(run).development, precision())}
    write_scores(RunFolder(run.path / path.stem), found, "given")
    run.log(f"evaluate: {path}\n{table(found['given'].figures)}")


def borrow_figures(run: RunFolder, sources: Sources) -> None:
    before = RunFolder(sources.figures_from)
    for name in ("scores", "table", "calibration"):
        shutil.copyfile(getattr(before, name), getattr(run, name))
    run.log(f"evaluate: these weights learned the development stories; figures and calibration are those of {before.path}")


def result_name(run: RunFolder, settings: Chain) -> str:
    """The student where there is one, else the last teacher."""
    return STUDENT if (run.path / STUDENT).exists() else teacher_name(len(settings.teachers))


def write_scores(run: RunFolder, found: dict[str, Evaluation], chosen: str) -> None:
    best = found[chosen]
    write_json({"chosen": chosen, **{name: each.as_dict() for name, each in found.items()}}, run.scores)
    write_json(best.calibration.as_dict(), run.calibration)
    write_json(best.disagreements, run.disagreements)
    run.table.write_text(table(best.figures))


def export_model(run: RunFolder, settings: Chain, sources: Sources) -> None:
    """model/: what src/reader loads in place of models/en, and the calibration beside it."""
    chosen = json.loads(run.scores.read_text())["chosen"]
    path = getattr(run.reader(result_name(run, settings)), chosen)
    export(weights.load(path), run.model)
    shutil.copyfile(base.vocabulary_path(sources.cache), run.model / "vocab.txt")
    write_lists(run)
    shutil.copyfile(run.calibration, run.model / "calibration.json")
    run.log(f"export: {run.model} of the {chosen} weights")


def write_lists(run: RunFolder) -> None:
    """What the reader knows of words beside its weights, from all annotated stories that the run learned."""
    stories = [story for story in corpora.read(run.stories) if story.split == TRAIN]
    trigger_words.write(trigger_words.table(*trigger_words.count(stories)), run.model / "trigger-words.tsv")
    trigger_phrases.write(trigger_phrases.phrases(*trigger_phrases.count(stories)), run.model / "trigger-phrases.txt")


def whole_chain(run: RunFolder, settings: Chain, sources: Sources, stop: Stop = never) -> None:
    """Every command that hasn't left its result yet."""
    vocabulary = Vocabulary(base.vocabulary_path(base.fetch(sources.cache)))
    if not run.counts.exists():
        take_corpora(run, settings, sources)
    if not run.windows.exists():
        cut_windows(run, vocabulary)
    train_readers(run, settings, sources, vocabulary, stop)
    measure(run, settings, sources)
    export_model(run, settings, sources)
