"""English words that tell who speaks. The people of the examples are invented."""

from tracker.lang.base import Rule, one_of
from tracker.lang.pack import SpeechRules

PASSIVE = (
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbeing )(?<!\bbe )(?<!\bis )"
    r"(?<!\bare )(?<!\bas )(?<!\bthe )(?<!\ba )(?<!\bto )(?<!\bwas also )(?<!\bwere also )(?<!\bwas then )"
    r"(?<!\bwas again )(?<!\bwas not )(?<!\bwere not )(?<!\bbeen also )(?<!\bwhen )(?<!\bif )(?<!\bonce )"
)
"""Not «it was noted», «as noted above», «the proposed bill», «to be told»."""
TOLD = """
said noted stressed added argued believed considered emphasized emphasised underlined underscored
highlighted recalled warned promised assured admitted acknowledged remarked replied answered
clarified confirmed denied insisted stated announced explained observed complained conceded
maintained predicted estimated suggested pointed concluded claimed declared commented asserted
vowed pledged cautioned reminded informed criticized criticised praised thanked congratulated
invited voiced supported rejected lamented countered objected agreed disagreed welcomed reported
mentioned outlined wondered hoped quipped joked affirmed alerted apologized apologised cited contended
decried denounced deplored disclosed doubted elaborated feared forecast hailed hinted indicated lauded
mused protested questioned reaffirmed reasoned rebuked recounted refuted regretted reiterated relayed
reproached responded retorted revealed scolded specified speculated summarized summarised testified
wished wrote tweeted commended applauded opined slammed blasted lambasted proclaimed recognised recognized
signalled signaled queried
""".split()
TELLS = """
says notes stresses adds argues believes considers thinks emphasizes emphasises underlines
underscores highlights recalls warns promises admits acknowledges remarks explains points insists
states maintains predicts suggests claims hopes expects confirms agrees disagrees supports doubts
informs tells writes affirms asserts concedes cautions complains laments reiterates reveals specifies
wonders announces declares observes reminds assures clarifies comments concludes praises opines contends
""".split()
GERUNDS = """
noting adding stressing saying emphasizing emphasising recalling warning arguing explaining
underlining underscoring highlighting pointing remarking claiming insisting admitting complaining
promising reminding reiterating acknowledging conceding observing clarifying announcing predicting
lamenting joking telling informing assuring stating declaring maintaining cautioning asserting
""".split()
ASKED = "proposed urged asked recommended requested demanded appealed advised invited".split()
ASKS = "proposes urges asks recommends requests demands appeals calls".split()

