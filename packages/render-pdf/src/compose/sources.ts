/** The sources page: every item with its full attribution; what is not known says so. */
import { articleUrl, inlineText, walkBlocks, type Article } from '@offprint/model';
import { GRID } from '../page/geometry.ts';
import type { Row } from '../page/row.ts';
import { headingRole, type StructureElement } from '../structure/element.ts';
import { pt, ZERO } from '../units/length.ts';
import { cite, citeWork, dateWords, type EntryField, type Labels, withOrigin } from '@offprint/model/frame';
import { staffRuns } from './commentary.ts';
import { edged, frameSource, plain, textRows, type Composing, type Room, type Source } from './context.ts';
import { BODY, CITATION, ENTRY, ENTRY_LABEL, HASH, SECTION } from './house-style.ts';
import { labelledRows } from './labelled.ts';
import { withMarker, type MarkerBox } from './marker.ts';

export function sourceAnchor(number: number): string {
  return `source-${number}`;
}

/** `level`: of its title among the document's headings. */
export function composeSources(
  articles: readonly Article[],
  room: Room,
  parent: StructureElement,
  level: number,
  on: Composing,
): Row[] {
  const frame = frameSource(on);
  const { measure } = room;
  const part = parent.add('Sect', { title: on.labels.sources });
  const heading = part.add(headingRole(level), { lang: frame.language });
  const title = textRows(
    plain(on.labels.sources, SECTION, frame),
    frame,
    { style: SECTION, measure, keepWithNext: true, tag: heading },
    on,
  );
  const summary = (on.briefing.sourceSummary ?? []).flatMap((inlines, i) => {
    const source: Source = { language: on.briefing.language, direction: 'auto' };
    const tag = part.add('P');
    return textRows(
      staffRuns(inlines, BODY, tag, on),
      source,
      { style: BODY, measure, before: i === 0 ? pt(GRID / 2) : ZERO, tag },
      on,
    );
  });
  const list = part.add('L', { numbering: 'Decimal' });
  return [
    ...edged(title, { anchors: ['sources'], running: on.labels.sources }),
    ...summary,
    ...briefingFacts(part, room, on),
    ...articles.flatMap((article, i) => composeEntry(article, i + 1, room, list.add('LI'), on)),
  ];
}

const INDENT = pt(22);
const LABEL_WIDTH = pt(84);

function composeEntry(
  article: Article,
  number: number,
  room: Room,
  item: StructureElement,
  on: Composing,
): Row[] {
  const source: Source = { place: { articleId: article.id }, language: article.language, direction: 'ltr' };
  const runs = cite(article, on.briefing.citationStyle, on.labels).map(({ text, italic }) => ({
    text,
    style: italic ? { ...CITATION, italic: true } : CITATION,
    language: article.language,
  }));
  const rtl = on.labels.direction === 'rtl';
  const label = item.add('Lbl');
  const body = item.add('LBody');
  const tag = body.add('P', { lang: source.language });
  const box: MarkerBox = { x: ZERO, measure: room.measure, indent: INDENT, gap: pt(6), rtl };
  const options = { style: CITATION, x: rtl ? ZERO : INDENT, measure: pt(room.measure - INDENT) };
  const citation = textRows(runs, source, { ...options, keepWithNext: true, tag }, on);
  const mark = plain(`${number}.`, CITATION, source);
  const numbered = edged(withMarker(citation, mark, { style: CITATION, box, tag: label }, source, on), {
    before: GRID,
    anchors: [sourceAnchor(number)],
  });
  const values: Source = { ...source, language: on.labels.language, direction: 'auto' };
  const code: Source = { ...source, language: 'und', direction: 'ltr' };
  const card = {
    measure: room.measure,
    indent: INDENT,
    labelWidth: LABEL_WIDTH,
    labelStyle: ENTRY_LABEL,
    style: ENTRY,
    whole: true,
  };
  const hashCard = { ...card, measure: rtl ? room.measure : wide(room).measure, style: HASH };
  const fields = entryFields(article, on.labels);
  const list = body.add('L');
  const { contentHash, snapshot } = article.provenance;
  const hashes: [string, string][] = [
    ...(snapshot ? [[on.labels.entry.snapshotHash, snapshot.sha256] as [string, string]] : []),
    [on.labels.entry.contentHash, contentHash],
  ];
  return [
    ...edged(numbered, {}, { height: pt(CITATION.leading + 3) }),
    ...fields.flatMap(([label, value]) =>
      labelledRows(on.labels.entry[label], value, values, { ...card, item: list.add('LI') }, on),
    ),
    ...aboutInBriefing(article, on).flatMap(([label, value]) =>
      labelledRows(label, value, values, { ...card, item: list.add('LI') }, on),
    ),
    ...hashes.flatMap(([label, value]) =>
      labelledRows(label, inFours(value), code, { ...hashCard, item: list.add('LI') }, on),
    ),
  ];
}

