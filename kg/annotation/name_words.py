"""Words of names, by the class of what the name names."""

from __future__ import annotations

from kg.annotation.cues import classed, words

DESIGNATORS = classed(
    {
        "kg:Company": """
            offshore yards yard marine shipyard shipyards shipping logistics lines freight maritime engineering
            construction contractors builders limited pvt pvt. supply works warehouse merchandise advisory subs
            wearhouse foods inc inc. corp corp. corporation ltd ltd. llc plc co co. company companies ag gmbh group
            holdings holding airlines airways airline motors motor industries bancorp technologies enterprises
            pictures entertainment partners associates brothers pharmaceuticals electronics telecom railways
            breweries studios films labs records turbines robotics therapeutics biosciences
            semiconductors chemicals aircraft s.a. sa nv n.v. spa a.s. as asa ab oyj bv pty srl kk bhd
            aerospace insurance securities metals minerals resources""",
        "kg:NewsAgency": """
            courier post mail bulletin dispatch press presse blad dagblad tidningen news newspaper times gazette
            herald tribune magazine television tv radio broadcasting channel journal chronicle observer mirror
            independent telegraph weekly ledger examiner sentinel shimbun ilbo zeitung tidning tidende newswire""",
        "kg:GovernmentBody": """
            ministry department government cabinet parliament congress senate assembly court office bureau agency
            authority administration commission treasury secretariat embassy consulate legislature tribunal police
            directorate inspectorate municipality constabulary customs kremlin""",
        "kg:PoliticalParty": "party bloc",
        "kg:ArmedForce": """
            army navy forces force corps brigade regiment battalion division fleet militia guard guards
            brigades squadron rebels guerrillas legion mujahideen""",
        "kg:Organization": """
            university college school institute institution front academy foundation association federation union league
            club society organization organisation council committee board trust church initiative alliance coalition
            network team orchestra choir band united fc f.c. bank fund exchange conference-board laboratory
            laboratories project campaign movement chamber brotherhood synod seminary consortium panel taskforce
            caucus confederation cooperative co-operative service services programme program watch international charity
            rangers rovers wanderers albion athletic sox racing""",
        "kg:Facility": """
            barrage library hospital museum center centre airport station bridge square street avenue road boulevard
            hall stadium palace castle tower building hotel cathedral mosque temple dam tunnel canal prison jail base
            camp arena park garden gardens plaza terminal port harbor harbour highway cosmodrome spaceport reactor
            plant refinery pipeline lane checkpoint crossing monument memorial cemetery zoo theatre theater cave
            observatory airfield barracks towers planetarium aquarium speedway velodrome synagogue abbey monastery
            shrine courthouse courtyard market mall complex""",
        "kg:NaturalFeature": """
            river lake mountain mountains mount sea ocean bay gulf strait straits desert peninsula valley island
            islands isle isles cape glacier falls creek canyon volcano forest reef hills plateau basin rainforest
            beach coast archipelago range plain plains""",
        "kg:Region": """
            province region county district state territory territories oblast governorate emirate canton republic
            zone borough subdistrict prefecture heights commune""",
        "kg:City": "city town village",
        "kg:NamedEvent": """
            epidemic show war wars forum summit games olympics cup championship championships conference election
            elections referendum revolution pandemic festival marathon grand-prix prix uprising massacre tournament
            open awards award prize fair expo symposium spring crisis intifada holocaust celebration parade tour rally
            crusade battle trophy derby regatta biennale
            siege operation offensive hurricane typhoon cyclone storm earthquake tsunami""",
        "kg:Work": """
            act treaty agreement accord accords constitution resolutions convention protocol declaration charter pact resolution
            bill amendment code directive report memorandum covenant deal""",
        "kg:Product": """
            browser explorer engine rocket missile phone tablet vaccine telescope""",
        "kg:Vehicle": "shuttle jet",
        "kg:Thing": "index average composite",
    }
)
"""Last word of a name (or the word before its "of") to the class of what it names."""

TRADES = words(
    """
    capital ventures investments solutions systems energy power oil gas steel petroleum healthcare software networks
    consulting automotive retail finance financial biologicals diagnostics cosmetics textiles cement chemical foods
    beverages air imports exports trading mining interactive analytics cloud labs apparel footwear jewellers estates homes
    properties developments"""
)
"""Last words of firms' names that stand in other names, too."""