SAY = Rule(
    name="en.speech.say",
    pattern=rf"\b{PASSIVE}(?:{one_of(TOLD)}|told|thought|felt|put\s+it|summed\s+up|singled\s+out"
    r"|went\s+on\s+to\s+(?:say|note|explain|add|stress|argue|recall|tell|point|emphasi[sz]e)"
    r"|(?:began|started|continued|concluded|ended|closed|finished|opened)\s+by\s+(?:say|not|stress|recall|remind|explain|thank|point|tell)\w*ing"
    r"|(?:was|is)\s+(?:\w+\s+)?quoted\s+as\s+(?:saying|telling)|(?:has|had|have)\s+it\s+that"
    r"|spoke\s+(?:out|against|in\s+favou?r)|(?:referred|drew\s+attention|alluded)\s+to)\b"
    r"(?!\s+(?:earlier|above|by|bill|amount|number|period|value)\b)",
    finds={
        "Deputy Adam Inventov said the bridge was closed.": "said",
        "Inventov told deputies that prices had grown.": "told",
        "The Speaker noted that the bill was ready.": "noted",
        "The bridge, as he put it, is asleep.": "put it",
        "Inventov wrote on his page that the bridge was closed.": "wrote",
        "He went on to say that it rains.": "went on to say",
        "Inventov was quoted as saying that it rains.": "was quoted as saying",
    },
    skips=["It was noted that prices grew.", "As noted above, prices grew."],
)
SAYS = Rule(
    name="en.speech.says",
    pattern=rf"\b{PASSIVE}{one_of(TELLS)}\b(?!\s+of\b)",
    finds={"Lawyer Adam Inventov believes the bill is good.": "believes"},
    skips=["He makes notes of it.", "Many believe it."],
)
MANY = Rule(
    name="en.speech.many",
    pattern=r"(?<=[\w),] )(?<!\bto )(?<!\bnot )(?<!\bwill )(?<!can )(?:believe|think|say|argue|note|consider|stress|agree|insist|propose|suggest"
    r"|warn|claim|support|emphasi[sz]e|maintain|criticize|ask)\b(?=\s+(?:that|the|to|it)\b)",
    finds={"Adam Inventov and Eva Madeupova believe that it is late.": "believe"},
    skips=["They came to argue that it is late."],
)
ASK = Rule(
    name="en.speech.ask",
    pattern=rf"\b{PASSIVE}(?:{one_of(ASKED)}|{one_of(ASKS)}|called\s+(?:on|upon|for))\b"
    r"(?!\s+(?:by|amendments?|bill|to\s+be\s+given\s+the\s+floor|for\s+the\s+floor)\b)",
    finds={
        "Inventov asked the ministry to check the prices.": "asked",
        "The senator called for a new law.": "called for",
    },
    skips=[
        "The minister was also asked to comment.",
        "When asked, he left.",
        "The proposed bill is long.",
        "Prices are proposed by the ministry.",
    ],
)
EXPRESS = Rule(
    name="en.speech.express",
    pattern=r"\b(?:expressed|voiced|conveyed)\s+(?:\w+\s+){0,3}?(?:hope|concern|confidence|gratitude"
    r"|doubts?|support|readiness|regret|opinion|view|appreciation|interest|thanks|condolences)\b"
    r"|\braised\s+(?:\w+\s+){0,3}?(?:issues?|questions?|problems?|concerns?)\b"
    r"|\b(?:drew|paid|called)\s+(?:\w+\s+)?attention\b|\bdid\s+not\s+rule\s+out\b"
    r"|\b(?:is|was)\s+(?:confident|convinced|certain|sure|of\s+the\s+(?:opinion|view))\s+that\b"
    r"|\b(?:did|does)\s+not\s+(?:agree|believe|think|support|deny|hide|share|consider|exclude|see|understand)\b"
    r"|\b(?:holds?|held|shares?|takes|took)\s+the\s+(?:opinion|view)\s+that\b|\bha(?:s|d)\s+no\s+doubt\s+that\b"
    r"|\bgave\s+(?:\w+\s+){0,3}?(?:examples?|figures|assessment|statistics)\b"
    r"|\b(?:called|termed|dubbed|labell?ed|branded)\s+(?:it|this|that|him|her|them|such|the|these|those|its|his)\b"
    r"(?:\s+[\w’'-]+){0,6}?\s+(?=\u00a4|an?\s)"
    r"|\b(?:called|termed|deemed|considered|found)\s+(?:it|this|that|such|the|these|those|its|his|their)\b(?:\s+[\w’'-]+){0,6}?\s+"
    r"(?:(?:in|un|im|ir)(?:\w+(?:able|ible|ent|ant|air|ied|ate|ed)|just)|necessary|important|historic|wrong|groundless|right|fair"
    r"|premature|dangerous|shameful|absurd|timely|legitimate|justified|excessive|crucial|essential|relevant|vital|key)\b|\bdescribed\s+[^.,;:!?]{2,80}?\s+as\b",
    finds={
        "The President called it a shame for the land.": "called it ",
        "Inventov expressed his sincere gratitude to doctors.": ("expressed his sincere gratitude"),
        "The deputy raised the issue of roads.": "raised the issue",
        "The Speaker called such an attitude inadmissible.": "called such ",
    },
    skips=["The senator raised a glass.", "He expressed it otherwise.", "He called a meeting."],
)
GERUND = Rule(
    name="en.speech.gerund",
    pattern=rf",\s+(?P<value>{one_of(GERUNDS)})\b",
    finds={"Inventov closed the meeting, noting that work goes on.": "noting"},
    skips=["Noting is easy.", "A warning sign."],
)

