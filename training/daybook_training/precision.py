"""Where and how exactly to compute: a GPU where there is one, bfloat16 where the processor has it."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

import torch

KINDS = ("auto", "fp32", "bf16")


@dataclass(frozen=True)
class Precision:
    device: str
    bf16: bool

    def autocast(self) -> AbstractContextManager:
        return torch.autocast(self.device, torch.bfloat16, enabled=self.bf16)


def precision(kind: str = "auto") -> Precision:
    """`auto` is bf16 wherever that is fast; evaluation asks for fp32, whose figures don't depend on the processor."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    return Precision(device, kind == "bf16" or (kind == "auto" and has_bf16(device)))


def has_bf16(device: str) -> bool:
    if device == "cuda":
        return torch.cuda.is_bf16_supported()
    found = torch.cpu.get_capabilities()
    return bool(found.get("avx512_bf16") or found.get("amx_bf16"))
