import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    // One window, one corpus, one disk at a time: what is measured or looked at must not depend on its neighbours.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // A window on a busy machine may take longer to draw than the usual second.
    expect: { poll: { timeout: 10_000 } },
    retry: 0,
    reporters: ['default', ['json', { outputFile: 'test-results/cross.json' }]],
  },
});
