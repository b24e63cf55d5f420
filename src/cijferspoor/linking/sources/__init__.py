"""Who vouches for a figure: the sources an article names and the text each of them vouches for.

``find_attributions(article)`` reads the article once, sentence by sentence;
``source_of(attributions, start, end)`` picks the source of a figure.
"""

from cijferspoor.linking.sources.attribution import Attribution
from cijferspoor.linking.sources.find import find_attributions, source_of

__all__ = ["Attribution", "find_attributions", "source_of"]
