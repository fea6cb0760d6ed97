"""Words that coreference and name comparison need: pronouns, titles, nouns for people, nouns that name a type.

Plain frozen sets, all lower case; nothing here names a single person, body or place.
"""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(words.split())


MALE, FEMALE, NEUTER, UNKNOWN = "male", "female", "neuter", ""

FIRST_SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})
FIRST_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})
SECOND = frozenset({"you", "your", "yours", "yourself", "yourselves"})
HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
ONE_OF_TWO = frozenset({"former", "latter"})
PARTISANS = frozenset("democrat republican liberal conservative socialist communist nationalist".split())
"""Members of parties, by the last word of the party's name: "a Christian Democrat"."""
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself", "yourselves"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
DEMONSTRATIVE = frozenset({"this", "that", "these", "those"})
THERE = frozenset({"there", "here"})
POSSESSIVE = frozenset({"my", "our", "your", "his", "her", "its", "their", "whose"})

MALE_TITLES = frozenset({"mr", "mr.", "sir", "lord", "king", "prince", "baron", "duke", "sheikh", "father", "brother"})
FEMALE_TITLES = frozenset(
    {"mrs", "mrs.", "ms", "ms.", "miss", "lady", "queen", "princess", "baroness", "duchess", "dame", "sister", "madame"}
)
HONORIFICS = (
    MALE_TITLES
    | FEMALE_TITLES
    | _set("""
    dr dr. prof prof. professor comrade president chancellor senator sen sen. gov gov. governor rep rep. gen gen.
    general lt lt. col col. colonel capt capt. captain maj maj. major sgt sgt. sergeant adm adm. admiral lieutenant
    judge justice rev rev. reverend pope bishop archbishop cardinal imam rabbi ayatollah minister premier secretary
    ambassador congressman congresswoman chairman chairwoman detective officer inspector commissioner mayor marshal
    st st. hon hon. doctor
""")
)
NAME_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md", "m.d.", "esq", "esq."})
PARTICLES = _set("""
    al el bin ibn abu ben von van der den de del della di da dos das du la le lo los ter zu af av bint st st. mac o
""")

MALE_NOUNS = _set("""
    man boy father son brother husband uncle nephew grandfather grandson king prince duke lord gentleman actor
    widower businessman chairman congressman salesman spokesman policeman fireman cameraman fisherman gunman
    sportsman statesman dad boyfriend monk priest guy stepfather stepson groom waiter host emperor
""")
FEMALE_NOUNS = _set("""
    woman girl mother daughter sister wife aunt niece grandmother granddaughter queen princess duchess lady actress
    widow businesswoman chairwoman congresswoman saleswoman spokeswoman policewoman sportswoman stateswoman mom
    girlfriend nun stepmother stepdaughter bride waitress hostess empress heroine mistress
""")
KINSHIP = _set("""
    father mother son daughter brother sister husband wife uncle aunt nephew niece grandfather grandmother grandson
    granddaughter cousin parent child spouse widow widower stepfather stepmother stepson stepdaughter sibling fiance
    fiancee dad mom boyfriend girlfriend partner friend ancestor predecessor successor family
""")
HEADS = frozenset({"leader", "ruler", "dictator", "strongman", "chief", "head", "president", "premier"})
"""Nouns for whoever is at the top; "leader" stands for a president, a premier or a chairman alike."""

