"""The folder of a run: settings, where and with what it ran, its log, and what each command made."""

import json
import os
import platform
import subprocess
import sys
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import torch

PACKAGES = ("torch", "numpy", "onnx", "onnxruntime", "onnxscript", "safetensors")


class RunFolder:
    """Names of the files of a run; nothing is made but the folder itself."""

    def __init__(self, path: Path):
        self.path = path
        path.mkdir(parents=True, exist_ok=True)
        self.settings = path / "settings.json"
        self.environment = path / "environment.json"
        self.stories = path / "stories.jsonl.gz"
        self.counts = path / "stories.json"
        self.windows = path / "windows.pickle"
        self.soft = path / "soft.pickle"
        self.scores = path / "scores.json"
        self.table = path / "scores.md"
        self.calibration = path / "calibration.json"
        self.disagreements = path / "disagreements.json"
        self.model = path / "model"

    def reader(self, name: str) -> "ReaderFiles":
        return ReaderFiles(self.path / name)

    def log(self, line: str) -> None:
        """To the log file and to the screen."""
        stamped = f"{time.strftime('%H:%M:%S')} {line}"
        print(stamped, flush=True)
        with (self.path / "log.txt").open("a") as file:
            file.write(stamped + "\n")


class ReaderFiles:
    """Of one reader of a run: checkpoint while it is trained, weights afterwards."""

    def __init__(self, path: Path):
        path.mkdir(parents=True, exist_ok=True)
        self.checkpoint = path / "checkpoint.pt"
        self.last = path / "last.npz"
        self.averaged = path / "averaged.npz"

    @property
    def done(self) -> bool:
        return self.last.exists() and self.averaged.exists()


def environment(repository: Path) -> dict:
    """What a run depends on beside its settings. `commit` is None outside a git repository."""
    return {
        "commit": git(repository, "rev-parse", "HEAD"),
        "changed files": (git(repository, "status", "--porcelain", "--untracked-files=no") or "").splitlines(),
        "command": sys.argv,
        "python": platform.python_version(),
        "packages": {name: installed(name) for name in PACKAGES},
        "processor": platform.machine(),
        "capability": torch.backends.cpu.get_cpu_capability(),
        "gpu": torch.cuda.get_device_name() if torch.cuda.is_available() else None,
        "threads": torch.get_num_threads(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
    }


def git(repository: Path, *arguments: str) -> str | None:
    try:
        return subprocess.run(["git", "-C", repository, *arguments], capture_output=True, text=True, check=True).stdout.rstrip()
    except (FileNotFoundError, subprocess.CalledProcessError):
        return None


def installed(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def write_json(value, path: Path) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", "utf8")
