"""Measures the service beside the plain use of the same model."""
