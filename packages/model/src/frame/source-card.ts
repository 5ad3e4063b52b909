/** The full attribution of a source, label by label: what is not known says so. */
import type { Article } from '../article.ts';
import { walkBlocks } from '../block-text.ts';
import type { Briefing } from '../briefing.ts';
import { inlineText } from '../inline-text.ts';
import { articleUrl } from '../reading.ts';
import { citeWork } from './citing/work.ts';
import { dateWords, withOrigin } from './dates.ts';
import type { EntryField, Labels } from './labels/labels.ts';

/** Label and value of everything that is attributed, in the order of a library card. */
export function sourceCard(article: Article, labels: Labels): [EntryField, string][] {
  const { publisher, provenance, rights, print } = article;
  const authors = article.authors.map((author) =>
    withOrigin([author.name, author.role].filter(Boolean).join(', '), author.inferredFrom, labels),
  );
  const url = articleUrl(article);
  const edition = [print?.edition, print?.section, print?.page, print?.column].filter(
    (part) => part !== undefined,
  );
  const { snapshot, sourceUrl } = provenance;
  const kept = snapshot && [snapshot.fileName, snapshot.format].filter(Boolean).join(', ');
  const figures = figureCredits(article, labels);
  const stated = (value: string | undefined): string => value ?? labels.notStated;
  const fields: [EntryField, string | undefined][] = [
    ['byline', stated(article.by ?? (authors.length > 0 ? authors.join('; ') : undefined))],
    [
      'outlet',
      stated(
        publisher.name === null ? undefined : withOrigin(publisher.name, publisher.inferredFrom, labels),
      ),
    ],
    ['place', stated(publisher.place)],
    ['published', stated(article.datePublished && dateWords(article.datePublished, labels))],
    ['modified', stated(article.dateModified && dateWords(article.dateModified, labels))],
    ['section', stated(article.section)],
    ['edition', edition.length > 0 ? edition.join(', ') : undefined],
    ['address', stated(url)],
    ['savedFrom', sourceUrl !== undefined && sourceUrl !== url ? sourceUrl : undefined],
    ['rights', rightsWords(rights, labels)],
    ['permitted', permittedWords(rights, labels)],
    ['retrieved', dateWords(provenance.retrievedAt, labels)],
    ['method', `${labels.method[provenance.method]}; ${provenance.tool.name} ${provenance.tool.version}`],
    ['snapshot', kept],
    ['pictures', figures.length > 0 ? figures.join('\n') : undefined],
    ['basedOn', article.isBasedOn?.map((work) => citeWork(work, labels)).join('\n')],
    ['cites', article.citations?.map((work) => citeWork(work, labels)).join('\n')],
  ];
  return fields.filter((entry): entry is [EntryField, string] => entry[1] !== undefined && entry[1] !== '');
}

type Rights = Article['rights'];

function rightsWords(rights: Rights, labels: Labels): string {
  const { notice, holder, year, creditText, usageTerms, license, usageInfo, acquireLicense } = rights;
  const owner = [year, holder].filter((part) => part !== undefined).join(' ');
  const named = holder !== undefined && notice?.includes(holder) === true;
  const { embargoUntil, expires } = rights;
  const dates = [
    embargoUntil && labels.embargoUntil(dateWords(embargoUntil, labels)),
    expires && labels.expires(dateWords(expires, labels)),
  ];
  const words = [
    notice,
    owner && !named && `© ${owner}`,
    creditText,
    usageTerms,
    license,
    usageInfo,
    acquireLicense,
    ...dates,
  ];
  return words.filter(Boolean).join('. ').replaceAll('.. ', '. ') || labels.notStated;
}

function permittedWords({ permitted }: Rights, labels: Labels): string {
  const { permission } = labels;
  return (['store', 'print', 'redistribute'] as const)
    .map((act) => `${permission[act]}: ${permission[permitted[act]]}`)
    .join('; ');
}

function figureCredits(article: Article, labels: Labels): string[] {
  const figures = [...walkBlocks(article.blocks)].filter((block) => block.type === 'figure');
  return figures.map((figure, i) => {
    const rights = figure.rights ? rightsWords(figure.rights, labels) : undefined;
    const words = [figure.credit ?? labels.notStated, rights === labels.notStated ? undefined : rights];
    return `${labels.figure(i + 1)}: ${words.filter(Boolean).join('; ')}`;
  });
}

export function noticesFor(
  outlet: string | undefined,
  briefing: Briefing,
  labels: Labels,
): [string, string][] {
  return (briefing.permittedUse ?? []).flatMap((notice): [string, string][] =>
    notice.outlet === outlet ? [[labels.permittedUse, notice.text]] : [],
  );
}

/** Findings that were printed over, so that whoever reads the briefing knows it. */
export function setAside(briefing: Briefing, labels: Labels): [string, string][] {
  const lines = (briefing.overrides ?? []).map(({ code, place, reason }) =>
    [place === undefined ? code : `${code} (${place})`, reason]
      .filter((part) => part !== undefined)
      .join(': '),
  );
  return lines.length > 0 ? [[labels.setAside, lines.join('\n')]] : [];
}

/** Of so many articles with one text each names all others; of more, only the first does, and the others name that. */
const ALL_NAMED = 12;

/** What the briefing says of one source: its descriptor, where else its text stands, its licence's notice. */
export function aboutSource(
  article: Article,
  briefing: Briefing,
  labels: Labels,
  nameOf: (articleId: string) => string | undefined,
): [string, string][] {
  const isThis = (ref: { readonly articleId: string; readonly version: number }): boolean =>
    ref.articleId === article.id && ref.version === article.version;
  const described = (briefing.descriptors ?? []).filter(isThis).map(({ inlines }) => inlineText(inlines));
  const elsewhere = (briefing.origins ?? [])
    .filter(({ articles }) => articles.some(isThis))
    .flatMap(({ articles, outlets }) => {
      const [first] = articles;
      if (first && articles.length > ALL_NAMED && !isThis(first)) return [nameOf(first.articleId)];
      return [...articles.filter((ref) => !isThis(ref)).map((ref) => nameOf(ref.articleId)), ...outlets];
    })
    .filter((name) => name !== undefined);
  return [
    ...(described.length > 0 ? [[labels.descriptor, described.join('\n')] satisfies [string, string]] : []),
    ...(elsewhere.length > 0 ? [[labels.sameText, elsewhere.join('; ')] satisfies [string, string]] : []),
    ...(article.publisher.name === null ? [] : noticesFor(article.publisher.name, briefing, labels)),
  ];
}
