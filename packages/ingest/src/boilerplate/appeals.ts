/**
 * Appeals: whole paragraphs in which a site asks its readers for money, support or a subscription. Expressions
 * are matched without regard to letter case, in the text outside quotation marks, so that what somebody is
 * quoted as asking for stays. Data only: the rules stand in `judge.ts`.
 */
export const APPEAL_REASON = 'asks for support or money';

/** Each of these alone makes a paragraph an appeal: the site speaks of itself and asks. */
export const CERTAIN: readonly RegExp[] = [
  /^(?:please )?(?:support|donate to|help|stand with|unterstützen sie|unterstütze|soutenez|aidez|apoya a|apoya|apoie|sostieni|steun|поддержите|поддержи|підтримайте|wesprzyj|wspieraj) .{2,60}!$/iu,
  /^.{2,60}['’]\p{L}{1,4} destek (?:ol|olun|verin|ver)\s*!?$|^.{2,60}['’]\p{L}{1,4} destekleyin\s*!?$/iu,
  /\bwe have a (?:small|little|big) favou?r to ask\b/iu,
  /\b(?:we|our (?:journalists|reporters|team|newsroom)|us)\b.{0,120}\bneed your (?:help|support|donations?)\b/iu,
  /\bif you (?:can|are able|value|like|enjoy)\b.{0,80}\b(?:support|donat\w+|contribut\w+|subscri\w+)\b/iu,
  /\bplease (?:consider )?(?:support\w*|donat\w*|contribut\w*|mak\w+ a (?:donation|contribution)|becom\w+ a (?:member|subscriber|patron))\b/iu,
  /\bsupport (?:us|our (?:work|journalism|reporting|newsroom)|independent journalism)\b.{0,80}\b(?:today|monthly|from (?:just|as little as)|now|for as little as)\b/iu,
  /\byour (?:support|donation|contribution|subscription|gift)\b.{0,120}\b(?:helps? us|makes?|keeps?|allows? us|enables? us|our)\b/iu,
  /\bmake a (?:tax-deductible )?(?:donation|contribution) (?:to|today|now)\b/iu,
  /\b(?:thanks? to|thank you,?) our (?:readers|donors|members|supporters)\b/iu,
  /\b(?:ihre|deine|eure) (?:spende|unterstützung|mitgliedschaft)\b/iu,
  /\bunterstützen sie (?:uns|unsere|unseren|die arbeit)\b/iu,
  /\bwir (?:brauchen|bitten um) (?:ihre|deine|eure) (?:hilfe|unterstützung)\b/iu,
  /\bwir haben eine (?:kleine )?bitte\b/iu,
  /\bvotre (?:soutien|don|aide|abonnement)\b.{0,120}\b(?:nous|notre|permet|est)\b/iu,
  /\bsoutenez(?:-nous| notre| le travail| la rédaction)/iu,
  /\bnous avons besoin de (?:votre|vous)\b/iu,
  /\bfaites un don\b/iu,
  /\b(?:tu|su|vuestro|seu) (?:apoyo|donación|donativo|ayuda|apoio|doação)\b.{0,100}\b(?:nos|nuestr[oa]|noss[oa]|permite)\b/iu,
  /\bnecesitamos (?:tu|su|vuestra) (?:ayuda|apoyo)\b/iu,
  /\bil (?:tuo|vostro|suo) (?:sostegno|contributo|aiuto|abbonamento)\b/iu,
  /(?:ваша|вашей|вашу) (?:поддержк|помощ|пожертвовани)/iu,
  /нам (?:очень )?нужна (?:ваша|твоя) (?:поддержка|помощь)/iu,
  /(?:поддержите|поддержать) (?:нас|нашу|наш |работу|независим|редакцию)/iu,
  /(?:ваша|вашої|вашу) (?:підтримк|допомог)/iu,
  /підтримайте (?:нас|нашу|наш )/iu,
  /(?:desteğinize|desteğinizle|yardımınıza|katkınız|bağışınız|bağışınızla)/iu,
  /(?:bize|bağımsız gazeteciliğe) destek (?:ol|ver)/iu,
  /(?:wesprzyj|wspieraj) (?:nas|naszą|nasze|niezależne)/iu,
  /(?:twoje|państwa|twoja) (?:wsparcie|darowizna|pomoc)\b/iu,
  /\b(?:jouw|uw|je) (?:steun|donatie|bijdrage)\b.{0,80}\b(?:ons|onze|wij|we)\b/iu,
];

/** The site speaks as "we" or to "you". */
export const ADDRESS: readonly RegExp[] = [
  /\b(?:we|our|us|your?)\b/iu,
  /\b(?:wir|uns|unsere?[rnms]?|ihre?[nmrs]?|dein|deine)\b/iu,
  /\b(?:nous|notre|nos|vous|votre|vos)\b/iu,
  /\b(?:nosotros|nuestr[oa]s?|nós|noss[oa]s?|noi|nostr[oaie])\b/iu,
  /(?<!\p{L})(?:мы|нас|нам|наш\p{L}*|вы|вас|вам|ваш\p{L}*|ми|вами?)(?!\p{L})/iu,
  /(?<!\p{L})(?:biz|bizi|bize|siz|size|sizin|okurlarımız\p{L}*)(?!\p{L})/iu,
];

/** Words of asking and of a free press under threat; two of them, with an address, make an appeal. */
export const PLEA: readonly RegExp[] = [
  /\b(?:donat\w+|contribut(?:e|ions?)|crowdfund\w*|patreon|paypal)\b/iu,
  /\b(?:support (?:us|our|independent)|supporters?|your support|become a member|membership)\b/iu,
  /\b(?:subscri(?:be|ption|bers?))\b/iu,
  /\b(?:independent (?:journalism|news|media|reporting|newsroom|source)|quality journalism|press freedom|open access|paywall)\b/iu,
  /\b(?:refuse to be silenced|silence our|our (?:critical )?(?:mission|newsroom|journalists|readers|journalism|reporting))\b/iu,
  /\b(?:monthly|every month|just \$?\d+|as little as|quick to set up)\b/iu,
  /\b(?:spenden?|unterstütz\w+|abonn\w+|mitglied\w*)\b/iu,
  /\b(?:unabhängige\w* journalis\w+|pressefreiheit|monatlich)\b/iu,
  /\b(?:dons?|soutenir|soutien|soutenez|abonn\w+|adhér\w+)\b/iu,
  /\b(?:journalisme indépendant|presse libre|liberté de la presse|par mois|chaque mois)\b/iu,
  /\b(?:donaci[oó]n(?:es)?|apoy\w+|suscri\w+|periodismo independiente|doaç\w+|apoi\w+|jornalismo independente|giornalismo indipendente|donazion\w+|sosten\w+)\b/iu,
  /(?:пожертвован|донат|поддерж|подписк|подпишитесь)/iu,
  /(?:независим\p{L}* (?:журналист|издани|сми|медиа)|свобод\p{L} слова|каждый месяц|ежемесячн)/iu,
  /(?:bağış|destek|abone)/iu,
  /(?:bağımsız (?:gazetecili|haber|medya|yayın)|basın özgürlüğü|her ay|aylık)/iu,
];
