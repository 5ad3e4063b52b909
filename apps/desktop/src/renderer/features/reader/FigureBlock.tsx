import { useState } from 'react';
import { ImageOff } from 'lucide-react';
import type { Figure } from '@offprint/model';
import type { BlockBase } from './Blocks.tsx';
import { Inlines } from './Inlines.tsx';
import { t } from '../../app/texts.ts';

/** A picture with caption and credit; without the picture a quiet frame says so, and the words stay. */
export function FigureBlock({ figure, base }: { figure: Figure; base: BlockBase }) {
  const [lost, setLost] = useState(false);
  const { asset, caption, credit } = figure;
  return (
    <figure {...base}>
      {asset && !lost ? (
        <img
          src={`offprint://asset/${asset.sha256}`}
          width={asset.width}
          height={asset.height}
          alt={altText(figure)}
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setLost(true)}
        />
      ) : (
        <p className="picture-frame">
          <ImageOff size={18} strokeWidth={1.5} aria-hidden />
          {t(asset ? 'picture.missing' : 'picture.notKept')}
        </p>
      )}
      {(caption || credit !== undefined) && (
        <figcaption>
          {caption && <Inlines inlines={caption} />}
          {caption && credit !== undefined && ' '}
          {credit !== undefined && <span className="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}

function altText({ alt }: Figure): string {
  switch (alt.status) {
    case 'stated':
    case 'inferred':
      return alt.text;
    case 'decorative':
      return '';
    case 'unknown':
      return t('picture.noDescription');
  }
}
