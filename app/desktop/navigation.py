"""What the web view may open: the app's own origin and nothing else; asked by every engine's hook."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from enum import Enum
from urllib.parse import SplitResult, urlsplit

_log = logging.getLogger(__name__)

_FRAME_DOCUMENTS = frozenset({"about:blank", "about:srcdoc"})
_EXTERNAL_SCHEMES = frozenset({"http", "https", "mailto"})
_EXPIRED_PATH = "/expired"
_RENEWALS, _RENEWAL_SECONDS = 5, 30.0


class Verdict(Enum):
    """What becomes of a navigation."""

    ALLOW = "allow"
    REFUSE = "refuse"
    RENEW = "renew"
    """The page's session is over: refused, and a fresh launch URL is loaded instead."""
    EXTERNAL = "external"
    """The user follows a link out of the app: refused here, and told to whoever opens such links."""


class NavigationPolicy:
    """Decides by scheme, host and port; `own_url` is any URL of the app's origin."""

    def __init__(self, own_url: str) -> None:
        self._origin = _origin(urlsplit(own_url))

    def is_own(self, url: str) -> bool:
        parts = _split(url)
        return parts is not None and _origin(parts) == self._origin

    def offers(self, url: str) -> bool:
        """Whether this is a file of the app: served by it, or a picture that its page holds."""
        return self.is_own(url.removeprefix("blob:")) or url.startswith("data:image/")

    def decide(self, url: str, *, main_frame: bool, new_window: bool = False, clicked: bool = False) -> Verdict:
        parts = _split(url)
        if parts is None:
            return Verdict.REFUSE
        if _origin(parts) == self._origin:
            return self._decide_own(parts, main_frame=main_frame, new_window=new_window)
        if url in _FRAME_DOCUMENTS and not main_frame and not new_window:
            return Verdict.ALLOW
        return Verdict.EXTERNAL if clicked and parts.scheme in _EXTERNAL_SCHEMES else Verdict.REFUSE

    @staticmethod
    def _decide_own(parts: SplitResult, *, main_frame: bool, new_window: bool) -> Verdict:
        if new_window:
            return Verdict.REFUSE
        return Verdict.RENEW if main_frame and parts.path == _EXPIRED_PATH else Verdict.ALLOW


class Navigator:
    """Carries the verdicts out: says yes or no to the engine, renews sessions, reports external links."""

    def __init__(self, own_url: str, launch_url: Callable[[], str], on_external_link: Callable[[str], None]) -> None:
        self.policy = NavigationPolicy(own_url)
        self._launch_url = launch_url
        self._on_external_link = on_external_link
        self._load: Callable[[str], None] | None = None
        self._renewals: deque[float] = deque(maxlen=_RENEWALS)

    def loads_with(self, load: Callable[[str], None]) -> None:
        """How the engine loads a URL; must be callable from any thread."""
        self._load = load

    def allows(self, url: str, *, main_frame: bool, new_window: bool = False, clicked: bool = False) -> bool:
        verdict = self.policy.decide(url, main_frame=main_frame, new_window=new_window, clicked=clicked)
        return self.carry_out(verdict, url)

    def report_external(self, url: str) -> None:
        self._on_external_link(url)

    def carry_out(self, verdict: Verdict, url: str) -> bool:
        """Do what follows from a verdict; True if the engine is to go ahead."""
        match verdict:
            case Verdict.ALLOW:
                return True
            case Verdict.RENEW:
                self.renew()
            case Verdict.EXTERNAL:
                self._on_external_link(url)
            case Verdict.REFUSE:
                _log.warning("the window does not open %s", _shown(url))
        return False

    def renew(self) -> None:
        """Load a fresh launch URL, unless that was just tried several times."""
        now = time.monotonic()
        if len(self._renewals) == _RENEWALS and now - self._renewals[0] < _RENEWAL_SECONDS:
            _log.error("the session expires again and again; the page is left as it is")
            return
        self._renewals.append(now)
        # Minting may wait for the server; the window must not.
        threading.Thread(target=self._load_fresh, name="renew-session", daemon=True).start()

    def _load_fresh(self) -> None:
        if self._load is not None:
            self._load(self._launch_url())


def _split(url: str) -> SplitResult | None:
    """The parts of a URL that means one thing only; engines hand over canonical ones."""
    if "\\" in url or any(character <= " " for character in url):
        return None
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return None if parts.username is not None or parts.password is not None else parts


def _origin(parts: SplitResult) -> tuple[str, str | None, int | None]:
    default = {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, parts.hostname, parts.port or default


def _shown(url: str) -> str:
    """Without query and fragment, which may hold secrets, and short."""
    return url.split("?", 1)[0].split("#", 1)[0][:200]
