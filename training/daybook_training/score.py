"""Reports against gold, field by field.

A report is found when its trigger overlaps that of a gold report in the same sentence. Mode, realis and stance are
judged on found reports of the right type; roles by F1 over their fillers: `overlap` of spans, or `exact`, which
asks for the same end. A figure counts with its kind. `unreal filed as real`: gold says planned, wanted, possible,
attempted or not, and the reading says occurred or ongoing.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from .corpora import Filler, Report
from .labels import REALIS

FIELDS = ("actor", "recipient", "place", "time", "source", "figure", "instrument")
REAL = ("occurred", "ongoing")


@dataclass
class Tally:
    """Sums over stories; `roles` counts overlaps, exact ends, read fillers and gold fillers a field."""

    gold: int = 0
    read: int = 0
    found: int = 0
    typed: int = 0
    right: Counter = field(default_factory=Counter)
    realis: Counter = field(default_factory=Counter)
    roles: dict = field(default_factory=lambda: {name: Counter() for name in FIELDS})
    sectors: Counter = field(default_factory=Counter)

    def add(self, gold: Iterable[Report], read: Iterable[Report]) -> None:
        """One story."""
        gold, read = list(gold), list(read)
        self.gold += len(gold)
        self.read += len(read)
        for wanted, given in matches(gold, read):
            self.found += 1
            if wanted.type == given.type:
                self.add_match(wanted, given)

    def add_match(self, gold: Report, read: Report) -> None:
        self.typed += 1
        self.right.update(mode=gold.mode == read.mode, realis=gold.realis == read.realis, stance=gold.stance == read.stance)
        self.realis[gold.realis, read.realis] += 1
        for role in sorted({filler.role for filler in (*gold.fillers, *read.fillers)}):
            self.add_role(*([filler for filler in report.fillers if filler.role == role] for report in (gold, read)))

    def add_role(self, gold: list[Filler], read: list[Filler]) -> None:
        counts = self.roles[(gold or read)[0].field]
        counts.update(gold=len(gold), read=len(read))
        free = list(read)
        for wanted in gold:
            given = next((filler for filler in free if filler.span.overlaps(wanted.span)), None)
            if given is None:
                continue
            free.remove(given)
            counts.update(overlap=1, exact=wanted.span.end == given.span.end)
            if wanted.sector and given.sector:
                self.sectors.update(all=1, right=wanted.sector == given.sector)


def matches(gold: list[Report], read: list[Report]) -> list[tuple[Report, Report]]:
    """Each gold report with the read one it overlaps, one of its own type before others."""
    free, found = list(read), []
    for wanted in gold:
        near = [given for given in free if given.trigger.overlaps(wanted.trigger)]
        if not near:
            continue
        given = next((report for report in near if report.type == wanted.type), near[0])
        free.remove(given)
        found.append((wanted, given))
    return found


def f1(right: int, read: int, gold: int) -> float:
    return 2 * right / max(1, read + gold)


def realis_macro(pairs: Counter) -> float:
    """Mean F1 over the values that gold has."""
    gold = [value for value in REALIS if any(pairs[value, other] for other in REALIS)]
    each = [
        f1(pairs[value, value], sum(pairs[other, value] for other in REALIS), sum(pairs[value, other] for other in REALIS))
        for value in gold
    ]
    return sum(each) / max(1, len(each))


def scores(tally: Tally) -> dict:
    """Figures by field, rounded to a thousandth."""
    typed = max(1, tally.typed)
    unreal = [(pair, count) for pair, count in tally.realis.items() if pair[0] not in REAL]
    row = {
        "gold": tally.gold,
        "read": tally.read,
        "found": f1(tally.found, tally.read, tally.gold),
        "type": f1(tally.typed, tally.read, tally.gold),
        "type precision": tally.typed / max(1, tally.read),
        "type recall": tally.typed / max(1, tally.gold),
        "mode": tally.right["mode"] / typed,
        "realis": tally.right["realis"] / typed,
        "realis macro": realis_macro(tally.realis),
        "stance": tally.right["stance"] / typed,
        "sector": tally.sectors["right"] / max(1, tally.sectors["all"]),
        "unreal": sum(count for _, count in unreal),
        "unreal filed as real": sum(count for (_, read), count in unreal if read in REAL),
    }
    for name, counts in tally.roles.items():
        row[name] = f1(counts["overlap"], counts["read"], counts["gold"])
        row[f"{name} exact"] = f1(counts["exact"], counts["read"], counts["gold"])
    return {name: round(value, 3) for name, value in row.items()}
