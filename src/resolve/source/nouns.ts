/** Nouns for what was written, filmed or drawn up: the last word of a mention. */
export const DOCUMENT =
  /\b(?:accords?|affidavit|agreements?|amendment|article|assessment|audio|audiotape|bill|blog|book|briefing|bulletin|cables?|case statement|chargesheet|communique|communiqué|complaint|constitution|data|decision|declaration|decree|deal|documents?|draft|evidence|figures|filing|filings|findings|footage|images?|imagery|indictment|introduction|investigation|judg(?:e?)ment|law|lawsuit|leaks|letter|list|logs?|memo|memoir|memorandum|message|minutes|motion|news|notes?|notice|order|papers?|peace plan|petition|photographs?|photos|plan|poll|preamble|proposal|readout|recording|records|release|reports?|resolution|results?|ruling|statements?|statistics|study|summary|surveys?|tape|testimony|tests?|texts?|textbooks?|transcripts?|treaty|verdict|videos?|videotape|warrant|writings|review application|estimates?|books|census)$/i;

export const POST =
  /\b(?:tweets?|posts?|posting|Facebook|Twitter|Telegram|Instagram|social media|internet (?:message|statement|posting)|Truth Social|TikTok|message posted.*|Web site)$/i;

export const WITNESS =
  /\b(?:eye-?witness(?:es)?|witness(?:es)?|survivors?|bystanders?|onlookers?|passers?-by)\b/i;

export const ANONYMOUS =
  /\b(?:unidentified|unnamed|anonymous|undisclosed|unknown)\b|\b(?:sources?|insiders?|person familiar|people familiar|persons? close|people close)\b/i;

/** Nameless people told of by what they know: "three people" with knowledge of the talks. */
export const KNOWS =
  /^ (?:who (?:(?:are|is|was|were) (?:briefed|close to|familiar with|involved in the|present at)|(?:attended|know|knew|knows|saw|took part in) (?:of |about )?(?:the|it)\b)|with (?:\p{L}+ ){0,2}(?:insight|knowledge)\b|(?:briefed|closely? (?:to|involved)|directly involved|familiar|acquainted|privy|aware|informed|close) (?:about|by|in|of|on|to|with)?\b|involved in the (?:discussions|investigation|matter|negotiations|planning|talks)\b|in the know\b)/iu;
export const KNOWING_PEOPLE =
  /\b(?:individuals?|man|men|people|persons?|someone|somebody|those|woman|women)$/i;

/** People who hold an office or a job: unnamed, but typed. */
export const ROLE =
  /\b(?:academics?|administrators?|admiral|advisers?|advisors?|aides?|ambassadors?|analysts?|attorneys?|attorney[- ]general|bishops?|captain|cardinal|chairman|chairperson|chairwoman|chancellor|chief|chiefs|clerics?|colonel|commanders?|commissioner|consul|coroner|coordinators?|correspondents?|councillors?|counsel|delegates?|deput(?:y|ies)|detectives?|diplomats?|directors?|doctors?|economists?|employees?|envoys?|executives?|experts?|governors?|head|historians?|imam|inspectors?|inspectors? general|investigators?|judges?|justices?|jurists?|king|lawmakers?|lawyers?|leaders?|legislators?|lieutenant|managers?|mayors?|medics?|members?|ministers?|monitors?|MPs?|PM|negotiators?|nurses?|observers?|officers?|officials?|operators?|paramedics?|parliamentarians?|physicians?|pilots?|police chief|politicians?|premier|presidents|priests?|prime ministers?|professors?|prosecutors?|publicists?|queen|rapporteur|representatives?|researchers?|scholars?|scientists?|secretar(?:y|ies)|secretary[- ]general|senators?|sergeant|sheriff|speaker|spokes(?:man|men|woman|women|person|persons|people)|superintendent|teachers?|technicians?|vice[- ]president|workers?|journalists?|reporters?|general)$/i;

/** People who speak as a crowd. */
export const COLLECTIVE =
  /\b(?:activists|campaigners?|civilians|colleagues|complainants|critics|defendants|demonstrators?|detainees|dissidents?|exiles|families|family|farmers|fighters|fishermen|friends|guards|gunmen|hostages|inmates|insurgents|kidnappers|locals|men|militants|migrants|mothers|mourners|neighbou?rs|opponents|organizers|organisers|others|parents|participants|passengers|people|pilgrims|prisoners|protest(?:e|o)rs|rebels|refugees|relatives|residents|retailers|soldiers|students|supporters|suspects|traders|travell?ers|tribesmen|troops|users|victims|villagers?|volunteers|voters|wives|women|youths|forces|sides|some|many|nations|countries|governments|europeans|americans|palestinians|sudanese|fathers|brothers|sisters|sons|daughters|drivers|writers)$/i;

/** What an organisation's name ends or begins with. */
export const ORGANISATION =
  /\b(?:academy|administration|agency|agencies|alliance|army|assembly|association|authority|bank|battalion|bloc|board|body|branch|brigades?|bureau|bureaucracy|cabinet|campaign|caucus|center|centre|centers|church|coalition|command|commission|committee|company|congress|confederation|corporation|corps|council|court|directorate|division|embassy|federation|firm|foundation|forces?|front|fund|group|groups|guards?|headquarters|hospital|institute|institution|intelligence|junta|lab|laboratory|league|legislature|marines|military|militia|ministry|mission|monitor|movement|navy|network|observatory|office|organi[sz]ations?|panel|parliament|party|police|prosecution|senate|service|services|society|staff|syndicate|task force|team|treasury|tribunal|union|unions|unit|university|watchdog|watch|department|defen[sc]e|delegation|international|rangers|borders|physicians|survey|procuratorate|operations?|arm|wing|faction|factions|house|side|company|airline|airport|contingent|cartel|opposition)\b/i;

/** Organisations that a single word names, where nothing in the word tells; from news usage. */
export const NAMED_ORGANISATIONS: ReadonlySet<string> = new Set(
  `Amnesty|Apple|al-Qaida|Al-Qaida|al-Qaeda|Al-Qaeda|al-Shabab|Al-Shabaab|Boko Haram|Caritas|Centcom|CENTCOM|Europol|Eurojust|Facebook|Fatah|Frontex|Gazprom|Google|Greenpeace|Hamas|Hezbollah|Hizbullah|Houthis|Doctors Without Borders|Human Rights Watch|Intelcenter|Interpol|Islamic Jihad|Islamic State|Médecins Sans Frontières|Meta|Microsoft|Muslim Brotherhood|Oxfam|Pemex|Pentagon|Red Crescent|Red Cross|Reporters Without Borders|Save the Children|Shell|Stratfor|Taleban|Taliban|Tatmadaw|U.N.|UN|United Nations|Unesco|UNICEF|Unicef|Eutelsat|Citizen Lab|Chatham House`.split(
    "|",
  ),
);

/** A noun for an organisation right before its name: "human rights group" Haki Africa, "the NGO" Lam Echaml. */
export const ORGANISATION_AHEAD =
  /^(?:the |an? )?(?:[\p{L}’'-]{1,20} ){0,4}?(?:charity|coalition|foundation|group|movement|network|NGO|non-?profit|organi[sz]ation|think[- ]tank|union|watchdog) (?=\p{Lu}|[ae]l-\p{Lu})/u;
