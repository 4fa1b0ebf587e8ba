from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

from app.server.sessions import Sessions


class Clock:
    now = 1_000.0

    def __call__(self) -> float:
        return self.now


def test_a_token_opens_one_session_once() -> None:
    sessions = Sessions()
    token = sessions.mint_launch_token()
    cookie = sessions.redeem(token)
    assert cookie is not None
    assert sessions.is_valid(cookie)
    assert sessions.redeem(token) is None
    assert sessions.is_valid(cookie)


def test_a_token_is_good_for_sixty_seconds() -> None:
    clock = Clock()
    sessions = Sessions(clock)
    early, late = sessions.mint_launch_token(), sessions.mint_launch_token()
    clock.now += 59.9
    assert sessions.redeem(early) is not None
    clock.now += 0.1
    assert sessions.redeem(late) is None


def test_an_expired_token_is_used_up() -> None:
    clock = Clock()
    sessions = Sessions(clock)
    token = sessions.mint_launch_token()
    clock.now += 100
    assert sessions.redeem(token) is None
    clock.now -= 100
    assert sessions.redeem(token) is None


def test_what_was_never_given_out_is_no_session() -> None:
    sessions = Sessions()
    token = sessions.mint_launch_token()
    for guess in ("", None, token, "x" * 43, "\udcff"):
        assert not sessions.is_valid(guess)
    for guess in ("", "x" * 43, "\udcff"):
        assert sessions.redeem(guess) is None
    assert not Sessions().is_valid(sessions.redeem(token))


def test_every_launch_has_a_cookie_name_and_secrets_of_its_own() -> None:
    first, second = Sessions(), Sessions()
    assert first.cookie_name != second.cookie_name
    assert re.fullmatch(r"[a-z0-9_]+", first.cookie_name)
    secrets = {first.redeem(first.mint_launch_token()) for _ in range(20)}
    assert len(secrets) == 20
    assert all(secret is not None and len(secret) >= 43 for secret in secrets)


def test_sessions_and_tokens_do_not_pile_up() -> None:
    sessions = Sessions()
    cookies = [sessions.redeem(sessions.mint_launch_token()) for _ in range(70)]
    assert not sessions.is_valid(cookies[0])
    assert sessions.is_valid(cookies[-1])
    tokens = [sessions.mint_launch_token() for _ in range(40)]
    assert sessions.redeem(tokens[0]) is None
    assert sessions.redeem(tokens[-1]) is not None


def test_a_token_redeemed_by_many_at_once_opens_one_session() -> None:
    sessions = Sessions()
    with ThreadPoolExecutor(8) as pool:
        for _ in range(50):
            token = sessions.mint_launch_token()
            answers = list(pool.map(sessions.redeem, [token] * 8))
            assert len([answer for answer in answers if answer is not None]) == 1
