/** The books that `npm run verify:epub` checks: every block, every template, other scripts, what is hostile, very many. */
import type { Article, Briefing } from '@offprint/model';
import { resolveBriefing, TEMPLATE_NAMES, type OutputRequest } from '../../src/index.ts';
import { article, paragraph } from '../articles.ts';
import { articles, briefing, request } from '../everything.ts';
import { resolverFor } from '../resolver.ts';

export interface Book {
  readonly name: string;
  readonly request: OutputRequest;
}

const HEBREW: Article = article('ivrit', {
  language: 'he',
  dir: 'rtl',
  headlines: [{ role: 'main', inlines: [{ type: 'text', text: 'הנמל נפתח מחדש' }] }],
  publisher: { name: 'עיתון הנמל' },
  blocks: [paragraph('p1', 'המעבורת יצאה בשעה 09:00 (Ferry 12) ולא חזרה.')],
  quotes: [],
});

const HOSTILE: Article = article('hostile', {
  headlines: [
    {
      role: 'main',
      inlines: [{ type: 'text', text: ']]> </title><script>alert(1)</script> &amp; "quoted" \u202eover' }],
    },
  ],
  publisher: { name: '<img src=x onerror=alert(1)>' },
  blocks: [
    paragraph('p1', '<iframe src="https://news.example"></iframe> ]]> &nbsp; &#0; <!-- -->'),
    paragraph('p2', 'x'.repeat(5000)),
    paragraph('p3', '\u00a0\u200b\u2028a\u{1F6A2}'),
  ],
  quotes: [],
});

export async function books(): Promise<Book[]> {
  const made: Book[] = [{ name: 'every block and every part of the frame', request }];
  for (const notes of ['foot', 'end'] as const)
    for (const citationStyle of ['apa7', 'icd206'] as const)
      made.push({
        name: `${citationStyle}, notes at the ${notes}`,
        request: { ...request, briefing: { ...briefing, notes, citationStyle } },
      });
  for (const template of TEMPLATE_NAMES) made.push(await of(`template ${template}`, articles, { template }));
  made.push(await of('Hebrew', [HEBREW], { language: 'he', template: 'press-review' }));
  made.push(await of('Hebrew in an English frame', [HEBREW, ...articles], {}));
  made.push(await of('hostile', [HOSTILE], { title: HOSTILE.publisher.name ?? '' }));
  const many = Array.from({ length: 200 }, (_, i) => article(`n${i}`));
  made.push(await of('two hundred articles', many, { template: 'dossier' }));
  return made;
}

async function of(
  name: string,
  given: readonly Article[],
  fields: { readonly template?: string; readonly language?: string; readonly title?: string },
): Promise<Book> {
  const file = { id: 'book', ...fields, items: given.map(({ id }) => id) };
  const exact = { ...resolverFor(given), article: async (id: string) => found(given, id) };
  const resolved = await resolveBriefing(file, () => ({}), exact);
  if (!resolved.ok) throw new Error(`${name}: ${JSON.stringify(resolved.problems)}`);
  const made: Briefing = resolved.briefing;
  return { name, request: { ...request, briefing: made, articles: resolved.articles } };
}

function found(given: readonly Article[], id: string) {
  const one = given.find((article) => article.id === id);
  if (!one) throw new Error(`no article ${id}`);
  return { ok: true as const, articles: [one] };
}
