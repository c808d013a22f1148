/** Elements whose content is no text of the page. Source: the HTML standard's content models. */
export const SILENT: ReadonlySet<string> = new Set([
  "audio",
  "base",
  "button",
  "canvas",
  "datalist",
  "dialog",
  "embed",
  "frame",
  "frameset",
  "iframe",
  "input",
  "link",
  "map",
  "math",
  "menu",
  "meta",
  "meter",
  "noframes",
  "noscript",
  "object",
  "option",
  "optgroup",
  "param",
  "picture",
  "progress",
  "script",
  "select",
  "source",
  "style",
  "svg",
  "template",
  "textarea",
  "track",
  "video",
]);

/** Elements that frame a page and are left out, unless most of its text is in them. */
export const FRAMING: ReadonlySet<string> = new Set(["aside", "footer", "form", "nav"]);

/** Elements that stand in the line; every other one begins and ends a block. */
export const INLINE: ReadonlySet<string> = new Set([
  "a",
  "abbr",
  "acronym",
  "b",
  "bdi",
  "bdo",
  "big",
  "cite",
  "code",
  "data",
  "del",
  "dfn",
  "em",
  "font",
  "i",
  "ins",
  "kbd",
  "label",
  "mark",
  "q",
  "rp",
  "rt",
  "ruby",
  "s",
  "samp",
  "small",
  "span",
  "strike",
  "strong",
  "sub",
  "sup",
  "time",
  "tt",
  "u",
  "var",
  "wbr",
]);

/** Class and id names of boxes beside or inside the story that are not it. Seen on news pages. */
export const BOX =
  /(?:^|[\s_-])(?:ad|ads|adbox|advert|advertisement|advertising|author-?(?:bio|box|card|info)|banner|bio|breadcrumbs?|caption-?credit|comments?|comment-?(?:list|form|section)|cookies?|copyright|disclaimer|disqus|follow|footer|gallery-?nav|inline-?(?:promo|related|newsletter)|jump|links|login|masthead|menu|modal|more-?(?:on|from|news|stories)|most-?(?:read|popular|viewed)|nav|navbar|navigation|newsletter|outbrain|overlay|pagination|popular|popup|pr-?box|print|promo|promoted|promotion|read-?(?:also|more|next)|recirc|recirculation|recommend(?:ed|ations)?|related|related-?(?:articles?|content|links|news|posts?|stories)|sharebar|share|sharing|shares|sidebar|signup|skip|social|social-?(?:share|links|media)|sponsor(?:ed)?|sponsor-?box|sticky|subscribe|subscription|syndication|taboola|tags?|tag-?list|teaser|teasers|ticker|toolbar|tools|trending|utility|video-?(?:player|list)|widget|zergnet)(?:$|[\s_-])/i;

/** Class and id names of what is the story. */
export const STORY =
  /(?:^|[\s_-])(?:article|article-?(?:body|content|text)|body-?(?:copy|text)|content-?body|entry|entry-?content|main-?content|post-?(?:body|content|text)|story|story-?(?:body|content|text)|text-?body|wysiwyg)(?:$|[\s_-])/i;
