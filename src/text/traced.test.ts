import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clean } from "./clean.js";
import { splitSentences } from "./sentences.js";
import { quote } from "./span.js";
import { compose, cutTraced, joinTraced, toSource, tracer, untouched } from "./traced.js";

/** Pieces that trip offset arithmetic: emoji, combining marks, RTL, CRLF, NUL, lone surrogates, blanks. */
const piece = fc.constantFrom(
  "a",
  "Troops left.",
  "😀",
  "👩‍🚒",
  "e\u0301",
  "שלום",
  "مرحبا",
  "\r\n",
  "\n",
  "\r",
  "\0",
  "\ud83d",
  "\ude00",
  "\u00a0",
  "\u00ad",
  "\u200b",
  "\ufeff",
  "“Stop.”",
  " ",
  "\t",
  "U.S. ",
  "…",
  "\u2028",
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

test("a cleaned text's units come from their own place on the page, in order", () => {
  fc.assert(
    fc.property(text, (source) => {
      const cleaned = clean(source, { start: 0, end: source.length });
      let before = 0;
      for (let at = 0; at < cleaned.text.length; at++) {
        const place = toSource(cleaned, { start: at, end: at + 1 });
        const unit = cleaned.text[at] as string;
        assert.ok(place.start >= before && place.end > place.start);
        if (unit === " ") assert.match(quote(source, place), /^[\s\0\u00ad\u200b\ufeff\u2028]+$/);
        else assert.equal(quote(source, place), unit);
        before = place.end;
      }
    }),
  );
});

test("nothing that shows is lost by cleaning, lone surrogates and marks included", () => {
  const shown = (words: string): string =>
    words.replace(/[\s\0\u00ad\u200b\ufeff\u2028]|(?<![\u{1f000}-\u{1faff}])\u200d/gu, "");
  fc.assert(
    fc.property(text, (source) =>
      assert.equal(shown(clean(source, { start: 0, end: source.length }).text), shown(source)),
    ),
  );
});

test("a span of a composed text slices to the same page characters as step by step", () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
      const outer = clean(source, { start: 0, end: source.length });
      const twice = clean(outer.text, { start: 0, end: outer.text.length });
      const whole = compose(twice, outer);
      assert.equal(whole.text, twice.text);
      const start = a % (whole.text.length + 1);
      const span = { start, end: start + (b % (whole.text.length - start + 1)) };
      if (span.start < span.end) {
        assert.deepEqual(toSource(whole, span), toSource(outer, toSource(twice, span)));
      }
    }),
  );
});

test("a part of a traced text and parts joined keep their places", () => {
  const page = "one &amp; two\nthree";
  const line = tracer();
  line.keep(page, 0, 4);
  line.put("&", 4, 9);
  line.keep(page, 9, 13);
  const first = line.done();
  const whole = joinTraced([first, untouched(page, { start: 14, end: 19 })], "\n");
  assert.equal(whole.text, "one & two\nthree");
  assert.equal(quote(page, toSource(whole, { start: 4, end: 5 })), "&amp;");
  assert.equal(quote(page, toSource(whole, { start: 6, end: 15 })), "two\nthree");
  assert.equal(
    quote(page, toSource(cutTraced(whole, { start: 4, end: 9 }), { start: 0, end: 5 })),
    "&amp; two",
  );
});

test("sentences cover all words, in order, and never cross a line end", () => {
  fc.assert(
    fc.property(text, (source) => {
      let before = 0;
      for (const span of splitSentences(source)) {
        assert.equal(source.slice(before, span.start).trim(), "");
        assert.ok(span.start < span.end);
        assert.doesNotMatch(quote(source, span), /[\n\r\u2028]/);
        before = span.end;
      }
      assert.equal(source.slice(before).trim(), "");
    }),
  );
});
