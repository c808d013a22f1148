"""Words and pieces of a sentence, exactly as src/reader reads them.

`python -m daybook_training.pieces --vocabulary models/en/vocab.txt --sentences FILE` prints, for every line of FILE
(a JSON string, or an object with `text`), what src/reader has to make of it: fixtures/reader-pieces comes from here.
"""

import argparse
import hashlib
import json
import re
import unicodedata
from pathlib import Path

WORD = re.compile(r"[A-Za-z]+(?:\.[A-Za-z]+)+\.?|\d[\d,.]*\d|\w+(?:['’]\w+)?|[^\w\s]")
PART = re.compile(r"\w+|[^\w\s]")
ASCII_FOR = str.maketrans({"’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
MOST_PIECES = 12

LOWER, TITLE, UPPER, MIXED, NUMBER, MARK = range(6)


def letter_case(word: str) -> int:
    """How a word is written: index into the case embedding."""
    if not any(letter.isalnum() for letter in word):
        return MARK
    if word[0].isdigit():
        return NUMBER
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER
    return TITLE if word[0].isupper() and word[1:].islower() else MIXED


def plain_form(word: str) -> str:
    """Lower-cased, without accents, with plain quotes and dashes."""
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in letters if unicodedata.category(letter) != "Mn").translate(ASCII_FOR)


class Vocabulary:
    """Ids of pieces: line numbers of a vocabulary file."""

    def __init__(self, path: Path):
        self.ids = {piece: number for number, piece in enumerate(path.read_text("utf8").rstrip("\n").split("\n"))}
        self.unknown = self.ids["[UNK]"]
        self.mask = self.ids.get("[MASK]", self.unknown)
        self.last_special = max(self.ids.get(f"[{name}]", 0) for name in ("PAD", "UNK", "CLS", "SEP", "MASK"))
        self.seen: dict[str, tuple[int, ...]] = {}

    def pieces(self, word: str) -> tuple[int, ...]:
        """Ids of a word's pieces, 1 to 12."""
        if word not in self.seen:
            ids = [piece for part in PART.findall(plain_form(word)) for piece in self.pieces_of_part(part)]
            self.seen[word] = tuple(ids[:MOST_PIECES] or [self.unknown])
        return self.seen[word]

    def pieces_of_part(self, part: str):
        """The longest piece that fits, again and again; what fits nowhere ends the part as unknown."""
        start = 0
        while start < len(part):
            mark = "##" if start else ""
            ends = range(len(part), start, -1)
            end = next((end for end in ends if mark + part[start:end] in self.ids), None)
            if end is None:
                yield self.unknown
                return
            yield self.ids[mark + part[start:end]]
            start = end


def utf16(text: str, offset: int) -> int:
    """Code points -> UTF-16 units, which is how Daybook counts."""
    return offset + sum(letter > "\uffff" for letter in text[:offset])


def read(text: str, vocabulary: Vocabulary) -> list[list]:
    """[start, end, case, pieces] of every word, offsets in UTF-16 units."""
    return [
        [utf16(text, word.start()), utf16(text, word.end()), letter_case(word[0]), vocabulary.pieces(word[0])]
        for word in WORD.finditer(text)
    ]


def digest(text: str, vocabulary: Vocabulary) -> str:
    """Eight hex digits that stand for a reading: a corpus can be checked without its texts or its ids."""
    reading = json.dumps(read(text, vocabulary), separators=(",", ":"))
    return hashlib.sha256(reading.encode()).hexdigest()[:8]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--sentences", type=Path, required=True, help="JSON Lines")
    parser.add_argument("--digests", action="store_true", help="eight hex digits a sentence instead of its words")
    parser.add_argument("--every", type=int, default=1, help="take every n-th line only")
    options = parser.parse_args()
    vocabulary = Vocabulary(options.vocabulary)
    for line in options.sentences.read_text("utf8").rstrip("\n").split("\n")[:: options.every]:
        sentence = json.loads(line)
        text = sentence if isinstance(sentence, str) else sentence["text"]
        print(digest(text, vocabulary) if options.digests else json.dumps([text, read(text, vocabulary)], separators=(",", ":")))


if __name__ == "__main__":
    main()
