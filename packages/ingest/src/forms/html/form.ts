/** HTML: a page as a browser or a saving tool wrote it. */
// The package has no types of its own; programs that check this source from outside must find ours.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./html-encoding-sniffer.d.ts" />
import sniff from 'html-encoding-sniffer';
import { done, type Run } from '../../run.ts';
import type { Page, PageForm } from '../form.ts';
import { addressBook } from './address.ts';
import { buildBody } from './blocks.ts';
import { dropBoilerplate } from './boilerplate.ts';
import { findDeck } from './deck.ts';
import { findTexts, Kept } from './find.ts';
import { Measures } from './measures.ts';
import { readMetadata } from './metadata.ts';
import { recordOutside } from './outside.ts';
import { parsePage, type HtmlPage } from './parse.ts';
import { restoreParts } from './restore.ts';
import type { HtmlState } from './state.ts';

/** What the sniffer gives when a page declares nothing: an encoding that no page declares. */
const NOTHING_DECLARED = 'x-nothing';

/** The sniffer throws on a meta element that ends after the word charset; such a page declares nothing. */
function sniffed(bytes: Uint8Array): string {
  try {
    return sniff(bytes, { defaultEncoding: NOTHING_DECLARED });
  } catch {
    return NOTHING_DECLARED;
  }
}

export const htmlForm: PageForm = {
  kind: 'page',
  mediaType: 'text/html',
  method: 'saved-page',
  declaredEncoding: (bytes) => {
    const name = sniffed(bytes);
    return name === NOTHING_DECLARED ? undefined : name;
  },
  parse: (html, run) => {
    const parsed = parsePage(html, run);
    return parsed.ok ? done(stepsFor(parsed.value.page, run)) : parsed;
  },
};

function stepsFor(page: HtmlPage, run: Run): Page {
  const everything = new Kept();
  everything.addAll(page.body);
  const state: HtmlState = {
    page,
    addresses: addressBook(page.document, run.input.sourceUrl ?? page.savedFrom),
    measures: new Measures(page.body),
    kept: everything,
    captions: new Map(),
    settled: new Set(),
    deck: [],
  };
  return {
    metadata: (run) => readMetadata(page, state.addresses, run),
    find: () => {
      state.kept = findTexts(page);
    },
    restore: (metadata) => {
      restoreParts(state, metadata);
      findDeck(state, metadata);
    },
    boilerplate: (metadata, run) => dropBoilerplate(state, metadata, run),
    blocks: (metadata, run) => {
      const body = buildBody(state, metadata, run);
      if (run.enabled('find')) recordOutside(state, metadata, run);
      return body;
    },
  };
}
