/**
 * Verbs of saying and what else attributes speech, by language. Data only; the rules stand in `clause.ts`.
 * Forms are those that newspapers use beside a quotation: third person, past and present.
 */
export interface SpeechWords {
  /** Verbs of saying, finite forms, as alternatives of a regular expression. */
  readonly verbs: string;
  /** Words that can't stand between a verb and its subject in this language, beside those of every language. */
  readonly stops?: string;
  /** A place and a noun describe a person without an article: "said Alderton resident Ana Ruiz". */
  readonly nounsBeforeNames?: boolean;
  /** Verbs that stand after their subject only: "told Anna" names the listener. */
  readonly afterSubject?: string;
  /** Words before a name that give a source: "according to". */
  readonly accordingTo?: string;
  readonly pronouns?: string;
  /** Articles before an office or a noun. */
  readonly articles?: string;
  /** A verb without a subject has the one last named: "…", dijo. */
  readonly dropsSubject?: boolean;
  /** Speech opens with a dash and is closed by a dash or comma before the verb. */
  readonly dash?: boolean;
  /** Every noun has a capital: a lone one before a verb need not be a name. */
  readonly nounCapitals?: boolean;
  /** The verb stands after the quotation and its subject before it. */
  readonly verbLast?: boolean;
  /** Where the verb stands last: endings of participles that a subject follows, "anlatan Ayşe Demir". */
  readonly participles?: string;
}

const NORDIC = { accordingTo: 'ifølge|enligt|i følge', dash: true } as const;

