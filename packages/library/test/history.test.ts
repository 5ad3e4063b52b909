import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLibrary, type Library } from '../src/index.ts';
import { article, openTestLibrary, temporaryFolder, testEnv, value } from './sample.ts';

function two(): Library {
  const library = openTestLibrary();
  value(library.addArticle({ article: article({ id: 'a', headline: 'Ferry' }), tags: ['port'] }));
  value(library.addArticle({ article: article({ id: 'b', headline: 'Crane' }) }));
  return library;
}

/** Everything that acts change. */
function stateOf(library: Library): unknown {
  return {
    rows: value(library.listArticles()),
    removed: value(library.listArticles({ trashed: true })),
    annotations: value(library.listAnnotations()),
    found: ['a', 'b'].map((id) => value(library.search(`harbour ${id === 'a' ? 'ferry' : 'crane'}`)).total),
  };
}

test('each act is undone and done again, the last first', () => {
  const library = two();
  const acts: [label: string, act: () => unknown][] = [
    ['tag “Ferry”', () => library.setTags('a', ['port', 'sea'])],
    ['star “Ferry”', () => library.setReadingState('a', { starred: true })],
    ['mark “Crane” as read', () => library.setReadingState('b', { state: 'read' })],
    ['archive “Crane”', () => library.setReadingState('b', { archived: true })],
    ['organise “Crane”', () => library.setReadingState('b', { archived: false, starred: true })],
    ['annotate “One to keep”', () => library.createAnnotation({ articleId: 'a', note: 'One to keep' })],
    ['move “Ferry” to the trash', () => library.changeArticles(['a'], { trashed: true })],
    ['restore “Ferry” from the trash', () => library.changeArticles(['a'], { trashed: false })],
  ];
  const states = [stateOf(library)];
  for (const [, act] of acts) {
    value(act() as { ok: true; value: unknown });
    states.push(stateOf(library));
  }
  expect(value(library.history()).map((act) => act.label)).toEqual(acts.map(([label]) => label).toReversed());
  for (let i = acts.length - 1; i >= 0; i--) {
    expect(value(library.undo())).toMatchObject({ label: acts[i]?.[0], undone: true });
    expect(stateOf(library)).toEqual(states[i]);
  }
  expect(value(library.undo())).toBeNull();
  for (let i = 0; i < acts.length; i++) {
    expect(value(library.redo())).toMatchObject({ label: acts[i]?.[0], undone: false });
    expect(stateOf(library)).toEqual(states[i + 1]);
  }
  expect(value(library.redo())).toBeNull();
  expect(value(library.verify()).faults).toEqual([]);
});

test('the journal outlives the program, and another process may take back', () => {
  const dir = temporaryFolder();
  const first = openTestLibrary(dir);
  value(first.addArticle({ article: article() }));
  value(first.changeArticles(['harbour'], { trashed: true }));
  first.close();
  const opened = openLibrary(dir, testEnv());
  if (!opened.ok) throw new Error(opened.error.message);
  expect(value(opened.library.undo())?.kind).toBe('trash');
  expect(value(opened.library.search('harbour')).total).toBe(1);
  opened.library.close();
});

test('an act that changes nothing is none, and a new act forgets what was taken back', () => {
  const library = two();
  value(library.setTags('a', ['port']));
  value(library.setReadingState('a', { starred: false }));
  value(library.changeArticles(['a'], { trashed: false }));
  expect(value(library.history())).toEqual([]);
  value(library.setReadingState('a', { starred: true }));
  value(library.undo());
  value(library.setTags('a', ['port'])); // nothing
  expect(value(library.history())).toHaveLength(1);
  value(library.setTags('b', ['x']));
  expect(value(library.history()).map((act) => act.kind)).toEqual(['tag']);
  expect(value(library.redo())).toBeNull();
});

test('what an import brought since stays when an act is taken back', () => {
  const library = two();
  value(library.setTags('a', ['port', 'sea']));
  value(library.changeArticles(['b'], { trashed: true }));
  value(library.addArticle({ article: article({ id: 'a', headline: 'Ferry' }), tags: ['late'] }));
  value(library.undo());
  value(library.undo());
  expect(value(library.getRow('a')).tags).toEqual(['late', 'port']);
});

