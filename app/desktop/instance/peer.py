"""Who is at the other end of a Unix socket, as the kernel tells it; asked by the owner and by its clients."""

from __future__ import annotations

import os
import socket
import struct
import sys

_UCRED = struct.Struct("=iII")  # Linux, struct ucred: pid, uid, gid
_XUCRED = struct.Struct("=II")  # macOS and the BSDs, struct xucred: version, uid, …
_XUCRED_SIZE = 76
_SOL_LOCAL = 0
_LOCAL_PEERCRED = 1


def is_same_user(connection: socket.socket) -> bool:
    """Whether the peer runs as our own user; root is not let in as somebody else, nor anybody as root."""
    return sys.platform != "win32" and peer_uid(connection) == os.geteuid()


def peer_uid(connection: socket.socket) -> int:
    if sys.platform == "linux":
        return parse_ucred(connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _UCRED.size))
    else:  # noqa: RET505 - the type checker knows each platform by its branch
        return parse_xucred(connection.getsockopt(_SOL_LOCAL, _LOCAL_PEERCRED, _XUCRED_SIZE))


def parse_ucred(credentials: bytes) -> int:
    uid: int = _UCRED.unpack(credentials)[1]
    return uid


def parse_xucred(credentials: bytes) -> int:
    version, uid = _XUCRED.unpack_from(credentials)
    if version != 0:
        raise OSError(f"unknown version {version} of peer credentials")
    return int(uid)
