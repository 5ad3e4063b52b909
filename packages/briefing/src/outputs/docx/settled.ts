/** What the library leaves to clock and chance, settled: the same briefing gives the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** A ZIP's entries carry a date, as `ZIP_DATE` of the e-book. */
const ZIP_DATE = new Date(1980, 0, 1, 12);

/** The library counts on from one document to the next in the same process: bookmarks and pictures begin at 1 again. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replaceAll(
    /(<w:bookmark(?:Start|End)\b[^>]*? w:id="|<wp:docPr\b[^>]*? id=")(\d+)(?=")/g,
    (_, before: string, number: string) => {
      const key = `${before.startsWith('<wp') ? 'picture' : 'bookmark'} ${number}`;
      const made = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, made);
      return `${before}${made}`;
    },
  );
}

/** Random names of relations and pictures become numbers in the order in which they appear; dates the build time. */
export function settled(bytes: Uint8Array, buildTime: string): Uint8Array {
  const files = unzipSync(bytes);
  const names = Object.keys(files).toSorted();
  const known = new Map<string, string>();
  const rename = (text: string): string =>
    text.replaceAll(/\brId[a-z0-9_-]{15,}(?=")/gi, (name) => {
      const made = known.get(name) ?? `rIdLink${known.size + 1}`;
      known.set(name, made);
      return made;
    });
  const out: Zippable = {};
  // The document first: the order of what it refers to is the one that counts.
  for (const name of ['word/document.xml', ...names.filter((other) => other !== 'word/document.xml')]) {
    const file = files[name];
    if (!file) continue;
    const text = /\.(?:xml|rels)$/.test(name) ? rename(strFromU8(file)) : undefined;
    const dated =
      text && renumbered(text).replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${buildTime}`);
    out[name] = dated === undefined ? file : strToU8(dated);
  }
  const ordered: Zippable = {};
  for (const name of names) {
    const file = out[name];
    if (file) ordered[name] = file;
  }
  return zipSync(ordered, { level: 9, mtime: ZIP_DATE });
}
