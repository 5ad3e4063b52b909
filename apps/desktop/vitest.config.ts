import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 30_000, // the first import loads the dictionaries of languages, which a busy machine does slowly
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
