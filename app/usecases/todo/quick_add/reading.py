"""All dates, times and repetitions of a line in one language; the parser takes the language that reads the most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from app.usecases.todo.quick_add.dates.clock import clock_at
from app.usecases.todo.quick_add.dates.when import Present, When, when_at
from app.usecases.todo.quick_add.occurrence import first_due, time_of
from app.usecases.todo.quick_add.recurrence import Repeat, repeat_at
from app.usecases.todo.quick_add.sentence import Found, Language, Sentence
from app.usecases.todo.quick_add.tokens import Token

_DASHES = frozenset({"-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the line and what they say."""

    start: int
    end: int
    meaning: When | Repeat


@dataclass(frozen=True, slots=True)
class Reading:
    """What one language understands: a repetition, or a day and a time, which may stand apart."""

    pieces: Sequence[Piece] = field(default_factory=tuple)

    @property
    def weight(self) -> int:
        return sum(piece.end - piece.start for piece in self.pieces)

    @property
    def repeat(self) -> Repeat | None:
        return next((piece.meaning for piece in self.pieces if isinstance(piece.meaning, Repeat)), None)

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
    pieces: list[Piece] = []
    place = 0
    while place < len(tokens):
        found = _found(sentence, place, present)
        if found is None:
            place += 1
            continue
        if not (isinstance(found.value, When) and found.value.is_empty):
            pieces.append(Piece(tokens[place].start, sentence.end_of(found.end - 1), found.value))
        place = found.end
    return Reading(_chosen(pieces, present))


def _found(sentence: Sentence, place: int, present: Present) -> Found[When | Repeat] | None:
    """The piece at a place; an empty one is to be passed over."""
    if not sentence.at(place):
        return None
    if name := sentence.take(place, "name"):
        return Found(When(), name.end)
    repeat = repeat_at(sentence, place, present)
    if repeat is not None and sentence.stands_alone(place, repeat.end):
        exception = _exception_end(sentence, repeat.end, present)
        return Found(repeat.value, repeat.end) if exception is None else Found(When(), exception)
    when = when_at(sentence, place, present)
    if when is None or when.end <= place or not sentence.stands_alone(place, when.end):
        return None
    return _weighed(sentence, place, when, present)


def _weighed(sentence: Sentence, place: int, when: Found[When], present: Present) -> Found[When | Repeat] | None:
    """Passed over where it is doubtful; of a single word the rest of the line may still make something."""
    if until := _range_end(sentence, place) or _day_range_end(sentence, when, present):
        return Found(When(), until)
    if _is_doubtful(sentence, place, when.end):
        return Found(When(), when.end) if when.end > place + 1 else None
    return Found(when.value, when.end)


def _range_end(sentence: Sentence, place: int) -> int | None:
    """Where “3pm to 5pm” ends; a todo has no such length, so that both stay in the title."""
    first = clock_at(sentence, place)
    to = sentence.take(first.end, "to") if first else None
    last = clock_at(sentence, to.end) if to else None
    return last.end if last else None


def _day_range_end(sentence: Sentence, first: Found[When], present: Present) -> int | None:
    """Where “3 to 5 June” or “July 3 – July 7” ends: a todo is due on one day."""
    to = sentence.take(first.end, "through")
    if to is None and not _dash_follows(sentence, first.end):
        return None
    after = first.end if to is None else to.end
    last = when_at(sentence, after, present) if sentence.at(after) else None
    return last.end if last and first.value.day and last.value.day else None


def _dash_follows(sentence: Sentence, place: int) -> bool:
    if not (place > 0 and sentence.at(place)):
        return False
    gap = sentence.text[sentence.tokens[place - 1].end : sentence.tokens[place].start]
    return gap.strip() in _DASHES


def _exception_end(sentence: Sentence, place: int, present: Present) -> int | None:
    """Where “every day except Sunday” ends, which no rule here can say: better nothing than every day."""
    found = sentence.take(place, "except")
    if found is None:
        return None
    left_out = when_at(sentence, found.end, present) if sentence.at(found.end) else None
    return left_out.end if left_out else found.end


def _is_doubtful(sentence: Sentence, place: int, end: int) -> bool:
    """“notes from monday”, “the friday meeting”, “2 days ago”: no due, whatever the words say."""
    if sentence.take(end, "ago"):
        return True
    led = sentence.take(place, "on", "in", "at", "the") is not None
    return not led and sentence.before(place, "not_after")


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
    clocks = [piece for piece in whens if piece not in days]
    if clocks and not timed:
        chosen.append(clocks[-1])
    return tuple(sorted(chosen, key=lambda piece: piece.start))
