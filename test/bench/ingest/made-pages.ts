/** Pages made up for the bench: articles of different lengths among the navigation, teasers and appeals of a site. */
import { randomFor } from '../../fuzz/random.ts';
import type { Page } from '../../corpus/pages.ts';

const WORDS =
  'harbour council ferry winter market bridge river director office storm quay fund island price boat road school train budget minister vote report station field season worker night water town plan'.split(
    ' ',
  );

const PAGES = 60;

/** The same pages in every run. */
export function madePages(): Page[] {
  return Array.from({ length: PAGES }, (_, number) => ({
    id: `made-${number}`,
    url: `https://news.example/${number}`,
    read: () => new TextEncoder().encode(madePage(number)),
  }));
}

function madePage(number: number): string {
  const random = randomFor(7, number);
  const sentence = (): string => {
    const words = Array.from({ length: 8 + random.below(18) }, () => random.pick(WORDS));
    return `The ${words.join(' ')}, it was said on Monday.`;
  };
  const paragraph = (): string => `<p>${Array.from({ length: 1 + random.below(4) }, sentence).join(' ')}</p>`;
  const teaser = (): string =>
    `<div class="teaser card"><a href="/t/${random.below(9999)}"><img src="/t.jpg" width="300" height="200" alt=""><h3>${sentence().slice(0, 60)}</h3></a><time datetime="2026-03-04">4 March</time></div>`;
  const many = (count: number, make: () => string): string => Array.from({ length: count }, make).join('\n');
  const headline = sentence().slice(0, 70);
  const body = Array.from({ length: 8 + random.below(50) }, (_, i) => {
    if (i % 9 === 5) return `<h2>${sentence().slice(0, 40)}</h2>`;
    if (i % 13 === 7)
      return `<figure><img src="/p${i}.jpg" alt="A quay"><figcaption>${sentence()} <span class="credit">Ole Vik</span></figcaption></figure>`;
    if (i % 11 === 8) return `<div class="related"><a href="/r">${sentence()}</a></div>`;
    return paragraph();
  }).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline} | The Example</title>
<meta property="og:title" content="${headline}"><meta property="og:image" content="/p.jpg"><meta name="author" content="Una Garvie">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${headline}","datePublished":"2026-03-04T10:15:00Z"}</script>
<script>${'var a = 1; '.repeat(500 + random.below(4000))}</script><style>${'.a { color: red } '.repeat(200)}</style></head>
<body><header><nav><ul>${many(40, () => `<li><a href="/s">${random.pick(WORDS)}</a></li>`)}</ul></nav></header>
<main><article><h1>${headline}</h1><p class="byline">By Una Garvie</p>${body}</article>
<aside>${many(20 + random.below(60), teaser)}</aside></main>
<footer><p>Support our work. Subscribe.</p><ul>${many(40, () => `<li><a href="/f">${random.pick(WORDS)}</a></li>`)}</ul></footer></body></html>`;
}
