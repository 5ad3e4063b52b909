/** What the typesetter found: missing glyphs, coarse or lost pictures, broken links, overfull lines. */
import { filled, FINDING_TEXTS, valuesIn, type FindingKey } from './texts.ts';
import type { Finding, FindingCode, Rule, SettingDiagnostic } from './finding.ts';

/** By the typesetter's code: the texts that it may be. A rule of its own names absent blocks, with the same place. */
const KEYS: Readonly<Record<string, readonly FindingKey[]>> = {
  'missing-glyph': ['missing-glyph.font', 'missing-glyph'],
  'picture-missing': ['picture-missing'],
  'picture-unreadable': ['picture-missing.unreadable'],
  'picture-damaged': ['picture-missing.damaged'],
  'picture-too-large': ['picture-missing.too-large'],
  'picture-resolution': ['picture-resolution', 'picture-resolution.coarse'],
  'broken-link': ['broken-link'],
  'overfull-line': ['overfull-line'],
  'split-forced': ['layout.split'],
  'too-tall': ['layout.tall'],
  'too-many-sheets': ['layout.sheets'],
  'frame-language': ['layout.language'],
};

export const setting: Rule = ({ diagnostics = [] }) =>
  diagnostics.flatMap((diagnostic): Finding[] => {
    const keys = KEYS[diagnostic.code];
    const [first] = keys ?? [];
    if (!keys || first === undefined) return [];
    return [
      {
        code: first.split('.')[0] as FindingCode,
        severity: diagnostic.severity,
        message: diagnostic.message,
        hint: diagnostic.hint ?? FINDING_TEXTS[first].hint,
        ...textOf(diagnostic, keys),
        place: placeOf(diagnostic),
      },
    ];
  });

/** Which of the texts it is, with the values that stand in it: it has the words of one of them. */
function textOf(
  { message, hint }: SettingDiagnostic,
  keys: readonly FindingKey[],
): Pick<Finding, 'key' | 'values'> {
  for (const key of keys) {
    const text = FINDING_TEXTS[key];
    const values = valuesIn(text.message, message);
    const more = hint === undefined ? {} : valuesIn(filled(text.hint, values ?? {}), hint);
    if (values && more) return { key, values: { ...values, ...more } };
  }
  return {};
}

function placeOf({ place }: SettingDiagnostic): string {
  if (!place) return 'briefing';
  return place.blockId === undefined ? place.articleId : `${place.articleId}#${place.blockId}`;
}
