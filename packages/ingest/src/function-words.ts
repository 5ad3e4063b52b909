/**
 * The commonest function words of the languages that news comes in, case folded: sentences have many of them,
 * menus and link lists few. Norwegian goes with Danish, Serbian and Bosnian with Croatian.
 */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it as was with be by on not he his but at are this have from they which or had',
  de: 'der die das und ist in den von zu mit sich des auf für nicht ein eine dem auch es an werden aus er hat dass sie nach wird bei',
  fr: 'le la les de et des en un une du dans est que pour qui sur pas plus par au ce il avec ne se son sont',
  es: 'el los las del que y por con una para su no al lo como más pero sus ha fue este',
  it: 'il di che e è per non si del della dei le una con da nel alla ha più sono gli',
  pt: 'o os da do das dos não uma com um para mais foi ao como na no que se',
  nl: 'het een van en dat die niet te zijn op voor met als er maar om hij ook naar bij',
  sv: 'och att det som en på är av för den med till inte har de om ett var',
  da: 'og er til ikke af på det den har med for som han var vil kan jeg fra',
  fi: 'ja on ei se että hän oli ovat mutta kuin myös joka sen',
  pl: 'w i na z się nie że do jest to o jak po co za od przez',
  cs: 'a v na je se že s z do o by pro jako ale si i který',
  tr: 've bir bu da de için ile olarak çok daha olan ama gibi kadar o',
  ru: 'и в не на что с по как это из за от но для его к о бы у же был',
  uk: 'і у на що з не до як та за про від це його для є',
  bg: 'в на и се да за от е с не са като по че',
  hr: 'je u i na se da su za od s ne koji a iz će bi',
  hu: 'és a az hogy nem is egy volt de ez meg',
  ro: 'și de în la cu pe că nu din este pentru mai ce',
  el: 'και το να η του της με για που την από δεν στο',
  ar: 'في من على إلى أن عن مع التي الذي هذا ما كان لا هذه بعد',
  he: 'של את על לא הוא עם כי גם זה היא אל או',
  fa: 'از به در که را با این است برای آن',
  id: 'yang di dan ke dari untuk dengan ini pada tidak itu akan',
  vi: 'của và là các trong cho có được không người với',
  hi: 'के में की है को से का और ने पर कि यह हैं',
};

/** Languages that are easily taken for one of those, which their words tell apart. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  ca: 'el la els les de i a en un una que és per amb no del al dels es ha han com més aquest aquesta són va però des fins hi',
  gl: 'o a os as de e que en un unha do da dos das non se por con para é máis ao como na no foi pero tamén',
  sk: 'a v na je sa že s z do o by pre ako ale si aj ktorý sú bol nie podľa',
  sl: 'je in na se da za v so ki z pa ne tudi bi od',
  be: 'і ў у на не што з да як за па гэта для ад а яго быў',
  af: 'die van en in is het nie dat te vir op met wat sy was hy om by aan as ook',
  lb: 'den de der d an vun mat net ass fir dat um op zu et eng e sinn och',
};

/** The languages that a word is a function word of; a word of none is not in it. */
export const LANGUAGES_OF_WORD: ReadonlyMap<string, readonly string[]> = languagesOfWord();

/** All of them in one: a word that is one language's article and another's noun does no harm in a share. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  Object.values(BY_LANGUAGE).flatMap((words) => words.split(' ')),
);

function languagesOfWord(): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries({ ...BY_LANGUAGE, ...NEIGHBOURS }))
    for (const word of new Set(words.split(' ')))
      languages.set(word, [...(languages.get(word) ?? []), language]);
  return languages;
}