ACCORDING = Rule(
    name="en.speech.according",
    pattern=r"\b(?:according\s+to|in\s+the\s+(?:opinion|view|words)\s+of|as\s+(?:noted|stated|said|"
    r"reported|explained|stressed|emphasized|pointed\s+out)\s+by"
    r"|(?:was|were|has\s+been|have\s+been)\s+(?:also\s+)?(?:stated|noted|announced|voiced|confirmed|pointed\s+out|highlighted|raised|stressed"
    r"|emphasi[sz]ed|recalled|acknowledged|mentioned)\s+by"
    r"|(?:opinion|view|position)\s+(?:is|was)\s+(?:also\s+)?(?:shared|held|voiced)\s+by)\s+"
    r"(?P<value>(?P<speaker>[^,.;:!?]{2,120}))",
    finds={
        "According to Adam Inventov, prices grow.": "Adam Inventov",
        "As noted by the Head of State, time flies.": "the Head of State",
        "That prices grew was stated by Adam Inventov.": "Adam Inventov",
    },
    skips=["Accordingly, prices grow.", "The law is noted by many."],
)
IN_VIEW = Rule(
    name="en.speech.in_view",
    pattern=r"\b(?:in|to|by|from|on)\s+(?P<value>(?P<speaker>his|her"
    r"|(?-i:[A-Z])[\w-]+(?:\s+(?-i:[A-Z])[\w-]+)?(?:[’']s|s[’'])))\s+(?:own\s+)?"
    r"(?:opinion|view|words|mind|account|estimates?|estimation|assessment|calculations?|reckoning|data|judge?ment"
    r"|conviction|point\s+of\s+view)\b",
    finds={
        "In her view, pensioners are forgotten.": "her",
        "In Inventov’s opinion, all is well.": "Inventov’s",
        "The price is, to his mind, justified.": "his",
    },
    skips=["In their view, all is well.", "In view of the flood.", "In his turn he spoke."],
)

QUOTE_ONLY = Rule(
    name="en.speech.quote_verb",
    pattern=r"\b(?:asked|wrote|writes|continued|resumed|proceeded|exclaimed|began|went\s+on|asks|tweeted|posted|responded"
    r"|tells|summed\s+up|addressed|shared|wondered|appealed|(?:laugh|smil|sigh|shrug|nodd?|grinn?|fum|snapp|shout|whisper|murmur"
    r"|chuckl|interject|interrupt|protest|thunder|reflect|mus|counter|retort|quipp|jok|confess|apologi[sz])(?:s|es|ed)"
    r"|cries|cried|was\s+the\s+(?:answer|reply|response))\b",
    finds={"asked the deputy": "asked", "Inventov wrote on his page": "wrote"},
    skips=["the question of the deputy"],
)
QUOTE_NOBODY = Rule(
    name="en.speech.quote_nobody",
    pattern=r"\b(?:reads|the\s+(?:statement|message|document|report|press\s+release)\s+(?:says|said|reads))\b",
    finds={"the statement reads": "the statement reads"},
    skips=["said the deputy"],
)

READS = Rule(
    name="en.speech.reads",
    pattern=r"\b(?P<verb>reads|says|said|goes|was|came|ran)\s+(?P<value>(?P<speaker>his|her|(?-i:[A-Z])[\w-]+[’']s))"
    r"\s+(?:\w+\s+)?(?:post|message|statement|letter|inquiry|comment|article|page|answer|reply|response|verdict)\b",
    finds={"reads her post": "her", "was his short reply": "his"},
    skips=["reads the post", "was the reply"],
)

