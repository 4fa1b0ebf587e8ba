"""All dates, times and repetitions of a line in one language; the parser takes the language that reads the most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from app.usecases.todo.quick_add.dates.clock import clock_at
from app.usecases.todo.quick_add.dates.day import day_at
from app.usecases.todo.quick_add.dates.when import Present, When, when_at
from app.usecases.todo.quick_add.occurrence import first_due, time_of
from app.usecases.todo.quick_add.recurrence import Repeat, repeat_at, until_at
from app.usecases.todo.quick_add.sentence import Found, Language, Sentence
from app.usecases.todo.quick_add.series import weekdays_at
from app.usecases.todo.quick_add.tokens import Token

_MOST = 200
"""Words of dates and numbers; a line of more is a text or a table, and its words are title."""


@dataclass(frozen=True, slots=True)
class Until:
    """The end of a repetition, told apart from it."""

    day: date


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the line and what they say."""

    start: int
    end: int
    meaning: When | Repeat | Until


@dataclass(frozen=True, slots=True)
class Reading:
    """What one language understands: a repetition, or a day and a time, which may stand apart."""

    pieces: Sequence[Piece] = field(default_factory=tuple)

    @property
    def weight(self) -> int:
        return sum(piece.end - piece.start for piece in self.pieces)

    @property
    def repeat(self) -> Repeat | None:
        repeat = next((piece.meaning for piece in self.pieces if isinstance(piece.meaning, Repeat)), None)
        until = next((piece.meaning.day for piece in self.pieces if isinstance(piece.meaning, Until)), None)
        return repeat and (replace(repeat, until=until) if until else repeat)

    @property
    def when(self) -> When | None:
        """The parts that stand apart, put together."""
        whens = [piece.meaning for piece in self.pieces if isinstance(piece.meaning, When)]
        if not whens:
            return None
        day = next((when.day for when in whens if when.day), None)
        clock = next((when.clock for when in whens if when.clock), None)
        return When(day, clock, next((when.moment for when in whens if when.moment), None))

    def due(self, present: Present) -> date | datetime | None:
        when, repeat = self.when, self.repeat
        if repeat is None:
            return when.due(present) if when else None
        start = repeat.start or (when.day if when else None)
        return first_due(repeat, start, time_of(when, repeat), present)


def read(line: str, tokens: Sequence[Token], spoken: Language, present: Present) -> Reading:
    """Every piece, then of each kind the last that was typed."""
    sentence = Sentence(line, tokens, spoken)
    spoken_at = [place for place in range(len(tokens)) if sentence.speaks(place)]
    if len(spoken_at) > _MOST:
        return Reading()
    pieces: list[Piece] = []
    read_to = 0
    for place in spoken_at:
        if place < read_to:
            continue
        found = _end_of_repetition(sentence, place, present, pieces) or _found(sentence, place, present)
        if found is None:
            continue
        if not (isinstance(found.value, When) and found.value.is_empty):
            pieces.append(Piece(tokens[place].start, sentence.end_of(found.end - 1), found.value))
        read_to = found.end
    return Reading(_chosen(pieces, present))


def _end_of_repetition(
    sentence: Sentence, place: int, present: Present, pieces: Sequence[Piece]
) -> Found[When | Repeat | Until] | None:
    repeats = [piece.meaning for piece in pieces if isinstance(piece.meaning, Repeat)]
    if not repeats or repeats[-1].until or not sentence.take(place, "until"):
        return None
    until = until_at(sentence, place, present.today)
    return Found(Until(until.value), until.end) if until and sentence.stands_alone(place, until.end) else None


def _found(sentence: Sentence, place: int, present: Present) -> Found[When | Repeat | Until] | None:
    """The piece at a place; an empty one is to be passed over."""
    if not sentence.at(place):
        return None
    if name := sentence.take(place, "name"):
        return Found(When(), name.end)
    repeat = repeat_at(sentence, place, present)
    if repeat is not None and sentence.stands_alone(place, repeat.end):
        beyond = _exception_end(sentence, repeat.end, present) or _second_end(sentence, repeat, present)
        return Found(repeat.value, repeat.end) if beyond is None else Found(When(), beyond)
    if until := _bare_range_end(sentence, place, present) or _day_list_end(sentence, place):
        return Found(When(), until)
    when = _standing_alone(sentence, place, present)
    return None if when is None else _weighed(sentence, place, when, present)


def _standing_alone(sentence: Sentence, place: int, present: Present) -> Found[When] | None:
    """The longest reading; of “thurs 3pm-4pm” the day."""
    when = when_at(sentence, place, present)
    if when is None or when.end <= place or sentence.stands_alone(place, when.end):
        return when if when and when.end > place else None
    day = day_at(sentence, place, present.today)
    if day is None or day.value is None or day.end >= when.end or not sentence.stands_alone(place, day.end):
        return None
    return Found(When(day.value), day.end)


def _weighed(
    sentence: Sentence, place: int, when: Found[When], present: Present
) -> Found[When | Repeat | Until] | None:
    """Passed over where it is doubtful; of a single word the rest of the line may still make something."""
    ends = (
        _range_end(sentence, place),
        _day_range_end(sentence, when, present),
        _two_times_end(sentence, when, present),
    )
    if until := next((end for end in ends if end is not None), None):
        return Found(When(), until)
    if _is_doubtful(sentence, place, when.end):
        return Found(When(), when.end) if when.end > place + 1 else None
    return Found(when.value, _by_end(sentence, place, when))


def _by_end(sentence: Sentence, place: int, when: Found[When]) -> int:
    """With the word after it that says “by” then, or the particle that ties a day at the beginning to the rest."""
    if sentence.take(when.end, "by_after") and not sentence.take(when.end, "not_by"):
        return sentence.past(when.end, "by_after")
    return sentence.past(when.end, "tie") if place == 0 else when.end


