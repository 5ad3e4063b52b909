import { useEffect, useRef } from 'react';
import { Copy } from 'lucide-react';
import { t } from '../../app/texts.ts';

interface Props {
  readonly address: string;
  readonly at: DOMRect;
  readonly onCopy: (address: string) => void;
  readonly onClose: () => void;
}

/** Width of the card in CSS pixels, as in article.css. */
const WIDTH = 320;

/** The address of a link, beside the link: to be read and copied. Offprint opens nothing. */
export function AddressCard({ address, at, onCopy, onClose }: Props) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    card.current?.querySelector('button')?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !card.current?.contains(event.target)) onClose();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('keydown', escape);
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [onClose]);
  const left = Math.max(8, Math.min(at.left, window.innerWidth - WIDTH - 8));
  const below = at.bottom + 140 < window.innerHeight;
  return (
    <div
      ref={card}
      className="address-card"
      role="dialog"
      aria-label={t('address.label')}
      style={{ left, ...(below ? { top: at.bottom + 6 } : { bottom: window.innerHeight - at.top + 6 }) }}
    >
      <p className="address-text" dir="ltr">
        {address}
      </p>
      <button type="button" className="button" onClick={() => onCopy(address)}>
        <Copy size={16} strokeWidth={1.5} aria-hidden />
        {t('address.copy')}
      </button>
    </div>
  );
}
