"""The words in which dates are typed, in English, German and Chinese, as one small set of tokens.

`m1` to `m12` are months, `d0` (Monday) to `d6` weekdays, `s1` (spring) to `s4` seasons; numbers are digits,
named decades EDTF (`201X`), and the rest the plain English words of the grammar. Words that carry nothing
("the", "of") vanish; a word that is not known is refused, since it may change what the others say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..edtf import DateError

# One line for each token; `letzt*` stands for all endings of a German adjective.
_WORDS: Final = """
m1: january jan januar jänner
m2: february feb februar
m3: march mar märz maerz mrz
m4: april apr
m5: may mai
m6: june jun juni
m7: july jul juli
m8: august aug
m9: september sept sep
m10: october oct oktober okt
m11: november nov
m12: december dec dezember dez
d0: monday mon montag
d1: tuesday tue dienstag
d2: wednesday wed mittwoch
d3: thursday thu donnerstag
d4: friday fri freitag
d5: saturday sat samstag
d6: sunday sun sonntag
s1: spring frühling frühjahr
s2: summer sommer
s3: autumn fall herbst
s4: winter
1: a an one first ein ein* erst*
2: two second zwei zweit*
3: three third drei dritt*
4: four fourth vier viert*
5: five fünf
6: six sechs
7: seven sieben
8: eight acht
9: nine neun
10: ten zehn
11: eleven elf
12: twelve zwölf
day: day tag tages
days: days tage tagen
week: week woche
weeks: weeks wochen
month: month monat monats
months: months monate monaten
quarter: quarter quartal quartals
half: half halbjahr halbjahres jahreshälfte
year: year jahr jahres
years: years jahre jahren
in: in on at during im am
since: since seit
from: from von
to: to
until: until till through bis
by: by
before: before vor
after: after nach
between: between zwischen
and: and und
or: or oder
about: about around circa ca c approximately approx roughly etwa ungefähr rund gegen um
possibly: possibly perhaps maybe möglicherweise vielleicht
early: early start beginning anfang
mid: mid middle mitte
late: late end ende
earlier: earlier früher
later: later später
last: last previous letzt* vergangen* vorig*
this: this current dies* laufend*
next: next nächst* kommend*
past: past
ago: ago
recent: recent jüngst*
recently: recently lately kürzlich 最近 近日
today: today heute 今天 今日
yesterday: yesterday gestern 昨天 昨日
tomorrow: tomorrow morgen 明天
outset: outset
unknown: unknown
last year: 去年
this year: 今年
next year: 明年
last month: 上月 上个月
this month: 本月 这个月
next month: 下月 下个月
: the of der die das des dem den
"""

_CHINESE: Final = (
    (re.compile(r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})[日号]"), r" \3 \2月 \1 "),
    (re.compile(r"([0-9]{4})年([0-9]{1,2})月"), r" \2月 \1 "),
    (re.compile(r"([去今明]年)([0-9]{1,2})月"), r" \2月 \1 "),
    (re.compile(r"([0-9]{4})年第?([1-4一二三四])季度"), r" \2 quarter \1 "),
    (re.compile(r"([0-9]{4})年([上下])半年"), r" \2 half \1 "),
    (re.compile(r"([0-9]{4})年"), r" \1 "),
)
_DIGIT_OF: Final = {"一": "1", "二": "2", "三": "3", "四": "4", "上": "1", "下": "2"}

_HYPHEN: Final = re.compile(r"(?<![0-9x])-|-(?![0-9x])")
_FORMS: Final = (
    (re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?"), lambda m: str(int(m[1]))),
    (re.compile(r"q([1-4])|([1-4])q"), lambda m: f"{m[1] or m[2]} quarter"),
    (re.compile(r"h([12])|([12])h"), lambda m: f"{m[1] or m[2]} half"),
    (re.compile(r"([0-9]{3})0(?:s|er)"), lambda m: f"{m[1]}X"),
    (re.compile(r"([0-9]{1,2})月"), lambda m: f"m{int(m[1])}"),
    (re.compile(r"[0-9]{4}/[0-9]{2}"), lambda m: m[0]),
    (re.compile(r"[0-9]{3}[0-9x](?:-[0-9x]{2}){0,2}[~?%]?"), lambda m: m[0].upper()),
)


def tokens(text: str) -> str:
    """The tokens that a wording comes to, with a blank between them; refuses a word that it does not know."""
    for pattern, plain in _CHINESE:
        text = pattern.sub(plain, text)
    words = _HYPHEN.sub(" ", text.casefold().replace(",", " ")).split()
    return " ".join(token for word in words if (token := _token(word)))


def _token(word: str) -> str:
    bare = word.rstrip(".")
    if bare in _TOKEN_OF:
        return _TOKEN_OF[bare]
    for pattern, token in _FORMS:
        if match := pattern.fullmatch(bare):
            return token(match)
    raise DateError(word, f"{word!r} is no word for a date")


def _spelt(words: str) -> Iterator[str]:
    for word in words.split():
        stem = word.removesuffix("*")
        yield from (stem + ending for ending in ("e", "en", "er", "es", "em")) if stem != word else (word,)


_TOKEN_OF: Final = _DIGIT_OF | {
    word: token
    for token, words in (line.split(":") for line in _WORDS.strip().splitlines())
    for word in _spelt(words)
}