const SPEECH: Readonly<Record<string, SpeechWords>> = {
  en: {
    verbs:
      'said|says|added|adds|wrote|writes|stated|explained|explains|argued|argues|warned|insisted|noted|notes|announced|replied|recalled|declared|claimed|continued|asked|admitted|stressed|emphasi[sz]ed|tweeted|remarked|observed|concluded|responded|joked|suggested|commented|acknowledged|recounted|pledged|vowed|quipped|testified|lamented|urged',
    afterSubject: 'told|tells|called|described|denied|confirmed',
    accordingTo: 'according to',
    pronouns: 'he|she',
    articles: 'the|a|an|its|his|her|their',
    stops: 'of',
    nounsBeforeNames: true,
  },
  de: {
    verbs:
      'sagte|sagt|erklärte|erklärt|betonte|betont|schrieb|schreibt|meinte|meint|fügte|fügt|ergänzte|ergänzt|warnte|warnt|kritisierte|kritisiert|forderte|fordert|berichtete|berichtet|teilte(?=[^.░]{1,90} mit(?!\\p{L}))|kündigte|kündigt|räumte|räumt|fragte|fragt|antwortete|antwortet|erläuterte|erläutert|resümierte|resümiert|hieß|unterstrich|unterstreicht|versicherte|versichert|mahnte|mahnt|lobte|lobt|bilanzierte|bilanziert|findet|klagte|klagt',
    accordingTo: 'so|laut|zufolge',
    pronouns: 'er|sie',
    articles: 'der|die|das|ein|eine',
    nounCapitals: true,
    stops:
      'vom|des|dem|den|einem|einer|eines|einen|sei|seien|ist|sind|war|waren|wäre|habe|haben|hat|hätte|werde|wird|würde|solle|könne|müsse|wolle',
  },
  fr: {
    verbs:
      '(?:a|avait) (?:déclaré|dit|affirmé|ajouté|expliqué|indiqué|précisé|souligné|estimé|assuré|annoncé|lancé|confié|écrit|rappelé|dénoncé|reconnu|martelé|insisté|poursuivi|regretté|réagi|répondu|conclu)|dit|déclare|affirme|ajoute|explique|indique|précise|souligne|estime|assure|annonce|lance|confie|écrit|rappelle|dénonce|reconnaît|martèle|insiste|poursuit|regrette|raconte|réagit|répond|témoigne|résume|conclut',
    accordingTo: "selon|d['’]après",
    pronouns: 'il|elle|a-t-il|a-t-elle',
    articles: "le|la|l['’]|un|une",
    stops: 'de|du|des',
  },
  es: {
    verbs:
      '(?:ha |había )?(?:dicho|afirmado|asegurado|señalado|explicado|declarado|añadido|indicado|subrayado|destacado|manifestado|advertido|apuntado|reconocido|lamentado|insistido|expresado)|dijo|afirmó|aseguró|señaló|explicó|declaró|añadió|agregó|indicó|subrayó|destacó|manifestó|advirtió|apuntó|reconoció|lamentó|insistió|expresó|escribió|sostuvo|comentó|precisó|recordó|puntualizó|concluyó|respondió|dice|afirma|asegura|explica|señala|sostiene|cuenta|recuerda',
    accordingTo: 'según',
    pronouns: 'él|ella',
    articles: 'el|la|un|una',
    stops: 'de|del',
    dropsSubject: true,
    dash: true,
  },
  it: {
    verbs:
      'ha (?:detto|dichiarato|affermato|aggiunto|spiegato|sottolineato|scritto|commentato|precisato|concluso|ribadito|osservato|ricordato|annunciato|assicurato)|dice|dichiara|afferma|aggiunge|spiega|sottolinea|scrive|commenta|precisa|conclude|ribadisce|osserva|ricorda|racconta|disse',
    accordingTo: 'secondo',
    pronouns: 'lui|lei|egli',
    articles: "il|la|lo|l['’]|un|una",
    stops: 'del|dello|della|dei|degli|delle',
    dropsSubject: true,
  },
  pt: {
    verbs:
      'disse|afirmou|declarou|acrescentou|explicou|ressaltou|destacou|escreveu|contou|comentou|alertou|apontou|avaliou|completou|concluiu|garantiu|lembrou|observou|reforçou|respondeu|salientou|sublinhou|diz|afirma|explica|conta',
    accordingTo: 'segundo|de acordo com',
    pronouns: 'ele|ela',
    articles: 'o|a|um|uma',
    stops: 'de|do|da|dos|das',
    dropsSubject: true,
    dash: true,
  },
  nl: {
    verbs:
      'zei|zegt|verklaarde|verklaart|stelde|stelt|vertelde|vertelt|schreef|schrijft|voegde|benadrukte|benadrukt|waarschuwde|vindt|vond|reageerde|reageert|legt|liet|meldt|meldde',
    accordingTo: 'volgens|aldus',
    pronouns: 'hij|zij|ze',
    articles: 'de|het|een',
  },
  sv: {
    verbs:
      'sade|sa|säger|skriver|skrev|berättar|berättade|förklarar|förklarade|menar|menade|uppger|tillade|tillägger|konstaterar|konstaterade|betonar|svarar|hävdar',
    pronouns: 'han|hon',
    ...NORDIC,
  },
  no: {
    verbs:
      'sa|sier|skriver|skrev|forteller|fortalte|forklarer|forklarte|mener|mente|opplyser|opplyste|legger|la|uttaler|uttalte|påpeker|påpekte|svarer|svarte|konstaterer|understreker|hevder|fortsetter',
    pronouns: 'han|hun',
    ...NORDIC,
  },
  da: {
    verbs:
      'sagde|siger|skriver|skrev|fortæller|fortalte|forklarer|forklarede|mener|mente|oplyser|oplyste|lyder|tilføjer|tilføjede|udtaler|udtalte|svarer|understreger|konstaterer',
    pronouns: 'han|hun',
    ...NORDIC,
  },
  fi: {
    verbs:
      'sanoi|sanoo|kertoi|kertoo|totesi|toteaa|kirjoitti|kirjoittaa|arvioi|lisäsi|lisää|huomautti|selitti|selittää|vastasi|painotti',
    pronouns: 'hän',
    dash: true,
  },
  pl: {
    verbs:
      'powiedział|powiedziała|mówi|mówił|mówiła|stwierdził|stwierdziła|dodał|dodała|dodaje|podkreślił|podkreśliła|podkreśla|zaznaczył|zaznaczyła|napisał|napisała|oświadczył|oświadczyła|wyjaśnił|wyjaśniła|wyjaśnia|ocenił|oceniła|przekazał|przekazała|zapewnił|zapewniła|tłumaczy|przyznał|przyznała|poinformował|poinformowała|zapowiedział|ostrzegł',
    accordingTo: 'według|zdaniem',
    pronouns: 'on|ona',
    dropsSubject: true,
    dash: true,
  },
  cs: {
    verbs:
      'řekl|řekla|uvedl|uvedla|dodal|dodala|prohlásil|prohlásila|napsal|napsala|vysvětlil|vysvětlila|říká|uvádí|popsal|popsala|upozornil|upozornila|zdůraznil|zdůraznila|sdělil|sdělila|doplnil|doplnila|konstatoval|konstatovala|míní|myslí si|poznamenal',
    accordingTo: 'podle',
    pronouns: 'on|ona',
    dropsSubject: true,
  },
  hr: {
    verbs:
      'rekao je|rekla je|kazao je|kazala je|izjavio je|izjavila je|dodao je|dodala je|istaknuo je|naglasio je|naveo je|poručio je|rekao|rekla|kazao|kazala|izjavio|izjavila|kaže|ističe|dodaje|navodi',
    accordingTo: 'prema',
    dropsSubject: true,
  },
  ru: {
    verbs:
      'сказал|сказала|заявил|заявила|заявило|отметил|отметила|добавил|добавила|сообщил|сообщила|написал|написала|подчеркнул|подчеркнула|пояснил|пояснила|объяснил|объяснила|рассказал|рассказала|ответил|ответила|уточнил|уточнила|напомнил|напомнила|признал|признала|считает|говорит|пишет|цитирует|указал|указала|утверждает|подытожил|предупредил|предупредила|резюмировал|говорится',
    accordingTo: 'по словам|по мнению',
    pronouns: 'он|она',
    dropsSubject: true,
    dash: true,
  },
  uk: {
    verbs:
      'сказав|сказала|заявив|заявила|зазначив|зазначила|додав|додала|повідомив|повідомила|написав|написала|підкреслив|підкреслила|наголосив|наголосила|пояснив|пояснила|розповів|розповіла|відповів|відповіла|уточнив|уточнила|нагадав|нагадала|вважає|каже|пише|йдеться|попередив',
    accordingTo: 'за словами|на думку',
    pronouns: 'він|вона',
    dropsSubject: true,
    dash: true,
  },
  tr: {
    verbs:
      'dedi|diyor|diye konuştu|şeklinde konuştu|ifadelerini kullandı|ifadesini kullandı|ifadelerine yer verdi|diye yazdı|söyledi|belirtti|vurguladı|açıkladı|diye ekledi|diye sordu|değerlendirmesini yaptı|değerlendirmesinde bulundu|açıklamasını yaptı|açıklamasında bulundu',
    pronouns: 'o',
    verbLast: true,
    participles: '[ae]n',
    dropsSubject: true,
  },
  az: {
    verbs:
      'dedi|deyib|söylədi|söyləyib|bildirdi|bildirib|qeyd edib|qeyd etdi|əlavə edib|vurğulayıb|vurğuladı|yazıb|yazdı|açıqlayıb|deyə bildirib|deyə qeyd edib',
    pronouns: 'o',
    verbLast: true,
    dropsSubject: true,
  },
  hy: {
    verbs:
      'ասաց|ասել է|ասում է|հայտարարեց|հայտարարել է|նշեց|նշել է|ընդգծեց|ընդգծել է|գրել է|գրում է|հավելեց|հավելել է|պատասխանեց|շեշտեց|շեշտել է|հայտնեց|հայտնել է',
    pronouns: 'նա',
    dropsSubject: true,
  },
  hu: {
    verbs:
      'mondta|mondja|közölte|hangsúlyozta|tette hozzá|írta|írja|jelentette ki|fogalmazott|nyilatkozta|magyarázta|kijelentette',
    dropsSubject: true,
  },
  ro: {
    verbs:
      'a (?:spus|declarat|afirmat|precizat|adăugat|transmis|scris|explicat|subliniat|menționat|anunțat)|spune|declară|afirmă|explică',
    accordingTo: 'potrivit|conform',
    pronouns: 'el|ea',
    dropsSubject: true,
  },
  el: {
    verbs:
      'είπε|δήλωσε|τόνισε|ανέφερε|πρόσθεσε|σημείωσε|υπογράμμισε|έγραψε|λέει|δηλώνει|τονίζει|επισήμανε|εξήγησε',
    accordingTo: 'σύμφωνα με (?:τον|την|το)',
    articles: 'ο|η|το',
    dropsSubject: true,
  },
  id: {
    verbs:
      'kata|ujar|tutur|jelas|ucap|ungkap|tegas|imbuh|tambah|katanya|ujarnya|mengatakan|menyatakan|menegaskan|menjelaskan',
    accordingTo: 'menurut',
    pronouns: 'dia|ia',
  },
};

/** Languages whose newspapers use the words of another. */
const SAME: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  sr: 'hr',
  bs: 'hr',
  sk: 'cs',
  ms: 'id',
  be: 'ru',
  gl: 'es',
  ca: 'es',
};

/** The words of a language by its BCP 47 tag; `undefined` for languages not in the table. */
export function speechWords(tag: string): SpeechWords | undefined {
  const primary = tag.split('-')[0] ?? tag;
  return SPEECH[SAME[primary] ?? primary];
}
