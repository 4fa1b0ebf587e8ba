"""The headers every response carries; added by the guard, so that no route can forget them."""

from __future__ import annotations

from collections.abc import Iterable

Header = tuple[bytes, bytes]

PAGE_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "media-src blob:",
        "frame-src 'self' about:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
"""The frame of the chat is made with `srcdoc` and inherits this; its own requests fall under it too."""

IMAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
"""For an SVG opened by itself: it may style itself and nothing else."""

# Only names that browsers know on every system: each unknown one is an error in their console.
_FEATURES_OFF = """
    accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation gyroscope hid
    magnetometer midi payment picture-in-picture publickey-credentials-get screen-wake-lock serial usb
    xr-spatial-tracking
"""
_FEATURES = ", ".join(
    [*(f"{name}=()" for name in _FEATURES_OFF.split()), "microphone=(self)", "clipboard-write=(self)"]
)

_DEFAULTS: dict[bytes, bytes] = {
    b"cache-control": b"no-store",
    b"content-security-policy": PAGE_POLICY.encode(),
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": _FEATURES.encode(),
    b"referrer-policy": b"no-referrer",
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
}


def complete(headers: Iterable[Header]) -> list[Header]:
    """A response's headers with every default that the route has not set itself, and without `Server`."""
    own = [(name, value) for name, value in headers if name.lower() != b"server"]
    names = {name.lower() for name, _ in own}
    return own + [header for header in _DEFAULTS.items() if header[0] not in names]
