import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Article } from '@offprint/model';
import { t } from '../../app/texts.ts';
import { bringIntoView } from '../find/FindBar.tsx';
import { pageTextOf, textBlocks } from '../reader/block-text.ts';
import { languageName } from '../reader/language.ts';

export interface Speech {
  readonly speaking: boolean;
  /** Begins at the first block in view, or ends. */
  readonly toggle: () => void;
  readonly stop: () => void;
}

/**
 * Reading aloud by the system's own voices, block by block, with the block that is read marked. A voice that would
 * send the text to a server is never taken.
 */
export function useSpeech(
  scroller: RefObject<HTMLElement | null>,
  article: Article | undefined,
  say: (text: string) => void,
): Speech {
  const [speaking, setSpeaking] = useState(false);
  const turn = useRef(0);

  const stop = useCallback((): void => {
    turn.current += 1;
    speechSynthesis.cancel();
    CSS.highlights.delete('spoken');
    setSpeaking(false);
  }, []);
  // What is read aloud is what is open.
  useEffect(() => stop, [stop, article?.id, article?.version]);

  const toggle = (): void => {
    if (speaking) return stop();
    const element = scroller.current;
    if (!element || !article) return;
    if (!voiceFor(article.language))
      return say(t('speech.none', { language: languageName(article.language) ?? article.language }));
    turn.current += 1;
    setSpeaking(true);
    const top = element.getBoundingClientRect().top;
    const blocks = textBlocks(element);
    const first = blocks.findIndex((block) => block.getBoundingClientRect().bottom > top + 8);
    next(turn.current, blocks, Math.max(0, first), article.language, element);
  };

  const next = (
    mine: number,
    blocks: readonly Element[],
    at: number,
    language: string,
    element: HTMLElement,
  ): void => {
    const block = blocks[at];
    if (mine !== turn.current) return;
    if (!block) return stop();
    const { text, rangeOf } = pageTextOf(block);
    const spoken = block.closest<HTMLElement>('[lang]:not(html)')?.lang || language;
    const voice = voiceFor(spoken);
    if (text.trim() === '' || !voice) return next(mine, blocks, at + 1, language, element);
    const range = rangeOf(0, text.length);
    if (range) {
      CSS.highlights.set('spoken', new Highlight(range));
      bringIntoView(element, range);
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = spoken;
    utterance.voice = voice;
    utterance.addEventListener('end', () => next(mine, blocks, at + 1, language, element));
    utterance.addEventListener('error', () => {
      if (mine === turn.current) stop();
    });
    speechSynthesis.speak(utterance);
  };

  return { speaking, toggle, stop };
}

/** A voice of this machine for a language; for one that is not known, the system's usual voice. */
function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const own = speechSynthesis.getVoices().filter((voice) => voice.localService);
  if (language === 'und') return own.find((voice) => voice.default) ?? own[0];
  const main = (tag: string): string => tag.replace('_', '-').split('-')[0]?.toLowerCase() ?? '';
  return (
    own.find((voice) => voice.lang.replace('_', '-').toLowerCase() === language.toLowerCase()) ??
    own.find((voice) => main(voice.lang) === main(language))
  );
}
