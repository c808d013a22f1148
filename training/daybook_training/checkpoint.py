"""The state of a training run on disk: a run that was killed goes on as if it hadn't been."""

import os
from pathlib import Path

import torch


class OtherRun(Exception):
    """The checkpoint was made with other settings or other windows."""


def save(path: Path, fingerprint: str, state: dict) -> None:
    """Writes beside `path` and renames, so that a kill while writing leaves the checkpoint before it."""
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        torch.save({"fingerprint": fingerprint, "random": random_state(), **state}, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)


def load(path: Path, fingerprint: str) -> dict | None:
    """The state, with the random generators set as they were; None when there is none yet."""
    if not path.exists():
        return None
    state = torch.load(path, map_location="cpu", weights_only=True)
    if state["fingerprint"] != fingerprint:
        raise OtherRun(f"{path} was made with other settings or windows: delete it, or train into another folder")
    restore_random_state(state["random"])
    return state


def random_state() -> dict:
    """Of torch's generators: nothing else draws while a run goes on."""
    state = {"cpu": torch.get_rng_state()}
    if torch.cuda.is_available():
        state["cuda"] = torch.cuda.get_rng_state()
    return state


def restore_random_state(state: dict) -> None:
    torch.set_rng_state(state["cpu"])
    if "cuda" in state and torch.cuda.is_available():
        torch.cuda.set_rng_state(state["cuda"])
