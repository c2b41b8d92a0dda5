"""Runs encoders: tokens, buckets of similar length, the network."""
