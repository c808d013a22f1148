"""Made-up stories in the form of the corpora, for tests and for `--sample`: enough to take every step of the chain.

Sentences are written with their annotation: `{COERCE/arrest/occurred/stated:arrested}` is a trigger,
`[recipient/CVL:two students]` a filler; `[figure/killed:9]` has a kind. A word in angle brackets is drawn from a list.
"""

import gzip
import json
import random
import re
from pathlib import Path

DRAWN = {
    "city": ("Abuja", "Lima", "Dakar", "Tbilisi", "Manila", "Kigali", "Quito", "Riga", "Tunis", "Amman"),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "number": ("3", "4", "7", "9", "12", "15", "21", "30", "46", "120"),
    "ministry": ("the interior ministry", "the health ministry", "a government spokesman", "state television"),
    "people": ("students", "farmers", "teachers", "miners", "nurses", "fishermen"),
}

REPORTS = (
    "[actor/COP:Police] {COERCE/arrest/occurred/stated:arrested} [recipient/CVL:<number> <people>] in [place:<city>] on [time:<day>], [source/GOV:<ministry>] said.",
    "[actor/CVL:Thousands of <people>] {PROTEST/demo/occurred/stated:marched} through [place:<city>] on [time:<day>].",
    "[actor/CVL:The <people>] will {PROTEST/strike/planned/stated:strike} in [place:<city>] on [time:<day>], their union said.",
    "[actor/REB:Rebels] {ASSAULT/firearms/occurred/stated:attacked} [recipient/MIL:an army post] near [place:<city>] on [time:<day>].",
    "The {ASSAULT/explosives/occurred/stated:blast} in [place:<city>] killed [figure/killed:<number>] people, [source/GOV:<ministry>] said.",
    "[place:<city>] was hit by {DISASTER/natural/occurred/stated:floods} on [time:<day>] and [figure/killed:<number>] people died.",
    "[actor/GOV:The president] {CONSULT/visit/occurred/stated:visited} [place:<city>] on [time:<day>].",
    "[actor/GOV:The two governments] {AGREE//occurred/stated:agreed} on [time:<day>] to share water.",
    "[actor/GOV:The minister] {ACCUSE/disapprove/occurred/stated:criticised} [recipient/PTY:the opposition] on [time:<day>].",
    "[actor/JUD:A court] in [place:<city>] {SANCTION/convict/occurred/stated:convicted} [recipient/CVL:<number> <people>] on [time:<day>].",
    "[actor/REB:The rebels] did not {RETREAT/release/not/stated:free} [recipient/CVL:the <people>].",
    "[actor/IGO:The agency] {AID//occurred/stated:sent} food to [recipient/REF:families] in [place:<city>].",
)

SILENCE = (
    "The team from <city> won its <number> match of the season.",
    "The museum in <city> shows <number> paintings of boats.",
    "Bread costs more than it did last year.",
    "The singer was born in <city> and likes the sea.",
    "The weather will be mild on <day>.",
)

MARK = re.compile(r"(?P<open>[{\[])(?P<label>[^:{}\[\]]*):(?P<text>[^{}\[\]]*)[}\]]")
CORPORA = ("voa", "tehran", "outlets")


def write(folder: Path, seed: int = 1, stories: int = 12) -> None:
    """corpora/ with `stories` a corpus, dev-split.json and silver.json.gz."""
    draw = random.Random(seed)
    for corpus in CORPORA:
        write_corpus(folder / "corpora" / corpus, corpus, stories, draw)
    negative = [first for first in range(0, 4 * stories, 4) if silent(first // 4)][:1]
    held_out = {**{corpus: [f"{corpus}-0"] for corpus in CORPORA}, "negative_stories": negative}
    (folder / "dev-split.json").write_text(json.dumps(held_out))
    unlabelled = [{"src": "sample", "sents": [annotated(sentence, draw)[0] for sentence in body(number, draw)]} for number in range(stories)]
    (folder / "silver.json.gz").write_bytes(gzip.compress(json.dumps(unlabelled).encode(), mtime=0))


def silent(number: int) -> bool:
    """Every fourth story has no reports."""
    return number % 4 == 3


def body(number: int, draw: random.Random) -> list[str]:
    """Four sentences of a story, still marked."""
    reports = [] if silent(number) else draw.sample(REPORTS, 3)
    return reports + draw.sample(SILENCE, 4 - len(reports))


def write_corpus(folder: Path, corpus: str, stories: int, draw: random.Random) -> None:
    """Three files of annotation; stories follow each other without a gap."""
    (folder / "annotated").mkdir(parents=True, exist_ok=True)
    texts: list[str] = []
    files: dict[str, list] = {}
    for number in range(stories):
        first, events = len(texts), []
        for sentence in body(number, draw):
            text, event = annotated(sentence, draw)
            if event:
                events.append({"id": f"E{len(events) + 1}", **placed(event, len(texts))})
            texts.append(text)
        files.setdefault(f"{corpus}-{number % 3}", []).append({"first": first, "last": len(texts) - 1, "events": events})
    (folder / "sentences.jsonl").write_text("".join(json.dumps({"n": n, "text": text}) + "\n" for n, text in enumerate(texts)))
    for name, found in files.items():
        (folder / "annotated" / f"{name}.json").write_text(json.dumps({"stories": found}))


def placed(event: dict, sentence: int) -> dict:
    return {**event, "sentence": sentence, "args": [{**argument, "sentence": sentence} for argument in event["args"]]}


def annotated(sentence: str, draw: random.Random) -> tuple[str, dict | None]:
    """(text, its report in the form of the annotation files, if it has one)."""
    sentence = re.sub(r"<(\w+)>", lambda name: draw.choice(DRAWN[name[1]]), sentence)
    text, trigger, arguments, end = "", None, [], 0
    for mark in MARK.finditer(sentence):
        text += sentence[end : mark.start()]
        span = [len(text), len(text) + len(mark["text"])]
        if mark["open"] == "{":
            trigger = (span, mark["label"])
        else:
            arguments.append(argument(mark["label"], span))
        text += mark["text"]
        end = mark.end()
    text += sentence[end:]
    return text, event(*trigger, arguments) if trigger else None


def event(span: list[int], label: str, arguments: list[dict]) -> dict:
    kind, mode, realis, stance = label.split("/")
    return {"trigger": span, "type": kind, "mode": mode or None, "realis": realis, "stance": stance, "args": arguments}


def argument(label: str, span: list[int]) -> dict:
    role, _, more = label.partition("/")
    detail = {"kind": more} if role == "figure" else {"sector": more} if role in ("actor", "recipient") else {}
    return {"role": role, "span": span, **detail}