PERSON_NOUNS = (
    MALE_NOUNS
    | FEMALE_NOUNS
    | KINSHIP
    | HEADS
    | _set("""
    person adult kid teenager youth student pupil teacher professor academic scientist researcher doctor nurse
    lawyer attorney judge justice prosecutor politician lawmaker legislator senator representative deputy minister
    secretary governor mayor chancellor ambassador diplomat envoy official officer spokesperson representative
    commander general colonel captain major admiral lieutenant sergeant soldier marine sailor pilot astronaut
    cosmonaut officer agent detective inspector commissioner director manager executive ceo cfo coo chairperson
    chair founder co-founder owner entrepreneur banker trader economist analyst expert adviser advisor consultant
    aide assistant secretary clerk worker employee engineer developer programmer designer architect artist singer
    musician composer guitarist drummer rapper author writer poet novelist journalist reporter correspondent
    columnist editor photographer blogger critic historian philosopher biologist chemist physicist mathematician
    astronomer geologist psychologist director producer actor athlete player footballer striker goalkeeper
    midfielder defender coach trainer referee champion winner runner cyclist swimmer boxer wrestler skier driver
    racer golfer victim survivor suspect defendant plaintiff witness prisoner inmate hostage criminal killer
    murderer attacker terrorist militant rebel fighter activist protester demonstrator dissident refugee migrant
    immigrant citizen resident native neighbor neighbour passenger tourist visitor guest customer patient candidate
    nominee incumbent contender rival opponent ally supporter critic member delegate believer pope bishop archbishop
    cardinal imam rabbi ayatollah pastor reverend monarch sovereign heir billionaire millionaire magnate tycoon
    broker dealer salesperson retailer farmer fisher hunter miner carpenter chef cook baker butcher author hacker
    vlogger strongman dictator autocrat tyrant despot autocrat negotiator mediator coordinator organizer organiser
    superintendent principal dean rector chancellor treasurer comptroller secretary-general undersecretary
    vice-president vice-chairman co-chair premier counsel solicitor commentator strategist technologist investigator
    spokesman observer pundit veteran newcomer rookie star celebrity model dancer comedian skipper manager boss
    bishop chaplain missionary scholar fellow graduate alumnus alumna teen toddler infant baby orphan twin pensioner
    retiree homeowner tenant landlord
""")
)

COMPANY_KINDS = _set("""
    manufacturer maker carrier airline bank retailer automaker carmaker publisher operator lender insurer supplier
    planemaker chipmaker chain brand
""")
"""Nouns for companies of one trade only."""
COMPANY_NOUNS = COMPANY_KINDS | _set("company firm corporation conglomerate startup employer giant business")
MEDIA_NOUNS = _set("newspaper paper magazine broadcaster channel network outlet website weekly daily")
PRODUCT_NOUNS = _set("""
    aircraft plane airplane jet airliner jetliner device phone smartphone tablet console car vehicle truck sedan missile
    rocket satellite spacecraft shuttle ship vessel submarine tank drone camera computer laptop
""")
_COMPANY = frozenset({"kg:Company", "kg:Organization"})
_MEDIA = frozenset({"kg:NewsAgency"})
_BODY = frozenset({"kg:Organization", "kg:IntergovernmentalOrganization", "kg:PoliticalParty"})

TYPE_NOUNS: dict[str, tuple[str, frozenset[str]]] = {
    **dict.fromkeys(COMPANY_NOUNS, ("Organization", _COMPANY)),
    **dict.fromkeys(MEDIA_NOUNS, ("Organization", _MEDIA)),
    **dict.fromkeys(_set("agency bureau"), ("Organization", frozenset({"kg:NewsAgency", "kg:GovernmentBody"}))),
    **dict.fromkeys(_set("organization organisation body institution"), ("Organization", _BODY)),
    "group": ("Organization", _BODY | _COMPANY),
    **dict.fromkeys(
        _set("union bloc alliance league"), ("Organization", frozenset({"kg:IntergovernmentalOrganization"}))
    ),
    **dict.fromkeys(_set("party"), ("Organization", frozenset({"kg:PoliticalParty"}))),
    **dict.fromkeys(_set("ministry department"), ("Organization", frozenset({"kg:GovernmentBody"}))),
    **dict.fromkeys(_set("army military navy"), ("Organization", frozenset({"kg:ArmedForce"}))),
    **dict.fromkeys(_set("country nation state republic kingdom"), ("Place", frozenset({"kg:Country"}))),
    **dict.fromkeys(_set("city town village capital municipality metropolis"), ("Place", frozenset({"kg:City"}))),
    **dict.fromkeys(_set("region province territory peninsula island continent"), ("Place", frozenset({"kg:Region"}))),
    **dict.fromkeys(PRODUCT_NOUNS, ("Product", frozenset({"kg:Product", "kg:Vehicle", "kg:Weapon"}))),
}
"""Noun to entity type and the classes of a name that the noun alone can stand for."""

