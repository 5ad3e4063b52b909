/** Prompts and labels that saved pages hold beside their text, in the form of `prompts.ts`. Data only. */
import type { PromptList } from './prompts.ts';

function phrases(list: string): string[] {
  return list
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

export const PAGE_PROMPTS: readonly PromptList[] = [
  {
    reason: 'a label of a picture, a player or a box',
    opens: phrases(`
      media playback is unsupported | media playback is not supported | image copyright | image caption
      image source | this slideshow requires | bitte aktivieren sie javascript | please enable javascript
      um eingebettete inhalte | ein klick für den datenschutz | hier finden sie einen externen inhalt
      an dieser stelle finden sie | externer inhalt | recommended external content | this video can not be played
      ad block users | watch live | box aufklappen | personen-box aufklappen | ende der weiteren informationen
      pour afficher ce contenu | este contenido | questo contenuto è | для просмотра
    `),
    whole: phrases(`
      advert | caption | weitere informationen | service navigation | inhalt | inhaltsverzeichnis | table of contents
      in this article | in diesem artikel | dans cet article | en este artículo | sommaire | sumario | content
      box zuklappen | open extended image mode | enlarge image | bild vergrößern | image | video | foto | photo | duration
      tags | etiquetas | schlagwörter | stichwörter | themen | temas | topics | keywords | mots-clés | 関連キーワード
      おすすめ情報 | related topics | partner news | source | quelle
    `),
  },
  {
    reason: 'a link to other pages ("read more")',
    opens: phrases(`
      more great | more stories | more coverage | more business news | explore further | see more: | view our latest
      you can view our | hier finden sie außerdem | mehr themen | weitere themen | weitere artikel | weitere nachrichten
      passend zum thema | aktuelle meldungen zu | das könnte dich | dazu passend | más sobre | te recomendamos
      voir plus | dans la même rubrique | altri articoli | leggi pure | flere saker
      viz také | přečtěte si | čtěte také | 関連リンク | 注目記事 | sajikan | lihat juga
    `),
    whole: phrases(`
      don’t miss | don't miss | must read | more from the web | breaking news | current issue | just in
    `),
  },
  {
    reason: 'a newsletter or subscription prompt',
    opens: phrases(`
      il vous reste | la suite est réservée | cet article est réservé | この記事は会員限定 | 会員登録 | 会員向け
      not signed up | start your day with | get our daily | by signing up | there's plenty more where that came from
      mehr lesekomfort | nein danke | weiterlesen mit | jetzt weiterlesen | sie möchten weiterlesen
      noch kein abo | bereits registriert | already registered | already have an account | listen and subscribe
      este artículo es exclusivo | contenido exclusivo para | solo para suscriptores | artikkelen er for abonnenter
    `),
    whole: [],
  },
  {
    reason: 'a prompt to share or comment',
    opens: phrases(`
      sie haben einen fehler gefunden | fehler gefunden | haben sie einen fehler | inhaltliches feedback
      have a tip | like this story | do you have a story | are you affected | get in touch | reach the reporter
      reach the reporters | follow her on | follow him on | follow them on | follow along with
      bitte achten sie darauf | schreiben sie uns | diskutieren sie mit | teile deine | atenção: comentários
      los comentarios | votre commentaire | send us your | email your | tell us what you think
    `),
    whole: [],
  },
  {
    reason: 'a notice about the page',
    opens: phrases(`
      this article contains affiliate | hinweis zu affiliate | die mit einem symbol | affiliate-link | dieser artikel enthält
      this document is subject to copyright | citation: | dies ist eine maschinelle übersetzung | the contents of this site
      dieser artikel wurde ausgedruckt | all products featured | the products or services listed | if you buy something
      when you buy through | we may earn | this story was originally published | all rights reserved
    `),
    whole: [],
  },
];