def _range_end(sentence: Sentence, place: int) -> int | None:
    """Where “3pm to 5pm” ends; a todo has no such length, so that both stay in the title."""
    first = clock_at(sentence, place)
    to = sentence.take(first.end, "to") if first else None
    last = clock_at(sentence, to.end) if to else None
    return last.end if last else None


def _bare_range_end(sentence: Sentence, place: int, present: Present) -> int | None:
    """Where “9 to 5pm” or “vom 3. bis 9. Juni” ends, whose first number alone says nothing."""
    first = sentence.ordinal(place) or sentence.number(place)
    to = sentence.take(first.end, "to", "through") if first else None
    if first is None or to is None or not sentence.at(to.end):
        return None
    spoken = sentence.language.code in {"en", "de"} or sentence.before(place, "range_lead")
    if sentence.take(first.end, "to") and spoken and (clock := clock_at(sentence, to.end)):
        return clock.end
    last = when_at(sentence, to.end, present)
    return last.end if last and last.value.day and sentence.take(first.end, "through") else None


def _day_range_end(sentence: Sentence, first: Found[When], present: Present) -> int | None:
    """Where “3 to 5 June” or “July 3 – July 7” ends: a todo is due on one day."""
    to = sentence.take(first.end, "through")
    if to is None and not sentence.dashed(first.end):
        return None
    if to is None and first.value.day and not first.value.clock and (bare := sentence.number(first.end)):
        return bare.end
    after = first.end if to is None else to.end
    last = when_at(sentence, after, present) if sentence.at(after) else None
    return last.end if last and first.value.day and last.value.day else None


def _day_list_end(sentence: Sentence, place: int) -> int | None:
    """Where “tuesday and friday at 6” ends, of which a todo could take but one."""
    start = sentence.past(sentence.past(place, "on"), "the")
    days = weekdays_at(sentence, start, "weekday")
    if days is None or len(days.value) == 1 or sentence.take(days.end, "unit"):
        return None
    clock = clock_at(sentence, days.end) if sentence.linked(days.end) else None
    return clock.end if clock else days.end


def _exception_end(sentence: Sentence, place: int, present: Present) -> int | None:
    """Where “every day except Sunday” ends, which no rule here can say: better nothing than every day."""
    found = sentence.take(place, "except")
    if found is None:
        return None
    start = sentence.past(sentence.past(found.end, "on"), "the")
    if days := weekdays_at(sentence, start, "weekday", "weekly_on", "span"):
        return days.end
    left_out = when_at(sentence, found.end, present) if sentence.at(found.end) else None
    return left_out.end if left_out else found.end


def _second_end(sentence: Sentence, repeat: Found[Repeat], present: Present) -> int | None:
    """Where “every day at 9am and 9pm” ends, or “every 5 jan and 5 jul”: two rules, and a todo has but one."""
    joint = sentence.take(repeat.end, "and")
    start = joint.end if joint else repeat.end
    second = _linked_when(sentence, start, present)
    if second is None or not (joint or (repeat.value.timed and second.value.clock)):
        return None
    return second.end


def _linked_when(sentence: Sentence, place: int, present: Present) -> Found[When] | None:
    """What is said of the due in one breath with the words before."""
    when = when_at(sentence, place, present) if sentence.linked(place) else None
    return when if when and not when.value.is_empty and sentence.stands_alone(place, when.end) else None


def _two_times_end(sentence: Sentence, first: Found[When], present: Present) -> int | None:
    """Where “at 8am and 8pm” ends, of which a todo could take but one."""
    joint = sentence.take(first.end, "and")
    second = _linked_when(sentence, joint.end, present) if joint else None
    return second.end if second and first.value.clock and second.value.clock else None


def _is_doubtful(sentence: Sentence, place: int, end: int) -> bool:
    """“notes from monday”, “the friday meeting”, “2 days ago”: no due, whatever the words say."""
    ago = sentence.take(end, "ago") and not sentence.take(end, "by_after")
    if ago or sentence.take(end, "quantity") or (place > 0 and sentence.take(end, "tie")):
        return True
    led = sentence.take(place, "on", "in", "at", "the") is not None
    initial = place > 1 and sentence.is_capital(place - 1) and len(sentence.tokens[place - 1].folded) == 1
    return not (led or initial) and sentence.before(place, "not_after")


def _chosen(pieces: Sequence[Piece], present: Present) -> tuple[Piece, ...]:
    repeats = [piece for piece in pieces if isinstance(piece.meaning, Repeat)]
    whens = [piece for piece in pieces if isinstance(piece.meaning, When)]
    chosen = [repeat for repeat in repeats[-1:] if Reading((repeat,)).due(present) is not None]
    timed = any(isinstance(piece.meaning, Repeat) and piece.meaning.clock for piece in chosen)
    started = any(isinstance(piece.meaning, Repeat) and piece.meaning.start for piece in chosen)
    days = [piece for piece in whens if isinstance(piece.meaning, When) and (piece.meaning.day or piece.meaning.moment)]
    if days and not started:
        day = days[-1]
        if not (timed and isinstance(day.meaning, When) and (day.meaning.clock or day.meaning.moment)):
            chosen.append(day)
            timed = timed or (isinstance(day.meaning, When) and bool(day.meaning.clock or day.meaning.moment))
    ends = [piece for piece in pieces if isinstance(piece.meaning, Until)]
    chosen += ends[-1:] if repeats[-1:] == chosen[:1] and repeats else []
    clocks = [piece for piece in whens if piece not in days]
    if clocks and not timed:
        chosen.append(clocks[-1])
    return tuple(sorted(chosen, key=lambda piece: piece.start))
