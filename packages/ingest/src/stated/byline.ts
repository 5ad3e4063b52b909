/** Bylines: who wrote it, as a line of the page says. */
import type { Author } from '@offprint/model';

/** Words that introduce authors, by language. A line without one of them is no byline. */
const INTRODUCTION =
  /^(?:written by|reported by|story by|words by|text by|by|von|text:|autor(?:in)?:|par|por|texto:|di|door|av|tekst:|af|autor:|przez|автор:?|автори?:?|текст:?|yazan:?|haber:)\s+/iu;

const AGENCIES =
  /^(?:Reuters|AP|Associated Press|The Associated Press|AFP|Agence France-Presse|dpa|DPA|APA|TASS|ТАСС|Interfax|Интерфакс|РИА Новости|Bloomberg|Bloomberg News|EFE|ANSA|Anadolu|AA|DHA|İHA|IHA|PAP|PA Media|Press Association|Xinhua|Kyodo(?: News)?|CNN|BBC(?: News)?|AAP|PTI|IANS|ANI|Ukrinform|UNIAN|Unian|KNA|epd|SID|sda|Keystone-SDA|ATS|Belga|ANP|NTB|TT|Ritzau|STT|Yonhap|Staff|Staff Reporter|Staff Writer|News Desk)$/u;

const ROLE =
  /(?:editor|correspondent|reporter|writer|columnist|analyst|critic|contributor|producer|bureau chief|redakteur|korrespondent|journaliste?|correspondante?|redactora?|corresponsal|журналист|корреспондент|muhabir)/iu;

// A capitalised word, an initial, or a particle between them. Scripts without case count as capitals.
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}[\p{L}\p{M}]*)$/u;
const PARTICLE = /^(?:de|da|di|del|della|dos|do|van|von|der|den|ten|la|le|el|al|bin|ibn|zu|zur|af|y|e|of)$/u;

/** Whether a text can be a person's name: two to five words that names are made of. */
export function looksLikeName(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5 || text.length > 60) return false;
  return (
    words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word)) &&
    NAME_WORD.test(words[0] ?? '') &&
    NAME_WORD.test(words.at(-1) ?? '') &&
    !ROLE.test(text)
  );
}

export function isAgency(text: string): boolean {
  return AGENCIES.test(text);
}

export interface Byline {
  /** As printed. */
  readonly by: string;
  readonly authors: Author[];
}

/** The authors a line names; `undefined` when it is no byline, or when a part of it is neither name nor role. */
export function parseByline(line: string): Byline | undefined {
  const introduction = INTRODUCTION.exec(line);
  if (!introduction || line.length > 160) return undefined;
  const authors = parseNames(line.slice(introduction[0].length));
  return authors ? { by: line, authors } : undefined;
}

const PLACE = /^\p{Lu}\p{Ll}[\p{L}\p{M}’'-]{2,}$/u;

/** "Jane Doe and Richard Roe, Political Editor" as authors, roles with the author before them. */
export function parseNames(text: string): Author[] | undefined {
  const authors: Author[] = [];
  const parts = text
    .split(/\s*[,;|/&•·]\s*|\s+(?:and|und|et|y|e|и|і|та|ve|og|och|en|i|with|for)\s+|\s+[–—-]\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const [i, part] of parts.entries()) {
    const last = authors.at(-1);
    if (isAgency(part)) authors.push({ name: part, kind: 'org' });
    else if (looksLikeName(part)) authors.push({ name: part, kind: 'person' });
    else if (last && !last.role && (ROLE.test(part) || /^in \p{Lu}/u.test(part)) && part.length <= 60)
      authors[authors.length - 1] = { ...last, role: part };
    // The place they write from.
    else if (last && i === parts.length - 1 && PLACE.test(part)) break;
    else return undefined;
  }
  return authors.length > 0 ? authors : undefined;
}
