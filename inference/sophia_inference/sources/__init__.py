"""The places that models come from."""
