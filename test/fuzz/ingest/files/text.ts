/** What the made-up files say: the same few sentences in every form. */
export const TITLE = 'Orchard Lane Gets Its Trees Back';
export const URL_OF_PAGE = 'https://example.org/news/orchard-lane';
export const SENTENCES = [
  'Forty pear trees were planted along Orchard Lane on Saturday, twelve years after the old ones were felled for a tramline that was never built.',
  '“We have waited for shade since then,” said Ida Brandt, who keeps the bakery at the corner and gave every gardener a loaf.',
  'The parish pays for water in the first two summers, and the school has promised to look after the trees from then on.',
];
export const HTML = `${SENTENCES.map((text) => `<p>${text}</p>`).join('')}<ul><li>pear</li><li>quince</li></ul><blockquote><p>A tree is slow.</p></blockquote><table><tr><th>Year</th><th>Trees</th></tr><tr><td>2026</td><td>40</td></tr></table><figure><img src="p.png" alt="A lane"><figcaption>The lane in April. Ole Vik</figcaption></figure>`;
export const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title></head><body><article><h1>${TITLE}</h1><p class="byline">By Una Garvie</p><time datetime="2026-03-04">March 4, 2026</time>${HTML}</article></body></html>`;
