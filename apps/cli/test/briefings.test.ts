import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT, end, jsonLines, LAUNCHER, offprint, temporaryFolder } from './run-offprint.ts';

let folder: string;
let library: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-briefings-'));
  library = join(folder, 'library');
  const names = ['letters-and-marks', 'name-of-the-offprint', 'sochi-talks-digest'];
  await offprint(['import', ...names.map((n) => join(CONTENT, `${n}.json`)), '--library', library]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[]): ReturnType<typeof offprint> =>
  offprint([...args, '--library', library]);
const isPdf = (file: string): boolean => readFileSync(file).subarray(0, 5).toString() === '%PDF-';

const PAGE = `<!doctype html><html lang="en"><head><title>Ferry fares stay as they are - The Daily Example</title>
<meta property="og:site_name" content="The Daily Example"><link rel="canonical" href="https://news.example/ferry">
<meta property="article:published_time" content="2026-03-04T10:00:00Z"><meta name="author" content="Jane Doe"></head>
<body><article><h1>Ferry fares stay as they are</h1><p>${'The fares of the harbour ferry will not rise before the year is out, the port authority said on Tuesday. '.repeat(3)}</p>
<p>${'Passengers had feared a rise after the port lost a third of its traffic in the winter storms. '.repeat(3)}</p></article></body></html>`;

function file(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('a briefing', () => {
  it('is the same from YAML, from standard input, and to standard output', async () => {
    const dir = temporaryFolder();
    const text = 'title: Three\ntemplate: press-review\nitems: [name, letters]\n';
    const yaml = file(dir, 'three.yaml', text);
    expect((await run(['brief', yaml, '-o', join(dir, 'a.pdf')])).code).toBe(0);
    const piped = execFileSync(process.execPath, [LAUNCHER, 'brief', '-', '-o', '-', '--library', library], {
      input: text,
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 1 << 26,
    });
    expect(piped.equals(readFileSync(join(dir, 'a.pdf')))).toBe(true);
  });

  it('of pages straight away needs no library, and is the same each time', async () => {
    const dir = temporaryFolder();
    const page = file(dir, 'ferry.html', PAGE);
    const outs = ['a.pdf', 'b.pdf'].map((name) => join(dir, name));
    for (const out of outs) {
      const { code, stderr } = await offprint(['brief', page, '-o', out, '--library', join(dir, 'none')]);
      expect(code, stderr).toBe(0);
    }
    const [a, b] = outs.map((out) => readFileSync(out));
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
    expect(existsSync(join(dir, 'none'))).toBe(false);
  });

  it('takes what a search finds', async () => {
    const out = join(temporaryFolder(), 'out.pdf');
    const { code, stdout } = await run([
      'brief',
      '--search',
      'azerbaycan',
      '--title',
      'Found',
      '-o',
      out,
      '--json',
    ]);
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([{ ok: true, title: 'Found' }]);
  });

  it('says where its file is wrong', async () => {
    const dir = temporaryFolder();
    const yaml = file(dir, 'wrong.yaml', 'title: X\nitems:\n  - article: nothing-such\n');
    const { code, stdout, stderr } = await run(['brief', yaml, '-o', join(dir, 'out.pdf'), '--json']);
    expect(code).toBe(1);
    expect(stderr).toContain(`${yaml}:3:14: `);
    expect(jsonLines(stdout)).toMatchObject([
      { ok: false, error: { code: 'no-such-article' }, problems: [{ line: 3, column: 14 }] },
    ]);
    expect(readdirSync(dir)).toEqual(['wrong.yaml']);
  });

  it('is not printed with an error, unless that is overruled by name', async () => {
    const dir = temporaryFolder();
    const page = file(dir, 'ferry.html', PAGE.replace(/<link rel="canonical"[^>]*>/, ''));
    const out = join(dir, 'out.pdf');
    const stopped = await run(['brief', page, '-o', out]);
    expect(stopped).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--override address-missing') as string,
    });
    expect(existsSync(out)).toBe(false);
    const wrong = await run(['brief', page, '-o', out, '--override', 'embargoed']);
    expect(wrong.code).toBe(1);
    expect((await run(['brief', page, '-o', out, '--override', 'address-missing'])).code).toBe(0);
    expect(isPdf(out)).toBe(true);
  });
});