COMPANY_PARTS = (TRADES - {"air"}) | words(
    """
    airplanes aircraft defense defence computer computing motor aviation space corps credit research america
    europe asia india china japan korea australia canada germany international global worldwide mobility digital
    media services invest markets health auto automobiles commercial marine helicopters"""
)
"""Words after a company's name that make the name of a part of it, not of a thing it makes, as "Air" may."""

PAIRS = {
    **dict.fromkeys(
        (
            "news agency",
            "press agency",
            "news service",
            "press association",
            "broadcasting corporation",
            "news network",
            "broadcasting company",
            "television network",
            "press service",
        ),
        "kg:NewsAgency",
    ),
    **dict.fromkeys(("air force", "coast guard", "defense forces", "defence forces", "armed forces"), "kg:ArmedForce"),
    **dict.fromkeys(("democratic congress", "progressives congress"), "kg:PoliticalParty"),
    **dict.fromkeys(("school district", "school board", "red cross", "football club"), "kg:Organization"),
    **dict.fromkeys(
        (
            "city council",
            "county council",
            "town council",
            "district council",
            "security council",
            "central bank",
            "health service",
            "intelligence service",
            "security service",
            "police service",
            "reserve bank",
        ),
        "kg:GovernmentBody",
    ),
    **dict.fromkeys(("national park", "power station", "air base", "medical center", "shopping centre"), "kg:Facility"),
}
"""Last two words of a name to its class, where the pair tells more than the last word."""

LEADING = classed(
    {
        "kg:NaturalFeature": "gulf strait sea bay isle",
        "kg:GovernmentBody": """
            ministry department bureau office house court parliament government municipality embassy directorate""",
        "kg:Organization": """
            university college institute academy council association federation union league bank board committee
            friends society church organization organisation school daughters sons knights order""",
        "kg:PoliticalParty": "party",
        "kg:ArmedForce": "army forces",
        "kg:Region": "republic kingdom state province people's-republic",
        "kg:Work": "treaty law declaration code",
        "kg:NamedEvent": "battle siege war",
    }
)
"""Word before the "of" of a name to its class: "University of X"."""

LEADING_PAIRS = {"space shuttle": "kg:Vehicle", "tropical storm": "kg:NamedEvent"}
"""First two words of a name to its class, when the last word does not tell otherwise."""

PREFIXES = classed(
    {
        "kg:NaturalFeature": "mount mt mt. lake cape mont cerro lago jebel jabal wadi",
        "kg:Facility": "gare rue avenida calle plaza piazza château chateau stade estadio stadio",
        "kg:NamedEvent": "hurricane typhoon cyclone storm operation",
        "kg:NewsAgency": "radio",
        "kg:Company": "air bank banco banque banca grupo gruppo groupe minera compañía corporación empresa société",
        "kg:Vehicle": "uss hms hmcs ss mv hmc rms soyuz",
        "kg:Organization": """
            real sporting inter borussia sparta athletic
            instituto istituto institut studio universidad universidade universität université università fc ac cf fk sk
            vfb vfl tsv atlético atletico deportivo dynamo dinamo lokomotiv olympique spartak""",
        "kg:PoliticalParty": "partido partito parti movimento movimiento mouvement frente",
    }
)
"""First word of a name to its class, when the last word does not tell otherwise: "Lake X"."""

NUMBERED = {
    **dict.fromkeys(("highway", "route", "interstate", "motorway"), ("Place", "kg:Facility")),
    **dict.fromkeys(("proposition", "resolution", "protocol"), ("Work", "kg:Work")),
}
"""Words that with a number are a name, to its type and class: "Highway 12"."""

PARTISANS = words("democrats republicans liberals conservatives socialists communists greens")
"""Last words of parties' names that are called after their members: "Free Democrats"."""

OWNERS = words(
    """
    men women children people lord workers farmers teachers writers veterans lawyers students mothers fathers king queen
    kings queens soldiers miners artists sailors fishermen doctors journalists"""
)
"""Words that a name may have in the possessive: "Farmers' Congress", "Women's League"."""
