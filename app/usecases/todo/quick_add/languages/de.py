"""German words for days, times and repetitions."""

from __future__ import annotations

from app.usecases.todo.quick_add import units
from app.usecases.todo.quick_add.sentence import language

_NUMBERS = "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
_ORDINALS = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft"

_WEEKDAYS = "montag dienstag mittwoch donnerstag freitag samstag sonntag"
_PARTS = {"morgen": 540, "früh": 540, "vormittag": 540, "mittag": 720, "nachmittag": 900, "abend": 1140, "nacht": 1200}


def _weekday_parts() -> dict[str, int]:
    """`Sonntagabend`: the weekday and the minutes of the day in one number."""
    weekdays = enumerate(_WEEKDAYS.split())
    return {day + part: n * 1440 + minutes for n, day in weekdays for part, minutes in _PARTS.items()}


LANGUAGE = language(
    "de",
    {
        "weekday": {
            "montag mo": 0,
            "dienstag di": 1,
            "mittwoch mi": 2,
            "donnerstag do": 3,
            "freitag fr": 4,
            "samstag sonnabend sa": 5,
            "sonntag so": 6,
        },
        "weak": {"mo di mi do fr sa so": 2},
        "weekly_on": {
            "montags": 0,
            "dienstags": 1,
            "mittwochs": 2,
            "donnerstags": 3,
            "freitags": 4,
            "samstags": 5,
            "sonntags": 6,
        },
        "month": {
            "januar jänner jan": 1,
            "februar feb": 2,
            "märz maerz mär": 3,
            "april apr": 4,
            "mai": 5,
            "juni jun": 6,
            "juli jul": 7,
            "august aug": 8,
            "september sept sep": 9,
            "oktober okt": 10,
            "november nov": 11,
            "dezember dez": 12,
        },
        "unit": {
            "tag tage tagen": units.DAY,
            "woche wochen": units.WEEK,
            "monat monate monaten monats": units.MONTH,
            "jahr jahre jahren jahres": units.YEAR,
            "stunde stunden std h": units.HOUR,
            "minute minuten min": units.MINUTE,
            "quartal quartale quartals": units.QUARTER,
        },
        "span": {"wochenende": units.WEEKEND, "werktag werktage arbeitstag wochentag mo-fr": units.WORKDAY},
        "number": {
            **{word: n for n, word in enumerate(_NUMBERS.split(), 1)},
            "ein eine einen einem einer": 1,
            "fünfzehn": 15,
            "zwanzig": 20,
            "dreißig": 30,
            "vierzig": 40,
            "fünfzig": 50,
            "sechzig": 60,
            "neunzig": 90,
        },
        "ordinal": {
            " ".join(word + ending for ending in ("e", "en", "er", "es", "em")): n
            for n, word in enumerate(_ORDINALS.split(), 1)
        },
        "relative": {"heute": 0, "morgen": 1, "übermorgen uebermorgen": 2},
        "part": {
            "früh morgen vormittag": 540,
            "nachmittag": 900,
            "mittag": 720,
            "abend": 1140,
            "nacht": 1200,
            "morgens vormittags": 540,
            "nachmittags": 900,
            "mittags": 720,
            "abends": 1140,
            "nachts": 1200,
        },
        "today_part": {"heute_früh": 540, "heute_nacht": 1200},
        "part_of": {"am in_der": 1},
        "clock_word": {"mittag": 720, "mitternacht": 0},
        "hour_mark": {"uhr h": 1},
        "offset": {"halb": -30, "viertel_nach": 15, "viertel_vor": -15, "dreiviertel": -15},
        "duration": {
            "einer_halben_stunde": 30,
            "anderthalb_stunden eineinhalb_stunden": 90,
            "zweieinhalb_stunden": 150,
            "einer_viertelstunde": 15,
            "einer_dreiviertelstunde": 45,
        },
        "ampm": {"pm p.m": 12},
        "timed_span": {"mo-fr": units.WORKDAY},
        "range_lead": {"von vom": 1},
        "after_completion": {"nach_erledigung nach_dem_erledigen": 1},
        "after_next_unit": {
            "übernächste_woche übernächster_woche": units.WEEK,
            "übernächsten_monat": units.MONTH,
            "übernächstes_jahr": units.YEAR,
        },
        "next_weekday": {f"übernächsten_{day}": 7 + n for n, day in enumerate(_WEEKDAYS.split())},
        "at": {"um gegen bis_um ab": 1, "@": 1},
        "on": {"am bis bis_zum bis_am den zum vor fällig_am fällig für spätestens spätestens_am spätestens_bis": 1},
        "in": {"in innerhalb_von": 1},
        "by_month": {"bis vor bis_zum": 1},
        "ago": {"her zuvor": 1},
        "next": {"nächste nächsten nächster nächstes nächstem kommende kommenden kommender kommendes": 1},
        "this": {"diese diesen dieser dieses diesem": 1},
        "end": {"ende ende_des ende_der am_ende_des am_ende_der zum_ende_des bis_ende bis_ende_des bis_ende_der": 1},
        "begin": {"anfang anfang_des anfang_der": 1},
        "edge": {"monatsende": units.MONTH, "jahresende": units.YEAR},
        "of": {"im": 1},
        "the": {"der die das dem den": 1},
        "every": {
            "jeden jede jedes jeder alle immer": 0,
            "jeden! jede! jedes! alle!": 1,
        },
        "other": {"zweiten zweite zweites": 1},
        "last": {"letzten letzte letzter letztes": 1},
        "rest_of_month": {"im_monat des_monats": 1},
        "and": {"und": 1},
        "until": {"bis bis_zum bis_am": 1},
        "starting": {"ab ab_dem ab_heute beginnend_am beginnend": 1},
        "for": {"für": 1},
        "to": {"bis": 1},
        "through": {"bis bis_zum": 1},
        "except": {"außer ausser": 1},
        "every_span": {"werktags": 11},
        "weekday_part": _weekday_parts(),
        "small": {"um mit für zum zur an bei": 1},
        "times": {"mal": 1},
        "adverb": {
            "täglich": units.DAILY,
            "wöchentlich": units.WEEKLY,
            "monatlich": units.MONTHLY,
            "jährlich": units.YEARLY,
            "stündlich": units.HOURLY,
            "vierteljährlich quartalsweise": units.QUARTERLY,
        },
        "not_after": {"wegen über version kapitel nr die das letzten letzte letzter seit vom von guten gute guter": 1},
        "name": {
            "zum_1_fc 1_fc guten_morgen guten_abend gute_nacht guten_tag": 1,
            "karfreitag heiliger_abend schwarzer_freitag": 1,
            "so_ein so_eine so_einen in_80_tagen_um_die_welt täglich_grüßt_das_murmeltier": 1,
        },
    },
    dotted=True,
)
