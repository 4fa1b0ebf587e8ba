"""English words for days, times and repetitions."""

from __future__ import annotations

from app.usecases.todo.quick_add import units
from app.usecases.todo.quick_add.sentence import language

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_HYPHENED = {
    10 * n + m: (tens, ones)
    for n, tens in enumerate(_TENS.split(), 2)
    for m, ones in enumerate(_NUMBERS.split()[:9], 1)
}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

LANGUAGE = language(
    "en",
    {
        "weekday": {
            "monday mon": 0,
            "tuesday tue tues": 1,
            "wednesday wed weds": 2,
            "thursday thu thur thurs": 3,
            "friday fri": 4,
            "saturday sat": 5,
            "sunday sun": 6,
        },
        "weak": {"mon wed sat sun": 1},
        "weekly_on": {
            "mondays": 0,
            "tuesdays": 1,
            "wednesdays": 2,
            "thursdays": 3,
            "fridays": 4,
            "saturdays": 5,
            "sundays": 6,
        },
        "month": {
            "january jan": 1,
            "february feb": 2,
            "march mar": 3,
            "april apr": 4,
            "may": 5,
            "june jun": 6,
            "july jul": 7,
            "august aug": 8,
            "september sept sep": 9,
            "october oct": 10,
            "november nov": 11,
            "december dec": 12,
        },
        "unit": {
            "day days d": units.DAY,
            "week weeks wk wks w": units.WEEK,
            "month months": units.MONTH,
            "year years yr yrs": units.YEAR,
            "hour hours hr hrs h": units.HOUR,
            "minute minutes min mins m": units.MINUTE,
            "quarter quarters": units.QUARTER,
            "fortnight fortnights": units.FORTNIGHT,
        },
        "span": {
            "weekend weekends": units.WEEKEND,
            "weekday weekdays workday workdays business_day mon-fri monday-friday": units.WORKDAY,
        },
        "timed_span": {"mon-fri monday-friday": units.WORKDAY},
        "range_lead": {"from": 1},
        "number": {
            **{word: n for n, word in enumerate(_NUMBERS.split(), 1)},
            "a an": 1,
            "a_couple_of couple": 2,
            "fifteen": 15,
            **{word: 10 * n for n, word in enumerate(_TENS.split(), 2)},
            **{f"{tens}-{ones}": n for n, (tens, ones) in _HYPHENED.items()},
        },
        "ordinal": {word: n for n, word in enumerate(_ORDINALS.split(), 1)},
        "ordinal_mark": {"st nd rd th": 1},
        "relative": {
            "today": 0,
            "tomorrow tmr tmrw tmw 2moro 2morrow tomorow tommorow tommorrow": 1,
            "day_after_tomorrow the_day_after_tomorrow": 2,
            "eod end_of_day end_of_the_day later_today": 0,
        },
        "today_part": {"this_morning": 540, "this_afternoon": 900, "this_evening": 1140, "tonight tonite": 1200},
        "part_at_end": {"in_the_morning": 540, "in_the_afternoon": 900, "in_the_evening": 1140},
        "part": {"morning": 540, "lunchtime lunch_time": 720, "afternoon": 900, "evening": 1140, "night": 1200},
        "part_of": {"in_the at in the": 1},
        "clock_word": {"noon midday": 720, "midnight": 0},
        "ampm": {"am a.m": 0, "pm p.m": 12},
        "hour_mark": {"o'clock oclock": 1},
        "offset": {"half_past": 30, "quarter_past": 15, "quarter_to": -15, "a_quarter_past": 15, "a_quarter_to": -15},
        "duration": {"half_an_hour duration": 30, "an_hour_and_a_half one_and_a_half_hours": 90},
        "and_half": {"and_a_half": 30},
        "time": {"time": 1},
        "at": {"at @ around at_around by before": 1},
        "on": {"on by due due_on due_by due_at no_later_than before for until till this_coming": 1},
        "in": {"in within due_in +": 1},
        "after": {"from_now": 1},
        "counted_from": {"from after": 1},
        "by_month": {"by before due due_by due_in until": 1},
        "ago": {"ago earlier after_next": 1},
        "quantity": {"cup cups tsp tbsp teaspoon tablespoon inch pint gallon pound lb oz mile marathon price off": 1},
        "next": {"next": 1},
        "after_next_unit": {
            "the_week_after_next week_after_next": units.WEEK,
            "the_month_after_next month_after_next": units.MONTH,
        },
        "this": {"this this_coming coming": 1},
        "end": {"end_of the_end_of at_the_end_of at_end_of by_end_of by_the_end_of": 1},
        "begin": {
            "beginning_of start_of the_beginning_of the_start_of at_the_start_of at_the_beginning_of at_beginning_of": 1
        },
        "edge": {"eom end_of_month": units.MONTH, "eow": units.WEEK, "eoy end_of_year": units.YEAR},
        "of": {"of": 1},
        "the": {"the": 1},
        "every": {"every each ev": 0, "every! ev! each!": 1},
        "other": {"other alternate": 1},
        "last": {"last": 1},
        "rest_of_month": {"of_the_month of_month in_the_month": 1},
        "and": {"and &": 1},
        "until": {"until till ending through ending_on til": 1},
        "starting": {"starting starting_on starting_from from beginning": 1},
        "for": {"for": 1},
        "to": {"to until till": 1},
        "after_completion": {"after_completion after_completing when_done after_done": 1},
        "every_part": {"nightly": 1200},
        "through": {"to through thru until till": 1},
        "except": {"except excluding but_not": 1},
        "every_span": {"weekdays on_weekdays": 11},
        "small": {"for with via to at from and or by in about via if @": 1},
        "times": {"times occurrences": 1},
        "adverb": {
            "daily": units.DAILY,
            "weekly": units.WEEKLY,
            "monthly": units.MONTHLY,
            "yearly annually": units.YEARLY,
            "hourly": units.HOURLY,
            "quarterly": units.QUARTERLY,
            "fortnightly biweekly": units.FORTNIGHTLY,
        },
        "not_after": {"the last past since from after previous of a except about regarding re v version chapter": 1},
        "name": {
            "black_friday good_friday cyber_monday fat_tuesday freaky_friday easter_monday palm_sunday": 1,
            "friday_the_13th ruby_tuesday usa_today sunday_times super_sunday good_morning good_night high_noon": 1,
            "saturday_night_live blue_monday black_monday manic_monday tuesdays_with_morrie wednesday_addams": 1,
            "around_the_world_in_80_days around_the_world_in_eighty_days tomorrow_never_dies": 1,
            "24/7 the_day_after_tomorrow's bloody_sunday easter_sunday ash_wednesday last_night": 1,
        },
    },
    month_first=True,
)
