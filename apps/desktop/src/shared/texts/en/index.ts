import { BRIEFING_TEXTS } from './briefing.ts';
import { CARE_TEXTS } from './care.ts';
import { COMMAND_TEXTS } from './commands.ts';
import { FINDING_CATALOGUE } from './findings.ts';
import { INSPECTOR_TEXTS } from './inspector.ts';
import { LIBRARY_TEXTS } from './library.ts';
import { ORGANISE_TEXTS } from './organise.ts';
import { READER_TEXTS } from './reader.ts';
import { RECOVERY_TEXTS } from './recovery.ts';
import { SEARCH_TEXTS } from './search.ts';
import { WINDOW_TEXTS } from './window.ts';

export const EN = {
  ...COMMAND_TEXTS,
  ...WINDOW_TEXTS,
  ...SEARCH_TEXTS,
  ...LIBRARY_TEXTS,
  ...ORGANISE_TEXTS,
  ...READER_TEXTS,
  ...INSPECTOR_TEXTS,
  ...RECOVERY_TEXTS,
  ...BRIEFING_TEXTS,
  ...CARE_TEXTS,
  ...FINDING_CATALOGUE,
} as const;
