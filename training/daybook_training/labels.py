"""Label tables of the reader's heads, in the order of the weights.

Daybook's own tables (src/codebook) are the authority; a test there compares them with the labels.json
that this package writes.
"""

EVENT_TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "DISPLACE", "DISASTER",
)

MODES = {
    "CONSULT": ("visit", "third-party", "multilateral", "phone"),
    "RETREAT": ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    "REQUEST": ("assist", "change", "yield", "meet"),
    "ACCUSE": ("disapprove", "investigate", "allege"),
    "REJECT": ("assist", "change", "yield", "meet"),
    "THREATEN": ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    "PROTEST": ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    "SANCTION": ("convict", "expel", "withdraw", "discontinue"),
    "MOBILIZE": ("troops", "weapons", "police", "militia"),
    "COERCE": (
        "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold",
        "misinformation", "cyber",
    ),
    "ASSAULT": (
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
    ),
    "DISPLACE": ("flee", "evacuate", "return"),
    "DISASTER": ("natural", "accident", "epidemic", "famine"),
}

REALIS = ("occurred", "ongoing", "planned", "wanted", "possible", "attempted", "not")
STANCE = ("stated", "alleged", "claimed", "denied")
LAYERS = ("participant", "place", "time", "figure", "source", "instrument")
FIGURE_KINDS = (
    "killed", "injured", "missing", "detained", "abducted", "displaced", "participants", "deployed", "money",
    "aid", "other",
)
SECTORS = (
    "GOV", "MIL", "COP", "LEG", "JUD", "REB", "PTY", "CVL", "REF", "MED", "NGO", "BUS", "CRM", "IGO", "UNK",
)

TRIGGERS = ("none", *EVENT_TYPES)
"""Label 0 of the trigger head is "no report starts at this word"."""

TYPE_MODES = (
    *((kind, None) for kind in EVENT_TYPES),
    *((kind, mode) for kind in EVENT_TYPES for mode in MODES.get(kind, ())),
)
"""Every type without a mode, then every type with each of its modes."""

ROLES = (
    "actor", "recipient", "place", "time", "source", "instrument",
    *(f"figure:{kind}" for kind in FIGURE_KINDS),
)

DISTANCES = 24
"""Classes of distance between a trigger and a mention or another trigger: see bucketOf in src/reader."""


def tables() -> dict:
    """What labels.json holds: one list a head."""
    return {
        "trigger": list(TRIGGERS),
        "mode": [list(pair) for pair in TYPE_MODES],
        "realis": list(REALIS),
        "stance": list(STANCE),
        "layer": list(LAYERS),
        "role": list(ROLES),
        "sector": list(SECTORS),
    }