CLASS_NOUNS: dict[str, str] = {
    **dict.fromkeys(
        _set("newspaper magazine channel network agency party bank airline company corporation"), "Organization"
    ),
    **dict.fromkeys(
        _set("city town village region province state county district island port river lake sea"), "Place"
    ),
}
"""Nouns that say after or before a name what it is: "Ostfold region", "the city of Bergen"."""

COMMON_NAMES = (
    frozenset(TYPE_NOUNS)
    | frozenset(CLASS_NOUNS)
    | _set("""
    summit forum conference congress games cup championship festival war election revolution crisis treaty agreement
    constitution act bill law report north south east west northeast northwest southeast southwest central downtown
    internet web image photo source update exclusive breaking opinion
""")
)
"""Single words that stand as names in a text but name another thing in the next one."""

LEGAL_FORMS = _set("""
    inc inc. incorporated corp corp. corporation co co. company ltd ltd. limited llc llc. plc plc. ag sa s.a. s.a
    gmbh nv n.v. bv b.v. spa s.p.a. ab as oy kk k.k. lp l.p. llp & holdings holding group the pty
""")
COMPANY_WORDS = LEGAL_FORMS | _set("""
    motor motors airlines airways airline bank international worldwide global systems technologies technology software
    computer computers electronics telecom industries enterprises partners associates capital management investments
    investment financial services solutions insurance energy oil gas petroleum steel power electric pharmaceuticals
    pharma laboratories labs ventures securities industrial average index composite
""")
"""Words that a company's short name leaves out wherever it is used."""
GENERIC_WORDS = COMPANY_WORDS | _set("""
    news agency newspaper newspapers times party club team university college pictures records studios entertainment
    media communications foundation institute trust fund city town province county district state region republic island
    river lake airport station
""")
"""Words of a name that its short form may leave out when the rest is distinctive."""

BODY_WORDS = _set("""
    ministry minister department state defense defence foreign interior justice health education finance treasury
    transport energy agriculture trade environment labor labour culture affairs internal external home office
    parliament senate congress house representatives lower upper chamber assembly national general supreme court high
    constitutional appeals appeal district federal central bank reserve council security cabinet government
    administration commission committee election electoral police army navy air force military armed forces coast guard
    intelligence service services agency media television tv radio news democratic republican liberal conservative
    green party socialist communist social people workers bureau statistics board authority civil aviation of the and
    for royal public prosecutor prosecutors attorney revenue customs border legislative legislature commons lords duma
    politburo
""")
"""Words that bodies of many countries share in their names."""

NATIONAL_SOCIETIES = frozenset({"red cross", "red crescent", "red cross society", "red crescent society"})
"""Names of bodies that are no state's and that each country has one of."""

NAME_PREFIXES = _set("""
    space shuttle hurricane typhoon cyclone storm operation uss hms ss rms mv lake mount cape fort port camp planet
    comet asteroid saint st greater
""")
"""Words before a proper name that say what it is and that a short form leaves out."""

