/** The check before printing: every rule on a briefing, and what the briefing overrules by name. */
import type { Override } from '@offprint/model';
import { attribution } from './attribution.ts';
import { content } from './content.ts';
import { found, type Finding, type PreflightInput, type Rule, type SettingDiagnostic } from './finding.ts';
import { itemsOf } from './items.ts';
import { marking } from './marking.ts';
import { quotations } from './quotations.ts';
import { references } from './references.ts';
import { rights } from './rights.ts';
import { setting } from './setting.ts';
import { tradecraft } from './tradecraft.ts';
import { values } from './values.ts';

const RULES: readonly Rule[] = [
  content,
  attribution,
  rights,
  marking,
  quotations,
  references,
  tradecraft,
  values,
];

/** Findings in the order of the rules, each once. Those that an override names are marked, not left out. */
export function preflight(input: PreflightInput): Finding[] {
  const items = itemsOf(input);
  const all = RULES.flatMap((rule) => rule(input, items));
  const findings = judged(all, input);
  return input.diagnostics ? withSetting(findings, input, input.diagnostics) : findings;
}

/** The findings of a briefing before it was set, with those that setting it has shown. */
export function withSetting(
  before: readonly Finding[],
  input: PreflightInput,
  diagnostics: readonly SettingDiagnostic[],
): Finding[] {
  const all = [...before, ...judged(setting({ ...input, diagnostics }, []), input)];
  // Whether an override about the setting is of use shows only now.
  const unused = (input.briefing.overrides ?? []).filter(
    (override) => !all.some((finding) => concerns(override, finding)),
  );
  return [...all, ...unused.map(unusedFinding)];
}

function judged(all: readonly Finding[], { briefing }: PreflightInput): Finding[] {
  const findings = [...new Map(all.map((finding) => [JSON.stringify(finding), finding])).values()];
  const overrides = briefing.overrides ?? [];
  return findings.map((finding): Finding =>
    overrides.some((override) => concerns(override, finding)) ? { ...finding, overruled: true } : finding,
  );
}

/** What stops the printing: errors that nobody has overruled. */
export function stopping(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity, overruled }) => severity === 'error' && !overruled);
}

/** An override without a place is for every place, one of an article for all of its blocks. */
function concerns({ code, place }: Override, finding: Finding): boolean {
  if (code !== finding.code) return false;
  return place === undefined || place === finding.place || finding.place.startsWith(`${place}#`);
}

function unusedFinding({ code, place }: Override): Finding {
  return place === undefined
    ? found('warning', 'override-unused', 'overrides', { code })
    : found('warning', 'override-unused.place', 'overrides', { code, place });
}
