/** From a draft to the briefing file that it is: what is not written is left out. */
import type { FileBriefing, FileItem } from '../file/fields.ts';
import type { Draft, DraftItem } from './draft.ts';

export interface FileOfDraft {
  readonly file: FileBriefing;
  /** Where each section, key point and entry of the timeline of the file stands in the draft. */
  readonly sections: readonly number[];
  readonly keyPoints: readonly number[];
  readonly timeline: readonly number[];
}

/** `offprint brief` prints the same of this file as the window of the draft. */
export function fileOfDraft(draft: Draft): FileOfDraft {
  const { sections, keyPoints, sourceSummary, permittedUse, page, distribution, timeline, ...rest } = draft;
  const { title, subtitle, audience, preparedBy, asOf, marking, ...kept } = rest;
  const lines = { title, subtitle, audience, preparedBy, asOf, marking };
  const written = Object.fromEntries(
    Object.entries(lines).flatMap(([key, text]) => (blank(text) ? [] : [[key, text.trim()]])),
  );
  const recipients = distribution.split('\n').flatMap((line) => (blank(line) ? [] : [line.trim()]));
  const points = keyPoints.flatMap((text, i) => (blank(text) ? [] : [{ text: text.trim(), i }]));
  const filled = sections.flatMap((section, i) => (section.items.length === 0 ? [] : [{ section, i }]));
  const entries = (Array.isArray(timeline) ? timeline : []).flatMap((entry, i) =>
    blank(entry.text) ? [] : [{ entry: { ...entry, date: entry.date.trim(), text: entry.text.trim() }, i }],
  );
  const notices = permittedUse.filter(({ text }) => !blank(text));
  const summary = sourceSummary.draft ? 'draft' : sourceSummary.text.trim();
  const file: FileBriefing = {
    ...kept,
    ...written,
    arranged: true,
    ...(recipients.length > 0 && { distribution: recipients }),
    ...(points.length > 0 && { keyPoints: points.map(({ text }) => text) }),
    ...(summary !== '' && { sourceSummary: summary }),
    ...(timeline === 'auto' && { timeline }),
    ...(entries.length > 0 && { timeline: entries.map(({ entry }) => entry) }),
    ...(notices.length > 0 && {
      permittedUse: notices.map(({ outlet, text }) => ({
        ...(!blank(outlet) && { outlet: outlet.trim() }),
        text: text.replaceAll(/\s+/g, ' ').trim(),
      })),
    }),
    page,
    ...(filled.length > 0 && {
      sections: filled.map(({ section: { heading, items } }) => ({
        ...(!blank(heading) && { heading: heading.trim() }),
        items: items.map(itemOfDraft),
      })),
    }),
  };
  return {
    file,
    sections: filled.map(({ i }) => i),
    keyPoints: points.map(({ i }) => i),
    timeline: entries.map(({ i }) => i),
  };
}

function itemOfDraft({
  article,
  mode,
  blocks = [],
  summary = '',
  comment = '',
  commentBy = '',
  as,
}: DraftItem): FileItem {
  // An excerpt or a summary of nothing is what has been begun and not written yet: the article stands whole.
  const chosen = mode === 'excerpt' && blocks.length > 0 ? { blocks } : {};
  const own = mode === 'summary' && !blank(summary) ? { summary } : {};
  return {
    article,
    ...(as !== undefined && { as }),
    ...chosen,
    ...own,
    ...(!blank(comment) && { comment, ...(!blank(commentBy) && { commentBy: commentBy.trim() }) }),
  };
}

const blank = (text: string): boolean => text.trim() === '';
