/** An article as a BibTeX entry, in UTF-8, with the fields that BibLaTeX reads too. */
import { articleUrl, headlineText, type Article } from '@offprint/model';
import { inferences } from './inferences.ts';

/** `@article` with the outlet as its journal; `@misc` when the outlet is not known. */
export function toBibtex(article: Article): string {
  const { publisher, print, datePublished, provenance } = article;
  const [year, month] = datePublished?.value.slice(0, 10).split('-') ?? [];
  const fields: (readonly [string, string | undefined])[] = [
    ['author', article.authors.map(({ name }) => `{${escape(name)}}`).join(' and ') || undefined],
    ['title', `{${escape(headlineText(article))}}`], // a second pair of braces keeps the capitals
    ['journal', publisher.name === null ? undefined : escape(publisher.name)],
    ['address', publisher.place && escape(publisher.place)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['date', datePublished?.value.slice(0, 10)],
    ['pages', print?.page && escape(print.page)],
    ['url', articleUrl(article)?.replaceAll('{', '%7B').replaceAll('}', '%7D')],
    ['urldate', provenance.retrievedAt.value.slice(0, 10)],
    ['language', article.language === 'und' ? undefined : article.language],
    ['note', escape(inferences(article)) || undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@${publisher.name === null ? 'misc' : 'article'}{${article.id},`, ...lines, '}', ''].join('\n');
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

// Braces must balance in a field even when they are escaped, so a lone one is written by its name.
function escape(text: string): string {
  const balanced = isBalanced(text);
  return text.replaceAll(/[\\{}~^&%$#_]/g, (sign) => {
    if (!balanced && sign === '{') return '\\textbraceleft{}';
    if (!balanced && sign === '}') return '\\textbraceright{}';
    return TEX[sign] ?? `\\${sign}`;
  });
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth++;
    if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
