import {
  actor,
  land,
  many,
  on,
  point,
  readingOf,
  said,
  type Told,
  type Written,
  within,
} from "./browser-pages.js";

const BEIRUT = ["Beirut", "LBN", 33.8938, 35.5018] as const;
const ISTANBUL = ["Istanbul", "TUR", 41.0082, 28.9784] as const;
const PRETORIA = ["Pretoria", "ZAF", -25.7479, 28.2293] as const;
const GENEINA = ["El Geneina", "SDN", 13.4526, 22.4472] as const;

const blast = (port: string): Told => ({
  trigger: "explosion",
  type: "DISASTER",
  mode: "accident",
  places: [point(port, BEIRUT, "near", 2)],
  times: [on("Tuesday", "2020-08-04")],
});

/** Own sentences about well-known events; two outlets tell of one blast and differ in the toll. */
export const written: readonly Written[] = [
  {
    page: "cedar-post",
    outlet: "Cedar Post",
    published: "2020-08-05",
    blocks: [
      ["headline", "Blast Tears Through Beirut’s Port"],
      ["caption", "Smoke over the port of Beirut on Tuesday evening."],
      [
        "body",
        "A huge explosion tore through the port of Beirut on Tuesday, flattening warehouses and shattering glass across the city. At least 100 people were killed and more than 4,000 wounded, the Lebanese Red Cross said.",
      ],
      ["sub-head", "Stored for years"],
      [
        "body",
        "Officials said 2,750 tonnes of ammonium nitrate had been kept in the port since 2014. France will send 55 soldiers of its civil security to Lebanon on Wednesday, the French presidency announced.",
      ],
      [
        "body",
        "Protesters accused the government of neglect 🚨 and may march on parliament in the coming days, two organisers said on condition of anonymity.",
      ],
    ],
    told: [
      {
        ...blast("port of Beirut"),
        recipients: [actor("people", "LBN", "CVL")],
        figures: [
          many("At least 100 people", "killed", 100, "min"),
          many("more than 4,000", "injured", 4000, "gt"),
        ],
        sources: [said("the Lebanese Red Cross", "organisation")],
      },
      {
        trigger: "send",
        type: "AID",
        realis: "planned",
        actors: [actor("France", "FRA", "GOV", "France")],
        recipients: [actor("Lebanon", "LBN", "GOV", "Lebanon")],
        places: [land("Lebanon", "Lebanon", "LBN")],
        times: [on("Wednesday", "2020-08-05")],
        figures: [many("55 soldiers", "deployed", 55)],
        sources: [said("the French presidency", "organisation", "announced")],
      },
      {
        trigger: "accused",
        type: "ACCUSE",
        mode: "allege",
        actors: [actor("Protesters", "LBN", "CVL")],
        recipients: [actor("the government", "LBN", "GOV", "Lebanon")],
      },
      {
        trigger: "march",
        type: "PROTEST",
        mode: "demo",
        realis: "possible",
        actors: [actor("Protesters", "LBN", "CVL")],
        sources: [said("two organisers", "anonymous")],
        times: [
          {
            words: "in the coming days",
            value: null,
            reason: "an open stretch after publication",
            alternatives: [],
          },
        ],
      },
    ],
  },
  {
    page: "harbour-wire",
    outlet: "Harbour Wire",
    published: "2020-08-09",
    cutOff: "sentence",
    blocks: [
      ["headline", "Toll of Beirut Blast Climbs <script>document.title = 'owned'</script>"],
      [
        "body",
        "The explosion at the port of Beirut on Tuesday killed 158 people and injured more than 6,000, the health ministry said. Port officials denied that they had ignored letters of warning.",
      ],
      [
        "body",
        "Courts ordered 16 port employees detained, a military judge said on Thursday, while rescuers <img src=x onerror=\"document.title='owned'\"> went on",
      ],
    ],
    told: [
      {
        ...blast("port of Beirut"),
        recipients: [actor("people", "LBN", "CVL")],
        figures: [many("158 people", "killed", 158), many("more than 6,000", "injured", 6000, "gt")],
        sources: [said("the health ministry", "organisation")],
      },
      {
        trigger: "denied",
        type: "REJECT",
        stance: "denied",
        actors: [actor("Port officials", "LBN", "GOV")],
      },
      {
        trigger: "detained",
        type: "COERCE",
        mode: "arrest",
        stance: "alleged",
        actors: [actor("Courts", "LBN", "JUD")],
        recipients: [actor("port employees", "LBN", "GOV")],
        places: [land("Beirut", "Lebanon", "LBN")],
        times: [on("Thursday", "2020-08-06")],
        figures: [many("16 port employees", "detained", 16)],
        sources: [said("a military judge", "role")],
      },
    ],
  },
  {
    page: "levant-brief",
    outlet: "Levant Brief",
    published: "2020-08-05",
    blocks: [
      ["headline", "What We Know of the Beirut Blast"],
      ["body", "The explosion at the port of Beirut on Tuesday was heard in Cyprus."],
    ],
    told: [blast("port of Beirut")],
  },
  {
    page: "odd-letters",
    outlet: "Odd Letters",
    published: "2023-06-20",
    blocks: [
      ["headline", "قوات תקווה 🚒"],
      ["body", "Crews\r\nof the قوات moved 👩\u200d🚒 cafe\u0301 tanks\u0000 to \u202bחלב\u202c."],
    ],
    told: [
      {
        trigger: "moved",
        type: "MOBILIZE",
        actors: [actor("Crews\r\nof the قوات", null, "MIL")],
        recipients: [actor("👩\u200d🚒 cafe\u0301", null, "CVL")],
        instruments: ["tanks\u0000"],
        places: [point("חלב", ["Aleppo", "SYR", 36.2021, 37.1343])],
      },
    ],
  },
  {
    page: "grain-letter",
    outlet: "Grain Letter",
    published: "2022-07-22",
    blocks: [
      ["headline", "Black Sea Grain Deal Signed in Istanbul"],
      [
        "body",
        "Russia and Ukraine signed separate agreements with Turkey and the United Nations in Istanbul on Friday to let grain leave three Ukrainian ports. Ukraine urged Moscow to stop shelling Odesa.",
      ],
    ],
    told: [
      {
        trigger: "signed",
        type: "AGREE",
        actors: [actor("Russia", "RUS", "GOV", "Russia"), actor("Ukraine", "UKR", "GOV", "Ukraine")],
        recipients: [
          actor("Turkey", "TUR", "GOV", "Turkey"),
          actor("the United Nations", "IGO", "IGO", "United Nations"),
        ],
        places: [point("Istanbul", ISTANBUL)],
        times: [on("Friday", "2022-07-22")],
      },
      {
        trigger: "stop",
        type: "RETREAT",
        mode: "ceasefire",
        realis: "wanted",
        actors: [actor("Moscow", "RUS", "GOV", "Russia")],
        places: [point("Odesa", ["Odesa", "UKR", 46.4825, 30.7233])],
      },
    ],
  },
  {
    page: "rift-valley-news",
    outlet: "Rift Valley News",
    published: "2022-11-03",
    blocks: [
      ["headline", "Ethiopia and Tigray’s Leaders Agree to Silence the Guns"],
      [
        "body",
        "Ethiopia’s government and the Tigray People’s Liberation Front agreed in Pretoria on Wednesday to a permanent cessation of hostilities. Tigrayan fighters will be disarmed, the African Union’s envoy said.",
      ],
    ],
    told: [
      {
        trigger: "agreed",
        type: "AGREE",
        actors: [
          actor("Ethiopia’s government", "ETH", "GOV", "Ethiopia"),
          actor("the Tigray People’s Liberation Front", "ETH", "REB", "TPLF"),
        ],
        places: [point("Pretoria", PRETORIA)],
        times: [on("Wednesday", "2022-11-02")],
      },
      {
        trigger: "disarmed",
        type: "RETREAT",
        mode: "disarm",
        realis: "planned",
        actors: [actor("Tigrayan fighters", "ETH", "REB", "TPLF")],
        sources: [said("the African Union’s envoy", "role")],
      },
    ],
  },
  {
    page: "sahel-review",
    outlet: "Sahel Review",
    published: "2023-06-20",
    blocks: [
      ["headline", "Thousands Flee El Geneina for Chad"],
      [
        "body",
        "At least 15,000 people fled El Geneina for Chad in mid-June 2023, the United Nations refugee agency said. Residents alleged that fighters of the Rapid Support Forces had shot dead civilians on the road, which the force denied.",
      ],
    ],
    told: [
      {
        trigger: "fled",
        type: "DISPLACE",
        mode: "flee",
        actors: [actor("people", "SDN", "CVL")],
        places: [point("El Geneina", GENEINA)],
        times: [within("mid-June 2023", "2023-06-11", "2023-06-21", "month")],
        figures: [many("At least 15,000 people", "displaced", 15000, "min")],
        sources: [said("the United Nations refugee agency", "organisation")],
      },
      {
        trigger: "shot dead",
        type: "ASSAULT",
        mode: "firearms",
        stance: "alleged",
        actors: [actor("fighters of the Rapid Support Forces", "SDN", "MIL", "Rapid Support Forces")],
        recipients: [actor("civilians", "SDN", "CVL")],
        places: [point("the road", ["El Geneina", "SDN", 13.4526, 22.4472], "near", 40)],
        sources: [said("Residents", "witness", "alleged")],
      },
    ],
  },
];

export const readings = written.map(readingOf);
