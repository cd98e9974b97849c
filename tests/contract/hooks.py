"""Tells Schemathesis what the formats of the SIS mean, as far as a pattern can't say it."""

from datetime import date

import schemathesis
from hypothesis import strategies as st

# The API takes days in three centuries; out of all years that Python knows, nearly every date would be wasted.
schemathesis.openapi.format("date", st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(str))
schemathesis.openapi.format(
    "person-name",
    st.from_regex(r"[A-Za-zÀ-ÖØ-öø-ž李Нא][A-Za-zÀ-ÖØ-öø-ž ’'-]{0,30}[a-z]", fullmatch=True),
)

schemathesis.openapi.format(
    "visible-text",
    st.from_regex(r"[0-9A-Za-zÀ-ÖØ-öø-ž李Нא][0-9A-Za-zÀ-ÖØ-öø-ž .,;:’'%_<>&-]{1,38}[a-z]", fullmatch=True),
)
FORMATS = {"person-name", "visible-text"}


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Where a format says more than its pattern, requests are made from the format."""
    drop_patterns(raw_schema)


def drop_patterns(value):
    if isinstance(value, dict):
        if isinstance(value.get("format"), str) and value["format"] in FORMATS:
            value.pop("pattern", None)
        if any(each.get("format") in FORMATS for each in value.get("anyOf", [])):
            # What is beside the alternatives says less than they do, and would be tried without them.
            value.pop("pattern", None)
            value.pop("maxLength", None)
        for each in value.values():
            drop_patterns(each)
    elif isinstance(value, list):
        for each in value:
            drop_patterns(each)
