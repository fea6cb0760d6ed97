from __future__ import annotations

import pytest

from tests.statements.builder import Story


def verb(lemma):
    """Fields of an event that its sentence tells by this verb."""
    return {"lemma": lemma, "rule": "verb-frame"}


TO_MEET = "[agent=Ann Berg] and [participant=Bo Lund]: [trigger=meet]."


@pytest.mark.parametrize(
    ("cls", "marked", "fields", "label"),
    [
        ("kg:Meet", "[agent=Ann Berg] [trigger=met] [participant=Bo Lund].", {}, "Ann Berg met Bo Lund"),
        ("kg:Meet", "[agent=Ann Berg] and [agent=Bo Lund] [trigger=met].", {}, "Ann Berg met Bo Lund"),
        (
            "kg:Meet",
            "[agent=Ann Berg], [participant=Bo Lund]: [agent=the two] [trigger=met].",
            {},
            "Ann Berg met Bo Lund",
        ),
        (
            "kg:Trade",
            "[agent=Ann Berg] and [agent=Bo Lund] [trigger=sold] [patient=tanks].",
            {},
            "Ann Berg and Bo Lund sold tanks",
        ),
        ("kg:Meet", "[agent=Two] [trigger=met] [participant=Bo Lund].", {}, "Two met Bo Lund"),
        (
            "kg:Attack",
            "[patient=Ann Berg] and [patient=two] were [trigger=shot].",
            {},
            "somebody attacked Ann Berg and two",
        ),
        ("kg:Meet", "[agent=Ann Berg] [trigger=talks] in [place=Oslo].", {}, "Ann Berg met in Oslo"),
        ("kg:Meet", TO_MEET, {"status": "planned"}, "Ann Berg to meet Bo Lund"),
        ("kg:Meet", TO_MEET, {"status": "possible"}, "Ann Berg may meet Bo Lund"),
        ("kg:Meet", TO_MEET, {"status": "requested"}, "Ann Berg to meet Bo Lund (requested)"),
        (
            "kg:Meet",
            TO_MEET,
            {"status": "requested", "polarity": "negative"},
            "Ann Berg not to meet Bo Lund (requested)",
        ),
        ("kg:Meet", "The [trigger=talks] will come.", {"status": "planned"}, "talks (planned)"),
        ("kg:Meet", "The [trigger=talks] were on [time=Monday|2024-03-04TMO].", {}, "talks (2024-03-04)"),
        ("kg:Meet", TO_MEET, {"status": "denied", "polarity": "negative"}, "Ann Berg met Bo Lund (denied)"),
        ("kg:Visit", "[agent=Ann Berg] [trigger=toured] [destination=Oslo].", {}, "Ann Berg visited Oslo"),
        ("kg:Travel", "[agent=Ann Berg] [trigger=went] in [time=May|2024-05].", {}, "Ann Berg travelled (2024-05)"),
        (
            "kg:Transfer",
            "[agent=Norland] [trigger=gave] [patient=tanks] to [recipient=Sudland].",
            {},
            "Norland supplied tanks to Sudland",
        ),
        (
            "kg:Visit",
            "[agent=Ann Berg] [trigger=visited] [destination=Oslo] with [participant=Bo Lund].",
            {},
            "Ann Berg visited Oslo with Bo Lund",
        ),
        ("kg:Depart", "[agent=Ann Berg] [trigger=left] for [destination=Oslo].", {}, "Ann Berg left for Oslo"),
        (
            "kg:Request",
            "[agent=Ann Berg] [trigger=urged] [recipient=Bo Lund] to [topic=sell].",
            {},
            "Ann Berg asked Bo Lund",
        ),
        (
            "kg:Meet",
            "[agent=Ann Berg] [trigger=met] [participant=Bo Lund] about [topic=tanks].",
            {},
            "Ann Berg met Bo Lund about tanks",
        ),
        ("kg:Discuss", "[agent=Ann Berg] [trigger=discussed] [topic=prices].", {}, "Ann Berg discussed prices"),
        (
            "kg:Accuse",
            "[agent=Ann Berg] [trigger=sued] [patient=Bo Lund] for [topic=tanks].",
            verb("sue"),
            "Ann Berg sued Bo Lund for tanks",
        ),
        (
            "kg:Judge",
            "[patient=Ann Berg] was [trigger=jailed] near [place=Oslo].",
            {},
            "somebody judged Ann Berg near Oslo",
        ),
        (
            "kg:Coerce",
            "[patient?=She|Ann Berg] was [trigger=arrested].",
            verb("arrest"),
            "She (Ann Berg?) arrested",
        ),
        (
            "kg:Found",
            "[agent=Ann Berg] [trigger=founded] [patient=Acme] in [time=the 1970s|197].",
            {},
            "Ann Berg founded Acme (1970s)",
        ),
        (
            "kg:Reject",
            "[agent=Ann Berg] [trigger=disagrees] over the [topic=tanks].",
            verb("disagree"),
            "Ann Berg disagreed over tanks",
        ),
        (  # "with whom" stands between
            "kg:Reject",
            "[agent=Ann Berg] [trigger=disagrees] with Cy over [topic=tanks].",
            verb("disagree"),
            "Ann Berg disagreed over tanks",
        ),
        ("kg:Win", "[patient=Ann Berg] [trigger=lost] to [agent=Bo Lund].", verb("lose"), "Bo Lund defeated Ann Berg"),
        (
            "kg:Coerce",
            "[patient=Bo Lund] was [trigger=held] by [agent=Ann Berg].",
            verb("hold"),
            "Ann Berg held Bo Lund",
        ),
        ("kg:LeaveOffice", "[agent=Ann Berg] [trigger=resigned].", verb("resign"), "Ann Berg resigned"),
        (
            "kg:Transfer",
            "[agent=Ann Berg] [trigger=delivered] tonnes of [patient=tanks].",
            verb("deliver"),
            "Ann Berg delivered tanks",
        ),
        ("kg:Request", "[agent=Ann Berg] [trigger=asked for] it.", verb("ask for"), "Ann Berg asked"),
        (
            "kg:Mobilize",
            "[agent=Ann Berg] [trigger=test-fired] [patient=tanks].",
            verb("test - fire"),
            "Ann Berg test-fired tanks",
        ),
        (
            "kg:Support",
            "[agent=Ann Berg] [trigger=apologised] on a Friday to [recipient=Bo Lund].",
            verb("apologise"),
            "Ann Berg apologised to Bo Lund",
        ),
        ("kg:Threaten", "[trigger=warning] of [agent=Ann Berg] to [recipient=Bo Lund].", {}, "Ann Berg warned Bo Lund"),
        (
            "kg:Threaten",
            "[trigger=threat] of [agent=Ann Berg] to [recipient=Bo Lund].",
            {},
            "Ann Berg threatened Bo Lund",
        ),
        ("kg:Appoint", "[agent=Ann Berg] [trigger=assumed power].", {}, "Ann Berg took office"),
        ("kg:Appoint", "[agent=Ann Berg] [trigger=named] [patient=Bo Lund].", {}, "Ann Berg appointed Bo Lund"),
        ("kg:Attack", "[patient=Oslo] was [trigger=attacked].", {}, "somebody attacked Oslo"),
        ("kg:Die", "[patient=Ann Berg] [trigger=died] in [place=Oslo].", {}, "Ann Berg died in Oslo"),
        ("kg:Event", "[agent=Ann Berg] [trigger=sang] in [place=Oslo].", {"lemma": "sing"}, "sing: Ann Berg, Oslo"),
        (
            "kg:Coerce",
            "[agent=Ann Berg] [trigger=arrested] [patient=Bo Lund].",
            verb("arrest"),
            "Ann Berg arrested Bo Lund",
        ),
        ("kg:Coerce", "[patient=Bo Lund] was [trigger=seized].", verb("seize"), "Bo Lund seized"),
        ("kg:Yield", "[agent=Norland] [trigger=withdrew] [patient=tanks].", verb("withdraw"), "Norland withdrew tanks"),
        (
            "kg:Yield",
            "[agent=Norland] will [trigger=withdraw] [patient=tanks].",
            verb("withdraw") | {"status": "planned"},
            "Norland to withdraw tanks",
        ),
        ("kg:Fall", "[patient=prices] [trigger=fell] in [place=Oslo].", verb("fall"), "prices fell in Oslo"),
        (
            "kg:Reject",
            "[agent=Norland] [trigger=objected] to [patient=tanks].",
            verb("object"),
            "Norland objected to tanks",
        ),
        (
            "kg:Attack",
            "[agent=Norland] [trigger=killed] at least [patient=tanks].",
            verb("kill"),
            "Norland killed tanks",
        ),
        (
            "kg:Yield",
            "[agent?=It|Norland] [trigger=withdrew] [patient=tanks].",
            verb("withdraw"),
            "It (Norland?) withdrew tanks",
        ),
        (
            "kg:Yield",
            "[agent?=Norland] [trigger=withdrew] [patient=tanks].",
            verb("withdraw"),
            "Norland withdrew tanks",
        ),
        ("kg:Meet", "[agent=Ann Berg] [trigger=saw] [participant=Bo Lund].", verb("see"), "Ann Berg met Bo Lund"),
        (
            "kg:Coerce",
            "The [trigger=arrest] of [patient=Bo Lund].",
            {"lemma": "arrest"},
            "somebody arrested or detained Bo Lund",
        ),
    ],
)
def test_event_label(know, cls, marked, fields, label):
    (statement,) = know(Story("a").event(cls, marked, **fields)).statements
    assert statement.label == label


@pytest.mark.parametrize(
    ("status", "label"),
    [
        ("holds", "Ann Berg is a minister of Norland (defence minister)"),
        ("former", "Ann Berg is a minister of Norland (defence minister) (former)"),
    ],
)
def test_relation_label(know, status, label):
    story = Story("a").relation(
        "kg:ministerOf", "[subject=Ann Berg], [title=defence minister] of [object=Norland].", status=status
    )
    assert know(story).statements[0].label == label
