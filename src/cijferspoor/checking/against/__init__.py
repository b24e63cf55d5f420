"""Figures of an article against those of a source."""

from cijferspoor.checking.against.judge import check_figures

__all__ = ["check_figures"]
