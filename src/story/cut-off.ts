import type { Draft } from "./draft.js";
import { isContinueLink } from "./furniture.js";
import type { Story } from "./story.js";

/** A scroll's last story has often only begun to load; this much shorter than the others and it has. */
const SHORTER = 0.7;

/** Whether each story stops before its end: inside a sentence, or between two paragraphs. */
export function cutOffs(drafts: readonly Draft[]): readonly Story["cutOff"][] {
  return drafts.map((draft, at) => {
    if (stopsInSentence(draft)) return "sentence";
    if (endsInContinueLink(draft)) return "paragraph";
    return at === drafts.length - 1 && isShortLast(drafts) ? "paragraph" : false;
  });
}

const bodyOf = ({ roled }: Draft): readonly string[] =>
  roled.filter(({ role }) => role === "body" || role === "quote").map(({ line }) => line.text);

/** Units of a full stop with what may stand behind it: quotes, a bracket with the agency's name. */
const LONGEST_END = 160;

/** The last words end in a letter, a comma or three dots instead of a stop. */
function stopsInSentence(draft: Draft): boolean {
  const last = bodyOf(draft).at(-1);
  if (last === undefined || last.split(" ", 4).length < 4) return false;
  const end = last.slice(-LONGEST_END);
  return !/[.!?:;؟][)\]"'”’»″]*(?:\s*[([][^()[\]]{1,80}[)\]]\.?)?$/u.test(end) || /(?:\.\.\.|…)$/.test(end);
}

function endsInContinueLink({ lines }: Draft): boolean {
  const lastOwn = lines.findLastIndex(({ look }) => look !== "furniture");
  return lines.slice(lastOwn + 1).some(({ text }) => isContinueLink(text));
}

function isShortLast(drafts: readonly Draft[]): boolean {
  const isScroll =
    drafts.length > 1 &&
    drafts.every(({ lines }) => lines.filter(({ key }) => key === lines[0]?.key).length > 1);
  if (!isScroll) return false;
  const sizes = drafts.map((draft) => bodyOf(draft).length);
  const others = sizes.slice(0, -1).sort((a, b) => a - b);
  const usual = others[others.length >> 1] ?? 0;
  return (sizes.at(-1) ?? 0) < usual * SHORTER;
}
