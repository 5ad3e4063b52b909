import { PLUGINS } from '@offprint/render-pdf/bundle';
import { parseAst } from 'rolldown/parseAst';
import { expect, test } from 'vitest';

const [plainFields] = PLUGINS;

function written(code: string, id = '/somewhere/packages/render-pdf/src/inline/a.ts'): string | undefined {
  return plainFields.transform.call({ parse: parseAst }, code, id);
}

test('a bundle has private names as plain ones, and leaves what only looks like them', () => {
  const code =
    "class A { readonly #és = 1; get #to(): string { return `#to ${this.#of('“#of”')}` } #of(s: string) { return s } }";
  expect(written(code)).toBe(
    "class A { readonly _és = 1; get _to(): string { return `#to ${this._of('“#of”')}` } _of(s: string) { return s } }",
  );
});

test('files of other packages stay as they are', () => {
  expect(written('class A { #a = 1 }', '/somewhere/node_modules/other/src/a.ts')).toBeUndefined();
});

test.each([
  ['asks whether an object has one', 'class A { #a = 1; is(b: object) { return #a in b } }'],
  ['has a superclass, which may have one of that name', 'class A extends B { #a = 1 }'],
])('code is refused that %s', (_what, code) => {
  expect(() => written(code)).toThrow('private name');
  expect(written(code.replace('#a = 1', 'a = 1').replace('#a in b', '1 > 0'))).toBe(undefined);
});
