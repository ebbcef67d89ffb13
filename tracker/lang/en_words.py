"""English words that name no person: fields of offices and bodies, countries, nationalities."""

import re

_FIELDS = """
accounts administration administrative affairs agrarian agricultural agro-industrial air amendments
anti-corruption antitrust archives armed arts assembly asset assets assistance athletes atomic
audit auto automobile aviation ballot bank banking banks board border bread budget budgetary
business businesses capital chamber chambers care cattle children cities citizens city civil climate coal commerce
common communal communications community companies competition complex congress conservation
construction consumer consumers control cooperation corporation corruption council counter
countries country courts crime criminal crops cultural culture currency customs cyber data debt
delegate delegates delegations depositors deputies desk diplomacy disabled disaster diplomats
disasters districts doctors domestic drug duma ecological economics economy elders elections
electric electricity employment energetics engineers enlightenment enterprise enterprises
entrepreneurs entrepreneurship environment ethics ethnic executive export families family farmers
farms federal federation finances financial fire fiscal fish fisheries fishery fleet food forest
forestry forests forum forums funds gas gender geology geodesy goods grain growth guests health
healthcare high higher highways house houses hospital hospitals households housing human hydrocarbons
hydrology import imports industries industrial industry inequality information inspectors
institutions insurance integration intelligence interethnic interior invest investment investments
investors irrigation islamic judicial judges juvenile kindergartens labor labour land lands
language languages large law lawyers legal legislation legislative library light livestock local
logistics loans management manufacturing maritime market markets mass material media medical
medicine medicines metallurgy metals migration military milk minerals mines mining mobility
modernization monetary monopolies monopoly mortgage mothers motor multilateral museum natural nature
network networks nuclear nurses oil ombudsman open opera orders organisation organisations
organizations parents parliamentary parks passenger pastures patients peace peacekeeping pension
pensions people permanent petroleum physical pipeline planning plans policy political poverty power
prevention price prices private probation procurement producers products project projects property
prosecutors protection public quality quasi-public radio rail railway railways reform reforms
refugees region regional regions relations religion religious renewable republican research
reserves residents resources retail revenue revenues rights risk river road roads rules rural safety
sanitary savings schools science sciences scientific sea secondary secretariat sector sectors senior
servants service services settlements shops sites small society space special sport sports stations
statistics steel stock strategic strategy students subsoil supervision supply support
sustainable systems tariff tariffs tax taxes taxation teachers technical technologies technology
telecommunications territories theatre theater tobacco tourism town trade traditions traffic
transit transportation transport treasury treaties unions urban urbanism use utilities values
veterans veterinary villages vocational voluntary volunteers waste waters wealth welfare wildlife
women workers workforce works youth zones
""".split()
_LAND_WORDS = """
afghanistan africa albania algeria america andorra angola argentina armenia asia australia austria
azerbaijan bahrain bangladesh belarus belgium bhutan bolivia bosnia botswana brazil britain brunei
bulgaria cambodia cameroon canada chile china colombia congo croatia cuba cyprus czechia denmark
ecuador egypt england estonia ethiopia europe fiji finland france gabon gambia georgia germany
ghana greece guatemala guinea honduras hungary iceland india indonesia iran iraq ireland israel
italy jamaica japan jordan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia
libya liechtenstein lithuania luxembourg macedonia madagascar malawi malaysia maldives mali malta
mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia
nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru
philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia
slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand
togo tunisia turkey turkiye türkiye turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam
wales yemen zambia zimbabwe emirates arab arabia saudi zealand
""".split()
_HOME = """
kazakhstan republic abai akmola aktau aktobe almaty astana atyrau baikonur ekibastuz jetisu karaganda
kokshetau konayev kostanay kostanai kyzylorda mangistau mangystau nur-sultan oral pavlodar
petropavl petropavlovsk semei semey shymkent taldykorgan taraz temirtau turkestan turkistan ulytau
zhambyl zhetysu zhezkazgan
""".split()
_PEOPLES = """
afghan african american arab argentine armenian australian austrian azerbaijani belarusian belgian
brazilian british bulgarian canadian chilean chinese croatian cuban czech danish dutch egyptian
english estonian european finnish french georgian german greek hungarian indian indonesian iranian
iraqi irish israeli italian japanese jordanian kazakh kazakhstani kenyan korean kuwaiti kyrgyz
latvian lithuanian malaysian mexican moldovan mongolian nigerian norwegian omani pakistani
palestinian polish portuguese qatari romanian russian saudi scottish serbian singaporean slovak
slovenian spanish swedish swiss syrian tajik thai tunisian turkish turkmen ukrainian uzbek
vietnamese
""".split()

FIELDS = frozenset(_FIELDS)
"""Words in the names of ministries, committees and posts («Minister of Water Resources»)."""
LANDS = tuple(_LAND_WORDS)
PEOPLES = tuple(p for p in _PEOPLES if p not in ("kazakh", "kazakhstani"))
FOREIGN_WORDS = frozenset((*_LAND_WORDS, *_PEOPLES))
"""Other countries and whatever is of them, in small letters."""
_PLACES = frozenset((*_LAND_WORDS, *_HOME))
NO_NAME = re.compile(
    r"(?:tion|sion|ment|ity|ing|ness|ive|ives|ies|ics|ance|ence|ism|ship|ology|ography|ous"
    r"|(?:[oie]n|er|ur|i|tr|u|or|nt|c|gr|b)al|(?:ent|itic|ilit|ibr|cret|itu|udici|it)ary)s?\Z"
)
"""Endings that tell a word of the language from a name («Kenesary», «Akmaral» are names)."""


def is_field(word: str) -> bool:
    """Whether the word belongs to the name of an office or a body, and to nobody's own.

    >>> is_field("Resources"), is_field("Development"), is_field("Kenesary")
    (True, True, False)
    """
    low = word.lower()
    return low in FIELDS or NO_NAME.search(low) is not None


def is_place(word: str) -> bool:
    """Whether the word is a country or a region."""
    return word.lower() in _PLACES


def is_foreign(word: str) -> bool:
    """Whether the word is another country, or of one («Russian», «Finland’s»)."""
    low = word.lower().removesuffix("'s").removesuffix("’s")
    return low in FOREIGN_WORDS and low not in ("kazakh", "kazakhstani")
