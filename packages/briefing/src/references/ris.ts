/** An article as a RIS record: tag, two spaces, hyphen, space, value; lines end in CR LF. */
import { articleUrl, headlineText, type Article } from '@offprint/model';
import { inferences } from './inferences.ts';

/** `NEWS` for an outlet's article, `ELEC` when the outlet is not known. */
export function toRis(article: Article): string {
  const { publisher, print, datePublished, provenance } = article;
  const fields: (readonly [tag: string, value: string | undefined | null])[] = [
    ['TY', publisher.name === null ? 'ELEC' : 'NEWS'],
    ['ID', article.id],
    ['TI', headlineText(article)],
    ...article.authors.map(({ name }) => ['AU', name] as const),
    ['T2', publisher.name],
    ['CY', publisher.place],
    ['PY', datePublished?.value.slice(0, 4)],
    ['DA', datePublished && risDate(datePublished.value)],
    ['SE', print?.section ?? article.section],
    ['ET', print?.edition],
    ['SP', print?.page],
    ['UR', articleUrl(article)],
    ['Y2', risDate(provenance.retrievedAt.value)],
    ['LA', article.language === 'und' ? undefined : article.language],
    ['AB', article.abstract],
    ['N1', inferences(article) || undefined],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value == null ? [] : [`${tag}  - ${value}\r\n`])).join('');
}

/** `YYYY/MM/DD/` with the parts that are not stated left empty. */
function risDate(value: string): string {
  const [year = '', month = '', day = ''] = value.slice(0, 10).split('-');
  return `${year}/${month}/${day}/`;
}
