"""The command line. Importing it loads nothing heavy; the commands import what they need when they run."""

from cijferspoor.cli.app import main

__all__ = ["main"]
