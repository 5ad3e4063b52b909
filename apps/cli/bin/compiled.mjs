// Starts a built program with what V8 has compiled of it before. Node's own cache is made before a program runs, of the
// little that is compiled by then; each function is read again at its first call, in every run. This one is made at the
// end of a run, with all functions that it called, which makes runs a tenth to a fifth shorter.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import vm from 'node:vm';
import zlib from 'node:zlib';
// `process` is taken as it is: to import it takes as long as to compile all of this.

/** Not in the earlier ones of Node 20. */
export const canRunCompiled = zlib.crc32 !== undefined;

/**
 * Runs a CommonJS file and those that it asks for beside it, none of which may import anything, and gives what the
 * first exports. `folder` is where compiled code is kept; what can't be read or written there is done without.
 * `occasion` says what kind of run it is: the first of each kind that ends well adds what it has called, and so does
 * one that takes much longer than those before it. A program that changes V8's settings puts them back before it ends:
 * code is taken under the very settings that it was kept under.
 */
export function runCompiled(file, folder, occasion) {
  const loaded = new Map();
  const place = join(folder, `${process.version}-${process.arch}-${crcOf(dirname(file))}`);

  const load = (path) => {
    const known = loaded.get(path);
    if (known) return known.module.exports;
    const module = { exports: {} };
    const unit = { module, ...compiled(path, join(place, basename(path))) };
    loaded.set(path, unit);
    const outside = createRequire(path);
    const require = (name) => (name.startsWith('./') ? load(join(dirname(path), name)) : outside(name));
    require.resolve = outside.resolve;
    unit.script.runInThisContext()(module.exports, require, module, path, dirname(path));
    return module.exports;
  };

  process.on('exit', (exitCode) => {
    if (exitCode === 0) for (const unit of loaded.values()) keep(unit, occasion);
  });
  return load(file);
}

/**
 * The file as a script, with what is kept of the very same text; `occasions` are the kinds of runs that have added to
 * it, with how many milliseconds the longest took.
 */
function compiled(path, kept) {
  const text = readFileSync(path, 'utf8');
  const crc = crcOf(text);
  const { occasions, refusals, code } = taken(kept, crc);
  const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) { ${text}\n})`, {
    filename: path,
    cachedData: code,
  });
  // A file that is always loaded under other settings is not kept again and again.
  if (script.cachedDataRejected && refusals < 2)
    return { script, crc, kept, known: undefined, occasions: {}, refusals: refusals + 1 };
  return { script, crc, kept, known: code, occasions, refusals };
}

/** A line that says what the code is of, and the code; V8 itself only compares how long the text is. */
function taken(kept, crc) {
  try {
    const bytes = readFileSync(kept);
    const end = bytes.indexOf('\n');
    const head = JSON.parse(bytes.toString('latin1', 0, end));
    const code = bytes.subarray(end + 1);
    if (head.text === crc && head.code === crcOf(code)) return { ...head, code };
  } catch {
    // Nothing was kept, or nothing that can be read.
  }
  return { occasions: {}, refusals: 0, code: undefined };
}

function keep({ script, crc, kept, known, occasions, refusals }, occasion) {
  const took = Math.round(performance.now());
  if (took <= longerThan(occasions[occasion])) return;
  const beside = `${kept}.${process.pid}`;
  try {
    const made = script.createCachedData();
    // V8 forgets what a long run has not called for a while.
    const code = known && known.length > made.length ? known : made;
    const head = { text: crc, code: crcOf(code), occasions: { ...occasions, [occasion]: took }, refusals };
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(beside, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`, 'latin1'), code]));
    renameSync(beside, kept);
  } catch {
    removed(beside); // a full disk, a folder that may not be written: the next run is no worse
  }
}

/** What a run must exceed to be one that calls more than those before it. */
function longerThan(took) {
  return took === undefined ? 0 : 1.5 * took + 50;
}

function removed(path) {
  try {
    rmSync(path, { force: true });
  } catch {
    // There is no such folder.
  }
}

function crcOf(data) {
  return zlib.crc32(data).toString(16);
}
