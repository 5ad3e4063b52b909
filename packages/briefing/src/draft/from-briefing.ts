/** A finished briefing, such as one read back from a PDF, as a draft that can be gone on with. */
import type { Briefing, BriefingItem, Inline } from '@offprint/model';
import { staffSource } from '../file/staff-source.ts';
import type { Draft, DraftItem } from './draft.ts';

export function draftOfBriefing(briefing: Briefing): Draft {
  const { timeline, quoteTable, origins, descriptors, overrides } = briefing;
  const one = ({ articleId }: { articleId: string }): string => articleId;
  return {
    id: briefing.id,
    title: briefing.title,
    subtitle: briefing.subtitle ?? '',
    language: briefing.language,
    audience: briefing.audience ?? '',
    preparedBy: briefing.preparedBy ?? '',
    asOf: briefing.asOf.value,
    marking: briefing.marking ?? '',
    distribution: briefing.distribution.join('\n'),
    keyPoints: briefing.keyPoints.map(staffSource),
    citations: briefing.citationStyle,
    notes: briefing.notes,
    sourceSummary: { draft: false, text: paragraphs(briefing.sourceSummary ?? []) },
    permittedUse: (briefing.permittedUse ?? []).map(({ outlet = '', text }) => ({ outlet, text })),
    page: briefing.page,
    ...(briefing.opening !== undefined && { opening: briefing.opening }),
    ...(briefing.copies !== undefined && { copies: briefing.copies }),
    ...(briefing.template !== undefined && { template: briefing.template }),
    ...(timeline && {
      timeline: timeline.map(({ date, inlines, source }) => ({
        date: date.value,
        text: staffSource(inlines),
        ...(source && {
          article: one(source),
          ...(source.blockId !== undefined && { block: source.blockId }),
        }),
      })),
    }),
    ...(quoteTable && { quotes: quoteTable.map((ref) => ({ article: one(ref), quote: ref.quoteId })) }),
    ...(origins && {
      sameText: origins.map(({ articles, outlets }) => ({ articles: articles.map(one), outlets })),
    }),
    ...(descriptors && {
      descriptors: descriptors.map((ref) => ({ article: one(ref), text: staffSource(ref.inlines) })),
    }),
    ...(overrides && { overrides }),
    sections: briefing.sections.map(({ heading = '', items }) => ({ heading, items: items.map(itemOf) })),
  };
}

function itemOf({ articleId, version, mode, blockIds, summary, commentary }: BriefingItem): DraftItem {
  return {
    article: `${articleId}@${version}`,
    mode,
    ...(blockIds && { blocks: blockIds }),
    ...(summary && { summary: paragraphs(summary) }),
    ...(commentary && {
      comment: paragraphs(commentary.paragraphs),
      ...(commentary.author !== undefined && { commentBy: commentary.author }),
    }),
  };
}

const paragraphs = (all: readonly (readonly Inline[])[]): string => all.map(staffSource).join('\n\n');
