/**
 * What findings say, in English: a message and a hint for each, `{name}` for a value. A key is a code, or a code and
 * what it is of. Whoever speaks another language has a text for each key.
 */

export interface FindingText {
  readonly message: string;
  readonly hint: string;
}

const SUMMARISE = 'Summarise it in your own words, or ask for a licence.';
const INFERRED = 'It is printed as inferred. Check it against the source.';
const COPY_AGAIN = 'Copy the words from the article again, or take away the quotation marks.';
const CHOOSE_AGAIN = 'Choose the passages again for this version.';
const LOOK = 'Look at the page before it is printed.';
const FIND_AGAIN = 'a frame says so on the page; import the article again with its pictures';

export const FINDING_TEXTS = {
  'outlet-missing': {
    message: 'the outlet is not known',
    hint: 'Import the article again with --source-url, or from a page that names its outlet.',
  },
  'author-missing': {
    message: 'nobody is named as its author',
    hint: 'It will be cited by its title. Check whether the page has a byline.',
  },
  'address-missing': {
    message: 'neither an address nor a page in print says where it stood',
    hint: 'Import it again with --source-url.',
  },
  'credit-missing': {
    message: 'a picture is printed and nothing says whose it is',
    hint: 'Leave it out with an excerpt, or find its credit on the page.',
  },
  'content-altered': {
    message: 'its text is not the one whose hash it carries',
    hint: 'Import it again from its source; somebody has changed this copy.',
  },
  'marking-contradicted': {
    message: 'it is marked {own}, the briefing {briefing}',
    hint: 'Mark the briefing {own}, or take the article out.',
  },
  'marking-contradicted.unmarked': {
    message: 'it is marked {own}, the briefing not at all',
    hint: 'Mark the briefing {own}, or take the article out.',
  },
  'marking-missing': {
    message: 'the briefing has recipients and no marking',
    hint: 'Add `marking`, such as TLP:GREEN.',
  },
  'quotation-unmatched': {
    message: 'these words are not in the source: “{words}”',
    hint: COPY_AGAIN,
  },
  'quotation-unmatched.place': {
    message: 'the quotation {quote} does not stand where it is said to',
    hint: COPY_AGAIN,
  },
  'quote-absent': {
    message: 'the article {article} in version {version} has no quotation {quote}',
    hint: 'Choose the quotations again for this version.',
  },
  'block-absent': {
    message: 'the excerpt names the block {block}, which version {version} does not have',
    hint: CHOOSE_AGAIN,
  },
  'citation-unknown': {
    message: 'it cites {article}, which is not in the briefing',
    hint: 'Add the article, or take the citation out.',
  },
  'point-uncited': {
    message: 'the key point cites no source',
    hint: 'Put [@ID] of the article that it rests on behind it.',
  },
  'embargoed.article': {
    message: 'the article is under embargo until {date}',
    hint: 'Print it later, or take it out.',
  },
  'embargoed.picture': {
    message: 'the picture is under embargo until {date}',
    hint: 'Print it later, or take it out.',
  },
  'rights-expired.article': {
    message: 'the article may be used until {date} only',
    hint: 'Ask for the rights anew, or take it out.',
  },
  'rights-expired.picture': {
    message: 'the picture may be used until {date} only',
    hint: 'Ask for the rights anew, or take it out.',
  },
  'rights-forbid-print.article': { message: 'the article may not be printed', hint: SUMMARISE },
  'rights-forbid-print.picture': { message: 'the picture may not be printed', hint: SUMMARISE },
  'rights-forbid-passing-on.article': {
    message: 'the article may not be passed on, and the briefing has a distribution',
    hint: SUMMARISE,
  },
  'rights-forbid-passing-on.picture': {
    message: 'the picture may not be passed on, and the briefing has a distribution',
    hint: SUMMARISE,
  },
  'confidence-with-likelihood': {
    message: 'a sentence gives both confidence and likelihood: {sentence}',
    hint: 'Say in one sentence how likely it is, in another how confident you are (ICD 203).',
  },
  'likelihood-terms-mixed': {
    message: '“{second}” and “{first}” ({place}) are of different rows of terms',
    hint: 'Keep to one row: {firstRow}; or {secondRow} (ICD 203).',
  },
  undated: {
    message: 'it has no date of publication',
    hint: 'It is printed as undated, with the day of retrieval. Look for the date on the page.',
  },
  'inferred-value.published': {
    message: 'the date of publication was inferred from {from}',
    hint: INFERRED,
  },
  'inferred-value.modified': {
    message: 'the date of the last change was inferred from {from}',
    hint: INFERRED,
  },
  'inferred-value.outlet': { message: 'the outlet was inferred from {from}', hint: INFERRED },
  'inferred-value.author': { message: 'the author {name} was inferred from {from}', hint: INFERRED },
  'inferred-value.headline': { message: 'a headline was inferred from {from}', hint: INFERRED },
  'override-unused': {
    message: 'nothing was found that the override {code} is about',
    hint: 'Take it out, so that it does not hide something later.',
  },
  'override-unused.place': {
    message: 'nothing was found that the override {code} at {place} is about',
    hint: 'Take it out, so that it does not hide something later.',
  },
  // What setting has shown: see `setting.ts`.
  'missing-glyph': {
    message: 'no font has the character {codes} ({character})',
    hint: 'take the character out of the text, or add a font that has it',
  },
  'missing-glyph.font': {
    message: 'no font has the character {codes} ({character})',
    hint: 'install the optional font package {package}',
  },
  'picture-missing': { message: 'a picture is not among the assets', hint: FIND_AGAIN },
  'picture-missing.unreadable': { message: 'a picture could not be decoded', hint: FIND_AGAIN },
  'picture-missing.damaged': {
    message: 'the end of a picture is missing',
    hint: 'look at it on the page',
  },
  'picture-missing.too-large': {
    message: 'a picture has more pixels than can be opened',
    hint: 'make it smaller',
  },
  'picture-resolution': {
    message:
      'a picture of {width} by {height} pixels is set at {resolution} pixels an inch; a press shows {wanted}',
    hint: 'a larger one would look sharper',
  },
  'picture-resolution.coarse': {
    message:
      'a picture of {width} by {height} pixels is set at {resolution} pixels an inch; a press needs {wanted} at least',
    hint: 'it will look coarse: find a larger one',
  },
  'broken-link': {
    message: 'a link leads to {name}, which is nowhere in the document',
    hint: LOOK,
  },
  'overfull-line': {
    message: 'a line is {length} mm longer than its column',
    hint: 'it holds a word that can not be divided; set it in one column, or on a larger page',
  },
  'layout.split': {
    message: 'lines that belong together were parted because no page could hold them',
    hint: LOOK,
  },
  'layout.tall': {
    message: 'something that cannot be divided is taller than a page and hangs over its foot',
    hint: LOOK,
  },
  'layout.sheets': {
    message: '{sheets} sheets are too many to be folded and stapled together: {most} are the most',
    hint: 'print it page by page and have it bound, or divide the briefing',
  },
  'layout.language': {
    message: 'labels and dates are set in "{set}": there are none for "{wanted}" yet',
    hint: LOOK,
  },
} as const satisfies Record<string, FindingText>;

export type FindingKey = keyof typeof FINDING_TEXTS;
export type FindingValues = Readonly<Record<string, string>>;

/** A text with its values put in. */
export function filled(text: string, values: FindingValues): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
