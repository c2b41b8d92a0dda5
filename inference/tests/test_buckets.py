import numpy as np

from sophia_inference.models.buckets import BucketLimits, plan_buckets

limits = BucketLimits(texts=16, tokens=1_000, padding=0.1)


def test_puts_every_text_into_one_bucket_within_the_limits() -> None:
    random = np.random.default_rng(3)
    for _ in range(200):
        typical = random.choice([3, 12, 30, 500, 2_000], random.integers(80))
        lengths = [int(length) for length in typical + random.integers(9, size=len(typical))]
        buckets = plan_buckets(lengths, limits)
        assert sorted(index for bucket in buckets for index in bucket) == list(range(len(lengths)))
        for bucket in buckets:
            padded = len(bucket) * max(lengths[index] for index in bucket)
            assert len(bucket) <= limits.texts
            assert len(bucket) == 1 or padded <= limits.tokens
            assert padded - sum(lengths[index] for index in bucket) <= limits.padding * padded


def test_keeps_texts_of_one_length_together() -> None:
    assert plan_buckets([7] * 40, limits) == [list(range(16)), list(range(16, 32)), list(range(32, 40))]


def test_runs_each_text_alone_where_texts_may_not_share_a_batch() -> None:
    alone = BucketLimits(texts=1, tokens=1, padding=0)
    assert plan_buckets([5, 3, 3], alone) == [[1], [2], [0]]
