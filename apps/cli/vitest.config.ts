import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    // Most tests start processes, which takes long on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