/** What the briefing as a whole says of its sources: notices, copies, checks that were set aside. */
function briefingFacts(part: StructureElement, room: Room, on: Composing): Row[] {
  const { briefing, labels } = on;
  const facts: [string, string][] = [
    ...(briefing.copies === undefined
      ? []
      : [[labels.copies, String(briefing.copies)] satisfies [string, string]]),
    ...noticesFor(undefined, on),
    ...setAside(on),
  ];
  if (facts.length === 0) return [];
  const list = part.add('L');
  const source: Source = { language: briefing.language, direction: 'auto' };
  const card = {
    measure: room.measure,
    labelWidth: LABEL_WIDTH,
    labelStyle: ENTRY_LABEL,
    style: ENTRY,
    whole: true,
  };
  const rows = facts.flatMap(([label, value]) =>
    labelledRows(label, value, source, { ...card, item: list.add('LI') }, on),
  );
  return edged(rows, { before: GRID });
}

function noticesFor(outlet: string | undefined, { briefing, labels }: Composing): [string, string][] {
  return (briefing.permittedUse ?? []).flatMap((notice): [string, string][] =>
    notice.outlet === outlet ? [[labels.permittedUse, notice.text]] : [],
  );
}

/** Findings that were printed over, so that whoever reads the briefing knows it. */
function setAside({ briefing, labels }: Composing): [string, string][] {
  const lines = (briefing.overrides ?? []).map(({ code, place, reason }) =>
    [place === undefined ? code : `${code} (${place})`, reason]
      .filter((part) => part !== undefined)
      .join(': '),
  );
  return lines.length > 0 ? [[labels.setAside, lines.join('\n')]] : [];
}

/** What the briefing says of one source: its descriptor, where else its text stands, its licence's notice. */
function aboutInBriefing(article: Article, on: Composing): [string, string][] {
  const { briefing, labels } = on;
  const isThis = (ref: { readonly articleId: string; readonly version: number }): boolean =>
    ref.articleId === article.id && ref.version === article.version;
  const described = (briefing.descriptors ?? []).filter(isThis).map(({ inlines }) => inlineText(inlines));
  const elsewhere = (briefing.origins ?? [])
    .filter(({ articles }) => articles.some(isThis))
    .flatMap(({ articles, outlets }) => [
      ...articles.filter((ref) => !isThis(ref)).map((ref) => on.citations.nameOf(ref.articleId)),
      ...outlets,
    ])
    .filter((name) => name !== undefined);
  return [
    ...(described.length > 0 ? [[labels.descriptor, described.join('\n')] satisfies [string, string]] : []),
    ...(elsewhere.length > 0 ? [[labels.sameText, elsewhere.join('; ')] satisfies [string, string]] : []),
    ...(article.publisher.name === null ? [] : noticesFor(article.publisher.name, on)),
  ];
}

/** A hash stays on one line where the outer column gives it the room. */
function wide(room: Room): Room {
  return { ...room, measure: pt(room.measure + room.reach) };
}

/** Label and value of everything that is attributed, in the order of a library card. */
function entryFields(article: Article, labels: Labels): [EntryField, string][] {
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

/** Sixty-four digits as sixteen groups that can be compared by eye. */
export function inFours(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? hash;
}
