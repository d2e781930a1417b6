# What ICU says: reads "kind language argument" lines, writes one answer each. Kinds: cardinal (from, to, step), date (from, days), clock (each minute of a day).
import datetime, sys
import icu

sw, en = icu.Locale("sw"), icu.Locale("en")
locales = {"sw": sw, "en": en}
spell = {name: icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, locale) for name, locale in locales.items()}
months = {name: icu.SimpleDateFormat("MMMM", locale) for name, locale in locales.items()}
# A part of the day of a minute, not of its hour, is given only behind the minute.
parts = {name: icu.SimpleDateFormat("mm B", locale) for name, locale in locales.items()}
halves = {name: icu.SimpleDateFormat("a", locale) for name, locale in locales.items()}
utc = icu.TimeZone.createTimeZone("UTC")
for known in (months, parts, halves):
    for form in known.values(): form.setTimeZone(utc)
epoch = datetime.date(1970, 1, 1)

def number(language, n): return spell[language].format(n, "%spellout-cardinal-verbose" if language == "en" else "%spellout-cardinal")

for line in sys.stdin:
    kind, language, *rest = line.split()
    if kind == "cardinal":
        first, last, step = map(int, rest)
        for n in range(first, last + 1, step): print(number(language, n))
    elif kind == "date":
        first = datetime.date.fromisoformat(rest[0])
        for day in range(int(rest[1])):
            date = first + datetime.timedelta(day)
            name = months[language].format((date - epoch).days * 86400.0)
            year = spell[language].format(date.year, "%spellout-numbering-year")
            told = spell[language].format(date.day, "%spellout-ordinal") if language == "en" else number(language, date.day)
            print(told, name, year, sep="|")
    elif kind == "clock":
        for minute in range(24 * 60):
            hour, past = divmod(minute, 60)
            counted = (hour + 5) % 12 + 1 if language == "sw" else (hour + 11) % 12 + 1
            part = parts[language].format(minute * 60.0).split(" ", 1)[1]
            print(number(language, counted), number(language, past), part, halves[language].format(minute * 60.0), sep="|")
