// npm run pictures: takes the pictures of README.md and of the guides from what the tests last drew, so that they show
// what is; and the views that test/e2e/views.e2e.test.ts compares with, which nothing else ever accepts.

import { copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './process/root.ts';

const PICTURES = {
  'window.png': 'test/test-results/screenshots/light-name-of-the-offprint.png',
  'briefing.png': 'test/test-results/screenshots/briefing-window.png',
  'briefing-checks.png': 'test/test-results/screenshots/briefing-checks.png',
  'page.png': 'test/test-results/pages/screen-02.png',
} as const;

mkdirSync(join(ROOT, 'docs'), { recursive: true });
for (const [name, source] of Object.entries(PICTURES)) {
  const from = join(ROOT, source);
  if (existsSync(from)) copyFileSync(from, join(ROOT, 'docs', name));
  else {
    console.error(`${source} is not there; npm test draws it.`);
    process.exitCode = 1;
  }
}

const views = join(ROOT, 'test/test-results/views');
if (existsSync(views)) cpSync(views, join(ROOT, 'test/e2e/pictures'), { recursive: true });
