"""Makes texts of the lengths that messages have."""

import numpy as np

_words = (
    "the a we our your unit lease rent tenant owner statement ledger payment portal sync report invoice contract "
    "renewal notice maintenance request vendor work order property manager pricing quote security deposit bank "
    "export import integration team please today tomorrow late broken missing wrong need want cannot does not is are "
    "was will with from for to of and but because before after when why how thanks error page screen login"
).split()
# Most are a sentence, some are long: half of all have fewer than 15 words, one in twenty more than 60.
_middle, _spread, _longest = 15, 0.85, 400


def make_texts(count: int) -> list[str]:
    """Makes the same texts at each call."""
    random = np.random.default_rng(11)
    lengths = np.clip(random.lognormal(np.log(_middle), _spread, count), 1, _longest).astype(int)
    return [" ".join(random.choice(_words, length)) + "." for length in lengths]
