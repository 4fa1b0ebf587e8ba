"""Windows' named pipes and users, as far as the owner and its clients need them; imported on Windows only."""

# ruff: noqa: E402
from __future__ import annotations

import sys

assert sys.platform == "win32"  # noqa: S101 - for the type checker, which skips the rest elsewhere

import _winapi
import ctypes
import logging
import threading
from ctypes import wintypes
from multiprocessing.connection import Connection, PipeConnection

_log = logging.getLogger(__name__)

_BUFFER = 65536
_PIPE_REJECT_REMOTE_CLIENTS = 0x8
_SECURITY_SQOS_PRESENT, _SECURITY_IDENTIFICATION = 0x00100000, 0x00010000
_PROCESS_QUERY_LIMITED_INFORMATION = 0x1000
_TOKEN_QUERY = 0x8
_TOKEN_USER = 1
_SDDL_REVISION = 1

_kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)
_advapi32 = ctypes.WinDLL("advapi32", use_last_error=True)
_user32 = ctypes.WinDLL("user32", use_last_error=True)
_kernel32.OpenProcess.restype = _kernel32.GetCurrentProcess.restype = _kernel32.CreateEventW.restype = wintypes.HANDLE
_kernel32.LocalFree.argtypes = [ctypes.c_void_p]


class _SecurityAttributes(ctypes.Structure):
    _fields_ = (
        ("length", wintypes.DWORD),
        ("descriptor", ctypes.c_void_p),
        ("inherit", wintypes.BOOL),
    )


class NamedPipe:
    """Listens under a name that nobody else may take while this process has it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._access = _only_this_user()
        self._closing = threading.Event()
        self._stop = _new_event()
        self._waiting = self._create(first=True)

    def accept(self) -> Connection | None:
        """The next client of our own user; None once `close()` was called."""
        while not self._closing.is_set():
            handle, arrived = self._waiting, self._wait_for_client()
            if not arrived:
                return None
            self._waiting = self._create(first=False)
            if is_client_same_user(handle):
                return connection(handle)
            _log.warning("refused a client of another user on the named pipe")
            _winapi.CloseHandle(handle)
        return None

    def close(self) -> None:
        self._closing.set()
        _check(_kernel32.SetEvent(wintypes.HANDLE(self._stop)))

    def _wait_for_client(self) -> bool:
        try:
            overlapped = _winapi.ConnectNamedPipe(self._waiting, overlapped=True)
        except OSError as error:
            # The client came, and may even have gone, between creating the pipe and waiting for it.
            return error.winerror == _winapi.ERROR_NO_DATA
        happened = _winapi.WaitForMultipleObjects([overlapped.event, self._stop], False, _winapi.INFINITE)
        if happened != _winapi.WAIT_OBJECT_0:
            overlapped.cancel()
            _winapi.CloseHandle(self._waiting)
            return False
        overlapped.GetOverlappedResult(True)
        return True

    def _create(self, *, first: bool) -> int:
        access = _winapi.PIPE_ACCESS_DUPLEX | _winapi.FILE_FLAG_OVERLAPPED
        return _winapi.CreateNamedPipe(
            self._name,
            access | (_winapi.FILE_FLAG_FIRST_PIPE_INSTANCE if first else 0),
            _winapi.PIPE_TYPE_MESSAGE | _winapi.PIPE_READMODE_MESSAGE | _winapi.PIPE_WAIT | _PIPE_REJECT_REMOTE_CLIENTS,
            _winapi.PIPE_UNLIMITED_INSTANCES,
            _BUFFER,
            _BUFFER,
            0,
            ctypes.addressof(self._access),
        )


def open_pipe(name: str, timeout: float) -> int:
    """Connect to a pipe; the server may learn who we are, but not act as us."""
    _winapi.WaitNamedPipe(name, max(int(timeout * 1000), 1))
    handle = _winapi.CreateFile(
        name,
        _winapi.GENERIC_READ | _winapi.GENERIC_WRITE,
        0,
        _winapi.NULL,
        _winapi.OPEN_EXISTING,
        _winapi.FILE_FLAG_OVERLAPPED | _SECURITY_SQOS_PRESENT | _SECURITY_IDENTIFICATION,
        _winapi.NULL,
    )
    _winapi.SetNamedPipeHandleState(handle, _winapi.PIPE_READMODE_MESSAGE, None, None)
    return handle


def connection(handle: int) -> Connection:
    return PipeConnection(handle)  # type: ignore[return-value]  # the same interface, says multiprocessing


def close(handle: int) -> None:
    _winapi.CloseHandle(handle)


def is_server_same_user(handle: int) -> bool:
    return _user_of(_peer_process(_kernel32.GetNamedPipeServerProcessId, handle)) == _own_user()


def is_client_same_user(handle: int) -> bool:
    return _user_of(_peer_process(_kernel32.GetNamedPipeClientProcessId, handle)) == _own_user()


def let_server_take_the_foreground(handle: int) -> None:
    """Windows lets a program come to the front only if the one in front allows it, which we, just started, are."""
    _user32.AllowSetForegroundWindow(_peer_process(_kernel32.GetNamedPipeServerProcessId, handle))


def _peer_process(function: ctypes._NamedFuncPointer, handle: int) -> int:
    number = wintypes.ULONG()
    _check(function(wintypes.HANDLE(handle), ctypes.byref(number)))
    return number.value


def _own_user() -> str:
    return _user_of_process(_kernel32.GetCurrentProcess())


def _user_of(process: int) -> str | None:
    handle = _kernel32.OpenProcess(_PROCESS_QUERY_LIMITED_INFORMATION, False, process)
    if not handle:
        return None  # of another user, or gone
    try:
        return _user_of_process(handle)
    finally:
        _winapi.CloseHandle(handle)


def _user_of_process(process: int) -> str:
    """The security identifier as text, e.g. S-1-5-21-…-1001."""
    token = wintypes.HANDLE()
    _check(_advapi32.OpenProcessToken(wintypes.HANDLE(process), _TOKEN_QUERY, ctypes.byref(token)))
    try:
        size = wintypes.DWORD()
        _advapi32.GetTokenInformation(token, _TOKEN_USER, None, 0, ctypes.byref(size))
        buffer = ctypes.create_string_buffer(size.value)
        _check(_advapi32.GetTokenInformation(token, _TOKEN_USER, buffer, size, ctypes.byref(size)))
        identifier = ctypes.c_void_p.from_buffer(buffer)
        text = wintypes.LPWSTR()
        _check(_advapi32.ConvertSidToStringSidW(identifier, ctypes.byref(text)))
        try:
            return str(text.value)
        finally:
            _kernel32.LocalFree(text)
    finally:
        _winapi.CloseHandle(int(token.value or 0))


def _only_this_user() -> _SecurityAttributes:
    """An access list with one entry and nothing inherited: this user may do everything, nobody else anything."""
    descriptor = ctypes.c_void_p()
    _check(
        _advapi32.ConvertStringSecurityDescriptorToSecurityDescriptorW(
            f"D:P(A;;GA;;;{_own_user()})", _SDDL_REVISION, ctypes.byref(descriptor), None
        )
    )
    return _SecurityAttributes(ctypes.sizeof(_SecurityAttributes), descriptor, False)


def _new_event() -> int:
    event = _kernel32.CreateEventW(None, True, False, None)
    _check(event)
    return int(event)


def _check(succeeded: int) -> None:
    if not succeeded:
        raise ctypes.WinError(ctypes.get_last_error())
