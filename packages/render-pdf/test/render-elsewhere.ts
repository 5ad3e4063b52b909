// Run as a program of its own, under other settings of the machine: prints the hash of the file it makes.
import { renderBriefing } from '../src/index.ts';
import { article, briefing, env, longText, sha256 } from './fixtures.ts';

const made = article({ blocks: longText(12) });
const result = await renderBriefing({ briefing: briefing([made]), articles: [made], profile: 'screen' }, env);
console.log(result.ok ? sha256(result.bytes) : result.error.message);
