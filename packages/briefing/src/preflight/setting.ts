/** What the typesetter found: missing glyphs, coarse or lost pictures, broken links, overfull lines. */
import type { Finding, FindingCode, Rule, SettingDiagnostic } from './finding.ts';

const CODES: Readonly<Record<string, FindingCode>> = {
  'missing-glyph': 'missing-glyph',
  'picture-missing': 'picture-missing',
  'picture-unreadable': 'picture-missing',
  'picture-damaged': 'picture-missing',
  'picture-too-large': 'picture-missing',
  'picture-resolution': 'picture-resolution',
  'broken-link': 'broken-link',
  'overfull-line': 'overfull-line',
  'split-forced': 'layout',
  'too-tall': 'layout',
  'too-many-sheets': 'layout',
  'frame-language': 'layout',
  'block-absent': 'block-absent',
};

export const setting: Rule = ({ diagnostics = [] }) =>
  diagnostics.flatMap((diagnostic): Finding[] => {
    const code = CODES[diagnostic.code];
    // A rule of its own has named it, with the same place.
    if (code === undefined || code === 'block-absent') return [];
    return [
      {
        code,
        severity: diagnostic.severity,
        message: diagnostic.message,
        hint: diagnostic.hint ?? 'Look at the page before it is printed.',
        place: placeOf(diagnostic),
      },
    ];
  });

function placeOf({ place }: SettingDiagnostic): string {
  if (!place) return 'briefing';
  return place.blockId === undefined ? place.articleId : `${place.articleId}#${place.blockId}`;
}
