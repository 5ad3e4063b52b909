/** Which language an article is in: what its page states, unless the words plainly say something else. */
import { expect, it } from 'vitest';
import { expectArticle, ingestText } from './run.ts';

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The ferry to the island will not run on Sunday, the harbour office said, for the gangway has to be mended. Those who have a ticket can use it on any other day of the week, and there will be a bus from the mill to the quay at noon. It was the third time this year that the boat had to stay in port, and some of those who live on the island are tired of it.',
  de: 'Die Fähre zur Insel fährt am Sonntag nicht, wie das Hafenamt mitteilte, denn die Brücke zum Schiff muss erneuert werden. Wer eine Karte hat, kann sie an jedem anderen Tag der Woche nutzen, und von der Mühle fährt mittags ein Bus zum Kai. Es ist das dritte Mal in diesem Jahr, dass das Schiff im Hafen bleibt.',
  es: 'El transbordador de la isla no saldrá el domingo, según informó la oficina del puerto, porque hay que reparar la pasarela. Los que tengan un billete lo podrán usar cualquier otro día de la semana, y habrá un autobús desde el molino hasta el muelle al mediodía. Es la tercera vez este año que el barco se queda en el puerto.',
  ca: "El transbordador de l'illa no sortirà diumenge, segons ha informat l'oficina del port, perquè cal reparar la passarel·la. Els qui tinguin bitllet el podran fer servir qualsevol altre dia de la setmana, i hi haurà un autobús des del molí fins al moll al migdia. És la tercera vegada aquest any que el vaixell es queda al port.",
  nb: 'Fergen til øya går ikke på søndag, opplyser havnekontoret, for landgangen må repareres. De som har billett, kan bruke den hvilken som helst annen dag i uken, og det går buss fra møllen til kaien klokken tolv. Det er tredje gang i år at båten må bli liggende i havn, og noen av dem som bor på øya, er lei av det.',
  ja: '島へ向かうフェリーは日曜日に運休すると、港の事務所が発表した。桟橋の修理が必要なためだ。切符を持っている人は、同じ週のほかの日に使うことができる。正午には水車小屋から岸壁までバスが出る。船が港にとどまるのは今年に入って三度目である。'.repeat(
    3,
  ),
};

async function languageOf(text: string, stated?: string) {
  const html = `<html${stated ? ` lang="${stated}"` : ''}><head><title>x</title></head><body><article><h1>Ferry 7</h1><p>${text}</p></article></body></html>`;
  const { article, warnings } = expectArticle(await ingestText(html));
  return [article.language, article.languageInferredFrom, warnings.map(({ code }) => code)];
}

it.each(Object.keys(TEXTS))('leaves a text in the language that its page states: %s', async (language) => {
  expect(await languageOf(TEXTS[language] ?? '', language)).toEqual([language, undefined, []]);
});

it.each([
  ['de', 'en'],
  ['en', 'es'],
  ['ca', 'es'],
  ['ja', 'en'],
])('believes the words of a text in %s and not a page that states %s', async (language, stated) => {
  expect(await languageOf(TEXTS[language] ?? '', stated)).toEqual([
    language,
    `the words of the text; the page states "${stated}"`,
    ['language-overruled'],
  ]);
});

it.each(['en', 'de', 'es', 'ca', 'ja'])(
  'finds the language of a text that states none: %s',
  async (language) => {
    expect(await languageOf(TEXTS[language] ?? '')).toEqual([language, 'the words of the text', []]);
  },
);

it('overrules no page by a text of a few words', async () => {
  expect(await languageOf('Die Fähre fährt heute nicht.', 'en')).toEqual(['en', undefined, []]);
});
