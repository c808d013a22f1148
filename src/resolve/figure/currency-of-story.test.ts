import assert from "node:assert/strict";
import { test } from "node:test";
import { currencyIn, rupeesOf } from "./currency-of-story.js";

test("a shared name of a currency is that of the only country named which has it", () => {
  assert.equal(currencyIn("A court in Uganda fined him 2 million shillings.", "shilling"), "UGX");
  assert.equal(currencyIn("Iraqi clerks were paid 500,000 dinars.", "dinar"), "IQD");
  assert.equal(currencyIn("Kenya and Tanzania share the cost of 3m shillings.", "shilling"), null);
  assert.equal(currencyIn("They paid 3m shillings.", "shilling"), null);
  assert.equal(currencyIn("A court in Kenya fined him $500.", "USD"), null);
});

test("rupees by the lakh are India's where no other country with rupees is named", () => {
  assert.equal(rupeesOf("He got Rs 3 lakh.", "He got Rs 3 lakh."), "INR");
  assert.equal(rupeesOf("He got Rs 3 lakh in Nepal.", "He got Rs 3 lakh in Nepal."), null);
  assert.equal(rupeesOf("He got Rs 3,000.", "He got Rs 3,000."), null);
});
