import type { NoneRule } from "./none-rule.js";

/** What goods are priced by. Sorted. */
const LOT =
  "bag|bale|barrel|bottle|box|bunch|bushel|can|carton|crate|cubic met(?:er|re)s?|cup|gallon|head of \\p{L}+|hour|jerrycan|kilo|kilogram(?:me)?|kilowatt[- ]hour|kg|lb|lit(?:er|re)|loaf|megawatt[- ]hour|MWh|kWh|metric ton(?:ne)?|mmbtu|night|ounce|oz|packet|pack|pill|piece|plate|pound|quintal|sack|share|sheet|slice|square met(?:er|re)|therm|ticket|tin|ton|tonne|troy ounce|tray|tub|unit";
const CURRENCY_WORD =
  "(?: (?:\\p{L}+ )?(?:afghanis?|baht|birr|cedis?|cents?|dinars?|dirhams?|dollars?|euros?|francs?|hryvnias?|kroner|kronor|kwacha|kyats?|liras?|naira|pence|pesos?|pounds?|rands?|reais|rials?|ringgit|riyals?|roubles?|rubles?|rupees?|rupiah|shekels?|shillings?|taka|won|yen|yuan|USD|EUR))";
const PER = new RegExp(
  `^(?:(?: ?(?:million|billion|m|bn)\\b)?${CURRENCY_WORD}?(?: \\([^)]*\\))?)(?:,? (?:per|an?|for (?:an?|one)|the|each)|/) ?(?:(?:[\\d,.]+|standard|single|\\d+kg) ?)?(?:${LOT})\\b`,
  "iu",
);
const SAYS_MONEY = new RegExp(`^${CURRENCY_WORD}`, "iu");
const SIGN_BEFORE = /(?:\p{Sc}|\b(?:A|Dhs?|EUR|KSh|KES|N|NGN|R|RM|Rs\.?|Sh|Tk|USD|US)) ?$/u;

/** What goods cost by the piece or by weight. */
export const price: NoneRule = {
  name: "price",
  reason: "the price of goods is no count",
  keepsGiven: "money",
  holds: ({ before, after }) => PER.test(after) && (SIGN_BEFORE.test(before) || SAYS_MONEY.test(after)),
  refuses: [
    "Oil fell to $[61.20] a barrel.",
    "Rice costs [900] naira a kilo there.",
    "Petrol is sold at [three] dollars per litre.",
    "Gas will cost $[110] per 1,000 cubic metres.",
  ],
  reads: [
    "Each family got $[300] a month.",
    "The firm owes $[40] million to the state.",
    "It paid $[500] a head.",
  ],
};
