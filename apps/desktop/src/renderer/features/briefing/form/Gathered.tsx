import { t } from '../../../app/texts.ts';
import { withField } from '../edit.ts';
import type { GatheredProps } from './Entries.tsx';
import { Quotations } from './Quotations.tsx';
import { Tick } from './fields.tsx';
import { Timeline } from './Timeline.tsx';

/** What is gathered from the articles by itself, or entered one by one: the first change of an entry makes it a list. */
export function Gathered(props: GatheredProps) {
  const { draft, change } = props;
  const tick = (key: 'timeline' | 'quotes' | 'sameText', label: string) => (
    <Tick
      label={label}
      place={key}
      checked={draft[key] !== undefined}
      onChange={(checked) => change((before) => withField(before, key, checked ? 'auto' : undefined), key)}
    />
  );
  return (
    <fieldset className="gathered">
      <legend className="label">{t('briefing.gathered')}</legend>
      {tick('timeline', t('briefing.timeline'))}
      {draft.timeline !== undefined && <Timeline {...props} />}
      {tick('quotes', t('briefing.quotes'))}
      {draft.quotes !== undefined && <Quotations {...props} />}
      {tick('sameText', t('briefing.sameText'))}
    </fieldset>
  );
}
