import { isPageVoice } from "../page/page-voice.js";

/**
 * Lines that belong to no story: scroll marks, share bars, link lists, separators. Collected from pasted pages
 * of news sites (Asharq Al-Awsat's scroll mark `TT` and its number among them) and from web archives.
 */
const WORDS: ReadonlySet<string> = new Set([
  "ad",
  "add to favorites",
  "ads",
  "advert",
  "advertisement",
  "advertising",
  "all rights reserved",
  "also in the news",
  "also read",
  "archive",
  "back to top",
  "bookmark",
  "by",
  "close",
  "comment",
  "comments",
  "contact us",
  "continue",
  "continue reading",
  "copied",
  "copy",
  "copy link",
  "download",
  "download app",
  "email",
  "email this",
  "enlarge image",
  "facebook",
  "follow us",
  "font size",
  "full story",
  "gallery",
  "getty images",
  "highlights",
  "home",
  "image",
  "in this article",
  "instagram",
  "key points",
  "latest news",
  "leave a comment",
  "like",
  "linkedin",
  "listen",
  "listen to this article",
  "live",
  "load more",
  "log in",
  "login",
  "menu",
  "messenger",
  "more",
  "more news",
  "more on this story",
  "more stories",
  "most popular",
  "most read",
  "most viewed",
  "newsletter",
  "newsletters",
  "next",
  "next article",
  "next story",
  "no comments",
  "open extended reactions",
  "pinterest",
  "play",
  "play video",
  "post",
  "previous",
  "previous article",
  "print",
  "print article",
  "print this page",
  "privacy policy",
  "read also",
  "read full article",
  "read full story",
  "read more",
  "read next",
  "read the full story",
  "reblog",
  "recommended",
  "recommended for you",
  "reddit",
  "register",
  "related",
  "related articles",
  "related content",
  "related news",
  "related stories",
  "related topics",
  "reply",
  "report an error",
  "reprints",
  "return to top",
  "save",
  "save article",
  "scroll to top",
  "search",
  "see also",
  "see more",
  "send",
  "share",
  "share article",
  "share on facebook",
  "share on twitter",
  "share on whatsapp",
  "share on x",
  "share this",
  "share this article",
  "share this page",
  "share this post",
  "share this story",
  "show more",
  "sign in",
  "sign up",
  "skip to content",
  "skip to main content",
  "sponsored",
  "sponsored content",
  "story continues below advertisement",
  "subscribe",
  "subscribe now",
  "tags",
  "telegram",
  "terms of use",
  "text size",
  "the latest",
  "top stories",
  "topics",
  "trending",
  "trending now",
  "tt",
  "tumblr",
  "tweet",
  "tweet this",
  "twitter",
  "video",
  "view all",
  "view comments",
  "view more",
  "view original",
  "watch",
  "watch live",
  "watch now",
  "whatsapp",
  "x",
  "youtube",
]);

