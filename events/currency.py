"""Currencies: the codes of ISO 4217, and the signs and words that stand for them."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from .error import WordingError
from .wording.number import UnreadableError

_CODES = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD
    CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP
    GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW
    KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN
    NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW
    UZS VED VES VND VUV WST XAD XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
"""
CODES = frozenset(_CODES.split())

_DOLLARS = "USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD"
_SIGNS = {
    _DOLLARS: "$, dollar, dollars, ドル, 달러",
    "USD": "us$, us-$, $us, u.s.$, u.s. $, us dollar, us dollars, u.s. dollar, u.s. dollars, us-dollar,"
    " american dollars, 美元, 美金, 米ドル, 미국 달러",
    "AUD": "a$, au$, australian dollar, australian dollars, 澳元, 澳大利亚元",
    "CAD": "c$, ca$, can$, canadian dollar, canadian dollars, 加元, 加拿大元",
    "HKD": "hk$, hong kong dollar, hong kong dollars, 港元, 港币, 港幣",
    "NZD": "nz$, new zealand dollar, new zealand dollars, 新西兰元, 纽元",
    "SGD": "s$, sg$, singapore dollar, singapore dollars, 新加坡元, 新元, 坡元",
    "TWD": "nt$, new taiwan dollar, new taiwan dollars, taiwan dollars, 新台币, 新台幣, 台币",
    "BRL": "r$, reais, brazilian real, brazilian reais",
    "EUR": "€, euro, euros, 欧元, 歐元, ユーロ, 유로",
    "GBP": "£, pound, pounds, pound sterling, pounds sterling, sterling, britische pfund, 英镑, 英鎊",
    "CHF": "sfr, sfr., fr., swiss franc, swiss francs, franken, schweizer franken, 瑞士法郎",
    "JPY": "jp¥, yen, japanese yen, 日元, 日圆, 日圓, 円",
    "CNY": "cn¥, rmb, cnh, yuan, renminbi, chinese yuan, 人民币, 人民幣, 元人民币, 元人民幣",
    "JPY CNY": "¥",
    "CNY TWD HKD": "元",
    "KRW": "₩, won, korean won, south korean won, 韩元, 韓元, 원",
    "INR": "₹, rs, rs., re., rupee, rupees, indian rupee, indian rupees, 卢比, 印度卢比",
    "ILS": "₪, shekel, shekels, nis",
    "RUB": "₽, rouble, roubles, ruble, rubles, 卢布",
    "VND": "₫, dong",
    "THB": "฿, baht, 泰铢",
    "NGN": "₦, naira",
    "UAH": "₴, hryvnia",
    "TRY": "₺, turkish lira",
    "KZT": "₸, tenge",
    "PHP": "₱",
    "PLN": "zł, zloty, zlotys",
    "CZK": "kč, czech koruna, czech crowns",
    "HUF": "forint, forints",
    "IDR": "rp, rp., rupiah",
    "MYR": "rm, ringgit",
    "ZAR": "rand, south african rand",
    "AED": "dh, dhs, uae dirham, uae dirhams",
    "SAR": "saudi riyal, saudi riyals",
    "SEK": "swedish krona, swedish kronor, swedish crowns",
    "NOK": "norwegian krone, norwegian kroner, norwegian crowns",
    "DKK": "danish krone, danish kroner, danish crowns",
    "SEK NOK DKK ISK": "kr, kr., krona, kronor, krone, kroner, crowns",
    "MXN ARS CLP COP PHP UYU DOP CUP": "peso, pesos",
    "AED MAD": "dirham, dirhams",
    "SAR QAR OMR IRR YER": "riyal, riyals, rial, rials",
    "KWD BHD IQD JOD TND DZD LYD RSD": "dinar, dinars",
    "CHF XAF XOF": "fr, franc, francs",
}
_LONGEST = 40
_MEANINGS = {
    word: frozenset(codes.split()) for codes, words in _SIGNS.items() for word in words.split(", ")
} | {code.lower(): frozenset([code]) for code in CODES}
_ANY_DOLLAR = _MEANINGS["$"]


def to_currency(code: str | None) -> str | None:
    """The code in capitals; an unknown one is refused with near ones."""
    if code is None or code in CODES:
        return code
    if code.upper() not in CODES:
        raise WordingError(f"There is no currency '{code}'.", remedy=_near(code))
    return code.upper()


def currency_of(words: Sequence[str], *, dollar: str = "USD") -> str | None:
    """The one currency that all the words around a number allow; None where there are no words.

    A sign that names no country's dollar is taken for `dollar`; other shared signs are never guessed at.
    """
    if not words:
        return None
    shared = _shared(words)
    if len(shared) == 1:
        return next(iter(shared))
    if shared == _ANY_DOLLAR:
        return dollar
    if not shared:
        raise UnreadableError(f"names more than one currency: {' and '.join(words)}", "State one of them.")
    *codes, last = sorted(shared)
    why = f"is ambiguous: '{words[0]}' may be {', '.join(codes)} or {last}"
    raise UnreadableError(why, f"Write the code in place of '{words[0]}'.")


def is_bare_dollar(words: Sequence[str]) -> bool:
    """Whether the words say dollars, but not which."""
    return bool(words) and _shared(words) == _ANY_DOLLAR


def _shared(words: Sequence[str]) -> frozenset[str]:
    shared = _meaning(words[0])
    for word in words[1:]:
        shared &= _meaning(word)
    return shared


def _meaning(word: str) -> frozenset[str]:
    found = _MEANINGS.get(word.lower())
    if found is None:
        raise UnreadableError(f"names no currency that is known: '{word}'", _near(word))
    return found


def _near(word: str) -> str:
    """A hint at the currencies that are written nearly like the word."""
    word = word[:_LONGEST]
    near = get_close_matches(word.upper(), CODES, n=3, cutoff=0.6)
    for sign in get_close_matches(word.lower(), _MEANINGS, n=2):
        near += sorted(_MEANINGS[sign] - {*near})
    if not near:
        return "Write the currency's code of ISO 4217, such as USD."
    return f"Did you mean {' or '.join(near[:4])}?"
