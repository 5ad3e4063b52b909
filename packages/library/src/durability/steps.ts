/** Long work in small steps: told to whoever waits for it, and ended where they say so. */
import { Failure } from '../errors.ts';
import type { Overseen } from '../interface/durability.ts';

export class Steps {
  readonly #of: number;
  readonly #overseen: Overseen;
  #begun = 0;

  /** @param of how many steps there will be */
  constructor(of: number, overseen: Overseen) {
    this.#of = of;
    this.#overseen = overseen;
    overseen.report?.(0, of);
  }

  /** One step is about to be made. Throws the failure `cancelled` when nobody waits for it any more. */
  next(): void {
    if (this.#overseen.cancelled?.() === true)
      throw new Failure('cancelled', 'the work was given up', 'Nothing was changed; begin anew at any time.');
    this.#begun++;
    this.#overseen.report?.(this.#begun, this.#of);
  }
}
