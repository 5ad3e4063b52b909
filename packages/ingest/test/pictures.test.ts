/** Which pictures of a saved page are the article's, and what is said of each. */
import { inlineText } from '@offprint/model';
import { describe, expect, it } from 'vitest';
import { expectArticle, ingestText, ofType } from './run.ts';

const TEXT = [
  'The lighthouse on Skerry Point was lit again on Sunday, two years after a storm had broken its lamp and taken away a part of the gallery.',
  'Its keeper, who lives in the village and climbs up twice a week, said that the new lamp needs less power than a kettle and shines farther.',
  'About forty people stood on the pier when the light came on, among them the glazier who had made the panes, and a dog that barked at it.',
].map((text) => `<p>${text}</p>`);

interface Parts {
  readonly head?: string;
  readonly top?: string;
  readonly middle?: string;
  readonly end?: string;
}

/** Pictures of a page with an article, as file name, caption and credit. */
async function picturesOf({ head = '', top = '', middle = '', end = '' }: Parts): Promise<string[]> {
  const html = `<!doctype html><html lang="en"><head><title>The light is back</title>
    <meta property="og:title" content="The light is back">${head}</head><body>
    <nav><a href="/"><img src="/logo-of-the-paper.png" alt=""></a></nav>
    <main><article><header><h1>The light is back</h1>${top}</header>
    <div class="text">${TEXT[0]}${middle}${TEXT[1]}${TEXT[2]}</div>${end}</article></main></body></html>`;
  const { article } = expectArticle(
    await ingestText(html, {}, { sourceUrl: 'https://skerry.example/news/light' }),
  );
  return ofType(article, 'figure').map((figure) =>
    [figure.sourceUrl?.split('/').pop(), inlineText(figure.caption ?? []), figure.credit].join(' | '),
  );
}

describe('where a picture stands', () => {
  it('takes the one below the headline, in a figure or named as the lead', async () => {
    expect(
      await picturesOf({ top: '<figure><img src="/p/lamp.jpg"><figcaption>The lamp</figcaption></figure>' }),
    ).toEqual(['lamp.jpg | The lamp | ']);
    expect(await picturesOf({ top: '<div class="hero-image"><img src="/p/lamp.jpg"></div>' })).toEqual([
      'lamp.jpg |  | ',
    ]);
  });

  it('takes the one that the metadata names, in any cut', async () => {
    const head = '<meta property="og:image" content="https://skerry.example/p/lamp-1200x630.jpg">';
    expect(await picturesOf({ head, top: '<div><img src="/p/lamp-640x360.jpg"></div>' })).toEqual([
      'lamp-640x360.jpg |  | ',
    ]);
  });

  it('leaves a portrait of the author, a sign of the page and teasers of other pages', async () => {
    expect(
      await picturesOf({
        top: '<div class="author-box"><img src="/p/una-garvie.jpg"> Una Garvie</div>',
        middle: `<img class="icon" src="/p/quote.png">
          <div class="card"><a href="/news/other"><img src="/p/harbour.jpg"><h3>What the harbour will cost</h3></a></div>`,
        end: `<div class="related"><figure><img src="/p/pier.jpg"><figcaption>The pier</figcaption></figure></div>`,
      }),
    ).toEqual([]);
  });

  it('takes every picture of a gallery, and each only once', async () => {
    const slide = (name: string): string =>
      `<div class="slide"><figure><img src="/p/${name}.jpg"><figcaption>The ${name}</figcaption></figure></div>`;
    expect(
      await picturesOf({
        middle: `<div class="swiper">${slide('stairs')}${slide('gallery')}</div><div class="lightbox">${slide('stairs')}</div>`,
      }),
    ).toEqual(['stairs.jpg | The stairs | ', 'gallery.jpg | The gallery | ']);
  });
});

describe('how a page writes a picture', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['attributes in mixed case', '<figure><img srcSet="/p/a.jpg 400w, /p/light.jpg 800w"></figure>'],
    ['AMP', '<figure><amp-img src="/p/light.jpg" width="800" height="600"></amp-img></figure>'],
    ['a button that enlarges it', '<button type="button"><figure><img src="/p/light.jpg"></figure></button>'],
    [
      'a template for its size',
      '<figure><img src="/p/placeholder.gif" data-src="/p/light.jpg?w={width}" srcset="/p/light.jpg 800w"></figure>',
    ],
    [
      'sources around a placeholder',
      '<figure><picture><source srcset="/p/light.jpg 800w"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></picture></figure>',
    ],
  ];
  for (const [name, middle] of cases)
    it(name, async () => {
      expect(await picturesOf({ middle })).toEqual(['light.jpg |  | ']);
    });

  it('tells pictures apart whose files have the same name', async () => {
    const figure = (id: string): string => `<figure><img src="/p/${id}/original.jpg"></figure>`;
    expect(await picturesOf({ middle: figure('a81') + figure('b92') })).toHaveLength(2);
  });
});

describe('captions and credits', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'parts of a figcaption',
      '<figure><img src="/p/light.jpg"><figcaption><span>The light at dusk</span> <span class="credit">Photo: Ole Vik</span></figcaption></figure>',
    ],
    [
      'the credit before the caption',
      '<figure><img src="/p/light.jpg"><figcaption><small class="copyright">Bild: Ole Vik</small><div>The light at dusk</div></figcaption></figure>',
    ],
    [
      'a figcaption beside its figure',
      '<div class="box"><div><figure><img src="/p/light.jpg"></figure></div><figcaption>The light at dusk <cite>Ole Vik</cite></figcaption></div>',
    ],
    [
      'elements with names of their own',
      '<div class="media"><div><img src="/p/light.jpg"></div><div class="mediaInfo"><span class="mediaSubtitle">The light at dusk</span><span class="mediaCopyright">Ole Vik</span></div></div>',
    ],
    [
      'a text in the box of the picture',
      '<div class="c-x1"><div><img src="/p/light.jpg"></div><div class="c-x2"><span>The light at dusk</span></div><div class="credit">Ole Vik</div></div>',
    ],
  ];
  for (const [name, middle] of cases)
    it(name, async () => {
      expect(await picturesOf({ middle })).toEqual(['light.jpg | The light at dusk | Ole Vik']);
    });

  it('does not take the text below a picture for its caption', async () => {
    expect(await picturesOf({ middle: '<div><img src="/p/light.jpg"></div>' })).toEqual(['light.jpg |  | ']);
  });
});
