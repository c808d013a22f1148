import assert from "node:assert/strict";
import { test } from "node:test";
import { whyNoNews } from "./not-news.js";

const CODE = "the page is a program's code or data";
const TABLE = "the page is a table";
const TERMS = "the page is a licence or terms of use";

const ROWS: readonly (readonly [name: string, reason: string | null, text: string])[] = [
  [
    "TypeScript",
    CODE,
    `import { readFileSync } from "node:fs";

/** Reads a file and returns its lines. */
export function linesOf(path: string): readonly string[] {
  const text = readFileSync(path, "utf8");
  if (text === "") return [];
  return text.split("\\n").filter((line) => line !== "");
}

export const attack = (army: Army, town: Town): Result => {
  const killed = army.fire(town);
  town.population -= killed;
  return { killed, town };
};

for (const town of towns) {
  attack(army, town);
}`,
  ],
  [
    "Python whose comments tell of an attack",
    CODE,
    `#!/usr/bin/env python3
import sys
from datetime import date

# Attack the village and count the people who were killed.
def attack(village, soldiers):
    killed = 0
    for person in village.people:
        if person.is_home():
            killed += 1  # killed by soldiers
    print(f"{killed} people killed in {village.name}")
    return killed

if __name__ == "__main__":
    attack(sys.argv[1], 12)`,
  ],
  [
    "records in JSON",
    CODE,
    `{"id": 1, "town": "Bara", "killed": 30, "date": "2025-04-16"}
{"id": 2, "town": "Uvira", "killed": 12, "date": "2025-04-15"}
{"id": 3, "town": "Kabul", "killed": 17, "date": "2025-04-16"}`,
  ],
  [
    "a table with commas",
    TABLE,
    `id,date,town,country,killed
1,2025-04-16,Bara,Sudan,30
2,2025-04-15,Uvira,DR Congo,12
3,2025-04-16,Kabul,Afghanistan,17`,
  ],
  [
    "the MIT licence",
    TERMS,
    `MIT License

Copyright (c) 2024 Jane Roe

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ],
  [
    "terms of service",
    TERMS,
    `Terms and Conditions

Last updated: 16 April 2025

Please read these terms and conditions carefully before using our service. These Terms of Service govern your use of the website operated by Example Media Ltd.

By accessing or using the Service you agree to be bound by these Terms. If you disagree with any part of the terms then you may not access the Service.

We may terminate or suspend access to our Service immediately, without prior notice or liability, for any reason whatsoever, including without limitation if you breach the Terms.

You shall indemnify and hold harmless the Company and its licensees from any claims, damages, obligations, losses and liabilities arising from your use of the Service.

These Terms shall be governed and construed in accordance with the laws of England, without regard to its conflict of law provisions.`,
  ],
  [
    "a privacy policy",
    TERMS,
    `Privacy Policy

We collect personal data that you give us when you register for an account, such as your name and e-mail address.

We use cookies and similar technologies to track activity on our Service and hold certain information.

Your data may be transferred to computers located outside of your state where the data protection laws may differ.

You have the right to access, update or delete the information we have on you. Contact us at privacy@example.com.`,
  ],
  [
    "code inside a story",
    null,
    `Hackers publish code of banking worm

Hackers on Wednesday published the code of a worm that emptied 4,000 bank accounts in Kenya last month, police said.

The code, a few hundred lines of Python, was posted on a forum on Tuesday:

def steal(account):
    account.send(account.balance)

Three men were arrested in Nairobi on Monday over the theft, the police spokesman said.

Banks have asked customers to change their passwords.`,
  ],
  [
    "a story on terms of service",
    null,
    `New terms of service anger users

Users of the messaging app Signalo in Nigeria protested on Monday in front of its office in Lagos against new terms of service.

The terms say that users agree to be bound by the laws of Ireland and that the company may terminate accounts without notice.

Police fired tear gas and arrested 12 people, a lawyer for the protesters said.`,
  ],
  [
    "a round-up whose items end in the agency",
    null,
    "World roundup\n\nISLAMABAD — India and Pakistan hold talks in January. (VOA)\n\nTRIPOLI — Two militias agreed on a truce. (VOA)\n\nADEN — A ship brought fuel to the port. (VOA)",
  ],
  [
    "a resolution",
    null,
    "The Council,\n\nActing pursuant to Chapter VII, hereby decides that all parties shall cease fire without restriction.\n\nThe Court has jurisdiction over those liable for attacks on third parties.",
  ],
];

for (const [name, reason, text] of ROWS)
  test(`${name}: ${reason ?? "news"}`, () => assert.equal(whyNoNews(text), reason));
