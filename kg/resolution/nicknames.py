"""Short forms by which people go in place of their given name, where the one is no beginning of the other."""

from __future__ import annotations

from collections import defaultdict

_SHORT_FORMS = """
    abigail abby gail; albert bert al; alexander sasha sandy alec; alexandra sasha sandra; alfred fred alf; andrew drew andy;
    anthony tony; antonio tony; archibald archie; arthur art; barbara barb babs; bartholomew bart; beatrice bea trixie;
    benjamin ben benny; bernard bernie; catherine cathy kate kitty katie; charles chuck charlie chas; christine tina chris;
    christina tina chris; christopher chris kit; cynthia cindy; david dave; deborah debbie; dmitry dima mitya;
    dolores lola; dorothy dot dolly dottie; edward ted ed eddie ned; edwin ed eddie; elizabeth liz betty beth eliza bess
    lizzie betsy libby lisa; eleanor nell ellie nora; eugene gene; evgeny zhenya; florence flo; frances fran fanny;
    francis frank; francisco paco pancho; frederick fred freddie fritz; gerald gerry jerry; gerard gerry; gregory greg;
    harold harry hal; helen nell nellie; henry harry hank hal; herbert herb bert; ivan vanya; jacob jake; james jim jimmy
    jamie; jane jenny; jennifer jenny; john jack johnny; jonathan jon; jose pepe; joseph joe joey; judith judy;
    katherine kate kathy katie kitty; kathleen kathy; lawrence larry; leonard len lenny leo; louis lou; louise lou;
    madeleine maddie; margaret maggie peggy meg greta madge margie; maria masha; martha patty; martin marty;
    mary molly polly; matthew matt; maximilian max; michael mike mick mickey misha; mikhail misha; mildred millie;
    montgomery monty; nathaniel nate nat; nicholas nick; nikolai kolya; olga olya; oliver ollie; patricia pat patty tricia
    trish; patrick paddy pat; peter pete; philip phil pip; raymond ray; rebecca becky; reginald reg reggie;
    richard dick rick rich richie; robert bob rob bobby robbie; roberta bobbie; ronald ron ronnie; rosemary rosie;
    samuel sam; sarah sally sadie; sergei seryozha; sigmund ziggy; stanley stan; stephen steve; steven steve;
    susan sue susie; theodore ted teddy theo; theresa terry tess; thomas tom tommy; timothy tim; tatiana tanya;
    veronica ronnie; victoria vicky tori; vincent vince vinny; virginia ginny; vladimir volodya vova; walter walt wally;
    wilhelm willi; william bill billy will willy liam; winston winnie; yekaterina katya; zachary zach zack
"""


def _read(text: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for given, *short in (entry.split() for entry in text.split(";")):
        for word in (given, *short):
            found[word].add(given)
    return {word: frozenset(given) for word, given in found.items()}


_GIVEN = _read(_SHORT_FORMS)
_NONE: frozenset[str] = frozenset()


def given_names(name: str) -> frozenset[str]:
    """The given names that a name is a short form of, with the name itself where it has short forms.

    >>> sorted(given_names("bert")), sorted(given_names("ursula"))
    (['albert', 'herbert'], [])
    """
    return _GIVEN.get(name, _NONE)


def short_of_one(a: str, b: str) -> bool:
    """Whether one given name is a short form of the other, or both are of a third.

    >>> short_of_one("bill", "william"), short_of_one("peggy", "maggie"), short_of_one("steven", "stephen")
    (True, True, False)
    """
    return not given_names(a).isdisjoint(given_names(b))
