"""spaCy integration: cijferspoor as a pipeline component (``cijferspoor.nlp.component``)."""
