/** An article as IPTC ninjs 3.0 (https://iptc.org/std/ninjs/). A date without a time is left to `edNote`. */
import { inferences } from '../references/inferences.ts';
import { dateInWords, inlineText, walkBlocks, type Article, type Block } from '@offprint/model';
import { bodyText, wordCount } from './body-text.ts';
import { clean } from './clean.ts';
import { asMoment } from './dates.ts';
import { toHtmlFragment } from './html.ts';
import { articleUri, hashUri } from './identity.ts';

/** A ninjs object of type `text`, with its figures as associations of type `picture`. */
export function toNinjs(article: Article): object {
  const { provenance, rights, publisher, entities } = article;
  const words = bodyText(article);
  const figures = [...walkBlocks(article.blocks)].filter((block) => block.type === 'figure');
  return clean({
    uri: articleUri(article),
    standard: {
      name: 'ninjs',
      version: '3.0',
      schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
    },
    type: 'text',
    representationType: 'full',
    version: String(article.version),
    contentCreated: asMoment(article.datePublished),
    versionCreated: asMoment(article.dateModified),
    embargoed: asMoment(rights.embargoUntil),
    expires: asMoment(rights.expires),
    language: article.language === 'und' ? undefined : article.language,
    headlines: [
      ...article.headlines.map(({ role, inlines }) => ({
        role,
        contentType: 'text/plain',
        value: line(inlines),
      })),
      ...(article.deck ? [{ role: 'deck', contentType: 'text/plain', value: line(article.deck) }] : []),
    ],
    by: article.by ?? (article.authors.map((author) => author.name).join(', ') || undefined),
    located: article.dateline?.place,
    descriptions: article.abstract ? [{ contentType: 'text/plain', value: article.abstract }] : undefined,
    bodies: [
      {
        role: 'plain',
        contentType: 'text/plain',
        charCount: Array.from(words).length,
        wordCount: wordCount(words),
        value: words,
      },
      { role: 'marked-up', contentType: 'text/html', value: toHtmlFragment(article) },
    ],
    people: filled([...authors(article, 'person'), ...(entities?.people ?? [])]),
    organisations: filled([...authors(article, 'org'), ...(entities?.organisations ?? [])]),
    places: entities?.places,
    events: entities?.events,
    objects: entities?.objects,
    subjects: article.subjects,
    infoSources: publisher.name ? [{ name: publisher.name, uri: publisher.uri }] : undefined,
    copyrightHolder: rights.holder,
    copyrightNotice: rights.notice,
    usageTerms: rights.usageTerms,
    rightsInfo: rights.license ? { linkedRights: rights.license } : undefined,
    altIds: [
      ...(article.altIds ?? []),
      { role: 'offprint-article', value: article.id },
      { role: 'content-sha256', value: provenance.contentHash },
    ],
    edNote: edNote(article),
    associations: figures.length ? figures.map((figure, i) => picture(figure, i + 1, article)) : undefined,
  }) as object;
}

const filled = (list: readonly object[]): readonly object[] | undefined =>
  list.length > 0 ? list : undefined;

/** Authors by name beside the byline, which is one string. Who is neither stated as person nor as organisation is left to it. */
function authors(article: Article, kind: 'person' | 'org'): object[] {
  return article.authors
    .filter((author) => author.kind === kind)
    .map(({ name, uri }) => ({ name, rel: 'author', uri }));
}

function picture(figure: Extract<Block, { type: 'figure' }>, number: number, article: Article): object {
  const { asset, alt } = figure;
  const words = alt.status === 'stated' || alt.status === 'inferred' ? alt.text : undefined;
  const uri =
    figure.sourceUrl ?? (asset ? hashUri(asset.sha256) : `${articleUri(article).split('#')[0]}#${figure.id}`);
  return {
    name: `figure-${number}`,
    uri,
    type: 'picture',
    descriptions: [
      ...(figure.caption
        ? [{ role: 'caption', contentType: 'text/plain', value: line(figure.caption) }]
        : []),
      ...(words ? [{ role: 'alternative-text', contentType: 'text/plain', value: words }] : []),
    ],
    by: figure.credit,
    copyrightHolder: figure.rights?.holder,
    copyrightNotice: figure.rights?.notice,
    usageTerms: figure.rights?.usageTerms,
    renditions: asset && [
      {
        name: 'original',
        uri: hashUri(asset.sha256),
        contentType: asset.mediaType,
        width: asset.width,
        height: asset.height,
      },
    ],
  };
}

function edNote(article: Article): string | undefined {
  const { datePublished, dateModified, provenance } = article;
  const dates = [
    datePublished && !asMoment(datePublished) ? `Published ${dateInWords(datePublished.value)}.` : '',
    dateModified && !asMoment(dateModified) ? `Changed ${dateInWords(dateModified.value)}.` : '',
    `Retrieved ${dateInWords(provenance.retrievedAt.value)}.`,
  ];
  return [...dates, inferences(article)].filter(Boolean).join(' ');
}

function line(inlines: Parameters<typeof inlineText>[0]): string {
  return inlineText(inlines).replaceAll('\n', ' ');
}