_SAID = r"said|stated|reported|noted|announced|told|declared|made|confirmed"
BACK = Rule(
    name="en.speech.back",
    pattern=rf"^\W*(?:this|that|such\s+(?:an?\s+)?(?:opinion|statement|proposal))\s+(?:was|is|has\s+been)\s+"
    rf"(?:{_SAID}|expressed|voiced)\s+(?:\w+\s+){{0,8}}?by\s+(?P<value>(?P<speaker>[^,.;:!?]{{3,120}}))"
    rf"|^\W*(?:[\w’'.-]+\s+){{1,8}}?(?:{_SAID})\s+(?:this|so)\s+(?:at|during|in|on|to)\b",
    finds={"This was announced at a briefing by Adam Inventov.": "Adam Inventov"},
    skips=["This was clear to all.", "This was reported."],
)
MENTION = Rule(
    name="en.speech.mention",
    pattern=r"\b(?:(?:also\s+)?(?:spoke|speaking)\s+(?:at|in\s+the\s+debate|about|on|during|before|to|next|first|last|after)"
    r"|also\s+spoke|(?:took|had|were\s+given|was\s+given)\s+the\s+floor"
    r"|(?:delivered|made|gave|presented|read\s+out|voiced|announced)\s+(?:a|an|the|his|her|their|its)?\s*(?:\w+\s+){0,2}?"
    r"(?:(?:co-)?reports?|speech(?:es)?|address(?:es)?|presentations?|remarks|statements?|lectures?|information|inquir(?:y|ies))"
    r"|presented\s+(?:the|a)\s+(?:draft|bill|law|document|concept|amendments|project|results)"
    r"|addressed\s+(?:the\s+)?(?:meeting|participants|deputies|delegates|audience|congress|chamber|forum|gathering)"
    r"|shared\s+(?:his|her|their)\s+(?:views?|opinions?|thoughts?|experience|positions?|vision|insights?|impressions?)"
    r"|(?:expressed|voiced|exchanged)\s+their\s+(?:\w+\s+)?(?:views?|opinions?|positions?|thoughts?)"
    r"|made\s+(?:\w+\s+)?proposals|also\s+reported(?=\W*$)|reported\s+(?:to\s+[^.,;:!?]{3,60}?\s+)?(?:on|at|during))\b",
    finds={
        "Deputies Adam Inventov and Eva Madeupova also spoke at the meeting.": "also spoke at",
        "Inventov took the floor first.": "took the floor",
        "Inventov made a detailed co-report.": "made a detailed co-report",
        "Inventov reported to the Speaker on the bridge.": "reported to the Speaker on",
    },
    skips=["Inventov spoke out against the bill.", "The speech was long.", "He made a mistake."],
)
HEARD = Rule(
    name="en.speech.heard",
    pattern=r"\b(?:(?:(?:co-)?reports?|speech(?:es)?|address(?:es)?|presentations?|remarks|statements?|information)\b"
    r"[^.;:!?,]{0,80}?\b(?:was|were)\s+(?:also\s+)?(?:delivered|made|given|presented|read\s+out|heard)\s+(?:by|from)"
    r"|(?:opinions?|views?|proposals?|thoughts|comments)\s+(?:was|were)\s+(?:also\s+)?(?:expressed|voiced|shared|presented)\s+by"
    r"|(?:bills?|draft\s+laws?|laws?|drafts?|documents?|concept|amendments|projects?)\s+(?:was|were)\s+(?:also\s+)?presented\s+(?:to\s+[^.,;:!?]{3,40}?\s+)?by"
    r"|(?:heard|listened\s+to)\s+(?:the\s+|a\s+)?(?:\w+\s+)?(?:(?:co-)?reports?|speech(?:es)?|presentations?|information)"
    r"\s+(?:of|by|from)|floor\s+(?:was\s+)?(?:then\s+|also\s+|next\s+)?(?:given|passed|offered|handed|taken)"
    r"\s+(?:over\s+)?(?:to|by))"
    r"\s+(?P<value>(?P<speaker>[^.;:!?]{3,400}))",
    finds={
        "Reports were delivered by Minister Adam Inventov and Senator Eva Madeupova.": (
            "Minister Adam Inventov and Senator Eva Madeupova"
        ),
    },
    skips=["Reports were delivered on time.", "The floor was washed."],
)
LEAD = Rule(
    name="en.speech.lead",
    pattern=rf"\b{PASSIVE}(?:commented\s+on|answered\s+(?:\w+\s+){{0,3}}?questions?|replied\s+to\s+(?:\w+\s+){{0,3}}?questions?"
    r"|responded\s+to\s+(?:\w+\s+){0,3}?(?:questions?|criticism|remarks?)"
    r"|(?:told|explained|spoke|said|shared|revealed|reported|informed|wrote)\s+(?:(?!that\b)[\w.]+\s+){0,6}?"
    r"(?:how|why|who|when|where|whether|what|about\s+what|which)\b"
    r"|reacted\s+to|gave\s+(?:an?\s+)?(?:interview|comment)|briefed"
    r"|(?:told|spoke\s+to|talked\s+to|talked\s+with)\s+(?:the\s+)?(?:reporters|journalists|press|media|newspaper|correspondents?)\s+about\b|(?:informed|updated|notified)\s+(?:the\s+)?(?:(?!that\b)[\w’'-]+\s+){1,6}?(?:about|of|on)\b"
    r"|dwel(?:t|led)\s+(?:\w+\s+)?(?:on|upon)|(?:focused|elaborated|placed\s+(?:\w+\s+)?focus)\s+(?:\w+\s+)?on|touched\s+(?:on|upon))\b"
    r"|^[^,.:;!?]{3,120}\b(?:disagreed|agreed|objected|replied|responded|answered)"
    r"(?:\s+(?:more|rather|very|quite)|\s+\w+ly|\s+in\s+(?:the\s+(?:affirmative|negative)|kind|turn)){0,2}\W*$",
    finds={
        "The minister explained why the road is late.": "explained why",
        "The minister informed the deputies about the road.": "informed the deputies about",
        "Deputy Adam Inventov disagreed.": "Deputy Adam Inventov disagreed.",
        "To the deputy he replied more sharply.": "To the deputy he replied more sharply.",
    },
    skips=[
        "The minister was informed about the road.",
        "The minister explained that it is late.",
        "The road is late, he agreed.",
    ],
)