describe('another form', () => {
  it('is taken from the ending of the output, and names the copies that the library has', async () => {
    const dir = temporaryFolder();
    const own = join(dir, 'library');
    const first = file(dir, 'ferry.html', PAGE);
    const copy = file(
      dir,
      'copy.html',
      PAGE.replaceAll('The Daily Example', 'Coastal Courier').replace('/ferry"', '/copy"'),
    );
    await offprint(['import', first, copy, '--library', own]);
    const { stdout } = await offprint(['search', 'publisher:"Daily Example"', '--json', '--library', own]);
    const yaml = file(
      dir,
      'b.yaml',
      `template: press-review\nitems: [${String(jsonLines(stdout)[0]?.['id'])}]\n`,
    );
    for (const ending of ['md', 'html', 'epub', 'docx']) {
      const out = join(dir, `out.${ending}`);
      const { code, stderr } = await offprint(['brief', yaml, '-o', out, '--library', own]);
      expect(code, stderr).toBe(0);
      expect(readFileSync(out).length).toBeGreaterThan(1000);
    }
    expect(readFileSync(join(dir, 'out.md'), 'utf8')).toContain('Same text in: Coastal Courier');
    expect(
      (await offprint(['brief', yaml, '-o', join(dir, 'x.md'), '--profile', 'print', '--library', own])).code,
    ).toBe(2);
  });
});

