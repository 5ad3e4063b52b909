/**
 * What only time and bad luck show, bounded and seeded:
 *
 *   npm run soak -- library [--kills 500] [--cases 10] [--seed 1]
 */
import { parseArgs } from 'node:util';
import { damageLibraries } from './library/damage.ts';
import { killWriters } from './library/kills.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '500' },
    cases: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
if (positionals.some((name) => name !== 'library')) {
  console.error('there is only: library');
  process.exitCode = 2;
} else {
  const seed = Number(values.seed);
  const damage = damageLibraries(Number(values.cases), seed);
  for (const [kind, count] of Object.entries(damage.cases)) console.log(`${kind}: ${count} cases`);
  if (Number(values.cases) > 0 && !('full disk' in damage.cases))
    console.log('full disk: left out, it needs root for a small file system');
  const kills = await killWriters(Number(values.kills), seed);
  console.log(
    `${kills.kills} writers killed; ${kills.articles} articles, ${kills.marks} tags with stars, ${kills.annotations} annotations, ${kills.undone} acts taken back, ${kills.collected} articles collected and ${kills.backups} backups acknowledged; ${kills.verified} libraries verified and ${kills.restored} backups restored`,
  );
  const failures = [...damage.failures, ...kills.failures];
  for (const failure of failures) console.error(failure);
  console.log(failures.length === 0 ? 'all there' : `${failures.length} failures`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
