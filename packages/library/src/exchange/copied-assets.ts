/** The files of assets that lie beside what is exported, each once. */
import type { AssetStore } from '../assets.ts';
import { attempt } from '../errors.ts';
import type { Exported } from '../interface/exchange.ts';

export class CopiedAssets {
  readonly #from: AssetStore;
  readonly #to: AssetStore;
  readonly #done = new Set<string>();
  readonly #missing = new Set<string>();

  constructor(from: AssetStore, to: AssetStore) {
    this.#from = from;
    this.#to = to;
  }

  /** One that is gone or altered is remembered as missing. */
  copy(sha256: string): void {
    if (this.#done.has(sha256) || this.#missing.has(sha256)) return;
    const bytes = attempt(() => this.#from.read(sha256));
    if (!bytes.ok) {
      this.#missing.add(sha256);
      return;
    }
    this.#to.write(sha256, bytes.value);
    this.#done.add(sha256);
  }

  /** All of them are on the disk then. */
  settled(): Pick<Exported, 'assets' | 'missingAssets'> {
    this.#to.settle();
    return { assets: this.#done.size, missingAssets: [...this.#missing] };
  }
}
