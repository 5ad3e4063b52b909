/** What the typesetter found: missing glyphs, coarse or lost pictures, broken links, overfull lines. */
import { found, type Rule, type SettingDiagnostic } from './finding.ts';
import type { FindingKey } from './texts.ts';

/** By the typesetter's code, the key of the finding. A rule of its own names absent blocks, with the same place. */
const KEYS: Readonly<Record<string, FindingKey | ((diagnostic: SettingDiagnostic) => FindingKey)>> = {
  'missing-glyph': ({ values }) =>
    values?.['package'] === undefined ? 'missing-glyph' : 'missing-glyph.font',
  'picture-missing': 'picture-missing',
  'picture-unreadable': 'picture-missing.unreadable',
  'picture-damaged': 'picture-missing.damaged',
  'picture-too-large': 'picture-missing.too-large',
  'picture-resolution': ({ severity }) =>
    severity === 'error' ? 'picture-resolution.coarse' : 'picture-resolution',
  'broken-link': 'broken-link',
  'overfull-line': 'overfull-line',
  'split-forced': 'layout.split',
  'too-tall': 'layout.tall',
  'too-many-sheets': 'layout.sheets',
  'frame-language': 'layout.language',
};

export const setting: Rule = ({ diagnostics = [] }) =>
  diagnostics.flatMap((diagnostic) => {
    const key = KEYS[diagnostic.code];
    if (key === undefined) return [];
    const { severity, values } = diagnostic;
    return [found(severity, typeof key === 'function' ? key(diagnostic) : key, placeOf(diagnostic), values)];
  });

function placeOf({ place }: SettingDiagnostic): string {
  if (!place) return 'briefing';
  return place.blockId === undefined ? place.articleId : `${place.articleId}#${place.blockId}`;
}
