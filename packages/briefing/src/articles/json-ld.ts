/** An article as schema.org JSON-LD. Dates keep the precision of the source, which ISO 8601 allows. */
import {
  articleUrl,
  headlineText,
  inlineText,
  walkBlocks,
  type Article,
  type Citation,
} from '@offprint/model';
import { bodyText, wordCount } from './body-text.ts';
import { clean } from './clean.ts';
import { hashUri } from './identity.ts';

const TYPES: Record<Article['kind'], string> = {
  article: 'Article',
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  interview: 'NewsArticle',
  reportage: 'ReportageNewsArticle',
  background: 'BackgroundNewsArticle',
  review: 'ReviewNewsArticle',
  digest: 'Article',
  'press-release': 'Article',
};

// An author of whom the source doesn't say what it is has no type.
const AUTHOR_TYPES = { person: 'Person', org: 'Organization' } as const;

/** The article as a schema.org `Article` or one of its news subtypes. */
export function toJsonLd(article: Article): object {
  const { rights, provenance, publisher, print } = article;
  const text = bodyText(article);
  const alternative = article.headlines.filter((headline) => headline.role !== 'main');
  return clean({
    '@context': 'https://schema.org',
    '@type': TYPES[article.kind],
    '@id': hashUri(provenance.contentHash),
    identifier: [
      { '@type': 'PropertyValue', propertyID: 'offprint-article', value: `${article.id}@${article.version}` },
      { '@type': 'PropertyValue', propertyID: 'sha256', value: provenance.contentHash },
    ],
    headline: headlineText(article),
    alternativeHeadline: alternative.length ? alternative.map((h) => inlineText(h.inlines)) : undefined,
    abstract: article.abstract ?? (article.deck && inlineText(article.deck)),
    url: articleUrl(article),
    author: article.authors.length
      ? article.authors.map(({ name, kind, uri }) => ({
          '@type': kind && AUTHOR_TYPES[kind],
          name,
          url: uri,
        }))
      : undefined,
    publisher: publisher.name
      ? { '@type': 'Organization', name: publisher.name, url: publisher.uri }
      : undefined,
    datePublished: article.datePublished?.value,
    dateModified: article.dateModified?.value,
    dateline: article.dateline?.text,
    articleSection: article.section,
    printEdition: print?.edition,
    printSection: print?.section,
    printPage: print?.page,
    printColumn: print?.column,
    inLanguage: article.language === 'und' ? undefined : article.language,
    isAccessibleForFree: article.accessibleForFree,
    wordCount: wordCount(text),
    articleBody: text,
    image: images(article),
    isBasedOn: article.isBasedOn?.map(work),
    citation: article.citations?.map(work),
    correction: article.corrections?.map((correction) => correction.text),
    copyrightHolder: rights.holder ? { name: rights.holder } : undefined,
    copyrightYear: rights.year,
    copyrightNotice: rights.notice,
    creditText: rights.creditText,
    license: rights.license,
    usageInfo: rights.usageInfo,
    acquireLicensePage: rights.acquireLicense,
  }) as object;
}

function images(article: Article): object[] | undefined {
  const figures = [...walkBlocks(article.blocks)].filter((block) => block.type === 'figure');
  if (figures.length === 0) return undefined;
  return figures.map(({ asset, alt, caption, credit, sourceUrl }) => ({
    '@type': 'ImageObject',
    '@id': asset && hashUri(asset.sha256),
    contentUrl: sourceUrl,
    encodingFormat: asset?.mediaType,
    width: asset?.width,
    height: asset?.height,
    caption: caption && inlineText(caption),
    creditText: credit,
    description: alt.status === 'stated' || alt.status === 'inferred' ? alt.text : undefined,
  }));
}

function work(citation: Citation): object {
  return {
    '@type': 'CreativeWork',
    name: citation.title,
    author: citation.authors?.map((name) => ({ name })),
    isPartOf: citation.containerTitle
      ? { '@type': 'CreativeWork', name: citation.containerTitle }
      : undefined,
    datePublished: citation.issued?.value,
    url: citation.url,
    description: citation.note,
  };
}
