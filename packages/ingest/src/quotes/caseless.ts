/**
 * Speakers in scripts without capitals. A name can't be told by its letters there, so it is taken only between
 * a verb of saying and a mark that ends it, or before a topic particle; anything longer or shorter is left open.
 */
import type { Attribution } from './clause.ts';

interface Rule {
  readonly where: 'before' | 'after';
  readonly pattern: RegExp;
}

const ARABIC_VERB =
  'قالت?|وقالت?|صرحت?|وصرحت?|أضافت?|وأضافت?|أكدت?|وأكدت?|أوضحت?|وأوضحت?|أعلنت?|وأعلنت?|كتبت?|وكتبت?|ذكرت?|وذكرت?|أشارت?|وأشارت?|وتابعت?|تابعت?';
const ARABIC_NAME = String.raw`((?:\p{Script=Arabic}+ ?){1,6}?)`;
const HEBREW_VERB =
  'אמרה|אמר|אומרת|אומר|הסבירה|הסביר|הוסיפה|הוסיף|ציינה|ציין|כתבה|כתב|הדגישה|הדגיש|טענה|טען|מסרה|מסר|סיפרה|סיפר|הבהירה|הבהיר|הצהירה|הצהיר';
const GEORGIAN_VERB = 'განაცხადა|თქვა|აცხადებს|ამბობს|აღნიშნა|წერს|დაწერა|განმარტა|უთხრა|დასძინა';

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  ar: [
    {
      where: 'before',
      pattern: new RegExp(
        String.raw`(?:^|[،.]\s*)(?:${ARABIC_VERB}) ${ARABIC_NAME}\s*(?:(?:،[^،]{2,60}،)?\s*[:：]|إن|أن|إنه|إنها)[^░]*$`,
        'u',
      ),
    },
    {
      where: 'after',
      pattern: new RegExp(
        String.raw`^\s*[،,.]?\s*(?:كما |بحسب ما |وفق ما |حسب ما )?(?:${ARABIC_VERB}) ${ARABIC_NAME}\s*(?=[.،,؛]|$)`,
        'u',
      ),
    },
  ],
  fa: [
    {
      where: 'before',
      pattern:
        /(?:^|[،.]\s*)((?:\p{Script=Arabic}+ ){1,5}?)(?:گفت|گفته است|اعلام کرد|تاکید کرد|تأکید کرد|نوشت|افزود|اظهار داشت)\s*(?:که\s*)?[:：]?\s*$/u,
    },
  ],
  he: [
    {
      where: 'after',
      pattern: new RegExp(
        String.raw`^\s*[,.]?\s*(?:[-–—]\s*)?(?:${HEBREW_VERB}) (?!לו |לה |כי |את |אתמול|היום|הוא|היא|ל)((?:[\p{Script=Hebrew}'"״׳-]+ ?){1,4}?)\s*(?=[.,]|$)`,
        'u',
      ),
    },
    {
      where: 'before',
      pattern: new RegExp(
        String.raw`^((?:[\p{Script=Hebrew}'״׳-]+ ){2,5}?)(?:${HEBREW_VERB})\s*(?:כי)?\s*[:,]?\s*$`,
        'u',
      ),
    },
  ],
  ka: [
    {
      where: 'after',
      pattern: new RegExp(
        String.raw`^\s*[,.]?\s*[-–—]?\s*(?:${GEORGIAN_VERB}) ((?:\p{Script=Georgian}+ ?){1,4}?)\s*(?=[.,]|$)`,
        'u',
      ),
    },
    {
      where: 'before',
      pattern: new RegExp(
        String.raw`^((?:\p{Script=Georgian}+ ){1,4}?)(?:${GEORGIAN_VERB})[^░]{0,20}[:,]\s*$`,
        'u',
      ),
    },
  ],
  ja: [
    {
      where: 'before',
      pattern:
        /(?:^|[。、])([\p{Script=Han}\p{Script=Katakana}ー・]{2,16}(?:氏|さん|首相|大統領|知事|市長|会長|社長|教授)?)[はが](?:[^、。░]{0,12}、)?\s*$/u,
    },
    {
      where: 'after',
      pattern:
        /^\s*と([\p{Script=Han}\p{Script=Katakana}ー・]{2,16}(?:氏|さん|首相|大統領|知事|市長|会長|社長|教授))(?:は|が)?(?:述べ|話|語|指摘|強調|説明|コメント)/u,
    },
  ],
  zh: [
    {
      where: 'before',
      pattern:
        /(?:^|[，。；])([\p{Script=Han}·]{2,14}?)(?:对记者|告诉记者|對記者)?(?:说|說|表示|称|稱|指出|强调|強調|写道|寫道|认为|認為|回应|回應|补充|補充)(?:道)?\s*[：:，,]\s*$/u,
    },
    {
      where: 'after',
      pattern:
        /^\s*[，,。]?\s*([\p{Script=Han}·]{2,14}?)(?:说|說|表示|称|指出|强调|強調|写道|寫道)(?=[。，；]|$)/u,
    },
  ],
  ko: [
    {
      where: 'before',
      pattern: /(?:^|[.,] )((?:\p{Script=Hangul}+ ?){1,4}?)(?:은|는|이|가) (?:[^░]{0,24} )?$/u,
    },
  ],
};

