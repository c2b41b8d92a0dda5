"""Metrics of Triton's endpoint that tell where time goes."""

from typing import Any

from sophia_inference.models.stages import Stages


class StageMetrics:
    """Counters of seconds by stage, and of tokens with and without padding."""

    def __init__(self, triton: Any, model: str, version: str) -> None:
        labels = {"model": model, "version": version}

        def family(name: str, about: str) -> Any:
            return triton.MetricFamily(name=name, description=about, kind=triton.MetricFamily.COUNTER)

        # The families must live as long as their metrics.
        self._seconds = family("sophia_stage_seconds_total", "Seconds by stage, summed over threads")
        self._tokens = family("sophia_tokens_total", "Tokens run through the network")
        self._stages = {stage: self._seconds.Metric(labels={**labels, "stage": stage}) for stage in Stages().seconds}
        self._real = self._tokens.Metric(labels={**labels, "kind": "text"})
        self._padding = self._tokens.Metric(labels={**labels, "kind": "padding"})
        self._seen = Stages()

    def update(self, stages: Stages) -> None:
        for stage, metric in self._stages.items():
            metric.increment(stages.seconds[stage] - self._seen.seconds[stage])
            self._seen.seconds[stage] = stages.seconds[stage]
        self._real.increment(stages.tokens - self._seen.tokens)
        padding, seen_padding = stages.padded_tokens - stages.tokens, self._seen.padded_tokens - self._seen.tokens
        self._padding.increment(padding - seen_padding)
        self._seen.tokens, self._seen.padded_tokens = stages.tokens, stages.padded_tokens
