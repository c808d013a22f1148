"""The whole chain over made-up stories and a tiny encoder, through the command line."""

import json
import sys
from dataclasses import replace

import numpy as np
import onnxruntime
import pytest

from daybook_training import config, labels
from daybook_training.__main__ import main
from daybook_training.config import Chain

HASTY = ["teachers.epochs=1", "student.epochs=1", "teachers.batch=4", "teachers.average_rate=0.5"]


def command(name, run, base_folder, *more):
    arguments = [name, "--quick", "--sample", "--run", str(run), "--cache", str(base_folder), "--set", *HASTY, *more]
    sys.argv = ["daybook_training", *arguments]
    return main()


@pytest.fixture(scope="module")
def run(tmp_path_factory, base_folder):
    """A run that was stopped at once and then went on."""
    folder = tmp_path_factory.mktemp("run")
    assert command("all", folder, base_folder, "--minutes=0") == 75
    assert command("all", folder, base_folder) == 0
    return folder


def test_the_model_is_complete_and_loads(run):
    model = run / "model"
    names = {"encoder.onnx", "roles.onnx", "same.onnx", "labels.json", "vocab.txt", "trigger-words.tsv", "trigger-phrases.txt", "calibration.json"}
    assert {path.name for path in model.iterdir()} == names
    pieces = np.arange(6)
    found = onnxruntime.InferenceSession(model / "encoder.onnx").run(None, {"pieces": pieces, "cases": 0 * pieces, "first": pieces[1:5]})
    assert found[1].shape == (4, len(labels.TRIGGERS)) and np.isfinite(found[0]).all()


def test_the_run_says_what_it_was(run):
    settings, environment = (json.loads((run / name).read_text()) for name in ("settings.json", "environment.json"))
    assert settings["teachers"][0]["batch"] == 4 and environment["packages"]["torch"]
    log = (run / "log.txt").read_text()
    assert "teacher-1: stopped" in log or "stopped at step 0" in log
    assert "goes on at step 0" in log and "student: done" in log


def test_both_weights_are_measured(run):
    scores = json.loads((run / "scores.json").read_text())
    assert scores["chosen"] in ("last", "averaged")
    for name in ("last", "averaged"):
        assert set(scores[name]["figures"]) == {"all", "voa", "tehran", "outlets"}
    calibration = json.loads((run / "calibration.json").read_text())
    assert calibration["trigger_bias"] == scores[scores["chosen"]]["trigger_bias"]
    assert isinstance(json.loads((run / "disagreements.json").read_text()), list)
    assert (run / "scores.md").read_text().count("\n") > 20


def test_doing_it_again_trains_nothing(run, base_folder):
    before = (run / "student" / "last.npz").stat().st_mtime_ns
    assert command("train", run, base_folder) == 0
    assert (run / "student" / "last.npz").stat().st_mtime_ns == before


def test_other_settings_in_the_same_folder_are_refused(run, base_folder, capsys):
    assert command("all", run, base_folder, "student.seed=9") == 1
    assert "--run" in capsys.readouterr().err


def test_final_weights_carry_the_figures_from_before(run, base_folder, tmp_path, capsys):
    assert command("all", tmp_path / "none", base_folder, f"--with-development={tmp_path}") == 1
    assert "no finished run" in capsys.readouterr().err
    final = tmp_path / "final"
    assert command("all", final, base_folder, f"--with-development={run}") == 0
    assert (final / "scores.json").read_bytes() == (run / "scores.json").read_bytes()
    assert not (final / "disagreements.json").exists() and (final / "model" / "encoder.onnx").exists()
    splits = json.loads((final / "stories.json").read_text())
    assert not [name for name in splits if name.startswith("development")]


def test_settings_are_changed_by_name():
    changed = config.changed(Chain(), ["student.losses.silent=1.5", "teachers.tasks=[\"time\"]", "student.precision=fp32"])
    assert changed.student.losses.silent == 1.5 and changed.student.precision == "fp32"
    assert all(teacher.tasks == ("time",) for teacher in changed.teachers)
    assert replace(changed.student, losses=Chain().student.losses, precision="auto") == Chain().student
    with pytest.raises(ValueError, match="no setting speed"):
        config.changed(Chain(), ["student.speed=9"])
