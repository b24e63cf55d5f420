"""Training of the shipped pipeline: ``python -m cijferspoor.nlp.train``; see ``docs/pipeline.md``."""
