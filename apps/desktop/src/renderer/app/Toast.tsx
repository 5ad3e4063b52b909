import { useEffect, useState } from 'react';
import { X } from 'lucide-react';
import type { Notice } from './use-undo.ts';
import { t } from './texts.ts';

/** A toast goes after this many milliseconds, unless the pointer or the focus is on it. */
const STAYS_MS = 8000;

export function Toast({ notice, onDismiss }: { notice: Notice | undefined; onDismiss: () => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || held) return undefined;
    const timer = setTimeout(onDismiss, STAYS_MS);
    return () => clearTimeout(timer);
  }, [notice, held, onDismiss]);

  return (
    <div className="toasts" role="status" aria-live="polite">
      {notice && (
        <div
          key={notice.id}
          className="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{notice.text}</span>
          {notice.act && (
            <button
              type="button"
              className="toast-act"
              onClick={() => {
                onDismiss();
                notice.act?.run();
              }}
            >
              {notice.act.label}
            </button>
          )}
          <button type="button" className="toast-close" aria-label={t('dismiss')} onClick={onDismiss}>
            <X size={16} strokeWidth={1.5} aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}