_PAPER = (
    r"(?:press\s+(?:service|office)|agency|kazinform|inform|correspondent|akorda|website|news|times|wire"
    r"|post|tribune|portal|media|reuters|\.kz|tv)"
)
PRESS = Rule(
    name="en.speech.press",
    pattern=(
        r",\s+(?:as\s+)?(?:the\s+)?(?-i:[A-Z])[\w.’'-]*(?:\s+[\w.’'-]+){0,6}\s+reports(?=[.]|\s*$)"
        r"|,\s+(?:as\s+)?(?:reports|reported|according\s+to)\s+(?:by\s+)?(?:the\s+)?"
        rf"[^.!?]{{0,60}}{_PAPER}[^.!?]*"
        rf"|,\s+(?:the\s+)?[^.,!?]{{0,60}}{_PAPER}\s+(?:reported|said)(?=[.]|\s*$)"
        r"|\b[\w.’'-]+\s+(?:correspondent|press\s+service)\s+reports\b"
    ),
    finds={
        "A faction met in the Mazhilis, Capital Wire reports.": ", Capital Wire reports",
        "The bill was adopted, according to the press service of the Senate.": (
            ", according to the press service of the Senate"
        ),
    },
    skips=[
        "The minister reports that all is ready.",
        "Ten bridges are closed, the minister reported.",
        "Small funds, she warned, would drown in reports.",
    ],
)

