/** Captions and credits: what stands under a picture, told from what stands in the text. */

/** Picture agencies and services; the last part of most credits. */
const AGENCY = String.raw`(?:AP|AP Photo|Associated Press|AFP|AFP Photo|Reuters|REUTERS|Getty(?: Images)?|GETTY IMAGES|TASS|ТАСС|Sputnik|Спутник|RIA Novosti|РИА Новости|Коммерсантъ|Kommersant|EPA|EPA-EFE|EFE|dpa|DPA|picture[- ]alliance|imago|IMAGO|APA|ANSA|LaPresse|Shutterstock|iStock|Alamy|Bloomberg|Xinhua|Kyodo|Anadolu(?: Agency| Ajansı)?|AA|DHA|İHA|Unsplash|Pexels|Pixabay|Flickr|Wikimedia Commons|Wikipedia|Adobe Stock|PA(?: Media| Wire)?|Press Association|AAP|PAP|NTB|TT|Scanpix|Ritzau|Keystone|Zuma Press|NurPhoto|Interfax|Ukrinform|Handout|Courtesy(?: of [^.]{2,60})?|File|Pool)`;

// A person's name as credits print it: capitalised words, initials, particles.
const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:de|da|di|van|von|der|la|el|al|bin) | )?(?:\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,2})?`;

const LABEL =
  /^(?:photo(?:graph)?(?:s)?(?: by| courtesy(?: of)?| credit)?|picture|image(?: credit)?|credit|fotos?|bild(?:er)?|quelle|crédits?(?: photo)?|photo d'illustration|imagen|crédito|imagem|фото|снимок|zdjęcie|fot\.|fotoğraf|kuva|kilde|kreditering|写真|사진|图)\s*[:：]\s*/iu;
const LABEL_AFTER =
  /\s*(?:\(|\[|\|)?\s*(?:photo(?:graph)?(?:s)?(?: by| courtesy(?: of)?| credit)?|picture|image(?: credit)?|credit|fotos?|bild|quelle|crédits?(?: photo)?|imagen|crédito|фото|fotoğraf|zdjęcie|fot\.|kuva)\s*[:：]\s*([^():：]{2,80}?)\s*[)\]]?$/iu;

const SLASHED = new RegExp(
  String.raw`(?<=[.!?…"”»)])\s+((?:${NAME}|[\p{L}.]+)(?: ?(?:/|\||,| via | — | – ) ?(?:${AGENCY}|${NAME}))+)\.?$`,
  'u',
);
const SLASHED_ALONE = new RegExp(
  String.raw`^(?:${NAME}) ?(?:/|\|| via ) ?(?:${AGENCY}|${NAME})(?: ?(?:/|\|| via ) ?(?:${AGENCY}|${NAME}))*$`,
  'u',
);
const BRACKETED = new RegExp(
  String.raw`\s*[([]\s*((?:[^()[\]]{0,60}[ /,|:©]+)?${AGENCY}(?:[ /,|-]+[^()[\]]{0,50})?)\s*[)\]]\.?$`,
  'u',
);
const BARE = new RegExp(String.raw`(?<=[.!?…"”»)])\s+((?:${NAME}[,/|]? ?)?${AGENCY})\.?$`, 'u');
const COPYRIGHT = /\s*(?:©|\(c\))\s*([^©]{2,80})$/iu;

export interface Caption {
  /** Empty when the line is a credit only. */
  readonly caption: string;
  readonly credit: string;
}

const CAPTION_LENGTH = 600; // UTF-16 units; longer lines are text

/** A line that ends in a picture credit, as caption and credit. `undefined` when it shows no credit. */
export function parseCaption(line: string): Caption | undefined {
  if (line.length > CAPTION_LENGTH) return undefined;
  const labelled = LABEL.exec(line);
  if (labelled) {
    const rest = line.slice(labelled[0].length).trim();
    return rest.length >= 2 && rest.length <= 80 ? { caption: '', credit: rest } : undefined;
  }
  if (line.length <= 80 && SLASHED_ALONE.test(line) && line.split(' ').length <= 8)
    return hasAgency(line) ? { caption: '', credit: line } : undefined;
  const after = LABEL_AFTER.exec(line);
  if (after?.[1]) return { caption: line.slice(0, after.index).trim(), credit: after[1].trim() };
  for (const pattern of [SLASHED, BRACKETED, BARE]) {
    const match = pattern.exec(line);
    const credit = match?.[1]?.trim();
    if (match && credit && credit.length <= 100 && (pattern !== SLASHED || isCredit(credit)))
      return { caption: line.slice(0, match.index).trim(), credit };
  }
  const copyright = COPYRIGHT.exec(line);
  if (copyright?.[1] && !/^(?:©|\(c\)|copyright)/iu.test(line) && !/all rights/i.test(line))
    return { caption: line.slice(0, copyright.index).trim(), credit: copyright[1].trim() };
  return undefined;
}

const ENDS_IN_AGENCY = new RegExp(String.raw`(?:^|[ /|,])${AGENCY}\.?$`, 'u');

function hasAgency(text: string): boolean {
  return ENDS_IN_AGENCY.test(text);
}

/** A slash or a bar does not stand between names in a sentence; a comma or a dash does. */
function isCredit(text: string): boolean {
  return /[/|]| via /.test(text) || hasAgency(text);
}

/** A credit with its label or brackets taken off: "(Photo: Ann Lee / AP)" gives "Ann Lee / AP". */
export function bareCredit(text: string): string {
  const inner = text.replace(/^[([]\s*([^]*?)\s*[)\]]$/, '$1');
  return inner
    .replace(LABEL, '')
    .replace(/^(?:photo(?:graph)?s? by|photo|foto|image|picture|credit|©)[\s:]+/iu, '')
    .trim();
}
