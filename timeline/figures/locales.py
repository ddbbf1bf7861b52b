"""The door to CLDR: dates, numbers and plurals as a language writes them."""

from datetime import date, datetime
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.numbers import format_decimal, format_percent


@cache
def _locale(code: str) -> Locale:
    return Locale.parse(code)


@lru_cache(10_000)
def day(value: date, locale: str) -> str:
    """ "19 juin 2024"."""
    return format_date(value, "long", locale=locale)


@lru_cache(10_000)
def days(first: date, last: date, locale: str) -> str:
    """ "19–20 juin 2024", both days included."""
    return format_interval(first, last, "yMMMMd", locale=locale)


@lru_cache(1_000)
def month(value: date, locale: str) -> str:
    """ "juin 2024"."""
    return format_skeleton("yMMMM", value, locale=locale)


def months(first: date, last: date, locale: str) -> str:
    """ "mars – mai 2024", both months included."""
    return format_interval(first, last, "yMMMM", locale=locale)


def quarter(value: date, locale: str) -> str:
    """ "2e trimestre 2024"."""
    return format_skeleton("yQQQQ", value, locale=locale)


def quarter_short(value: date, locale: str) -> str:
    """ "T2 2024"."""
    return format_skeleton("yQQQ", value, locale=locale)


def clock(value: datetime, locale: str) -> str:
    """ "14:30"."""
    return format_time(value, "short", locale=locale)


def month_short(value: date, locale: str) -> str:
    """ "mars 2024", as short as the language has it."""
    return format_skeleton("yMMM", value, locale=locale)


def day_short(value: date, locale: str) -> str:
    """ "19 juin", without the year."""
    return format_skeleton("MMMd", value, locale=locale)


def number(value: float, locale: str) -> str:
    """ "1 200"."""
    return format_decimal(value, locale=locale)


@lru_cache(1_000)
def percent(share: float, locale: str) -> str:
    """ "80 %" for 0.8."""
    return format_percent(share, locale=locale)


def plural(count: int, locale: str) -> str:
    """The CLDR plural category of a count: `one`, `other` …"""
    return str(_locale(locale).plural_form(count))


def right_to_left(locale: str) -> bool:
    """Whether the language is written from right to left."""
    return bool(_locale(locale).text_direction == "rtl")
