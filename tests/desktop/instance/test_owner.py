from __future__ import annotations

import asyncio
import json
import os
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from app.desktop.instance import conversation, wire
from app.desktop.instance.address import address_of, make_private_folder
from app.desktop.instance.client import NobodyAnswersError, ask, send
from app.desktop.instance.owner import Command, Owner, acquire_or_ask
from app.desktop.instance.unix_client import connect
from app.errors import AppError
from app.paths import Paths

RACE = Path(__file__).parent / "race.py"
NOBODY = 65534
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="needs to become another user")


@pytest.fixture
def paths(monkeypatch: pytest.MonkeyPatch) -> Iterator[Paths]:
    """Below a short path: a Unix socket's name has about 100 bytes."""
    with tempfile.TemporaryDirectory() as folder:
        runtime = Path(folder, "run")
        runtime.mkdir()
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
        yield Paths.in_folder(Path(folder, "data"))


async def echo(message: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"message": dict(message)}


@asynccontextmanager
async def serving(paths: Paths, **commands: Command) -> AsyncIterator[Owner]:
    owner = Owner.acquire(paths)
    assert owner is not None
    try:
        await owner.serve({"echo": echo, **commands})
        yield owner
        await owner.stop()
    finally:
        owner.release()


def raw(address: str) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(5)
    connection.connect(address)
    return connection


def exchange(address: str, data: bytes) -> list[dict[str, Any]]:
    """Everything the owner says to these bytes, until it hangs up."""
    with raw(address) as connection:
        connection.sendall(data)
        connection.shutdown(socket.SHUT_WR)
        received = b"".join(iter(lambda: connection.recv(65536), b""))
    return [json.loads(line) for line in received.splitlines()]


async def test_a_command_gets_its_answer(paths: Paths) -> None:
    async with serving(paths):
        reply = await asyncio.to_thread(send, paths, {"command": "echo", "text": "Äpfel"})
    assert reply == {"message": {"command": "echo", "text": "Äpfel"}}


async def test_ping_is_always_answered(paths: Paths) -> None:
    async with serving(paths):
        assert await asyncio.to_thread(send, paths, {"command": "ping"}) == {}


async def test_an_unknown_command_is_named_as_such(paths: Paths) -> None:
    async with serving(paths):
        with pytest.raises(AppError, match=r"does not know this command. It knows: echo, ping"):
            await asyncio.to_thread(send, paths, {"command": "dance"})


async def test_what_a_command_refuses_reaches_the_client_unchanged(paths: Paths) -> None:
    async def refuse(_message: Mapping[str, Any]) -> Mapping[str, Any]:
        raise AppError("A todo needs a text.", status=422)

    async with serving(paths, refuse=refuse):
        with pytest.raises(AppError, match="A todo needs a text") as caught:
            await asyncio.to_thread(send, paths, {"command": "refuse"})
    assert caught.value.status == 422


