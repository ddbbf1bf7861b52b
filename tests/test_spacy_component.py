"""The spaCy component, in pipelines that need no model."""

from datetime import date

import pytest
import spacy
from spacy.tokens import Doc

from timeline.model import UsageError
from timeline.spacy_component import NAME


def test_a_pipeline_finds_the_component_by_its_name() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe(NAME, config={"published": "2024-06-19"})
    doc = nlp("Le conseil s'est réuni mardi dernier, puis en mars.")
    assert [(span.text, span.label_) for span in doc.spans["times"]] == [("mardi dernier", "DATE"), ("mars", "DATE")]
    assert [span._.timex["value"] for span in doc.spans["times"]] == ["2024-06-18", "2024-03"]
    assert [timex["interval"] for timex in doc._.timexes] == [
        ["2024-06-18", "2024-06-19"],
        ["2024-03-01", "2024-04-01"],
    ]


def test_a_text_may_have_a_date_of_its_own() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(NAME, config={"published": "2024-06-19"})
    doc = nlp.make_doc("Envoys arrived yesterday.")
    doc._.published = date(2020, 3, 1)
    assert [timex["value"] for timex in nlp(doc)._.timexes] == ["2020-02-29"]


def test_a_multilingual_pipeline_detects_the_language() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe(NAME)
    assert [timex["value"] for timex in nlp("The accord was signed on 3 March 2021.")._.timexes] == ["2021-03-03"]


def test_what_is_found_travels_with_the_doc() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(NAME)
    doc = nlp("The accord was signed on 3 March 2021.")
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    (span,) = again.spans["times"]
    assert span._.timex["value"] == "2021-03-03"


@pytest.mark.parametrize("published", ["soon", "2024-13-01"])
def test_a_wrong_publication_date_is_refused(published: str) -> None:
    with pytest.raises(UsageError, match=published):
        spacy.blank("en").add_pipe(NAME, config={"published": published})
