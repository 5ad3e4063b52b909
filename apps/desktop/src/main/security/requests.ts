/** Which requests of the window may be made, and the count of those that were refused. */

export interface RequestGate {
  /** Whether the request is for one of our own addresses. A refused one is counted. */
  allows(url: string): boolean;
  readonly refused: number;
}

/**
 * @param schemes schemes that are answered inside the app, with their colon; `offprint:`, and `devtools:` while developing
 * @param onRefusal told the new count and the refused address
 */
export function createRequestGate(
  schemes: readonly string[],
  onRefusal: (count: number, url: string) => void,
): RequestGate {
  let refused = 0;
  return {
    allows(url) {
      const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase();
      if (scheme !== undefined && schemes.includes(scheme)) return true;
      refused += 1;
      onRefusal(refused, url);
      return false;
    },
    get refused() {
      return refused;
    },
  };
}
