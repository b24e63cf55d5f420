"""One schema per word list: ``<name>.toml`` is validated by the class named for it in ``cijferspoor.lexicon``."""