NOBODY = Rule(
    name="en.speech.nobody",
    pattern=r"\b(?:journalists?|reporters?|deputies|senators|lawmakers|legislators|experts|participants"
    r"|critics|supporters|residents|organi[sz]ers|press\s+service|correspondents?|spokes\w+|agency"
    r"|ministers|parliamentarians|delegates|guests|analysts|economists|lawyers|farmers|parents|entrepreneurs"
    r"|opponents|colleagues|interlocutors|activists|users|bloggers|sources?|audit|survey|study|analysis|data"
    r"|statistics|figures|practice|inspections?|investigation|faction|akimats?|company|bank|commission"
    r"|(?!The\b)(?:(?-i:[A-Z])[\w’'-]+\s+){1,3}(?-i:Bank|Company|Fund|Commission|Agency|Association|Union|Centre|Center)"
    r"|(?:ministry|committee|government|parliament|party|sides|parties|statement"
    r"|document|report|bill|draft|law|message|chamber)|contractors?|developers?|operators?|airlines?|council|court|police|board|observers|officials|they|we|it)\b(?![’']s)"
    r"(?!\s+(?:chair|head|deputy|leader|member|director|chief|president|manager|officer|official|spokes\w+|representative|secretary"
    r"|governor|judge|of\s+the\s+\w+\s+(?:chair|head))\b)",
    finds={"Critics feared haste.": "Critics", "The ministry said so.": "ministry"},
    skips=["The deputy said so."],
)
_HEADS = (
    r"(?:vice[\s-]|prime\s+|deputy\s+(?:prime\s+)?)?(?:deputy|minister|senator|speaker|chair(?:man|woman"
    r"|person)?|president|head|leader|governor|akim|mayor|lawmaker|legislator|parliamentarian|diplomat"
    r"|ambassador|expert|economist|lawyer|premier|director|official|secretary|MP|PM|rapporteur|delegate|analyst|general|colonel|representative|officer|spokes(?:man|woman|person)"
    r"|commissioner|ombuds(?:man|person)|professor|scientist|scholar|academician|politician|activist|prosecutor"
    r"|entrepreneur|consultant|specialist|engineer|historian|[a-z]+ologist|doctor|teacher|principal|writer|poet|founder|manager|judge|business(?:man|woman)"
    r"|farmer|physician|surgeon|researcher|auditor|inspector|envoy|consul|chief|commander|moderator|guest|co-chair|counsell?or|advis[eo]r|scientist|rector|banker|analyst)"
)
PERSON = Rule(
    name="en.speech.person",
    pattern=rf"\b(?:the|mazhilis|first|faction|committee)\s+(?:(?:(?-i:[A-Z])[\w-]+\s+){{1,3}}|[\w-]+(?:[’']s)?\s+)?{_HEADS}\b(?![’'])"
    r"(?:\s+of\s+(?:the\s+)?(?:(?-i:[A-Z])\w+(?:\s+(?-i:[A-Z])\w+)*|ministry|agency|committee|department"
    r"|faction|party|chamber|house|region|city|government|delegation|commission|fund|bank|association|centre|center|council|court|police|board|operator|contractor|company))?"
    r"|\b(?:the\s+)?(?:(?-i:[A-Z])[\w’'-]+\s+){0,3}(?:mazhilis|senate|faction|committee|party|parliament)\s+member\b(?![’'])"
    r"|\b(?:he|she)\b"
    r"|\b(?:(?:vice\s+)?prime\s+minister|head\s+of\s+state)\b(?![’'])",
    finds={
        "asked the deputy": "the deputy",
        "the Speaker of the Senate remarked": "the Speaker of the Senate",
        "He acknowledged it.": "He",
        "replied the head of the ministry": "the head of the ministry",
        "The Kazakh State Counselor noted it.": "The Kazakh State Counselor",
    },
    skips=["the deputies said", "a deputy’s question", "they said"],
)
PRESIDING = Rule(
    name="en.speech.presiding",
    pattern=r"\bthe\s+(?:speaker|chair(?:man|woman|person)?)(?:\s+of\s+the\s+(?:chamber|house|senate|m[aä][jz]h?ilis"
    r"|parliament|committee|meeting))?\b|\b(?:the\s+)?head\s+of\s+state\b|\bthe\s+president\b|\bhead\s+of\s+the\s+(?:chamber|senate|m[aä][jz]h?ilis)\b|\bthe\s+moderator\b",
    finds={
        "The Speaker of the Senate noted it.": "The Speaker of the Senate",
        "As the Head of State noted, it rains.": "the Head of State",
    },
    skips=["The minister noted it."],
)
PRONOUN = Rule(
    name="en.speech.pronoun",
    pattern=r"\b(?:he|she|they|we|it|his|her)\b",
    finds={"She warned of it.": "She"},
    skips=["The deputy warned."],
)
RELATIVE = Rule(
    name="en.speech.relative",
    pattern=r",?\s+who\s+(?:\w+\s+){0,3}$",
    finds={"She met Inventov, who then ": ", who then "},
    skips=["Those who came were glad, and he "],
)
ASIDE = Rule(
    name="en.speech.aside",
    pattern=r",\s+(?:(?:who|whom|whose|which)\b|(?:an?|one\s+of)\s+\w|(?:the\s+)?(?:\w+\s+)?(?:members?|head|chair\w*|leader"
    r"|director|founder|author|secretary|president|coordinator)\s+of\b)[^,.;:!?]{0,200},"
    r"|\s(?:of|from)\s+(?:the\s+)?(?:(?-i:[A-Z])[\w’'“”\"-]*\s+){1,4}?(?:party[’']s\s+|party\s+)?(?:faction|party)\b(?![’'])"
    r"|,\s+(?:the|an?)\s+[^,.;:!?]{2,80}?\s+who\s[^,.;:!?]{0,120},",
    finds={
        "Inventov, the deputy who wrote it, left.": ", the deputy who wrote it,",
        "Inventov, who heads the party, left.": ", who heads the party,",
        "Inventov, a member of the party, left.": ", a member of the party,",
    },
    skips=["Inventov, who heads the party.", "To Inventov, the senator, in tears, said so."],
)
SHE = Rule(
    name="en.speech.she",
    pattern=r"\b(?:she|her)\b",
    finds={"She warned of it.": "She"},
    skips=["He warned of it."],
)
HE = Rule(
    name="en.speech.he",
    pattern=r"\b(?:he|his|him)\b",
    finds={"He warned of it.": "He"},
    skips=["She warned of it."],
)
OBJECT = Rule(
    name="en.speech.object",
    pattern=r"(?:^|\s)(?P<value>of|with|by|to|for|from|about|against|between|than|like|(?<=\w\s)(?<!well\s)as|under|behind"
    r"|told|asked|met|received|thanked|invited|urged|instructed|reminded|informed|joined|wished|congratulated)"
    r"\s+(?:the\s+|an?\s+|its\s+|his\s+|her\s+|their\s+)?"
    r"(?:\w|(?:(?-i:[A-Z])[\w’'-]+\s+){1,4}(?<!Government\s)(?<!Minister\s)[a-gi-ru-z])$",  # «the», «he» and «she» begin anew
    finds={"In a letter to A": "to", "Deputy Adam Inventov of the People’s P": "of"},
    skips=[
        "Adam Inventov as well as E",
        "In a letter to the Government d",
        "Deputy A",
        "to him and A",
        "As the s",
        "In a letter to Adam Inventov t",
    ],
)

