/** Pocket's older export: an HTML page of two lists, unread and read, with time and tags as attributes. */
import { plainLine } from '../../plain.ts';
import { done, refuse, type Outcome, type Run } from '../../run.ts';
import { epochDate } from '../../stated/mail-date.ts';
import type { ListForm, Member } from '../form.ts';
import type { DomElement } from '../html/dom.ts';
import { parsePage } from '../html/parse.ts';
import { webOf } from '../json/value.ts';

export function isPocketPage(text: string): boolean {
  return /<title>\s*Pocket Export\s*<\/title>/i.test(text.slice(0, 4096)) && /\btime_added=/.test(text);
}

export const pocketPageForm: ListForm = {
  kind: 'list',
  mediaType: 'text/html',
  declaredEncoding: () => undefined,
  members: (text, run) => membersOf(text, run),
};

function membersOf(text: string, run: Run): Outcome<readonly Member[]> {
  const parsed = parsePage(text, run);
  if (!parsed.ok) return parsed;
  const members: Member[] = [];
  let isRead = false;
  for (const element of parsed.value.page.body.querySelectorAll('h1,h2,a')) {
    if (element.localName === 'a') members.push(memberOf(element, isRead, members.length + 1));
    else isRead = /read archive|^archive/i.test(plainLine(element.textContent ?? ''));
  }
  return done(members);
}

function memberOf(link: DomElement, isRead: boolean, number: number): Member {
  const url = webOf(link.getAttribute('href'));
  const name = `item ${number}`;
  if (!url)
    return {
      kind: 'failed',
      name,
      error: refuse('no-article', 'the entry has no web address', 'Nothing can be kept of it.').error,
    };
  const title = plainLine(link.textContent ?? '');
  const savedAt = epochDate(link.getAttribute('time_added'));
  const tags = (link.getAttribute('tags') ?? '')
    .split(/[,|]/)
    .map((tag) => plainLine(tag))
    .filter((tag) => tag !== '');
  return {
    kind: 'bookmark',
    name,
    bookmark: {
      url,
      ...(title && title !== url ? { title } : {}),
      authors: [],
      saved: {
        from: 'Pocket',
        tags: [...new Set(tags)],
        state: isRead ? 'read' : 'unread',
        ...(savedAt ? { savedAt } : {}),
        highlights: [],
      },
    },
  };
}
