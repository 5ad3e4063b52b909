/** Names of parts of a page that are not the article, by class, id and role, and what such a part is. Data only. */
export const PLACES: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![a-z])(?:related|recommend|read-?more|readmore|more-?on|most-?read|popular|trending|see-?also|teaser|up-?next|inline-?promo|promo|recirculation|more-?stories)/,
    'a link to other pages',
  ],
  [
    /(?<![a-z])(?:newsletter|subscri(?:be|ption)-|signup|sign-up|registration|login|capping|regwall|upsell|paywall-?(?:prompt|message|cta|overlay|banner|teaser|box))/,
    'a newsletter or subscription prompt',
  ],
  [/(?<![a-z])(?:donat|support-?us|membership|contribut(?:e|ion)s?(?![a-z]))/, 'asks for support or money'],
  [/(?<![a-z])(?:share|social|addtoany|sharing|follow-?us)(?![a-z])/, 'a prompt to share or comment'],
  [/(?<![a-z])(?:advert|ad-?slot|ads?(?![a-z])|sponsor|outbrain|taboola|dfp|banner)/, 'an advertisement'],
  [/(?<![a-z])(?:cookie|consent|gdpr)/, 'a cookie or consent notice'],
  [/(?<![a-z])(?:breadcrumb|tag-?list|article-?tags|topics?-?list|table-of-contents)(?![a-z])/, 'navigation'],
  [/(?<![a-z])(?:comment-?(?:list|form|section|count|rules|policy)|disqus)/, 'comments of readers'],
  [
    /(?<![a-z])(?:sr-only|visually-?hidden|screen-?reader(?:-?text|-?only)?|off-?screen|hidden-visually|aural|accessibility-?text|print-?(?:only|box|footer))(?![a-z])/,
    'not shown on the page',
  ],
  [
    /(?<![a-z])(?:author-?(?:bio|box|info|card|note|desc|footer|teaser|profile|details?|blurb|about)|about-?(?:the-)?author|bio(?:graphy)?|autorenbox|autoren-?info|firma-?autor)(?![a-z])/,
    'a note about the author',
  ],
  [
    /(?<![a-z])(?:(?:fact|info|fakta)-?box(?:en)?|faktaboks|faktaruta|info-?kasten|kasten|factbox|box-?out|recuadro|despiece)(?![a-z])/,
    'a box beside the text',
  ],
  [/(?<![a-z])(?:poll|quiz|survey|umfrage|voting|encuesta|sondage|sondaggio)(?![a-z])/, 'a poll'],
];
