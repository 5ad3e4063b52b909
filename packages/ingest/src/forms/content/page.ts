/** A page whose markup is known to be the article, as the pipeline's steps. */
import { blockText, inlineText, walkBlocks, type Block, type Inline } from '@offprint/model';
import { emptyMetadata, type Metadata } from '../../draft.ts';
import { plainLine, wordKey } from '../../plain.ts';
import { done, refuse, type Outcome, type Run } from '../../run.ts';
import type { Page } from '../form.ts';
import { addressBook } from '../html/address.ts';
import { settleHeadings } from '../html/blocks.ts';
import type { DomElement } from '../html/dom.ts';
import { parsePage, type HtmlPage } from '../html/parse.ts';
import { blocksOf } from './blocks.ts';

export interface Content {
  readonly metadata: Metadata;
  /** The headline with its marks, where the metadata has it as text only. */
  readonly headline?: readonly Inline[];
  readonly deck?: readonly Inline[];
  /** The ids of the markup stay. */
  readonly keepIds?: boolean;
  /** Part of the markup that holds the article; everything when absent. */
  readonly root?: (page: HtmlPage) => DomElement | undefined;
}

/** The page for markup; it is parsed with everything that runs taken out. */
export function contentPage(html: string, content: Content, run: Run): Outcome<Page> {
  const parsed = parsePage(
    html.trim() === '' ? '<p></p>' : `<!doctype html><html><body>${html}</body></html>`,
    run,
  );
  return parsed.ok ? done(pageOf(parsed.value.page, content)) : parsed;
}

/** The same for a page that is parsed already. */
export function pageOf(page: HtmlPage, content: Content): Page {
  const nothing = (): void => {};
  return {
    metadata: (run) => {
      for (const field of Object.keys(content.metadata)) {
        const value = content.metadata[field as keyof Metadata];
        if (field !== 'rights' && value !== undefined && !(Array.isArray(value) && value.length === 0))
          run.origins.push({ field, from: 'the file' });
      }
      return { ...emptyMetadata(), ...content.metadata };
    },
    find: nothing,
    restore: nothing,
    boilerplate: nothing,
    blocks: (metadata, run) => {
      const addresses = addressBook(
        page.document,
        run.input.sourceUrl ?? metadata.sourceUrl ?? metadata.canonicalUrl,
      );
      const root = content.root?.(page) ?? page.body;
      const blocks = blocksOf(root, page.body, addresses, run, content.keepIds === true);
      const headline = content.headline ?? headlineFrom(metadata, blocks);
      if (!headline) return refuse('no-article', 'no headline is stated', 'Import the page itself.');
      return finish(headline, content, blocks, run);
    },
  };
}

function finish(
  headline: readonly Inline[],
  { deck, keepIds }: Content,
  blocks: Block[],
  run: Run,
): ReturnType<Page['blocks']> {
  if (!blocks.some((block) => block.type === 'figure' || blockText(block).trim() !== ''))
    return refuse('no-article', 'there is a headline and no text', 'Import the page itself.');
  let count = 0;
  for (const _ of walkBlocks(blocks)) count++;
  if (count > run.limits.blocks)
    return refuse(
      'too-large',
      `the article has ${count} blocks; the limit is ${run.limits.blocks}`,
      'Split the file.',
    );
  // Levels that are sound already stay as they are.
  if (!keepIds) settleHeadings(blocks);
  return done({ headline, ...(deck && deck.length > 0 ? { deck } : {}), blocks });
}

/** The headline stated; else the first heading, which is then no block of the body. */
function headlineFrom(metadata: Metadata, blocks: Block[]): Inline[] | undefined {
  const first = blocks.findIndex((block) => block.type === 'heading');
  const heading = blocks[first];
  const printed = heading?.type === 'heading' ? plainLine(inlineText(heading.inlines)) : '';
  const stated = metadata.headline ?? printed;
  if (stated === '') return undefined;
  if (heading?.type === 'heading' && first <= 2 && wordKey(printed) === wordKey(stated)) {
    blocks.splice(first, 1);
    return heading.inlines;
  }
  return [{ type: 'text', text: stated }];
}