/** Openings of lines that advertise other pages, ask for something, or state rights. */
const OPENINGS =
  /^(?:(?:read|see|watch|listen|explore|discover) (?:more|also|next|now|live)\b(?:[:\s–—-]|$)|(?:also|must) (?:read|see|watch)\b|(?:related|recommended|trending|advertisement|sponsored|tags|topics|filed under|more from|more on|more about|most read|don['’]?t miss|you (?:may|might) also like|editor['’]?s picks?)\s*(?:[:|–—-]|(?:stories|articles|coverage|news|topics|video)\b)|share (?:this|on|via)\b|follow us\b|sign up (?:for|to)\b|subscribe (?:to|now|for)\b|click here\b|download (?:the|our)\b|print this\b|email this\b|get (?:the|our) (?:latest|daily|free|news)\b|(?:©|copyright\b|\(c\)\s*(?:19|20)\d\d)|all rights reserved\b|all content by\b|this (?:site|website) uses cookies\b|we use cookies\b|by (?:clicking|continuing|signing up|subscribing)\b|please (?:enable|log in|sign in|subscribe)\b|your browser does not\b|(?:skip|jump) to\b|image source,|page \d+ of \d+$|\[?forwarded from .{1,60}|<?(?:audio|document|gif|image|media|sticker|video|voice message) omitted>?$|messages and calls are end-to-end encrypted\b|(?:this message was|you) deleted\b.{0,20}$|(?:item )?\d+ of \d+\s?\|?$|view image in fullscreen$|(?:small|medium|large) text$|purchase licensing rights\b|our standards: |suggested topics:?$|text ad:|advertisement ·|learn more about refinitiv$|explore more on these topics$|reuse this content$|leave (?:a )?comment$|for (?:further|more) information,? (?:please )?(?:contact|visit)\b|[a-z]{2,5}(?:-[a-z]{2,5}){0,3}\/[a-z]{2,5}(?:-[a-z]{2,5}){0,2}$|mailto$|follow .{2,80} at https?:|<[a-z]{1,10}[ >].{0,200}<\/[a-z]{1,10}>$|list (?:of \d+ items?|\d+ of \d+)$|end of list$|follow .{2,60}:$|(?:information|data) cut-?off\b|(?:from|via|source:?) .{0,60}https?:\/\/\S+$|https?:\/\/\S+$|(?:\d+|no) comments?(?:$|\s*[|·•(]|\s+(?:on|yet)\b.{0,60}$)|\d+ shares?\b|have your say\b|get .{3,60} delivered\b|this slideshow requires\b|(?:image|photo|slide) \d+ of \d+$|start your day with\b|the post .{1,200} (?:appeared first|first appeared) on\b|continue reading\b.{0,200}(?:→|»|["”…]|\.\.\.)$|\[(?:…|\.\.\.|&hellip;)\]$)/i;

/** Heads of link lists and comments: what follows them at a story's end is not the story. */
const TAIL_HEAD =
  /^(?:more (?:[\p{L}’'&-]+ ){0,4}(?:stories|articles|news|videos)$|(?:more|related|recommended|latest|further|popular|top|other|similar) (?:articles?|content|coverage|from|in|links|news|on|posts?|reading|stories|topics|videos?)\b|related\b|recommended(?: for you)?|(?:you|we) (?:may|might|think)\b.{0,20}\blike\b|don['’]?t miss\b|read (?:also|more|next)\b|also (?:read|see|on (?:this|our) site)\b|see also\b|most (?:read|popular|viewed)\b|trending\b|up next\b|what to read next\b|(?:top (?:rated )?|\d+ |reader )?comments?\b|leave a (?:comment|reply)\b|join the (?:conversation|discussion)\b|sponsored\b|from (?:our|the) (?:partners|web)\b|about the authors?\b|get our\b|sign up\b|newsletter\b)/iu;

const SEPARATOR = /^[\s*_\-–—=~•·.#|+<>◆■●…]+$/u;
const COUNTER = /^\d{1,3}$/;
/** Network names in a row make a share bar whatever stands between them. */
const SHARE_BAR =
  /^(?:(?:share|tweet|facebook|twitter|x|whatsapp|email|e-mail|print|telegram|linkedin|reddit|pinterest|copy(?: link)?|link|save|post|messenger|on|via|this|page)[\s,|/·•-]*)+$/i;

export const isSeparator = (text: string): boolean =>
  text.length <= 200 && SEPARATOR.test(text) && text !== "…" && text !== "...";

/** The mark that endless-scroll pages of one outlet print between headline and picture, and its counter. */
export const isScrollMark = (text: string): boolean => /^(?:TT\s*)?\d{1,3}$|^TT$/.test(text);

/** Says that the page shows only the beginning of the story: a bare link to the rest. */
export const isContinueLink = (text: string): boolean =>
  /^(?:\.\.\.\s*|…\s*)?(?:continue reading|read (?:more|on|full (?:article|story)|the (?:full|rest of the) (?:article|story))|full story|see more|more)\s*(?:\.\.\.|…|»|>+|→)?$/i.test(
    text,
  );

/** Heads a list of other pages or of comments: short, and worded like one. */
export const isTailHead = (text: string): boolean => text.length <= 60 && TAIL_HEAD.test(text);

const LONGEST_WORDS = 48;
const LONGEST_BAR = 240;

/** Whether the line is part of the page's furniture and of no story. */
export function isFurniture(text: string): boolean {
  if (isSeparator(text) || COUNTER.test(text) || OPENINGS.test(text) || DONT_MISS.test(text)) return true;
  if (text.length <= LONGEST_BAR) {
    const bare = withoutMarks(text.toLowerCase());
    if (bare.length <= LONGEST_WORDS && WORDS.has(bare)) return true;
    if (isContinueLink(text) || SHARE_BAR.test(bare)) return true;
  }
  return isPageVoice(text);
}

const MARKS_BEFORE = " \u00a0\t•*|>»→-";
const MARKS_BEHIND = " \u00a0\t.:!…|>»→*-";

/** Without bullets, arrows and stops at its ends. */
function withoutMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && MARKS_BEFORE.includes(text[start] as string)) start++;
  while (end > start && MARKS_BEHIND.includes(text[end - 1] as string)) end--;
  return text.slice(start, end);
}

const DONT_MISS = /^DON['’]T MISS\b/;
