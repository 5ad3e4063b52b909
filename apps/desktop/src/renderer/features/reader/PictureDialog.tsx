import { useState } from 'react';
import { createPortal } from 'react-dom';
import { Dialog } from '../../app/Dialog.tsx';
import { t } from '../../app/texts.ts';

interface Props {
  readonly src: string;
  readonly alt: string;
  readonly onClose: () => void;
}

/** A picture as large as the window allows, or in its own size to be scrolled. */
export function PictureDialog({ src, alt, onClose }: Props) {
  const [actual, setActual] = useState(false);
  // Out of the article, whose rules for pictures do not hold here.
  return createPortal(
    <Dialog title={alt} className="picture-dialog" onClose={onClose}>
      <div className={actual ? 'picture-actual' : 'picture-fit'} tabIndex={0} role="region" aria-label={alt}>
        <img src={src} alt={alt} draggable={false} />
      </div>
      <footer>
        <button type="button" className="button" data-first-focus onClick={() => setActual(!actual)}>
          {t(actual ? 'picture.fit' : 'picture.actual')}
        </button>
      </footer>
    </Dialog>,
    document.body,
  );
}
