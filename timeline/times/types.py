"""The types of words that the grammar speaks of, and which numbers can be what."""

from functools import lru_cache

WORD_TYPES = {
    "a": "indefinite article, worth one",
    "about": "before an amount or a date, with TimeML's mod (APPROX, LESS_THAN …)",
    "adverbial": "a part of day that needs no article or preposition (утром)",
    "after": "after (with an event, or with what the text last spoke of)",
    "after_after": "after, behind its date",
    "ago": "counts back from publication, after its amount",
    "ago_before": "counts back from publication, before its amount (il y a)",
    "ahead": "counts on from publication, after its amount (hence)",
    "ahead_before": "counts on from publication, before its amount (dans)",
    "and": "joins amounts and days",
    "apostrophe": "'",
    "at": "before a clock time; of the value `age` also before an age",
    "at_hour": "before a clock time that has no other word or sign of time (alle 17)",
    "back": "counts back from publication, before its amount, which is a length (vor drei Jahren)",
    "before": "before",
    "before_after": "before, behind its date",
    "ahead_in": "in, before an amount: so much ahead of publication in a plan, a length in a story (in two weeks)",
    "before_day": "may stand before the lone number of a day of the month (le 17)",
    "between": "opens a pair of dates",
    "bracket": "( and ), where a day stands in them behind its weekday",
    "cardinal": "a number in letters",
    "bygone": "of the past or future (former), a reference in histories only",
    "century": "a century named by one word (Novecento), by its number",
    "century_mark": "after the number of a century, says that it is one (ст.)",
    "colon": ":",
    "comparable": "same, comparable, before a quarter or period of another year",
    "contracted": "a preposition with its article (du, au): outside a span that begins with it",
    "counted": "what follows a number that counts it (people, euros): no year stands there",
    "comma": ",",
    "dash": "- – —",
    "daypart": "MO MI AF EV NI DT, or TIMEX3's other parts of day; NI-1 leads to the day that follows (Nacht zum)",
    "decade": "a decade named by one word (nineties), by its first year in the century",
    "deictic": "a day or part of it counted from publication: day-1, day+0:EV",
    "dot": ".",
    "duration": "a whole duration in one word (quinquennat), as a TIMEX3 value",
    "during": "before a single unit that is a length (протягом року)",
    "during_after": "during, behind the name of a period (期间)",
    "earlier": "so much before what the text last spoke of",
    "early": "START, before a unit of this or last (earlier this month)",
    "edge": "START, MID, END: the part of what follows",
    "edge_after": "START, MID, END: the part of what stands before (year-end)",
    "ended": "before the day on which a year or quarter of account ends",
    "era": "AD or BC; a year of any other is none of ours",
    "every": "each",
    "feast": "a named day: 12-25, easter+1, month/weekday/nth (11/4/4), week-easter-2, or one date",
    "fiscal": "fiscal",
    "following": "+1 from what the text last spoke of, before or after its unit",
    "freq": "a set in one word (daily), as a TIMEX3 value",
    "from": "opens a pair of dates",
    "half": "half of a unit",
    "half_to": "half an hour before the hour behind it (halb neun)",
    "half_of_year": "first or second half of a year: 1 or 2",
    "h": "h between hours and minutes",
    "having": "to have, before an age",
    "in": "before months and years",
    "joiner": "stands inside numbers in letters",
    "lasting": "nouns of what lasts so many years (sentence, contract): no age follows",
    "landmark": "a period or event by its name (Cold War), as first and last day; from landmarks.yaml",
    "last": "-1, before or after its unit",
    "latest": "latest, most recent",
    "leading": "the first, before so many units of a year (前三个月)",
    "later": "so much after what the text last spoke of",
    "meridiem": "am, pm",
    "minute_mark": "stands behind the minutes of a clock time",
    "month": "1 to 12",
    "month_adjective": "a month as an adjective (вересневий): 1 to 12",
    "moon_calendar": "before a month and day of the Chinese calendar (农历)",
    "more": "one more, additional: nothing in value",
    "named": "what has a date for a name (street, square, movement)",
    "next": "+1, before or after its unit",
    "nominal": "a reference only with its article (the past, the future)",
    "noon": "12:00, 24:00",
    "numbered": "what a number is given to (resolution, article): no year stands there",
    "of": "of",
    "old": "old: an age stands before it",
    "onward": "counts on, before its amount: from publication in plans, in stories from their last date (через)",
    "ordinal": "first, second: a number",
    "out_of": "out of, before how many (one day out of two)",
    "past": "in reach behind publication (past, over the last)",
    "once": "once, twice: how many times",
    "past_hour": "past, between minutes and their hour (half past five)",
    "per": "per",
    "period": "period, as in the latest period",
    "person": "who has an age (man, woman, boy)",
    "plural": "s after the digits of a decade",
    "possessive": "'s",
    "previous": "-1 from what the text last spoke of, before or after its unit",
    "quarter": "Q3 and the like: 1 to 4",
    "quarter_letter": "Q or T before or after the number of a quarter",
    "quote": "quotation marks",
    "recent": "vague nearness: PAST_REF or FUTURE_REF of the units it stands with",
    "reference": "PAST_REF, PRESENT_REF, FUTURE_REF",
    "reign": "an era whose years are counted (民国): the year before its first",
    "roman": "a Roman numeral up to thirty, with its ordinal ending",
    "same": "the same, that very",
    "season": "1 spring to 4 winter",
    "sequel": "a day counted from what the text last spoke of: day+1, day+1:MO",
    "short_mark": "a sign that is always the apostrophe of a year of two digits where digits follow (nel '43)",
    "since": "opens an interval; of the value `past` always one begun before publication",
    "single": "a unit that means one of it without number or article, behind words of length (Arabic عام)",
    "since_after": "since, behind its date",
    "slash": "/",
    "some": "an unknown number",
    "t": "T between date and time",
    "that": "this or that, pointing back to what the text last spoke of",
    "that_after": "the same, after its unit (-là)",
    "the": "definite article",
    "this": "0, before its unit",
    "this_after": "0, after its unit (-ci)",
    "times": "times, fois",
    "to_hour": "to, between minutes and the hour they lack (quarter to six)",
    "to": "closes a pair of dates",
    "turn": "-1, +0, +1: a unit counted from that of publication; before a weekday its week (上周三)",
    "unit": "second minute hour day weekend week fortnight month quarter half year decade century millennium period",
    "units": "a unit in the plural, which may stand alone",
    "toward": "before a day that lies ahead (put off to Wednesday, set for Friday)",
    "until": "closes an interval",
    "upon": "behind a length that an event ends, before the event (بعد عام على)",
    "weekday": "1 Monday to 7 Sunday",
    "weekdays": "a weekday in the plural",
    "word": "a word between an amount and its unit that says nothing (full, consecutive)",
    "year_mark": "after the number of a year, says that it is one (року)",
    "zone": "a time zone",
}
NUMBER_TYPES = {
    "num",
    "day",
    "dayth",
    "figure",
    "monthnum",
    "hour",
    "minute",
    "year",
    "shortyear",
    "bareyear",
    "bareday",
    "monthday",
    "loneday",
    "dotted",
    "anyyear",
    "twodigits",
    "tens",
    "manyzeros",
    "lateyear",
}
TYPES = frozenset(WORD_TYPES) | NUMBER_TYPES
CORE = frozenset(
    {"month", "weekday", "weekdays", "unit", "year", "deictic", "sequel", "daypart", "season", "feast", "noon"}
    | {
        "reference",
        "bygone",
        "nominal",
        "freq",
        "decade",
        "century",
        "at_hour",
        "meridiem",
        "quarter",
        "era",
        "h",
        "duration",
        "period",
        "century_mark",
        "month_adjective",
        "colon",
        "slash",
        "plural",
        "lateyear",
        "past_hour",
        "zone",
        "landmark",
        "half_of_year",
        "shortyear",
        "short_mark",
        "bareyear",
        "monthday",
        "loneday",
        "dotted",
    }
)
LONE_DAYS = frozenset(str(number) for number in range(1, 32))
"""Digits that may be a day of the month where a word of type `before_day` stands before them."""
DOTTED_DAYS = LONE_DAYS | {digits.zfill(2) for digits in LONE_DAYS}
"""Digits that may be a day of the month before a stop, the month and another stop."""
LEADING = frozenset({"at_hour", "short_mark"})
"""Core types that only begin an expression."""
FIRST_YEAR, LAST_YEAR = 1000, 2199
LATE = 60
"""From which two digits on a number alone may be a year of the last century."""


