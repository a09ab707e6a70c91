"""Made-up dates for laws: every form of EDTF that is read, over all years to the first and the last."""

from datetime import date

from hypothesis import strategies as st

from dealtracker.events.edtf import Edtf
from dealtracker.events.error import WordingError
from dealtracker.events.period import PRECISIONS, Period

days = st.dates() | st.dates(date(2023, 1, 1), date(2025, 12, 31))
periods = st.builds(Period.holding, days, st.sampled_from(PRECISIONS)).filter(lambda period: period.exists)
singles = st.builds("{}{}".format, periods, st.sampled_from(["", "", "~", "?", "%"]))


def _in_order(form: str, one: str, other: str) -> str:
    try:
        return str(Edtf.parse(form.format(one, other)))
    except WordingError:
        return form.format(other, one)


pairs = st.builds(_in_order, st.sampled_from(["{}/{}", "[{}..{}]"]), singles, singles)
half_open = st.builds(
    str.format, st.sampled_from(["{}/..", "{}/", "../{}", "/{}", "[{}..]", "[..{}]"]), singles
)
edtf_texts = singles | pairs | half_open
dates = edtf_texts.map(Edtf.parse)
