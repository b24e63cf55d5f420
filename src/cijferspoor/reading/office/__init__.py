"""Readers for office documents: Word (``.docx``), OpenDocument text (``.odt``) and RTF.

All three give blocks (``blocks``) to the same text builder. The two packages of zipped XML are opened by ``package``,
which holds every limit on hostile files, and parsed by ``xml``, which resolves nothing and fetches nothing.
"""

from __future__ import annotations
