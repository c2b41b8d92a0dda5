"""Serves the models with Triton."""
