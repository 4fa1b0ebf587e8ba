"""How often, in Indonesian; chosen by `wording`."""

from __future__ import annotations

from app.usecases.todo.recurrence.words.words import RecurrenceWords
from app.words.cldr import INDONESIAN

WORDS = RecurrenceWords(
    formats=INDONESIAN,
    weekdays="Setiap hari kerja",
    each={
        "HOURLY": "Setiap jam",
        "DAILY": "Setiap hari",
        "WEEKLY": "Setiap minggu",
        "MONTHLY": "Setiap bulan",
        "YEARLY": "Setiap tahun",
    },
    every={
        "HOURLY": INDONESIAN.phrase("Setiap {count} jam"),
        "DAILY": INDONESIAN.phrase("Setiap {count} hari"),
        "WEEKLY": INDONESIAN.phrase("Setiap {count} minggu"),
        "MONTHLY": INDONESIAN.phrase("Setiap {count} bulan"),
        "YEARLY": INDONESIAN.phrase("Setiap {count} tahun"),
    },
    other="Jarak lain",
    on="{every}: {when}",
    nth="{weekday} {ordinal}",
    workday="hari kerja",
    month_day="tanggal {day}",
    last_day="hari terakhir",
    date="{day} {month}",
    in_month="{when} bulan {month}",
    comma=", ",
    pair="{first} dan {last}",
    at="{rhythm} pukul {times}",
    until="{rhythm} sampai {day}",
    ordinals={"m": "pertama kedua ketiga keempat kelima terakhir"},
    times=INDONESIAN.phrase("{rhythm}, {count} kali"),
    from_completion="{rhythm}, dihitung sejak diselesaikan",
)