async def test_a_fault_in_a_command_is_logged_and_answered_in_general_words(
    paths: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(_message: Mapping[str, Any]) -> Mapping[str, Any]:
        raise ZeroDivisionError("secret detail")

    async with serving(paths, fail=fail):
        with pytest.raises(AppError, match="Something went wrong") as caught:
            await asyncio.to_thread(send, paths, {"command": "fail"})
        assert "secret detail" not in caught.value.user_message
        assert "secret detail" in caplog.text
        await asyncio.to_thread(send, paths, {"command": "ping"})


@pytest.mark.parametrize(
    "line", [b"hello\n", b"[]\n", b"\n", b'{"command": 3}\n', b'{"command": ["ping"]}\n', b"\xff\xff\n", b"{}\n"]
)
async def test_malformed_input_gets_a_clear_error_and_the_next_line_is_still_read(paths: Paths, line: bytes) -> None:
    async with serving(paths) as owner:
        replies = await asyncio.to_thread(exchange, owner.address, line + b'{"command":"ping"}\n')
    greeting, refused, answered = replies
    assert greeting == wire.GREETING
    assert refused["ok"] is False
    assert refused["error"]["message"].endswith(".")
    assert answered == {"ok": True}


async def test_a_line_over_one_megabyte_is_refused_without_being_kept(paths: Paths) -> None:
    async with serving(paths) as owner:
        with raw(owner.address) as connection:
            await asyncio.to_thread(connection.sendall, b"x" * (wire.MAX_LINE + 70_000))
            replies = await asyncio.to_thread(connection.makefile().readlines)
    assert "at most 1 MB" in json.loads(replies[1])["error"]["message"]


async def test_a_message_of_nearly_one_megabyte_passes(paths: Paths) -> None:
    text = "x" * (wire.MAX_LINE - 200)
    async with serving(paths):
        reply = await asyncio.to_thread(send, paths, {"command": "echo", "text": text})
    assert reply["message"]["text"] == text


async def test_a_silent_client_is_hung_up_on(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "IDLE_SECONDS", 0.1)
    async with serving(paths) as owner:
        with raw(owner.address) as connection:
            said = await asyncio.to_thread(connection.makefile().readlines)
    assert len(said) == 1


async def test_many_clients_are_served_at_once_and_none_waits_for_a_slow_one(paths: Paths) -> None:
    everybody = 60
    together = asyncio.Barrier(everybody)

    async def meet(message: Mapping[str, Any]) -> Mapping[str, Any]:
        await together.wait()  # only passes if all are being served at the same time
        return {"number": message["number"]}

    answers: list[int] = []

    def client(number: int) -> None:
        answers.append(send(paths, {"command": "meet", "number": number})["number"])

    async with serving(paths, meet=meet):
        threads = [threading.Thread(target=client, args=(number,)) for number in range(everybody)]
        for thread in threads:
            thread.start()
        await asyncio.gather(*(asyncio.to_thread(thread.join) for thread in threads))
    assert sorted(answers) == list(range(everybody))


async def test_a_command_that_never_ends_lets_the_client_go_after_its_time(paths: Paths) -> None:
    async def hang(_message: Mapping[str, Any]) -> Mapping[str, Any]:
        await asyncio.Event().wait()
        raise AssertionError

    async with serving(paths, hang=hang):
        with pytest.raises(AppError, match="does not answer"):
            await asyncio.to_thread(send, paths, {"command": "hang"}, 0.2)


async def test_stopping_waits_for_the_command_under_way(paths: Paths) -> None:
    started = asyncio.Event()

    async def slow(_message: Mapping[str, Any]) -> Mapping[str, Any]:
        started.set()
        await asyncio.sleep(0.2)
        return {"done": True}

    async with serving(paths, slow=slow) as owner:
        reply = asyncio.create_task(asyncio.to_thread(send, paths, {"command": "slow"}))
        await started.wait()
        await owner.stop()
        assert await reply == {"done": True}
        assert not Path(owner.address).exists()


async def test_nothing_is_repeated_when_the_owner_ends_in_the_middle_of_a_command(paths: Paths) -> None:
    calls = 0

    async def dies(_message: Mapping[str, Any]) -> Mapping[str, Any]:
        nonlocal calls
        calls += 1
        raise asyncio.CancelledError

    async with serving(paths, dies=dies):
        with pytest.raises(AppError, match="ended before it answered"):
            await asyncio.to_thread(send, paths, {"command": "dies"})
    assert calls == 1


def test_without_an_owner_whoever_asks_becomes_it(paths: Paths) -> None:
    outcome = acquire_or_ask(paths, {"command": "ping"})
    assert isinstance(outcome, Owner)
    outcome.release()


def test_without_an_owner_there_is_nobody_to_ask(paths: Paths) -> None:
    paths.create()
    with pytest.raises(NobodyAnswersError):
        ask(paths, {"command": "ping"}, 1)


def test_an_owner_that_never_listens_is_given_up_on_with_advice(paths: Paths) -> None:
    owner = Owner.acquire(paths)
    assert owner is not None
    with pytest.raises(AppError, match="does not answer"):
        acquire_or_ask(paths, {"command": "ping"}, timeout=0.3)
    owner.release()


async def test_an_owner_that_is_still_starting_is_waited_for(paths: Paths) -> None:
    owner = Owner.acquire(paths)
    assert owner is not None
    reply = asyncio.create_task(asyncio.to_thread(acquire_or_ask, paths, {"command": "ping"}))
    await asyncio.sleep(0.2)
    assert not reply.done()
    await owner.serve({})
    assert await reply == {}
    await owner.stop()
    owner.release()


def test_an_owner_that_is_just_ending_is_succeeded(paths: Paths) -> None:
    owner = Owner.acquire(paths)
    assert owner is not None
    threading.Timer(0.2, owner.release).start()
    outcome = acquire_or_ask(paths, {"command": "ping"})
    assert isinstance(outcome, Owner)
    outcome.release()


def test_of_processes_starting_at_one_moment_one_becomes_the_owner_and_kill_leaves_nothing_in_the_way(
    paths: Paths,
) -> None:
    rounds = 50
    done = subprocess.run(
        [sys.executable, str(RACE), str(paths.data), str(rounds)],
        capture_output=True, text=True, check=True, timeout=120, cwd=Path(__file__).parents[3],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
    )  # fmt: skip
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(reports) == rounds
    for contenders in reports:
        owners = [each["owner"] for each in contenders if "owner" in each]
        assert len(owners) == 1
        assert [each["met"] for each in contenders if "met" in each] == owners * 2
    assert len({contenders[0].get("owner") or contenders[0]["met"] for contenders in reports}) == rounds


async def test_every_spelling_of_a_folder_leads_to_the_same_owner(paths: Paths) -> None:
    async with serving(paths) as owner:
        link = paths.data.parent / "link"
        link.symlink_to(paths.data)
        other = Paths.in_folder(link / ".." / "data")
        assert address_of(other) == owner.address
        assert await asyncio.to_thread(send, other, {"command": "ping"}) == {}


async def test_a_client_with_another_environment_finds_the_owner(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving(paths):
        monkeypatch.delenv("XDG_RUNTIME_DIR")
        elsewhere = Paths.in_folder(paths.data)
        assert elsewhere.runtime != paths.runtime
        assert await asyncio.to_thread(send, elsewhere, {"command": "ping"}) == {}


async def test_the_socket_and_its_folder_are_closed_to_others(paths: Paths) -> None:
    async with serving(paths) as owner:
        assert stat.S_IMODE(Path(owner.address).stat().st_mode) == 0o600
        assert stat.S_IMODE(paths.runtime.stat().st_mode) == 0o700
    assert not Path(owner.address).exists()


async def test_a_file_in_the_sockets_place_is_replaced(paths: Paths) -> None:
    make_private_folder(paths.runtime)
    Path(address_of(paths)).write_text("left behind")
    async with serving(paths):
        assert await asyncio.to_thread(send, paths, {"command": "ping"}) == {}


def test_a_socket_folder_open_to_others_is_closed(paths: Paths) -> None:
    paths.runtime.mkdir(mode=0o755)
    make_private_folder(paths.runtime)
    assert stat.S_IMODE(paths.runtime.stat().st_mode) == 0o700


def test_a_planted_link_in_the_place_of_the_socket_folder_is_refused(paths: Paths, tmp_path: Path) -> None:
    paths.runtime.symlink_to(tmp_path)
    with pytest.raises(AppError, match="cannot be trusted"):
        make_private_folder(paths.runtime)
    assert list(tmp_path.iterdir()) == []


@as_root
def test_somebody_elses_socket_folder_is_refused_by_owner_and_client(paths: Paths) -> None:
    paths.runtime.mkdir(mode=0o700)
    os.chown(paths.runtime, NOBODY, NOBODY)
    with pytest.raises(AppError, match="cannot be trusted"):
        make_private_folder(paths.runtime)
    with pytest.raises(AppError, match="cannot be trusted"):
        connect(address_of(paths), 1)


AS_NOBODY = f"""
import os, socket, sys
os.setgroups([]); os.setgid({NOBODY}); os.setuid({NOBODY})
s = socket.socket(socket.AF_UNIX)
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@as_root
async def test_a_client_of_another_user_hears_nothing(paths: Paths, open_folder: Path) -> None:
    async with serving(paths) as owner:
        door = open_folder / "s"
        os.link(owner.address, door)  # the folder's protection taken away: the kernel's word alone must do
        door.chmod(0o666)
        code = AS_NOBODY + 's.connect(sys.argv[1]); s.sendall(b\'{"command":"ping"}\\n\'); print(s.recv(100))'
        heard = await asyncio.to_thread(
            subprocess.run, [sys.executable, "-I", "-c", code, str(door)], capture_output=True, text=True, check=False
        )
        assert heard.stdout.strip() in ("b''", "")
        assert "BrokenPipe" in heard.stderr or "ConnectionReset" in heard.stderr or heard.stdout.strip() == "b''"
        assert await asyncio.to_thread(send, paths, {"command": "ping"}) == {}


@as_root
def test_an_impostor_of_another_user_is_told_nothing(open_folder: Path) -> None:
    open_folder.chmod(0o777)
    code = AS_NOBODY + "s.bind(sys.argv[1]); s.listen(); print(1, flush=True); c, _ = s.accept(); print(c.recv(100))"
    command = [sys.executable, "-I", "-c", code, str(open_folder / "s")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as impostor:
        assert impostor.stdout is not None
        impostor.stdout.readline()
        open_folder.chmod(0o700)
        with pytest.raises(AppError, match="another user"):
            connect(str(open_folder / "s"), 2)
        assert impostor.stdout.read().strip() == "b''"


def test_the_client_loads_the_standard_library_only_and_no_event_loop() -> None:
    code = """
import sys
import app.desktop.instance.owner, app.options
print(sorted(name for name in sys.modules if name.split(".")[0] in sys.argv[1].split(",")))
"""
    foreign = "asyncio,platformdirs,pydantic,sqlite3,webview,fastapi,chatkit,agents,keyring,PySide6"
    loaded = subprocess.run([sys.executable, "-c", code, foreign], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"
