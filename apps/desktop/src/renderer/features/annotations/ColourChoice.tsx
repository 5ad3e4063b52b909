import type { Colour } from '../../../shared/annotations.ts';
import { COLOURS } from '../../../shared/note-parts.ts';
import { t } from '../../app/texts.ts';

interface Props {
  readonly current: Colour | undefined;
  readonly onChoose: (colour: Colour) => void;
}

/** The four colours, each told by its name and the shape of its line too. */
export function ColourChoice({ current, onChoose }: Props) {
  return (
    <div className="colours" role="group" aria-label={t('notes.colour')}>
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          className={`colour colour-${colour}`}
          aria-label={t(`colour.${colour}`)}
          title={t(`colour.${colour}`)}
          aria-pressed={colour === current}
          onClick={() => onChoose(colour)}
        >
          Aa
        </button>
      ))}
    </div>
  );
}
