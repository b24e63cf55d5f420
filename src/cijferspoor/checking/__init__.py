"""Checking: records against the articles they came from, figures against a source, against each other and over time."""