/** Particles, pronouns and words of time: what is read instead of a name in a sentence that names nobody. */
const NO_NAME =
  /^(?:هو|هي|إنه|إنها|في|إن|أن|هذا|ذلك|له|لها|للصحفيين|彼|彼女|他|她|它|他们|我们|有人|记者|这|同時|一方|그|그는|그녀|이날|또한|이|이어|ის|მან|הוא|היא)$/u;
/** Nouns for people that nobody is named by: "officials", "residents", "the government". The last word counts. */
const NOBODY =
  /(?:^| )(?:\p{Script=Hangul}{0,4}(?:관계자|당국자|소식통|전문가|주민|시민|직원|학생|학부모|유족|피해자|목격자|누리꾼|네티즌|이용자|소비자|참석자|제보자|가족)|정부|경찰|검찰|당국|업계|노조|의사|교사|환자|사람|남성|여성|일부|이들|우리|저|나|본인|측|측근)$/u;
/** Words with a particle of place, means or object: the run is a clause, not a name. */
const KOREAN_CLAUSE = /(?:에서|에게|으로|까지|부터|처럼|보다|하며|하고|라며|이나|을|를|의)(?: |$)/u;
const VERB_AFTER: Readonly<Record<string, RegExp>> = {
  // In these languages the verb that makes it speech follows the quotation.
  ja: /^\s*(?:と|などと)[^。]{0,24}?(?:述べ|話|語|指摘|強調|説明|コメント|訴え|明らかに|投稿|批判)/u,
  ko: /^\s*(?:이?라고|라며|며|고)[^.]{0,24}?(?:말했|밝혔|전했|강조|설명|덧붙|지적|주장|했다)/u,
};

export function hasCaselessRules(language: string): boolean {
  return language in RULES;
}

/** The speaker that the text right before or after a quotation names. */
export function caselessSpeaker(language: string, before: string, after: string): Attribution | undefined {
  for (const { where, pattern } of RULES[language] ?? []) {
    const match = pattern.exec(where === 'before' ? before : after.slice(0, 120));
    const name = match?.[1]?.trim();
    if (!name || name.length < 2 || name.includes('░')) continue;
    if (language === 'ko' && KOREAN_CLAUSE.test(name)) continue;
    if (NOBODY.test(name) || NO_NAME.test(name) || NO_NAME.test(name.split(' ')[0] ?? '')) continue;
    const verb = VERB_AFTER[language];
    if (where === 'before' && verb && !verb.test(after)) continue;
    return { by: 'name', named: { name } };
  }
  return undefined;
}
