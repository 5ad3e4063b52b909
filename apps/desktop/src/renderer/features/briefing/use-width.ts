import { useEffect, useState } from 'react';

/** `wide`: library, form and pages side by side. `two`: form and pages, the library over them. `one`: one at a time. */
export type RoomLayout = 'wide' | 'two' | 'one';
export type Column = 'picker' | 'form' | 'preview';

export interface Room {
  readonly layout: RoomLayout;
  /** The column in front, where not all have room. */
  readonly shown: Column;
  readonly picker: boolean;
  readonly form: boolean;
  readonly preview: boolean;
  readonly show: (column: Column) => void;
  readonly toggle: (column: Column) => void;
  /** Back to the form; `false` when it is there already. */
  readonly back: () => boolean;
}

/** Window widths in CSS pixels from which there is room for two columns, and for three. */
const TWO = 760;
const THREE = 1160;

export function useWidth(): Room {
  const [width, setWidth] = useState(window.innerWidth);
  const [shown, setShown] = useState<Column>('form');
  const [folded, setFolded] = useState(false);
  useEffect(() => {
    const measure = (): void => setWidth(window.innerWidth);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  const layout: RoomLayout = width >= THREE ? 'wide' : width >= TWO ? 'two' : 'one';
  const show = (column: Column): void => {
    if (column === 'picker') setFolded(false);
    setShown(column);
  };
  return {
    layout,
    shown,
    picker: layout === 'wide' ? !folded : shown === 'picker',
    form: layout !== 'one' || shown === 'form',
    preview: layout !== 'one' || shown === 'preview',
    show,
    toggle(column) {
      if (layout === 'wide' && column === 'picker') setFolded(!folded);
      else setShown(shown === column ? 'form' : column);
    },
    back() {
      if (layout === 'wide' || shown === 'form') return false;
      setShown('form');
      return true;
    },
  };
}
