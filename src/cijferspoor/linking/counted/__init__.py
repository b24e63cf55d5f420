"""What each figure counts."""

from cijferspoor.linking.counted.rules import link_counted
from cijferspoor.linking.counted.site import Discourse

__all__ = ["Discourse", "link_counted"]
