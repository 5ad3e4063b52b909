/** What templates are called, and what each is for. */
import type { TemplateRow } from '../../../shared/briefings.ts';
import { t } from '../../app/texts.ts';

const KNOWN = ['press-review', 'offprint', 'dossier', 'one-page'] as const;
type Known = (typeof KNOWN)[number];

/** Those that come with Offprint: there before the library has said which others there are. */
export const OWN_OF_OFFPRINT: readonly TemplateRow[] = KNOWN.map((name) => ({ id: name, name, own: false }));

function known({ id, own }: TemplateRow): Known | undefined {
  return own ? undefined : KNOWN.find((name) => name === id);
}

export function templateName(template: TemplateRow): string {
  const name = known(template);
  return name === undefined ? template.name : t(`template.${name}`);
}

export function templateAbout(template: TemplateRow): string {
  const name = known(template);
  return name === undefined ? t('template.own') : t(`templateAbout.${name}`);
}
