import { useEffect, useState, type RefObject } from 'react';
import { articleTextParts, type Article } from '@offprint/model';
import { t } from '../../app/texts.ts';

/** Words a minute of a practised reader of news; in scripts that write no spaces, signs a minute. */
const WORDS_A_MINUTE = 230;
const SIGNS_A_MINUTE = 420;

/** How long an article takes to read, in minutes. */
export function readingMinutes(article: Article): number {
  let [words, signs] = [0, 0];
  for (const { text } of articleTextParts(article)) {
    signs += text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
    words += text.match(/[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+/gu)?.length ?? 0;
  }
  return words / WORDS_A_MINUTE + signs / SIGNS_A_MINUTE;
}

interface Props {
  readonly article: Article;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** How far the article has been read and how long the rest will take. Drawn by itself, so that scrolling draws nothing else. */
export function ReadingProgress({ article, scroller }: Props) {
  const [part, setPart] = useState(0);
  const [minutes, setMinutes] = useState<number>();
  useEffect(() => {
    // Counting words can wait until the article is on the screen.
    const asked = requestIdleCallback(() => setMinutes(readingMinutes(article)));
    return () => cancelIdleCallback(asked);
  }, [article]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void => {
      const range = element.scrollHeight - element.clientHeight;
      setPart(range <= 0 ? 1 : Math.min(1, Math.max(0, element.scrollTop / range)));
    };
    element.addEventListener('scroll', measure, { passive: true });
    // It tells the first size, too, when the frame has been laid out.
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    if (element.firstElementChild) resized.observe(element.firstElementChild);
    return () => {
      element.removeEventListener('scroll', measure);
      resized.disconnect();
    };
  }, [scroller, article]);
  const left = minutes === undefined ? undefined : Math.max(1, Math.round(minutes * (1 - part)));
  return (
    <>
      <span className="progress-words">
        {left !== undefined && (part >= 0.98 ? t('progress.done') : t('progress.left', { n: left }))}
      </span>
      <span
        className="progress-line"
        role="progressbar"
        aria-label={t('progress', { percent: Math.round(part * 100) })}
        aria-valuenow={Math.round(part * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ transform: `scaleX(${part.toFixed(4)})` }} />
      </span>
    </>
  );
}
