"""The reader's network: one encoder pass over a run of whole sentences, then heads on words and on pairs of words.

Shapes are written [batch, pieces, width] for word pieces and [words, width] for whole words; a word is
represented by its first piece.
"""

from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from . import labels


@dataclass(frozen=True)
class Size:
    """Dimensions of a reader. The defaults are those of the base encoder, MiniLM-L6-H384."""

    vocabulary: int = 30522
    width: int = 384
    layers: int = 6
    attention_heads: int = 12
    inner: int = 1536
    positions: int = 512
    pair_width: int = 192
    distance_width: int = 32

    def as_dict(self) -> dict:
        return asdict(self)


CASES = 6
"""How a word is written: lower, Title, UPPER, mixed, number, mark. The vocabulary itself is lower-cased."""


class Embedding(nn.Module):
    """Pieces, their positions and the case of their word, as one vector each."""

    def __init__(self, size: Size):
        super().__init__()
        self.piece = nn.Embedding(size.vocabulary, size.width)
        self.position = nn.Embedding(size.positions, size.width)
        self.case = nn.Embedding(CASES, size.width)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)

    def forward(self, pieces: Tensor, cases: Tensor) -> Tensor:
        position = self.position(torch.arange(pieces.shape[1], device=pieces.device))
        return self.norm(self.piece(pieces) + position + self.case(cases))


class Attention(nn.Module):
    """Every piece looks at every piece of its window; `mask` [batch, pieces] is false on padding."""

    def __init__(self, size: Size, dropout: float):
        super().__init__()
        self.heads = size.attention_heads
        self.dropout = nn.Dropout(dropout)
        self.query_key_value = nn.Linear(size.width, 3 * size.width)
        self.output = nn.Linear(size.width, size.width)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        split = self.query_key_value(hidden).unflatten(-1, (3, self.heads, -1))
        query, key, value = split.permute(2, 0, 3, 1, 4)
        scores = query @ key.transpose(-1, -2) * query.shape[-1] ** -0.5
        if mask is not None:
            scores = scores.masked_fill(~mask[:, None, None, :], -1e4)
        mixed = self.dropout(scores.softmax(-1)) @ value
        return self.output(mixed.transpose(1, 2).flatten(2))


class Layer(nn.Module):
    """One transformer layer, normalised after each of its two halves as in BERT."""

    def __init__(self, size: Size, dropout: float):
        super().__init__()
        self.attention = Attention(size, dropout)
        self.attention_norm = nn.LayerNorm(size.width, eps=1e-12)
        self.widen = nn.Linear(size.width, size.inner)
        self.narrow = nn.Linear(size.inner, size.width)
        self.narrow_norm = nn.LayerNorm(size.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        hidden = self.attention_norm(hidden + self.dropout(self.attention(hidden, mask)))
        return self.narrow_norm(hidden + self.dropout(self.narrow(F.gelu(self.widen(hidden)))))


class Encoder(nn.Module):
    def __init__(self, size: Size, dropout: float = 0.1):
        super().__init__()
        self.embedding = Embedding(size)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))

    def forward(self, pieces: Tensor, cases: Tensor, mask: Tensor | None = None) -> Tensor:
        hidden = self.dropout(self.embedding(pieces, cases))
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return hidden


class WordHeads(nn.Module):
    """What a word says by itself: is it a trigger, of which type, how certain, and which mentions run over it."""

    def __init__(self, size: Size):
        super().__init__()
        self.trigger = nn.Linear(size.width, len(labels.TRIGGERS))
        self.realis = nn.Linear(size.width, len(labels.REALIS))
        self.stance = nn.Linear(size.width, len(labels.STANCE))
        self.mode = nn.Linear(size.width, len(labels.TYPE_MODES))
        self.tags = nn.Linear(size.width, 3 * len(labels.LAYERS))

    def forward(self, words: Tensor) -> tuple[Tensor, ...]:
        """Logits. `tags` holds outside, begin, inside for each layer in turn."""
        return self.trigger(words), self.realis(words), self.stance(words), self.mode(words), self.tags(words)


class PairScorer(nn.Module):
    """Two vectors, their product and the distance between their words, as logits."""

    def __init__(self, size: Size, outputs: int, dropout: float = 0.1):
        super().__init__()
        self.distance = nn.Embedding(labels.DISTANCES, size.distance_width)
        self.hidden = nn.Linear(3 * size.pair_width + size.distance_width, size.pair_width)
        self.dropout = nn.Dropout(dropout)
        self.output = nn.Linear(size.pair_width, outputs)

    def forward(self, left: Tensor, right: Tensor, distance: Tensor) -> Tensor:
        """`left` and `right` broadcast against each other; `distance` holds classes below labels.DISTANCES."""
        left, right = torch.broadcast_tensors(left, right)
        pair = torch.cat([left, right, left * right, self.distance(distance)], -1)
        return self.output(self.dropout(F.gelu(self.hidden(pair))))


class RoleHead(nn.Module):
    """Which part a mention plays in the report of a trigger, and what kind of actor a participant is."""

    def __init__(self, size: Size):
        super().__init__()
        self.trigger = nn.Linear(size.width, size.pair_width)
        self.event_type = nn.Embedding(len(labels.TRIGGERS), size.pair_width)
        self.mention = nn.Linear(2 * size.width, size.pair_width)
        self.layer = nn.Embedding(len(labels.LAYERS), size.pair_width)
        self.score = PairScorer(size, len(labels.ROLES))
        self.sector = nn.Linear(2 * size.width, len(labels.SECTORS))

    def link(self, trigger: Tensor, event_type: Tensor, ends: Tensor, layer: Tensor, distance: Tensor) -> Tensor:
        """Role logits; `ends` is a mention's first and last word side by side."""
        left = torch.tanh(self.trigger(trigger) + self.event_type(event_type))
        right = torch.tanh(self.mention(ends) + self.layer(layer))
        return self.score(left, right, distance)


class SameHead(nn.Module):
    """Do two triggers, the earlier one first, tell of the very same happening?"""

    def __init__(self, size: Size):
        super().__init__()
        self.earlier = nn.Linear(size.width, size.pair_width)
        self.later = nn.Linear(size.width, size.pair_width)
        self.score = PairScorer(size, 1, dropout=0.0)

    def forward(self, earlier: Tensor, later: Tensor, distance: Tensor) -> Tensor:
        left, right = torch.tanh(self.earlier(earlier)), torch.tanh(self.later(later))
        return self.score(left, right, distance).squeeze(-1)


class Reader(nn.Module):
    def __init__(self, size: Size = Size()):
        super().__init__()
        self.size = size
        self.encoder = Encoder(size)
        self.words = WordHeads(size)
        self.roles = RoleHead(size)
        self.same = SameHead(size)
