/**
 * Whether a text is the beginning of an article whose rest the file does not have: a stub before a paywall. Only what
 * the page says counts: that it has more words, that it is not free, that it asks to subscribe in order to read on.
 */
import { blockText } from '@offprint/model';
import type { Body, Metadata } from './draft.ts';
import { weight } from './plain.ts';
import type { Run } from './run.ts';

const SHORT = 1200; // weight of a text that is hardly a whole article
const BRIEF = 3000; // weight up to which a prompt to read on is believed; long texts have such prompts on other pages
const PROMPT = 400; // characters
const HALF = 0.5; // of the words that the page states

/** Prompts to subscribe or sign in so as to read the rest. */
const READ_ON =
  /\b(?:subscri\w+|sign (?:in|up)|log ?in|register|become a (?:member|subscriber)|join)\b.{0,40}\b(?:to|and) (?:continue|keep|read|unlock|get full)\b|\bto (?:continue|keep) reading\b|\b(?:continue|keep) reading (?:this|your|with)\b|\bthis (?:article|story|content|post) is (?:only |exclusively |reserved )?(?:for|available (?:only )?to) (?:our |paid |paying )?(?:subscribers|members)|\b(?:subscriber|member)s? only\b|\bread the (?:full|rest of the|whole) (?:article|story)\b.{0,60}\bsubscri|weiterlesen (?:mit|und)\b|(?:mit|jetzt)\b.{0,30}\bweiterlesen|nur für abonnent|exklusiv für abonnent|um (?:den|diesen) artikel (?:weiter|ganz|vollständig|zu lesen)|réservée?s? (?:aux|à nos) abonné|lire la suite.{0,40}abonn|pour lire (?:la suite|l.intégralité)|il vous reste \d+\s?% de cet article|(?:para|solo|exclusiv[oa]) (?:para )?suscriptores|(?:suscríbete|regístrate|inicia sesión).{0,40}(?:seguir|continuar) leyendo|para (?:seguir|continuar) (?:leyendo|lendo)|exclusivo para assinantes|(?:riservat\w|solo) (?:agli|per gli) abbonati|(?:abbonati|accedi|registrati) per (?:continuare|leggere)|voor abonnees|lees verder met|för prenumeranter|for abonnenter|logg inn for å lese|vain tilaajille|tylko dla (?:subskrybentów|prenumeratorów)|czytaj dalej.{0,30}(?:subskryp|prenumer)|pro předplatitele|только для подписчиков|чтобы (?:читать|продолжить)|abonelere özel|devamını okumak için|この記事は(?:会員|有料)|(?:会員|有料)限定(?:の)?記事|続きを読むには|残り\s*[:：]?\s*\d+\s*文字|유료 ?회원|구독자 전용|订阅后|付费阅读/iu;

/** Warns where the text is probably only the beginning. */
export function warnWhenCutShort(body: Body, metadata: Metadata, run: Run): void {
  const texts = body.blocks.filter((block) => block.type !== 'figure').map(blockText);
  const size = texts.reduce((sum, text) => sum + weight(text), 0);
  const reason = reasonFor(texts, size, metadata, run);
  if (reason === undefined) return;
  run.warnings.push({
    code: 'perhaps-cut-short',
    message: `the text may be only the beginning of the article: ${reason}`,
  });
}

function reasonFor(texts: readonly string[], size: number, metadata: Metadata, run: Run): string | undefined {
  const words = texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  const { statedWords } = metadata;
  if (statedWords !== undefined && words < HALF * statedWords && size < BRIEF)
    return `the page states ${statedWords} words, and the text has ${words}`;
  if (size < BRIEF) {
    const prompt = run.dropped.find(({ text }) => text.length < PROMPT && READ_ON.test(text));
    if (prompt) return 'the page asks to subscribe or to sign in so as to read on';
  }
  if (metadata.accessibleForFree === false && size < SHORT)
    return 'the page says that the article is not free, and the text is short';
  return undefined;
}