describe('many briefings', () => {
  it('are made over several threads, the same as one by one, and those that fail leave the others alone', async () => {
    const dir = temporaryFolder();
    const names = ['a', 'b', 'c', 'd'];
    const files = names.map((name, i) =>
      file(dir, `${name}.yaml`, `title: Number ${i}\nitems: [name, letters]\n`),
    );
    const bad = file(dir, 'bad.yaml', 'items: [nothing-such]\n');
    // The one is there, the other is made.
    const outs = [join(dir, 'one'), join(dir, 'new', 'two/')];
    for (const [i, out] of outs.entries()) {
      if (i === 0) mkdirSync(out);
      const { code, stdout, stderr } = await run([
        'brief',
        ...files,
        bad,
        '-o',
        out,
        '--jobs',
        String(i + 1),
        '--json',
      ]);
      expect(code).toBe(1);
      expect(jsonLines(stdout).filter(({ ok }) => ok)).toHaveLength(4);
      expect(stderr).toContain('4 of 5 briefings made, 1 failed');
      expect(readdirSync(out).sort()).toEqual(names.map((name) => `${name}.pdf`));
    }
    for (const name of names) {
      const [one, two] = outs.map((out) => readFileSync(join(out, `${name}.pdf`)));
      expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it('need a folder', async () => {
    const dir = temporaryFolder();
    const files = ['a', 'b'].map((name) => file(dir, `${name}.yaml`, 'items: [name]\n'));
    expect((await run(['brief', ...files, '-o', join(dir, 'out.pdf')])).code).toBe(2);
    expect((await run(['brief', ...files, '-o', '-'])).code).toBe(2);
  });

  it('stop when the library can not be used', async () => {
    const dir = temporaryFolder();
    const files = ['a', 'b'].map((name) => file(dir, `${name}.yaml`, 'items: [name]\n'));
    const { code } = await offprint(['brief', ...files, '-o', `${dir}/out/`, '--library', join(dir, 'none')]);
    expect(code).toBe(3);
  });
});

describe('a printed briefing', () => {
  it('gives back its articles and itself, and prints the same from them', async () => {
    const dir = temporaryFolder();
    const [pdf, again, own] = ['briefing', 'again', 'own'].map((name) => join(dir, `${name}.pdf`)) as [
      string,
      string,
      string,
    ];
    expect(
      (await run(['brief', join(CONTENT, 'sochi-talks-digest.json'), '-o', pdf, '--title', 'One'])).code,
    ).toBe(0);
    const other = join(dir, 'library');
    const imported = await offprint([
      'import',
      pdf,
      '--briefings',
      join(dir, 'out'),
      '--json',
      '--library',
      other,
    ]);
    expect(imported.code).toBe(0);
    const lines = jsonLines(imported.stdout);
    expect(lines.map(({ kind }) => String(kind)).sort()).toEqual(['article', 'briefing']);
    const written = String(lines.find(({ kind }) => kind === 'briefing')?.['written']);
    expect((await offprint(['brief', written, '-o', again, '--library', other])).code).toBe(0);
    expect((await offprint(['brief', pdf, '-o', own, '--library', other])).code).toBe(0);
    expect(readFileSync(again).equals(readFileSync(pdf))).toBe(true);
    expect(readFileSync(own).equals(readFileSync(pdf))).toBe(true);
    expect(await offprint(['check', pdf, '--library', other])).toMatchObject({ code: 0 });
  });
});

describe('watching', () => {
  it('makes the briefing anew when its file or a page of it changes', async () => {
    const dir = temporaryFolder();
    const page = file(dir, 'ferry.html', PAGE);
    const yaml = file(dir, 'ferry.yaml', 'title: First\nitems: [{file: ferry.html}]\n');
    const out = join(dir, 'out.pdf');
    const args = [LAUNCHER, 'brief', yaml, '-o', out, '--watch', '--json', '--library', library];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const lines: string[] = [];
    child.stdout
      .setEncoding('utf8')
      .on('data', (text: string) => lines.push(...text.split('\n').filter(Boolean)));
    const until = async (count: number): Promise<void> => {
      while (lines.length < count) await once(child.stdout, 'data');
    };
    await until(1);
    file(dir, 'ferry.yaml.new', 'title: Second\nitems: [{file: ferry.html}]\n');
    renameSync(join(dir, 'ferry.yaml.new'), yaml); // as editors write
    await until(2);
    writeFileSync(page, PAGE.replaceAll('winter', 'spring'));
    await until(3);
    const closed = once(child, 'close');
    child.kill('SIGINT');
    const [code] = (await closed) as [number];
    expect(code).toBe(0);
    const [first, second, third] = lines.map((line) => JSON.parse(line) as { title: string; sha256: string });
    expect([first?.title, second?.title, third?.title]).toEqual(['First', 'Second', 'Second']);
    expect(third?.sha256).not.toBe(second?.sha256);
  });
});

describe('check', () => {
  it('finds nothing in the shipped briefing that stops it, and writes nothing', async () => {
    const { code, stdout } = await run(['check', join(CONTENT, 'briefing.json')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/briefing\.json: /);
  });

  it('ends with 1 and names each finding with its place', async () => {
    const dir = temporaryFolder();
    const yaml = file(
      dir,
      'x.yaml',
      'keyPoints: ["They said “we will never do such a thing again”."]\nitems: [name]\n',
    );
    const { code, stdout } = await run(['check', yaml, '--json']);
    expect(code).toBe(1);
    expect(jsonLines(stdout)).toMatchObject([
      { ok: false, findings: [{ code: 'quotation-unmatched', place: 'keyPoints[0]' }] },
    ]);
  });
});

describe('init', () => {
  it('writes an example that brief takes, and overwrites nothing', async () => {
    const dir = temporaryFolder();
    const yaml = join(dir, 'briefing.yaml');
    expect((await run(['init', yaml])).code).toBe(0);
    file(dir, 'page.html', PAGE);
    const { code, stderr } = await run(['brief', yaml, '-o', join(dir, 'out.pdf')]);
    expect(code, stderr).toBe(0);
    expect((await run(['init', yaml])).code).toBe(1);
  });
});

describe('completion', () => {
  const complete = (script: string, words: string): string[] => {
    const call = `${script}\nCOMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _offprint; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['-c', call], { encoding: 'utf8' }).split('\n').filter(Boolean);
  };
  it('of bash knows commands, options and their choices', async () => {
    const { stdout } = await offprint(['completion', 'bash']);
    expect(complete(stdout, 'offprint br')).toEqual(['brief']);
    expect(complete(stdout, 'offprint brief --prof')).toEqual(['--profile']);
    expect(complete(stdout, 'offprint --library /x brief --profile p')).toEqual(['print']);
  });
  it.each(['zsh', 'fish'])('of %s names every command', async (shell) => {
    const { code, stdout } = await offprint(['completion', shell]);
    expect(code).toBe(0);
    for (const command of ['import', 'brief', 'check', 'init']) expect(stdout).toContain(command);
    if (await end('which', [shell]).then((which) => which.code === 0)) {
      const script = join(temporaryFolder(), 'script');
      writeFileSync(script, stdout);
      expect((await end(shell, ['-n', script])).code).toBe(0);
    }
  });
});
