import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { ZoomIn, ZoomOut } from 'lucide-react';
import type { Setup } from '../../../../shared/briefings.ts';
import { IconButton } from '../../../app/IconButton.tsx';
import { failureText, number, t } from '../../../app/texts.ts';
import type { PreviewState } from '../use-preview.ts';
import { warmUp } from './pdf.ts';
import { GAP, usePages } from './use-pages.ts';

export interface PreviewHandle {
  readonly showItem: (section: number, item: number) => void;
}

interface Props {
  readonly ref: Ref<PreviewHandle>;
  readonly state: PreviewState;
  readonly setup: Setup;
  readonly onSetup: (setup: Setup) => void;
}

const ZOOMS = [0.5, 0.75, 1, 1.5, 2] as const;

/** The pages as they will be printed: the PDF itself. */
export function Preview({ ref, state, setup, onSetup }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(2);
  const { composed, run, error, behind } = state;
  const pages = usePages(scroller, composed?.pdf, run, ZOOMS[zoom] ?? 1);
  useEffect(warmUp, []);
  useImperativeHandle(ref, () => ({ showItem: (section, item) => void pages.showItem(section, item) }));

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = { PageDown: pages.current + 1, PageUp: pages.current - 1, Home: 1, End: pages.count }[
      event.key
    ];
    if (target === undefined) return;
    event.preventDefault();
    pages.show(Math.min(pages.count, Math.max(1, target)));
  };
  const { width, height, count, range } = pages;
  const near = Array.from({ length: Math.max(0, range[1] - range[0] + 1) }, (_, i) => range[0] + i);
  return (
    <section
      id="pane-pages"
      tabIndex={-1}
      className="preview"
      aria-label={t('briefing.preview')}
      data-drawn={pages.drawn}
      data-run={run}
    >
      <div className="preview-bar">
        <select
          aria-label={t('briefing.profile')}
          value={setup.profile}
          onChange={(event) =>
            onSetup({ ...setup, profile: event.target.value === 'print' ? 'print' : 'screen' })
          }
        >
          <option value="screen">{t('export.screen')}</option>
          <option value="print">{t('export.print')}</option>
        </select>
        {setup.profile === 'print' && (
          <>
            <label className="tick">
              <input
                type="checkbox"
                checked={setup.grey}
                onChange={() => onSetup({ ...setup, grey: !setup.grey })}
              />
              {t('briefing.grey')}
            </label>
            <label className="tick">
              <input
                type="checkbox"
                checked={setup.marks}
                onChange={() => onSetup({ ...setup, marks: !setup.marks })}
              />
              {t('briefing.marks')}
            </label>
          </>
        )}
        <span className="preview-count">
          {count > 0 && t('briefing.page', { n: pages.current, total: count })}
        </span>
        <IconButton
          icon={ZoomOut}
          label={t('briefing.zoomOut')}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <IconButton
          icon={ZoomIn}
          label={t('briefing.zoomIn')}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={scroller}
        className={`preview-pages${behind ? ' behind' : ''}`}
        // Scrolled by keyboard, as axe asks of whatever scrolls.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={t('briefing.pages', { n: count })}
        onScroll={pages.onScroll}
        onKeyDown={onKeyDown}
      >
        <div className="preview-sheets" style={{ height: count === 0 ? 0 : count * (height + GAP) + GAP }}>
          {near.map((page) => (
            <div
              key={page}
              className="sheet"
              style={{ width, height, top: GAP + (page - 1) * (height + GAP) }}
            >
              <canvas
                ref={(element) => pages.canvas(page, element)}
                role="img"
                aria-label={t('briefing.pageName', { n: page })}
              />
            </div>
          ))}
        </div>
        {count === 0 && (
          <p className="preview-none" role="status">
            {error
              ? failureText(error)
              : pages.failed
                ? t('briefing.notDrawn')
                : composed && !composed.pdf
                  ? t('briefing.notSet', { n: composed.remarks.length })
                  : t('briefing.setting')}
          </p>
        )}
      </div>
      {count > 0 && composed && !composed.pdf && (
        <p className="preview-old" role="status">
          {t('briefing.old', { n: number(composed.remarks.length) })}
        </p>
      )}
    </section>
  );
}