NOT_NAMED = Rule(
    name="en.speech.not_named",
    pattern=r"\bon\s+(?:the\s+)?condition\s+of\s+anonymity\b|\b(?:asked|wished|wanted|preferred|declined|refused)\s+(?:not\s+)?to\s+"
    r"(?:be\s+named|remain\s+anonymous)\b|\bdid\s+not\s+(?:want|wish)\s+to\s+be\s+named\b",
    finds={"The minister spoke on condition of anonymity.": "on condition of anonymity"},
    skips=["The minister spoke of conditions."],
)

INVERTED = Rule(
    name="en.speech.inverted",
    pattern=r"[,”\"»]\s+(?P<value>(?P<verb>said|says|noted|notes|stressed|added|explained|explains|believes|reported|stated|announced|recalled"
    r"|argued|argues|emphasi[sz]ed|clarified|admitted|warned|assured|remarked|concluded|insisted|confirmed|pointed\s+out|pointed)"
    r"\s+(?!that\b|to\b|the\s+(?:need|importance|necessity|role)\b)[^.;:!?,]{3,140}?)\s(?:at|during|in|on|after|before|following|while|when|today|yesterday|earlier|via|from)\s",
    finds={
        "Wages will grow, said deputy Adam Inventov at a briefing.": "said deputy Adam Inventov",
    },
    skips=["In Astana, Inventov said at a briefing that wages grow.", "He said so at a briefing."],
)

SPEECH = SpeechRules(
    inverted=(INVERTED,),
    not_that=(NOT_NAMED,),
    said=(ASK, EXPRESS, GERUND, SAYS, SAY),
    source=(IN_VIEW, ACCORDING),
    quoting=(READS, QUOTE_NOBODY, QUOTE_ONLY),
    back=(BACK,),
    mention=(HEARD, MENTION),
    lead=(LEAD,),
    press=(PRESS,),
    nobody=(NOBODY,),
    person=(PERSON,),
    pronoun=(PRONOUN,),
    presiding=(PRESIDING,),
    feminine=(SHE,),
    masculine=(HE,),
    many=(MANY,),
    objects=(OBJECT,),
    asides=(ASIDE,),
    relative=(RELATIVE,),
    subject_first=True,
)
