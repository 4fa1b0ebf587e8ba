"""The numbers that language tables give to units, edges and adverbs; tables and grammars share them."""

DAY, WEEK, MONTH, YEAR, HOUR, MINUTE, QUARTER, FORTNIGHT = range(8)

WEEKEND, WORKDAY = 10, 11

DAILY, WEEKLY, MONTHLY, YEARLY, HOURLY, QUARTERLY, FORTNIGHTLY, EVERY_OTHER_DAY = range(8)
