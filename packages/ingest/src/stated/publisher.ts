/** The outlet, concluded from what a copied page says about itself outside the article. */

/** A name as outlets have them: capitalised words, small words between, digits. */
const NAME = String.raw`((?:(?:The|the|Die|die|Der|der|Das|das|La|la|Le|le|Les|les|El|el|Il|il|De|de) )?\p{Lu}[\p{L}\p{N}\p{M}’'&.-]*(?: (?:(?:of|and|the|de|del|du|des|der|für|und|et|y|&) )*\p{Lu}[\p{L}\p{N}\p{M}’'&.-]*){0,5})`;

/** Phrases of appeals and prompts that name the outlet; matched in such lines only. */
const ASKING: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:Please )?(?:Support|Donate to|Subscribe to|Help|Follow|Join) ${NAME}\s*[!.]?$`,
    'u',
  ),
  new RegExp(String.raw`\b(?:journalists|reporters|newsroom|readers|editors|team) (?:of|at) ${NAME}`, 'u'),
  new RegExp(String.raw`\b[Ss]upport(?:ing)? ${NAME}\s*[!.,]`, 'u'),
  new RegExp(String.raw`^(?:Unterstützen Sie|Unterstütze|Abonnieren Sie) ${NAME}\s*[!.]?$`, 'u'),
  new RegExp(String.raw`\b(?:Redaktion|Journalisten|Team) (?:der|des|von) ${NAME}`, 'u'),
  new RegExp(String.raw`^(?:Soutenez|Abonnez-vous à|Suivez|Aidez) ${NAME}\s*[!.]?$`, 'u'),
  new RegExp(String.raw`\b(?:journalistes|rédaction|équipe) (?:de|du|d’|d') ?${NAME}`, 'u'),
  new RegExp(
    String.raw`^(?:Apoya a|Apoya|Suscríbete a|Apoie o|Apoie a|Apoie|Sostieni|Steun) ${NAME}\s*[!.]?$`,
    'u',
  ),
  new RegExp(String.raw`^(?:Поддержите|Поддержи|Підтримайте|Подпишитесь на) ${NAME}\s*[!.]?$`, 'u'),
  // A name in quotation marks may have small letters: «Северный листок».
  /^(?:Поддержите|Поддержи|Підтримайте|Подпишитесь на) [«"“](\p{Lu}[^«»"“”]{2,60})[»"”]\s*[!.]?$/u,
  /(?:журналисты|редакция|команда|журналісти) [«"“](\p{Lu}[^«»"“”]{2,60})[»"”]/u,
  new RegExp(
    String.raw`^${NAME}['’](?:[yn]?[iıuüae]|[yn]?[ae]) destek(?:leyin| ol| olun| verin)\s*[!.]?$`,
    'u',
  ),
];

/** A notice of rights names the holder, mostly the outlet. */
const NOTICE = new RegExp(
  String.raw`^(?:©|\(c\)|[Cc]opyright(?: ©)?)\s*(?:[12]\d{3}(?:\s?[-–]\s?[12]?\d{1,3})?,?\s+)?${NAME}`,
  'u',
);

/** Words that such phrases go on with when they name nobody. */
const NO_NAME =
  /^(?:Us|Our|Independent|Quality|Free|Local|Now|Today|Here|Journalism|The Conversation|All|Rights|Uns|Nous|Нас|Наш|Bize|Facebook|Twitter|Instagram|Telegram|YouTube|WhatsApp|X)\b\.?(?:$| )/u;

export interface InferredPublisher {
  name: string;
  inferredFrom: string;
}

const SHOWN = 80; // characters of the line that the conclusion quotes

/**
 * The outlet's name, from lines that are not part of the article: its appeals and prompts first, then a notice
 * of rights. `undefined` when they name none, or when two of the same kind disagree without one being repeated.
 */
export function inferPublisher(
  lines: readonly string[],
  isBoilerplate: (text: string) => boolean,
): InferredPublisher | undefined {
  const asking = lines.filter(isBoilerplate);
  const named = asking.flatMap((line) =>
    ASKING.flatMap((pattern) => {
      const name = cleanName(pattern.exec(line)?.[1]);
      return name ? [{ name, line }] : [];
    }),
  );
  const best = mostNamed(named, asking);
  if (best) return { name: best.name, inferredFrom: `the appeal of the page: “${shorten(best.line)}”` };
  for (const line of lines) {
    const name = cleanName(NOTICE.exec(line)?.[1]);
    if (name) return { name, inferredFrom: `the notice of rights on the page: “${shorten(line)}”` };
  }
  return undefined;
}

/** The name in most of the asking lines; the first of equals, provided that it stands alone or is repeated. */
function mostNamed(
  named: readonly { name: string; line: string }[],
  asking: readonly string[],
): { name: string; line: string } | undefined {
  const counts = named.map((entry) => asking.filter((line) => line.includes(entry.name)).length);
  const top = Math.max(0, ...counts);
  const winners = named.filter((_, i) => counts[i] === top);
  const names = new Set(winners.map((entry) => entry.name));
  return names.size === 1 || top > 1 ? winners[0] : undefined;
}

function cleanName(name: string | undefined): string | undefined {
  const clean = name
    ?.replace(/(?<=\p{L}{3})\. .*$/u, '') // the next sentence
    .replace(/[.’'&-]+$/u, '')
    .replace(/^the /u, 'The ')
    .trim();
  return clean && clean.length >= 3 && !NO_NAME.test(clean) ? clean : undefined;
}

function shorten(line: string): string {
  if (line.length <= SHOWN) return line;
  return `${line.slice(0, SHOWN).replace(/\s+\S*$/u, '')} …`;
}
