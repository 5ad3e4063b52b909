import type { LucideIcon } from 'lucide-react';
import type { CommandName } from '../../shared/commands.ts';
import { keyLabel } from './keys.ts';
import { t } from './texts.ts';

interface Props {
  readonly icon: LucideIcon;
  readonly label: string;
  /** Whose key is shown in the tooltip. */
  readonly command?: CommandName;
  readonly pressed?: boolean;
  readonly filled?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A button that is an icon with a name. */
export function IconButton({ icon: Icon, label, command, pressed, filled, disabled, onClick }: Props) {
  const key = command && keyLabel(command);
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      aria-pressed={pressed}
      title={key === undefined ? label : t('withKey', { label, key })}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={18} strokeWidth={1.5} aria-hidden fill={filled ? 'currentColor' : 'none'} />
    </button>
  );
}
