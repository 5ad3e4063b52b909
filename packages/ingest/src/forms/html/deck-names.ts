/** What pages call a deck in class names and ids, by the languages of their makers. Data only. */

export const DECK_NAMED =
  /(?<![a-z])(?:[a-z]*deck|dek|standfirst|stand-first|sub-?titles?|sub-?headlines?|subhead(?:ing|line|er)?|sub-?header|subline|strapline|tagline|chapo|chapeau|vorspann|einleitung|anrei(?:ss|ß)er|anleser|teaser-?text|lead(?:-?(?:text|in|paragraph))?|element-lead|lede?|intro(?:duction|text)?|kicker-?text|summary(?:-?list)?|excerpt|synopsis|abstract|article-?description|heading-des(?:cription)?|ingress|manchet(?:te)?|perex|bajada|entradilla|entrada|epigraph|ep[ií]grafe|copete|occhiello|sommario|catenaccio|sottotitolo|resumo|linha-?fina|underrubrik|manchett?e|zajawka|spot(?:-?text)?|bullet-?points?|key-?points?|highlights|mid-?title|tldr|takeaways|darum-geht)(?![a-z])/;

/** Names that the first paragraph of a text bears as well. */
export const DECK_INTRODUCTION =
  /(?<![a-z])(?:intro(?:duction)?|content--?intro|first|summary|lead-?paragraph)(?![a-z])/;

/** Names of what else stands between headline and text. */
export const DECK_BESIDE =
  /(?<![a-z]|has-)(?:author|authors|bio|byline|captions?|credits?|copyright|share|sharing|social|newsletter|breadcrumbs?|tags?|related|comments?|advert\w*|disclaimer|affiliate|paywall|cookie|rating|reading-?time|publish\w*|timestamp|date|player|audio|podcast|legende|menu|nav|toolbar|modal|dialog|tooltip|popup|login|subscri\w+)(?![a-z])/;

/** Classes that set a paragraph in bold. */
export const SET_BOLD = /[\s_-](?:bold|strong|semibold|font-(?:medium|semibold|bold))[\s]/;
