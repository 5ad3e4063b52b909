/** EPUBCheck, found or fetched, and what it says of a file. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '5.2.1';
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const JARS = join(ROOT, '.cache', `epubcheck-${VERSION}`);
const POM = fileURLToPath(new URL('pom.xml', import.meta.url));

export type Epubcheck =
  | { readonly ok: true; readonly command: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** The command that runs EPUBCheck: the machine's own, or its jars from the cache, or fetched with Maven. */
export function findEpubcheck(): Epubcheck {
  if (runs('epubcheck', ['--version'])) return { ok: true, command: ['epubcheck'] };
  if (!runs('java', ['-version'])) return { ok: false, reason: 'there is no Java on this machine' };
  if (!existsSync(JARS)) {
    if (!runs('mvn', ['--version']))
      return { ok: false, reason: 'there is no epubcheck here, and no mvn to fetch it with' };
    const problem = fetchJars();
    if (problem !== undefined) return { ok: false, reason: problem };
  }
  return { ok: true, command: ['java', '-cp', join(JARS, '*'), 'com.adobe.epubcheck.tool.Checker'] };
}

function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Beside its place first, so that a fetch that is cut off leaves nothing half there. */
function fetchJars(): string | undefined {
  const beside = `${JARS}.part`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  console.error(`fetching EPUBCheck ${VERSION} from Maven Central …`);
  const args = ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${beside}`];
  const { status } = spawnSync('mvn', args, { encoding: 'utf8', timeout: 300_000 });
  if (status !== 0 || readdirSync(beside).length === 0) {
    rmSync(beside, { recursive: true, force: true });
    return 'Maven Central could not be reached';
  }
  renameSync(beside, JARS);
  return undefined;
}

/** What is wrong with a book, one message a line; none of one that conforms. Usage notes are not told. */
export function validate(command: readonly string[], file: string): readonly string[] {
  const [program = '', ...args] = command;
  const { status, stdout, stderr } = spawnSync(program, [...args, file, '--failonwarnings'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const said = `${stdout}\n${stderr}`.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)\b/.test(line));
  if (status === 0 && said.length === 0) return [];
  return said.length > 0 ? said : [`no verdict: ${stderr.trim().split('\n').at(-1) ?? ''}`];
}
