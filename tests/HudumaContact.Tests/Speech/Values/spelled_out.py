# What ICU says: reads "kind language argument" lines, writes one answer each. Kinds: cardinal (from, to, step), date (from, days), clock.
import datetime, sys
import icu

sw, en = icu.Locale("sw"), icu.Locale("en")
locales = {"sw": sw, "en": en}
spell = {name: icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, locale) for name, locale in locales.items()}
months = {name: icu.SimpleDateFormat("MMMM", locale) for name, locale in locales.items()}
parts = icu.SimpleDateFormat("B", sw)
utc = icu.TimeZone.createTimeZone("UTC")
parts.setTimeZone(utc)
for month in months.values(): month.setTimeZone(utc)
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
        for hour in range(24):
            print(number("sw", (hour + 5) % 12 + 1), parts.format(hour * 3600.0), sep="|")
