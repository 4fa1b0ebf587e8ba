from __future__ import annotations

import signal
import subprocess
import sys
import threading

import pytest

from app.desktop.shell import Once
from app.desktop.stop_signals import StopSignals

# A lock's plain acquire in C, as deep in foreign code as a toolkit's loop, which runs no Python.
DEAF = """
import ctypes, os, signal, sys
from app.desktop.stop_signals import StopSignals
for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
    signal.signal(number, signal.SIG_DFL)  # whoever runs the tests may have set them aside
libc = ctypes.CDLL(None)
def stop():
    print("stopping", flush=True)
    if len(sys.argv) < 2: os._exit(7)
with StopSignals(stop):
    print("ready", flush=True)
    while True:
        libc.poll(None, 0, 60000)  # returns at a signal, like a system call in a loop
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_stop_signal_is_heard_while_the_main_thread_is_in_foreign_code(number: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", DEAF], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(number)
        assert process.stdout.readline() == "stopping\n"
        assert process.wait(timeout=5) == 7


def test_a_second_signal_ends_a_process_that_does_not_manage_to_stop() -> None:
    command = [sys.executable, "-c", DEAF, "stubborn"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        assert process.stdout.readline() == "stopping\n"
        process.send_signal(signal.SIGTERM)
        try:
            assert process.wait(timeout=30) == 128 + signal.SIGTERM
        finally:
            process.kill()  # nothing else would end it


def test_afterwards_everything_is_as_before() -> None:
    handlers = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)]
    threads = threading.active_count()
    with StopSignals(lambda: None):
        assert signal.getsignal(signal.SIGTERM) not in handlers
    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)] == handlers
    descriptor = signal.set_wakeup_fd(-1)
    signal.set_wakeup_fd(descriptor)
    assert descriptor == -1
    for thread in threading.enumerate():
        if thread.name == "stop-signals":
            thread.join(timeout=5)
    assert threading.active_count() == threads


def test_a_signal_the_user_has_set_aside_stays_so() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with StopSignals(lambda: None):
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_once_is_once_whoever_calls() -> None:
    calls: list[int] = []
    once = Once(lambda: calls.append(1))
    threads = [threading.Thread(target=once) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert calls == [1]
