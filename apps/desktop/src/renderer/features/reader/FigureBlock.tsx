import { useState } from 'react';
import { ImageOff, Maximize2 } from 'lucide-react';
import type { Figure } from '@offprint/model';
import type { BlockBase } from './Blocks.tsx';
import { Inlines } from './Inlines.tsx';
import { PictureDialog } from './PictureDialog.tsx';
import { t } from '../../app/texts.ts';

/** A picture with caption and credit; without the picture a quiet frame says so, and the words stay. */
export function FigureBlock({ figure, base }: { figure: Figure; base: BlockBase }) {
  const [lost, setLost] = useState(false);
  const [large, setLarge] = useState(false);
  const { asset, caption, credit } = figure;
  const alt = altText(figure);
  return (
    <figure {...base}>
      {asset && !lost ? (
        <div className="picture">
          {/* The button beside it does the same by keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
          <img
            src={`offprint://asset/${asset.sha256}`}
            width={asset.width}
            height={asset.height}
            alt={alt}
            loading="lazy"
            decoding="async"
            draggable={false}
            onError={() => setLost(true)}
            onClick={() => setLarge(true)}
          />
          <button
            type="button"
            className="zoom"
            aria-label={t('picture.zoom', { alt })}
            title={t('picture.zoom', { alt })}
            onClick={() => setLarge(true)}
          >
            <Maximize2 size={16} strokeWidth={1.5} aria-hidden />
          </button>
          {large && (
            <PictureDialog
              src={`offprint://asset/${asset.sha256}`}
              alt={alt}
              onClose={() => setLarge(false)}
            />
          )}
        </div>
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
