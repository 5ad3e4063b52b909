import type { Briefing } from '@offprint/model';

/** Whether title and key points stand above the first article. Two columns have no room for them there. */
export function opensAtHead({ opening, page }: Briefing): boolean {
  return opening === 'head' && page.columns === 1;
}
