import { findAmounts } from "../amounts.js";
import { counted } from "../counted.js";
import type { FigureRule } from "../phrase.js";

export const number: FigureRule = {
  name: "number",
  read: (phrase) => {
    const amounts = findAmounts(phrase.words);
    const amount = amounts.find(({ said }) => said) ?? amounts[0];
    return amount === undefined ? null : counted(phrase, amount);
  },
  reads: [
    ["at least 19 civilians", 19, null, 19, "min", "person"],
    ["more than 8,000 people", 8001, null, 8000, "gt", "person"],
    ["as many as 40 prisoners", null, 40, 40, "max", "person"],
    ["nearly 100 militants", null, 99, 100, "lt", "person"],
    ["10 to 15 gunmen", 10, 15, null, "range", "person"],
    ["between 10 and 15 gunmen", 10, 15, null, "range", "person"],
    ["10-15 gunmen", 10, 15, null, "range", "person"],
    ["dozens", 24, null, null, "vague", "person"],
    ["scores of villagers", 40, null, null, "vague", "person"],
    ["hundreds of people", 200, null, null, "vague", "person"],
    ["tens of thousands of people", 20000, null, null, "vague", "person"],
    ["several hundred families", 300, null, null, "vague", "family"],
    ["half a million people", 500000, 500000, 500000, "exact", "person"],
    ["two and a half thousand people", 2500, 2500, 2500, "exact", "person"],
    ["some 1.2m people", null, null, 1200000, "approx", "person"],
    ["more than two dozen suspects", 25, null, 24, "gt", "person"],
    ["twenty-one thousand five hundred men", 21500, 21500, 21500, "exact", "person"],
    ["another two million", 2000000, 2000000, 2000000, "exact", "person"],
    ["2,00,000 people", 200000, 200000, 200000, "exact", "person"],
    ["a dozen farmers", 12, 12, 12, "exact", "person"],
    ["a few people", 3, null, null, "vague", "person"],
    ["a million and a half viewers", 1.5e6, 1.5e6, 1.5e6, "exact", "person"],
    ["two thousand and a half men", 2500, 2500, 2500, "exact", "person"],
    ["14 600 villagers", 14600, 14600, 14600, "exact", "person"],
    ["2.750 persons", 2750, 2750, 2750, "exact", "person"],
    ["3’800 marchers", 3800, 3800, 3800, "exact", "person"],
    ["“several hundred” gunmen", 300, null, null, "vague", "person"],
    ["two guards aged 31 and 44", 2, 2, 2, "exact", "person"],
    ["100 or more people", 100, null, 100, "min", "person"],
  ],
  refuses: [],
};
