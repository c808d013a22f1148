import assert from "node:assert/strict";
import { test } from "node:test";
import { visible, visibleLine } from "./visible.js";

for (const [name, text, shown] of [
  ["an escape", "\u001b[31mred\u001b[0m", "␛[31mred␛[0m"],
  ["bell, backspace and return", "a\u0007\b\rb", "a␇␈␍b"],
  ["a C1 control", "a\u009b2Jb", "a�2Jb"],
  ["directions", "a\u202eb\u2066c\u200fd", "a�b�c�d"],
  ["half a pair", "a\ud83db", "a�b"],
  ["line ends, emoji and letters of any script", "é\n😀 ش 中", "é\n😀 ش 中"],
] as const) {
  test(`${name}`, () => assert.equal(visible(text), shown));
}

test("a name stays in its line", () => assert.equal(visibleLine("a\r\n  b\nc"), "a b c"));