GIVEN_NAMES: dict[str, str] = {
    **dict.fromkeys(
        _set("""
        aaron abdul abdullah abraham adam adrian ahmad ahmed alain alan albert alberto alejandro aleksandr alex
        alexander alexei alexey alfred ali allan allen alvin andre andrea andrei andrew andrey angelo anthony
        antonio antony arnold arthur barack barry ben benjamin bernard bill billy bob boris bradley brian bruce
        bryan carl carlos charles charlie chris christian christopher chuck clarence claude clement clinton colin
        craig daniel darren dave david dean denis dennis derek diego dmitri dmitry donald doug douglas duncan edgar
        eduardo edward edwin emmanuel enrique eric erik ernest eugene evan felix fernando francis francisco francois
        frank franz fred frederick gabriel gareth gary gavin geoffrey george gerald gerard gerhard gilbert giovanni
        giuseppe glenn gordon graham greg gregory guido guillermo gustavo guy hamid hans harold harry harvey hassan
        henri henry herbert herman howard hugh hugo hussein ian ibrahim igor isaac ismail ivan jack jacob jacques
        jake jamal james jan jared jason javier jay jean jeff jeffrey jeremy jerome jerry jim jimmy joaquin joe joel
        john johnny jon jonathan jorge jose josef joseph joshua juan julian julio justin karl keith ken kenneth
        kevin khalid klaus kofi konstantin kurt kyle lance larry lars laurent lawrence lee leo leon leonard leonid
        lloyd louis luc luca lucas luigi luis luke mahmoud malcolm manuel marc marcel marco marcus mario mark martin
        marvin matt matteo matthew maurice max michael michel miguel mike mikhail mitt mohamed mohammad mohammed
        muhammad mustafa nathan neil nelson nicholas nicolas nigel nikolai noah norman oleg oliver omar oscar osama
        otto owen pablo paolo patrick paul pedro peter phil philip philippe pierre rafael ralph ramon raul ray
        raymond rene ricardo richard rick rob robert roberto rodrigo roger roland ron ronald ross roy rupert russell
        ryan said salman salvador sam samuel scott sean sebastian sergei sergey sergio seth shane simon spencer
        stanley stefan stephen steve steven stewart stuart ted terrence terry theodore thomas tim timothy todd tom
        tommy tony travis trevor troy valery vernon victor viktor vincent vladimir wade walter warren wayne werner
        wilhelm william willie winston wolfgang yasser yuri yusuf zachary
        aarav abdulaziz abdulrahman achim adebayo aditya adolfo agustin ahmet ajay akira alessandro alexandre
        alexandros alvaro amadou amir amit anders andreas andrzej anil antoine anton antti anwar arjun arkadiy
        arnaud arne arturo arun arvind ashok axel bartosz bashar bastian benedikt bernd bjorn bogdan boubacar
        bruno burak cedric cem cheikh christoph clemens cyril daisuke damian dariusz davide deepak detlef didier
        dieter dimitri dimitris dinesh dirk dominik dragan edoardo egon emeka emil emre enrico enzo erdal erich
        ernst esteban etienne fabian fabien fabio fabrice faisal farid federico felipe filip florian franjo
        fredrik friedrich fritz georg georgios gerardo gianluca giorgio gopal goran gregor gunther gustav hakan
        hamza hector heiko heinrich heinz helmut hendrik henrik hiroshi holger horst hubert idriss ignacio
        ikechukwu ilya imran iqbal ismael istvan ivo jakob jakub janos jaroslav jens jerzy joachim joao jochen
        johan johannes jonas jorg jozef jurgen kamal kamil karel karim kaspar kemal kenji khaled klemens kristof
        krzysztof lajos laszlo leonardo leopold lorenzo lothar luciano ludwig maciej mahesh mahmud makoto malik
        mamadou manfred manoj marcin marek mariano markus massimo mateo mateusz matthias mauricio maurizio mauro
        mehdi mehmet mikael mikko miklos milos miroslav mohan moritz mukesh murat musa narendra naveen niels
        nikola nikolaos nils nuno octavio olaf olivier oskar otmar oumar paavo pascal patrice patricio pavel
        pawel pekka petr pieter piotr prakash przemyslaw pyotr rainer rajesh ralf ramesh rashid ravi reinhard
        reinhold rodolfo rolf ruben rudolf ruslan sandro sanjay santiago santosh satoshi seydou siegfried
        slobodan soren stefano stephane sunil suresh sven szymon tadeusz takeshi tariq thabo thierry thorsten
        tobias tomas tomasz tommaso torsten udo ulrich umar urs uwe vaclav vijay vikram vincenzo vinod vitali
        vitaly volker volodymyr waldemar walid wenzel wojciech xavier yannick yannis yves zbigniew
        zoltan zoran
    """),
        MALE,
    ),
    **dict.fromkeys(
        _set("""
        abigail ada adriana agnes aisha alexandra alexandria alice alicia alison amanda amber amelia amina amy ana
        anastasia angela angelina anita ann anna anne annette annie antonia april ashley audrey barbara beatrice
        becky bernadette bertha beth betty beverly brenda bridget camilla candace carla carly carmen carol carolina
        caroline carolyn catherine cathy cecilia charlotte cheryl christina christine cindy claire clara claudia
        condoleezza cristina cynthia daisy dana danielle dawn deborah debra denise diana diane dolores donna dora
        doris dorothy edith eileen elaine eleanor elena elisabeth elizabeth ella ellen elsa emily emma erica erin
        esther ethel eva evelyn fatima fiona flora florence frances gabriela gail georgia geraldine gertrude gina
        gladys gloria grace greta gwen hannah harriet heather heidi helen helena hillary holly ida ingrid irene
        irina iris isabel isabella jackie jacqueline jane janet janice jasmine jean jeanne jennifer jenny jessica
        jill joan joanna jocelyn josephine joyce juanita judith judy julia juliana julie june karen kate katherine
        kathleen kathryn kathy katie kelly kim kirsten kristen kristina laura lauren leila lena leslie lily linda
        lisa liz lois lorraine louise lucia lucy lydia lynn madeleine magdalena maggie marcia margaret maria
        marianne marie marilyn marina marion marjorie martha mary maureen megan melanie melinda melissa mercedes
        michelle mildred miriam molly monica nadia nancy naomi natalia natalie natasha nicole nina nora norma olga
        olivia pamela patricia paula pauline peggy penelope phyllis rachel rebecca regina renee rita roberta rosa
        rose rosemary ruth sabrina samantha sandra sandy sara sarah sharon sheila shirley silvia sofia sonia sophia
        sophie stella stephanie sue susan suzanne svetlana sylvia tamara tanya tara tatiana teresa theresa therese
        tiffany tina tracy ursula valentina valerie vanessa vera veronica victoria viola virginia vivian wanda wendy
        yolanda yulia yvonne zainab
        agata agneta agnieszka aino aleksandra alessandra amalia amara aminata amira ananya anastasiya
        angelica anja anjali anke anneliese annika antje antonella antonina astrid aylin ayse barbora
        beata beate beatriz bente berit bianca birgit birgitta bozena brigitte britta carina carlotta carola
        catarina catherina cecile celia celine chantal chiara chloe clementine consuelo corinne cornelia dagmar
        daniela delphine dorota dorothea ebru edyta eleni eleonora elif elise elke elvira emilia emine erika esperanza
        estelle eugenia ewa fatoumata federica felicia fernanda florentina francesca franziska frauke
        frida friederike galina gerda gertrud gesine giorgia giovanna gisela giulia graciela guadalupe gudrun
        hana hanna hanne hatice hedwig heike helga hilda hilde hildegard imke ines inge ingeborg isabelle ivana
        iwona jana janina jelena jolanta josefina justyna jutta karin karla karolina karoline katarina katarzyna
        katharina katja katrin kerstin khadija kirsi klara krystyna laetitia lakshmi larissa latifa
        lieselotte liliana linnea lorena lucie lucila ludmila luisa luise lyudmila magda magdalene maja
        malgorzata manuela marcela margarethe margarita margrethe mariam mariana marieke marija marijke marisol
        marlene marta martina martine mathilde meera merle meryem mette milena mireille mirjam monika monique
        nadine nasrin natalya nathalie ngozi odile oksana olena paola petra pilar pooja priya priyanka raisa
        rania raquel reem renata renate rocio rosalia roswitha sabine safiya salma sandrine saskia shirin sigrid
        silke silvana simona sinead siobhan solange solveig sonja soraya stefania stefanie steffi sunita susana
        susanna susanne sushma svenja swati sylvie tamar tatjana thandiwe trine ulla ulrike urszula ute valeria
        veronika veronique vesna viktoria violeta wiebke yasemin yasmin yvette zehra zeynep zofia zuzana
    """),
        FEMALE,
    ),
    **dict.fromkeys(
        _set("""
        andrea jean kim dana kelly leslie jackie sandy tracy marion guido lee alex chris sam terry
    """),
        UNKNOWN,
    ),
}
"""Common given names with the gender they usually go with; empty when they go with both."""
