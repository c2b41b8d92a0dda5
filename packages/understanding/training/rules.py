"""How often rules are right: those for kinds of sentences that have labels, but too few for a head."""

from dataclasses import dataclass

import numpy as np

from data import Labelled
from features import Features

# A row of rule numbers has two for each kind: the rule shows it, the rule hints at it.
NUMBERS_OF_KIND = 2


@dataclass
class RulePrecision:
    """Of the sentences in which a rule found its kind, how many have that label."""

    found: int
    right: int

    @property
    def smoothed(self) -> float:
        """Laplace's estimate: two found sentences more, of which one is right."""
        return round((self.right + 1) / (self.found + 2), 3)


def precision(features: Features, sentences: list[Labelled], kind: str) -> RulePrecision:
    shown = features.rules[:, NUMBERS_OF_KIND * features.layout["rules"].index(kind)] > 0
    labelled = np.array([kind in each.labels for each in sentences])
    return RulePrecision(int(shown.sum()), int((shown & labelled).sum()))


def precisions(features: Features, sentences: list[Labelled], kinds: list[str]) -> dict[str, RulePrecision]:
    """Leaves out a kind that no sentence is labelled with, or that its rule never finds: its precision is not known."""
    labelled = [kind for kind in kinds if any(kind in each.labels for each in sentences)]
    measured = {kind: precision(features, sentences, kind) for kind in labelled}
    return {kind: each for kind, each in measured.items() if each.found > 0}
