"""One pass of a reader over a batch: word vectors, and the pair heads on chosen pairs of words."""

import torch
from torch import Tensor, nn

from .batches import Batch, Links
from .network import Reader

WORD_DROPOUT = 0.15


def word_vectors(reader: Reader, batch: Batch, pieces: Tensor | None = None) -> Tensor:
    """[batch, words, width]; `pieces` stands in for the batch's own (masked ones), dropout works in training only."""
    hidden = reader.encoder(batch.pieces if pieces is None else pieces, batch.cases, batch.mask)
    index = batch.first[:, :, None].expand(-1, -1, hidden.shape[-1])
    return nn.functional.dropout(hidden.gather(1, index), WORD_DROPOUT, reader.training)


def ends(words: Tensor, window: Tensor, start: Tensor, end: Tensor) -> Tensor:
    """A mention's first and last word side by side, [mentions, 2 * width]."""
    return torch.cat([words[window, start], words[window, end]], -1)


def role_logits(reader: Reader, words: Tensor, pairs: Links) -> Tensor:
    """[pairs, roles]"""
    mentions = ends(words, pairs.window, pairs.start, pairs.end)
    return reader.roles.link(words[pairs.window, pairs.trigger], pairs.kind, mentions, pairs.layer, pairs.distance)


def same_logits(reader: Reader, words: Tensor, rows: Tensor) -> Tensor:
    """[pairs] of rows (window, earlier, later, distance)."""
    window, earlier, later, distance = rows.unbind(1)
    return reader.same(words[window, earlier], words[window, later], distance)


def sector_logits(reader: Reader, words: Tensor, rows: Tensor) -> Tensor:
    """[mentions, sectors] of rows (window, first word, last word)."""
    return reader.roles.sector(ends(words, *rows.unbind(1)))
