/** A file in, what it holds out: one article, or the items of an archive, a feed or an export one by one. */
import type { Article } from '@offprint/model';
import type {
  IngestEnv,
  IngestError,
  IngestInput,
  IngestItem,
  IngestResult,
  SavedState,
} from './contract.ts';
import { decode } from './decode/decode.ts';
import { ARCHIVES, declaredEncoding, detect, formOf } from './detect.ts';
import { budgetFor, nested } from './budget.ts';
import type { ArticleForm, Budget, FileMember, Member, PageForm, PageMember } from './forms/form.ts';
import { ingested, readPage } from './pipeline.ts';
import { startRun, type Given, type Outcome, type Run } from './run.ts';

/**
 * Makes one article of a file that holds one: a saved page, copied text, an article's own JSON, a mail-like
 * archive of a page. What is expected to go wrong comes back as an error with a code; nothing is fetched and
 * nothing on the page runs. A file of several articles is `several-articles`: `ingestAll` gives them all.
 */
export async function ingest(input: IngestInput, env: IngestEnv): Promise<IngestResult> {
  let found: Extract<IngestItem, { kind: 'article' }> | undefined;
  let failure: IngestError | undefined;
  let bookmarks = 0;
  for await (const item of ingestAll(input, env)) {
    if (!item.ok) failure ??= item.error;
    else if (item.kind === 'bookmark') bookmarks++;
    else if (item.kind === 'article') {
      if (found) return { ok: false, error: SEVERAL };
      found = item;
    }
  }
  if (found) {
    const { article, source, assets, warnings, dropped } = found;
    return { ok: true, article, source, assets, warnings, dropped };
  }
  return { ok: false, error: failure ?? (bookmarks > 0 ? ONLY_ADDRESSES : NOTHING) };
}

const SEVERAL: IngestError = {
  code: 'several-articles',
  message: 'the file holds several articles',
  hint: 'Import it with the offprint command, which takes them all.',
};
const ONLY_ADDRESSES: IngestError = {
  code: 'no-article',
  message: 'the file lists addresses and holds no text of an article',
  hint: 'Save the pages themselves. The offprint command shows what the list says.',
};
const NOTHING: IngestError = {
  code: 'no-article',
  message: 'the file holds no article',
  hint: 'Check that this is the file you mean.',
};

/** Everything a file holds, in its order, one item at a time. A bad entry is an item too, and the others go on. */
export async function* ingestAll(input: IngestInput, env: IngestEnv): AsyncGenerator<IngestItem> {
  yield* itemsOf({ input, given: {} }, env, budgetFor(input.bytes.byteLength, env.limits));
}

interface Entry {
  readonly input: IngestInput;
  readonly given: Given;
  readonly saved?: SavedState;
}

async function* itemsOf(entry: Entry, env: IngestEnv, budget: Budget): AsyncGenerator<IngestItem> {
  const { input, given, saved } = entry;
  const run = startRun(input, env, given);
  const detected = detect(input.bytes, run);
  if (!detected.ok) return yield detected;
  const archive = ARCHIVES[detected.value];
  if (archive) {
    for await (const member of archive.members(input.bytes, run, budget))
      yield* itemsOfMember(member, env, budget, input);
    return undefined;
  }
  const text = decode(input.bytes, given.encoding ?? declaredEncoding(detected.value, input.bytes), run);
  if (!text.ok) return yield text;
  const form = formOf(detected.value, text.value);
  if (!form.ok) return yield form;
  if (form.value.kind !== 'list')
    return yield articleItem(await readText(form.value, text.value, run), form.value.mediaType, run, saved);
  const members = form.value.members(text.value, run);
  if (!members.ok) return yield members;
  for (const member of members.value)
    yield* itemsOfMember({ of: members.value.length, ...member }, env, budget, input);
  return undefined;
}

// oxlint-disable-next-line typescript/require-await -- a form that is an article has nothing to wait for
async function readText(form: PageForm | ArticleForm, text: string, run: Run): Promise<Outcome<Article>> {
  if (form.kind === 'article') return form.read(text, run);
  const page = form.parse(text, run);
  return page.ok ? readPage(page.value, form, run) : page;
}

function articleItem(
  article: Outcome<Article>,
  mediaType: string,
  run: Run,
  saved: SavedState | undefined,
): IngestItem {
  if (!article.ok) return article;
  return {
    ok: true,
    kind: 'article',
    ...ingested(article.value, mediaType, run),
    ...(saved ? { saved } : {}),
  };
}

async function* itemsOfMember(
  member: Member,
  env: IngestEnv,
  budget: Budget,
  around: IngestInput,
): AsyncGenerator<IngestItem> {
  const place = {
    ...(member.name === undefined ? {} : { name: member.name }),
    ...(member.of === undefined ? {} : { of: member.of }),
  };
  if (member.kind === 'failed') yield { ...place, ok: false, error: member.error };
  else if (member.kind === 'skipped') yield { ...place, ok: true, kind: 'skipped', reason: member.reason };
  else if (member.kind === 'bookmark')
    yield { ...place, ok: true, kind: 'bookmark', bookmark: member.bookmark };
  else if (member.kind === 'briefing')
    yield { ...place, ok: true, kind: 'briefing', briefing: member.briefing };
  else if (member.kind === 'page') yield { ...place, ...(await pageItem(member, env, around)) };
  else
    for await (const item of itemsOf(entryOf(member, around), env, nested(budget))) {
      const name = [member.name, item.name].filter((part) => part !== undefined).join(' › ');
      const named = { ...item, ...place, ...(name ? { name } : {}) };
      yield !item.ok && member.optional && item.error.code === 'no-article'
        ? { ...place, ok: true, kind: 'skipped', reason: 'no article was found in it' }
        : named;
    }
}

function entryOf(member: FileMember, around: IngestInput): Entry {
  const { bytes, fileName, given = {}, saved, beside } = member;
  const sourceUrl = member.sourceUrl ?? onlyMember(member, around);
  return {
    input: {
      bytes,
      ...(fileName === undefined ? {} : { fileName }),
      ...(sourceUrl === undefined ? {} : { sourceUrl }),
      ...(beside ? { beside } : {}),
    },
    given,
    ...(saved ? { saved } : {}),
  };
}

/** The address that the user gave is that of a file's only entry; several would all be one page. */
function onlyMember(member: Member, around: IngestInput): string | undefined {
  return (member.of ?? 1) === 1 ? around.sourceUrl : undefined;
}

async function pageItem(member: PageMember, env: IngestEnv, around: IngestInput): Promise<IngestItem> {
  const { bytes, mediaType, given = {}, saved, beside, open } = member;
  const sourceUrl = member.sourceUrl ?? onlyMember(member, around);
  const input: IngestInput = {
    bytes,
    ...(around.fileName === undefined ? {} : { fileName: around.fileName }),
    ...(sourceUrl === undefined ? {} : { sourceUrl }),
    ...(beside ? { beside } : {}),
  };
  const run = startRun(input, env, given);
  const page = open(run);
  const article: Outcome<Article> = page.ok
    ? await readPage(page.value, { mediaType, method: 'export-file' }, run)
    : (page satisfies Outcome<never>);
  return articleItem(article, mediaType, run, saved);
}
