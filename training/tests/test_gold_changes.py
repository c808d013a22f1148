"""Corrections of gold are made where the table says, and nowhere else."""

import pytest

from daybook_training.corpora import TRAIN, Report, Span, Story
from daybook_training.gold_changes import changes, corrected

TEXT = "Police accused two men and arrested them."
TABLE = """
| corpus | sentence | word | change | why |
|---|---|---|---|---|
| voa | 10 | arrested | type=COERCE:arrest realis=planned | it is announced |
| voa | 10 | accused | drop | no act |
| voa | 11 | urged | add REQUEST:change stance=alleged | left out |
"""


def story() -> Story:
    accused = Report("E1", Span(0, 7, 14), "ACCUSE", None, "occurred", "stated", ())
    arrested = Report("E2", Span(0, 27, 35), "ASSAULT", "abduct", "occurred", "stated", (), "E1")
    return Story("voa", "v000", 10, TRAIN, (TEXT, "The mayor urged calm."), (accused, arrested))


def test_the_table_is_made():
    (found,) = corrected([story()], changes(TABLE))
    arrested, urged = found.reports
    assert (arrested.type, arrested.mode, arrested.realis, arrested.same) == ("COERCE", "arrest", "planned", None)
    assert (urged.type, urged.mode, urged.stance, urged.trigger) == ("REQUEST", "change", "alleged", Span(1, 10, 15))


@pytest.mark.parametrize(
    "row",
    [
        "| voa | 10 | hanged | drop | no such trigger |",
        "| voa | 99 | accused | drop | no such sentence |",
        "| voa | 10 | accused | type=GREET | no such type |",
        "| voa | 10 | accused | colour=red | no such field |",
    ],
)
def test_a_change_that_fits_nothing_is_an_error(row):
    with pytest.raises(ValueError, match="gold-changes.md"):
        corrected([story()], changes(row))