@lru_cache(16384)
def of_digits(digits: str) -> frozenset[str]:
    """What a run of one to four digits can be."""
    number, width = int(digits), len(digits)
    types = {"num", "anyyear"} if width > 2 else {"num", "anyyear"} | _small(number)
    if width == 2 and number < 60:
        types.add("minute")
    if width == 2:
        types |= {"twodigits"} | ({"tens"} if number % 10 == 0 else set())
        types |= {"lateyear"} if number >= LATE else set()
    if width == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        types |= {"year"} | ({"manyzeros"} if number % 10 == 0 else set())
    return frozenset(types)


MARKED = {
    "year": frozenset({"year"}),
    "shortyear": frozenset({"shortyear"}),
    "day": frozenset({"dayth", "monthday"}),
}
"""What a number with the mark of a year or of a day of the month behind it is."""
ORDINAL = frozenset({"ordinal"})


def unmarked(types: frozenset[str]) -> frozenset[str]:
    """What a number can be without a mark, where the numbers of years and days of the month have one."""
    bare = {f"bare{kind}" for kind in types & {"year", "day"}}
    return (types - {"year", "day", "dayth", "figure"}) | bare


@lru_cache(4096)
def of_number(number: int, ordinal: bool = False) -> frozenset[str]:
    """What a number in letters can be."""
    if ordinal:
        return frozenset({"ordinal", "dayth"} if number <= 31 else {"ordinal"})
    return frozenset({"num"} | (_small(number) - {"monthnum", "figure"}))


@lru_cache(16384)
def of_ordinal_digits(digits: str) -> frozenset[str]:
    """What digits with a hyphen and an ending (24-го, 1991-му) can be: ordinals, and the years they end."""
    return of_number(int(digits), ordinal=True) | (of_digits(digits) & {"year", "twodigits", "lateyear"})


def _small(number: int) -> set[str]:
    types = set()
    if 1 <= number <= 31:
        types |= {"day", "figure"}
    if 1 <= number <= 12:
        types.add("monthnum")
    if number <= 24:
        types.add("hour")
    return types
