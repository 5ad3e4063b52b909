import { PANES } from '../../shared/preferences.ts';
import { Divider } from './Divider.tsx';
import { t } from './texts.ts';
import type { Desk } from './use-desk.ts';

/** The line at a pane's edge, by which it is made wider; none where the pane stands alone or lies over another. */
export function PaneDivider({ desk, of }: { desk: Desk; of: 'sidebar' | 'list' | 'inspector' }) {
  const { panes, settings, change } = desk;
  if (panes.layout === 'single' || (of !== 'sidebar' && panes.over[of])) return null;
  return (
    <Divider
      label={t(`width.${of}`)}
      pane={of === 'inspector' ? 'after' : 'before'}
      range={PANES[of]}
      value={settings[`${of}Width`]}
      onChange={(width) => change({ [`${of}Width`]: width })}
    />
  );
}
