"""``python -m cijferspoor`` is the command ``cijferspoor``."""

from cijferspoor.cli import main

# Worker processes import this module again; only the process the user started may run the command.
if __name__ == "__main__":
    main()
