import { Copy } from 'lucide-react';
import { t } from '../../app/texts.ts';
import { Popover } from './Popover.tsx';

interface Props {
  readonly address: string;
  readonly at: DOMRect;
  readonly onCopy: (address: string) => void;
  readonly onClose: () => void;
}

/** The address of a link, beside the link: to be read and copied. Offprint opens nothing. */
export function AddressCard({ address, at, onCopy, onClose }: Props) {
  return (
    <Popover label={t('address.label')} at={at} onClose={onClose}>
      <p className="address-text" dir="ltr">
        {address}
      </p>
      <button type="button" className="button" onClick={() => onCopy(address)}>
        <Copy size={16} strokeWidth={1.5} aria-hidden />
        {t('address.copy')}
      </button>
    </Popover>
  );
}
