"""Words of names: the letters of two scripts, legal forms, titles, numbers, words that many names have."""

from __future__ import annotations

import re


def _several(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _spelling(letters: str, spelt: str) -> dict[str, str]:
    return dict(zip(letters, spelt.split(), strict=True))


LETTERS = {
    **_spelling("абвгдезийклмнопрстуфыэґє", "a b v g d e z i y k l m n o p r s t u f y e g ie"),
    **_spelling("іїјљњћџђёжхцчшщюяў", "i i j lj nj c dz dj e zh kh ts ch sh shch yu ya u"),
    **_spelling("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o"),
    **dict.fromkeys("ъь", ""),
}
"""How the letters of Cyrillic and Greek are spelt in Latin ones."""

LATIN_LETTERS = _spelling("æœøłđðþı", "ae oe o l d d th i")
"""Latin letters that are no accented ones, and how they are spelt without."""

LEGAL_FORMS = {
    tuple(form.split()): family
    for family, forms in {
        "company": "inc, incorporated, corp, corporation, co, company, ltd, limited, plc, pte, pty, pvt, kk,"
        "pt, tbk, private limited, sdn bhd",
        "partnership": "llc, llp, lp, gmbh, ug, sarl, srl, sas, sasu, sl, slu, bv, vof, ab, oy, aps, ooo,"
        "tov, sro, doo, kft, eurl, spzoo, sp z oo, gmbh co kg, limited liability company,"
        "limited partnership, obshchestvo s ogranichennoy otvetstvennostyu,"
        "societatea cu raspundere limitata",
        "stock": "ag, aktiengesellschaft, se, sa, spa, nv, oyj, asa, as, kgaa, jsc, ojsc, cjsc, pjsc, oao,"
        "zao, pao, ao, zrt, nyrt, joint stock company, open joint stock company,"
        "public limited company, sa de cv, aktsionernoe obshchestvo",
    }.items()
    for form in forms.split(",")
}
"""Legal forms, word by word, with the family that reports use one for another in."""

LEGAL_BEFORE = _several("llc srl ooo oao zao pao ao jsc ojsc cjsc pjsc tov pt")
"""Legal forms of one word that stand before a name too; another there is a word of the name."""

EASTERN_FORMS = re.compile(
    "股份有限公司|有限责任公司|有限責任公司|有限公司|株式会社|合同会社|주식회사|유한회사|公司|\\(주\\)|\\(株\\)"
)
"""Legal forms in scripts without spaces."""

EASTERN_PARTS = re.compile(
    "^(北京|上海|深圳|广州|杭州|香港)市?(?=..)|(?<=..)(科技|技术|网络|信息|智能|集团|控股|资本|基金)$"
)
"""The place before and the trade behind a name that is written without spaces."""

TITLES = _several("mr mrs ms miss dr prof professor sir dame")
"""What stands before the name of a person and is no part of it."""

NUMBERS = {
    word: str(number)
    for words in (
        "one two three four five six seven eight nine ten eleven twelve",
        "first second third fourth fifth sixth seventh eighth ninth tenth",
        "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th",
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx",
    )
    for number, word in enumerate(words.split(), 1)
}
"""Number words and Roman numerals, in digits."""

GENERIC = _several(
    "and of for de ai app bank bot capital com company digital energy enterprises equity finance financial"
    " foods foundation fund global group growth health holding holdings industries international invest"
    " investment investments io lab labs management media mobile network networks online partners"
    " private pro services software solutions studio studios systems tech technologies technology trust"
    " venture ventures 科技 技术 网络 信息 智能 集团 控股 资本 基金"
)
"""Words that many names have: alone they make no two names alike."""