test('only the act that was shown is taken back, and not one that another process did since', () => {
  const library = two();
  value(library.setReadingState('a', { starred: true }));
  const shown = value(library.history())[0]?.seq ?? 0;
  value(library.setReadingState('b', { starred: true }));
  expect(value(library.undo(shown))).toBeNull();
  expect(value(library.getRow('b')).starred).toBe(true);
  expect(value(library.undo(shown + 1))?.subject).toBe('Crane');
  expect(value(library.redo(shown))).toBeNull();
  expect(value(library.redo(shown + 1))?.subject).toBe('Crane');
});

test('progress in reading is no act', () => {
  const library = two();
  value(library.setReadingState('a', { starred: true }));
  value(library.setReadingState('a', { state: 'reading', position: 0.5 }));
  expect(value(library.history())).toHaveLength(1);
  value(library.undo());
  expect(value(library.getRow('a'))).toMatchObject({ state: 'reading', position: 0.5, starred: false });
});

test('acts on articles that were deleted for good are gone with them', () => {
  const library = two();
  value(library.setTags('a', ['x']));
  value(library.setTags('b', ['y']));
  value(library.changeArticles(['a'], { trashed: true }));
  value(library.emptyTrash());
  expect(value(library.undo())).toMatchObject({ kind: 'tag', subject: 'Crane' });
  expect(value(library.undo())).toBeNull();
});

test('an annotation that comes back by undo is carried to the version that came meanwhile', () => {
  const library = two();
  const range = { start: { blockId: 'p0', offset: 4 }, end: { blockId: 'p0', offset: 18 } };
  const { id } = value(library.createAnnotation({ articleId: 'a', range })).annotation;
  value(library.deleteAnnotation(id));
  const paragraphs = ['A line before.', 'The harbour opened at dawn.'];
  value(library.addArticle({ article: article({ id: 'a', headline: 'Ferry', paragraphs }) }));
  value(library.undo());
  expect(value(library.getAnnotation(id))).toMatchObject({ spans: [{ blockId: 'p1', start: 4, end: 18 }] });
});

test('at most five hundred acts are remembered', () => {
  const library = two();
  for (let i = 0; i < 510; i++) value(library.setReadingState('a', { starred: i % 2 === 0 }));
  expect(value(library.history())).toHaveLength(500);
});

test('any acts in any order are taken back and done again', () => {
  const library = two();
  const act = fc.oneof(
    fc.record({ kind: fc.constant('tag'), id: fc.constantFrom('a', 'b'), n: fc.nat(3) }),
    fc.record({ kind: fc.constant('state'), id: fc.constantFrom('a', 'b'), n: fc.nat(3) }),
    fc.record({ kind: fc.constant('trash'), id: fc.constantFrom('a', 'b'), n: fc.nat(3) }),
    fc.record({ kind: fc.constant('note'), id: fc.constantFrom('a', 'b'), n: fc.nat(3) }),
    fc.record({ kind: fc.constant('drop'), id: fc.constantFrom('a', 'b'), n: fc.nat(3) }),
  );
  const run = ({ kind, id, n }: { kind: string; id: string; n: number }): void => {
    if (kind === 'tag') library.setTags(id, ['x', 'y', 'z'].slice(0, n));
    if (kind === 'state') library.setReadingState(id, n < 2 ? { starred: n === 1 } : { archived: n === 3 });
    if (kind === 'trash')
      void (n < 2
        ? library.changeArticles([id], { trashed: true })
        : library.changeArticles([id], { trashed: false }));
    if (kind === 'note') library.createAnnotation({ articleId: id, note: `note ${n}` });
    const last = value(library.listAnnotations()).rows.at(-1)?.annotation.id;
    if (kind === 'drop' && last) library.deleteAnnotation(last);
  };
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
      const before = stateOf(library);
      const from = value(library.history(1))[0]?.seq ?? 0;
      acts.forEach(run);
      const after = stateOf(library);
      const count = value(library.history()).filter((one) => one.seq > from && !one.undone).length;
      for (let i = 0; i < count; i++) value(library.undo());
      expect(stateOf(library)).toEqual(before);
      for (let i = 0; i < count; i++) value(library.redo());
      expect(stateOf(library)).toEqual(after);
    }),
    { numRuns: 40 },
  );
});
