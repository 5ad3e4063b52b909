/**
 * Failures in words. The packages say in English what happened, as precisely as they know it; in other languages the
 * code decides, so that every failure has its sentence.
 */
import type { ErrorCode, Failure } from '../result.ts';
import type { Language } from './catalogue.ts';
import { RU_FAILURES } from './ru/failures.ts';

const FAILURES: Record<Exclude<Language, 'en'>, Readonly<Record<ErrorCode, string>>> = { ru: RU_FAILURES };

export function failureIn(language: Language, { code, message, hint }: Failure): string {
  return language === 'en' ? `${sentence(message)} ${sentence(hint)}`.trim() : FAILURES[language][code];
}

/** With a capital and a full stop: messages of the packages come with or without. */
export function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(capital) || capital === '' ? capital : `${capital}.`;
}
