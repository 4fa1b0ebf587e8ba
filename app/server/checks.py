"""The guard's checks, each a question about the request line and headers alone; run in order by the guard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from starlette.types import Scope

from app.server.limits import Limits
from app.server.sessions import Sessions

SAFE_METHODS = frozenset({"GET", "HEAD"})
LAUNCH = "/launch"
QUICK_ADD = "/quick-add"
_OPEN_FROM_OUTSIDE = frozenset({"/", LAUNCH, QUICK_ADD})


@dataclass(frozen=True, slots=True)
class Refusal:
    status: int
    message: str
    closes: bool = False
    """Whether the connection cannot be trusted to be in step any more."""


@dataclass(frozen=True, slots=True)
class Rules:
    host: str
    sessions: Sessions
    limits: Limits
    uploads: Mapping[str, int]


@dataclass(frozen=True)
class Asked:
    """A request as the checks see it."""

    method: str
    path: str
    target: bytes
    raw_headers: list[tuple[bytes, bytes]]

    @classmethod
    def of(cls, scope: Scope) -> Asked:
        query: bytes = scope["query_string"]
        target = scope["raw_path"] + (b"?" + query if query else b"")
        return cls(scope["method"], scope["path"], target, scope["headers"])

    @cached_property
    def headers(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, value in self.raw_headers:
            found.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
        return found

    @property
    def raw_path(self) -> str:
        """As it was sent, so without control characters, and without the query, which may hold a launch token."""
        return self.target.partition(b"?")[0][:200].decode("ascii", "replace")

    @property
    def is_write(self) -> bool:
        return self.method not in SAFE_METHODS

    def all(self, name: str) -> list[str]:
        return self.headers.get(name, [])

    def only(self, name: str) -> str | None:
        """The value of a header that is there exactly once."""
        values = self.all(name)
        return values[0] if len(values) == 1 else None

    def has_body(self) -> bool:
        return bool(self.all("transfer-encoding")) or self.all("content-length") not in ([], ["0"])


Check = Callable[[Asked, Rules], Refusal | None]


def size(asked: Asked, rules: Rules) -> Refusal | None:
    if len(asked.target) > rules.limits.target:
        return Refusal(414, "The address of this request is too long.")
    total = sum(len(name) + len(value) + 4 for name, value in asked.raw_headers)
    if total > rules.limits.headers or len(asked.raw_headers) > rules.limits.header_count:
        return Refusal(431, "The request's headers are too large.")
    return None


def host(asked: Asked, rules: Rules) -> Refusal | None:
    """An absolute target (`GET http://elsewhere/`) names a host too, and is never what a browser sends here."""
    if not asked.target.startswith(b"/") or asked.all("host") != [rules.host]:
        return Refusal(421, "This address is not served here.")
    return None


def path(asked: Asked, _rules: Rules) -> Refusal | None:
    """Control characters, percent-encoded, mean something to regular expressions, file systems and logs."""
    if any(character < " " or character == "\x7f" for character in asked.path):
        return Refusal(400, "This address holds characters that have no place in one.")
    return None


def framing(asked: Asked, _rules: Rules) -> Refusal | None:
    """Two statements of a body's length are how one request is smuggled inside another."""
    if asked.all("transfer-encoding") and asked.all("content-length"):
        return Refusal(400, "The length of this request is ambiguous.", closes=True)
    return None


def origin(asked: Asked, rules: Rules) -> Refusal | None:
    origins = asked.all("origin")
    allowed = [[f"http://{rules.host}"]] if asked.is_write else [[], [f"http://{rules.host}"]]
    return None if origins in allowed else _foreign()


def fetch_site(asked: Asked, _rules: Rules) -> Refusal | None:
    """Browsers say where a request comes from; `none` is the user's own doing, such as a typed address."""
    if asked.all("sec-fetch-site") in ([], ["same-origin"]):
        return None
    opened = asked.method == "GET" and asked.path in _OPEN_FROM_OUTSIDE
    navigation = asked.all("sec-fetch-mode") in ([], ["navigate"]) and asked.all("sec-fetch-dest") in ([], ["document"])
    return None if asked.only("sec-fetch-site") == "none" and opened and navigation else _foreign()


def session(asked: Asked, rules: Rules) -> Refusal | None:
    if asked.path == LAUNCH and asked.method == "GET":
        return None
    if has_session(asked, rules):
        return None
    return Refusal(401, "This page has expired. Open the app again to go on; your todos are safe.")


def has_session(asked: Asked, rules: Rules) -> bool:
    return any(rules.sessions.is_valid(value) for value in cookies(asked.all("cookie"), rules.sessions.cookie_name))


def cookies(headers: list[str], name: str) -> list[str]:
    """The values of one cookie: a page on another port of this host can add a second one of the same name."""
    pairs = (part.strip().partition("=") for header in headers for part in header.split(";"))
    return [value for key, _, value in pairs if key == name]


def upgrade(asked: Asked, _rules: Rules) -> Refusal | None:
    if any("websocket" in value.lower() for value in asked.all("upgrade")):
        return Refusal(403, "WebSockets are not offered here.")
    return None


def content_type(asked: Asked, rules: Rules) -> Refusal | None:
    if not asked.is_write or asked.path in rules.uploads:
        return None
    if asked.all("content-encoding"):
        return Refusal(415, "Compressed requests are not accepted here.")
    if not asked.all("content-type") and not asked.has_body():
        return None
    if not _is_json(asked.only("content-type") or ""):
        return Refusal(415, "Only JSON is accepted here.")
    return None


def length(asked: Asked, rules: Rules) -> Refusal | None:
    """A length that is not announced is counted while it arrives."""
    announced = asked.only("content-length") or "0"
    if not announced.isascii() or not announced.isdigit():
        return Refusal(400, "The length of this request is not a number.", closes=True)
    if int(announced) > body_limit(asked, rules):
        return Refusal(413, "This is more than the app takes in one request.")
    return None


def body_limit(asked: Asked, rules: Rules) -> int:
    return rules.uploads.get(asked.path, rules.limits.body)


CHECKS: tuple[Check, ...] = (size, host, path, framing, origin, fetch_site, session, upgrade, content_type, length)


def _foreign() -> Refusal:
    return Refusal(403, "Other pages and programs may not use this app.")


def _is_json(value: str) -> bool:
    kind, _, parameters = value.partition(";")
    charset = parameters.replace(" ", "").replace('"', "").lower()
    return kind.strip().lower() == "application/json" and charset in ("", "charset=utf-8")
