/** Who said what, case by case: text, and the quotations expected of it. All texts are made up. */
import type { Block } from '@offprint/model';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../src/quotes/find.ts';

/** A quotation as `speaker: first words`; `~` an inferred speaker, `?` none, `…` before a partial one. */
type Case = readonly [language: string, text: string, expected: readonly string[]];

function quotesIn(language: string, text: string): string[] {
  const blocks = text.split('\n').map((line, i): Block => ({
    type: 'paragraph',
    id: `b${i + 1}`,
    inlines: [{ type: 'text', text: line }],
  }));
  return findQuotes(blocks, { language, dir: 'ltr' }).map(({ speaker, partial, exact }) => {
    const who = speaker ? `${speaker.inferredFrom ? '~' : ''}${speaker.name}` : '?';
    return `${who}: ${partial ? '…' : ''}${exact.slice(0, 12)}`;
  });
}

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'the speaker after': [
    ['en', '“The bridge will open in May,” Ana Ruiz said on Monday.', ['Ana Ruiz: The bridge w']],
    ['en', '"The bridge will open in May," said Ana Ruiz, the city engineer.', ['Ana Ruiz: The bridge w']],
    ['en', '"The bridge will open in May," Mayor Ana Ruiz told reporters.', ['Ana Ruiz: The bridge w']],
    ['en', '"Will the bridge ever open?" asked Ruiz.', ['Ruiz: Will the bri']],
    ['en', '"The bridge will open in May," Ruiz, who heads the works, said.', ['Ruiz: The bridge w']],
    ['en', '"The bridge will open in May," according to Ruiz.', ['Ruiz: The bridge w']],
    ['de', '„Die Brücke öffnet im Mai“, sagte Anna Holm am Montag.', ['Anna Holm: Die Brücke ö']],
    ['de', '»Die Brücke öffnet im Mai«, sagte Bürgermeisterin Holm.', ['Holm: Die Brücke ö']],
    ['de', '„Die Brücke öffnet im Mai“, so Holm.', ['Holm: Die Brücke ö']],
    ['fr', '« Le pont ouvrira en mai », a déclaré Anne Morel lundi.', ['Anne Morel: Le pont ouvr']],
    ['fr', '« Le pont ouvrira en mai », selon Anne Morel.', ['Anne Morel: Le pont ouvr']],
    ['es', '«El puente abrirá en mayo», dijo Ana Ríos el lunes.', ['Ana Ríos: El puente ab']],
    ['es', '"El puente abrirá en mayo", ha afirmado la alcaldesa Ana Ríos.', ['Ana Ríos: El puente ab']],
    ['it', '«Il ponte aprirà a maggio», ha detto Anna Rivi.', ['Anna Rivi: Il ponte apr']],
    ['pt', '“A ponte vai abrir em maio”, disse Ana Rios.', ['Ana Rios: A ponte vai ']],
    ['nl', "'De brug gaat in mei weer open', zei Anna Vos.", ['Anna Vos: De brug gaat']],
    ['nl', '"De brug gaat in mei weer open", aldus Vos.', ['Vos: De brug gaat']],
    ['sv', '”Bron öppnar igen i maj”, säger Anna Berg.', ['Anna Berg: Bron öppnar ']],
    ['no', '«Broen åpner igjen i mai», sier Anna Berg.', ['Anna Berg: Broen åpner ']],
    ['pl', '„Most zostanie otwarty w maju” – powiedziała Anna Lis.', ['Anna Lis: Most zostani']],
    ['ru', '«Мост откроют уже в мае», — заявил Иван Петров.', ['Иван Петров: Мост откроют']],
    [
      'ru',
      '«Мост откроют уже в мае», — сообщила министр транспорта Анна Лисина.',
      ['Анна Лисина: Мост откроют'],
    ],
    ['uk', '«Міст відкриють уже в травні», — сказав Іван Петренко.', ['Іван Петренко: Міст відкрию']],
    ['az', '“Körpü may ayında açılacaq”, – deyə bildirib Əli Həsənov.', ['Əli Həsənov: Körpü may ay']],
    ['hy', '«Կամուրջը կբացվի մայիսին», – ասաց Արամ Սարգսյանը։', ['Արամ Սարգսյանը: Կամուրջը կբա']],
    ['ka', '„ხიდი მაისში გაიხსნება ყველასთვის“, - განაცხადა ნინო ბერიძემ.', ['ნინო ბერიძემ: ხიდი მაისში ']],
    ['he', '"הגשר ייפתח מחדש בחודש מאי", אמרה דנה לוי.', ['דנה לוי: הגשר ייפתח מ']],
  ],
  'the speaker before': [
    ['en', 'Ruiz said: “The bridge will open in May.”', ['Ruiz: The bridge w']],
    [
      'de',
      'Präsidentin Ursula von der Holm sagte: „Die Brücke öffnet im Mai.“',
      ['Ursula von der Holm: Die Brücke ö'],
    ],
    ['de', '„Die Brücke öffnet im Mai“, sagte Minister von Holm.', ['von Holm: Die Brücke ö']],
    ['ru', '«Мост откроют уже в мае», — сказал адвокат Иван Петров.', ['Иван Петров: Мост откроют']],
    [
      'ru',
      '«Мост откроют уже в мае», — сказала представитель МТУ Анна Лисина.',
      ['Анна Лисина: Мост откроют'],
    ],
    ['pl', '„Most zostanie otwarty w maju” – powiedział rzecznik Jan Kowal.', ['Jan Kowal: Most zostani']],
    ['cs', '„Most se otevře už v květnu,“ řekla mluvčí Jana Nováková.', ['Jana Nováková: Most se otev']],
    ['en', 'Secretary of State Ana Ruiz said: “The bridge will open in May.”', ['Ana Ruiz: The bridge w']],
    [
      'en',
      'On Monday, Ana Ruiz told the council, "The bridge will open in May."',
      ['Ana Ruiz: The bridge w'],
    ],
    ['en', 'Ana Ruiz: “The bridge will open in May.”', ['Ana Ruiz: The bridge w']],
    ['en', 'According to Ruiz, “the bridge will be open by May.”', ['Ruiz: …the bridge w']],
    ['de', 'Anna Holm sagte am Montag: „Die Brücke öffnet im Mai.“', ['Anna Holm: Die Brücke ö']],
    ['fr', 'Anne Morel a déclaré : « Le pont ouvrira en mai. »', ['Anne Morel: Le pont ouvr']],
    ['es', 'Ana Ríos aseguró el lunes: «El puente abrirá en mayo».', ['Ana Ríos: El puente ab']],
    ['ru', 'Иван Петров заявил: «Мост откроют уже в мае».', ['Иван Петров: Мост откроют']],
    ['ru', 'По словам Петрова, «мост откроют уже в мае».', ['Петрова: …мост откроют']],
    ['uk', 'Іван Петренко наголосив: «Міст відкриють уже в травні».', ['Іван Петренко: Міст відкрию']],
    ['tr', 'Ayşe Demir, "Köprü mayıs ayında açılacak" dedi.', ['Ayşe Demir: Köprü mayıs ']],
    ['tr', 'Ayşe Demir, “Köprü mayıs ayında açılacak.” ifadelerini kullandı.', ['Ayşe Demir: Köprü mayıs ']],
    ['ar', 'وقال أحمد الخطيب: «الجسر سيفتح أبوابه في شهر مايو».', ['أحمد الخطيب: الجسر سيفتح ']],
    ['zh', '李明说：“这座大桥将在五月重新开放，欢迎大家前来。”', ['李明: 这座大桥将在五月重新开放']],
    [
      'ja',
      '田中一郎知事は「橋は五月に再び開通する予定だ」と述べた。',
      ['田中一郎知事: 橋は五月に再び開通する予'],
    ],
    [
      'ko',
      '김민수 시장은 "다리는 오월에 다시 열릴 것입니다"라고 말했다.',
      ['김민수 시장: 다리는 오월에 다시 열'],
    ],
  ],
  'the speaker in the middle': [
    ['en', '“The bridge,” Ruiz said, “will open in May.”', ['Ruiz: The bridge,', 'Ruiz: will open in']],
    [
      'en',
      '“The bridge will open in May,” Ruiz said. “We have waited long enough.”',
      ['Ruiz: The bridge w', '~Ruiz: We have wait'],
    ],
    [
      'de',
      '„Die Brücke öffnet im Mai“, sagte Holm. „Wir haben lange gewartet.“',
      ['Holm: Die Brücke ö', '~Holm: Wir haben la'],
    ],
    [
      'ru',
      '«Мост откроют уже в мае, — сказал Петров. — Мы долго ждали».',
      ['Петров: Мост откроют', '~Петров: Мы долго жда'],
    ],
  ],
  'words that point back': [
    [
      'en',
      'Ruiz told the council the works were done.\n“The bridge will open in May,” she said.',
      ['~Ruiz: The bridge w'],
    ],
    [
      'en',
      '“The bridge will open in May,” Ruiz said.\nShe said the works were “slow but very sound.”',
      ['Ruiz: The bridge w', '~Ruiz: …slow but ver'],
    ],
    [
      'en',
      'Transport Minister Ana Ruiz told parliament the works were done.\n“The bridge will open in May,” the minister said.',
      ['?: The bridge w'],
    ],
    [
      'en',
      '“The works are nearly done,” Transport Minister Ana Ruiz said.\n“The bridge will open in May,” the minister said.',
      ['Ana Ruiz: The works ar', '~Ana Ruiz: The bridge w'],
    ],
    [
      'es',
      '«Las obras van muy bien», dijo Ana Ríos.\n«El puente abrirá en mayo», añadió.',
      ['Ana Ríos: Las obras va', '~Ana Ríos: El puente ab'],
    ],
    [
      'de',
      '„Die Arbeiten sind fast fertig“, sagte Holm.\n„Die Brücke öffnet im Mai“, sagte er.',
      ['Holm: Die Arbeiten', '~Holm: Die Brücke ö'],
    ],
    [
      'fr',
      '« Les travaux avancent bien », a déclaré Anne Morel.\n« Le pont ouvrira en mai », a-t-elle ajouté.',
      ['Anne Morel: Les travaux ', '~Anne Morel: Le pont ouvr'],
    ],
    [
      'ru',
      '«Работы почти закончены», — сказал Петров.\n«Мост откроют уже в мае», — добавил он.',
      ['Петров: Работы почти', '~Петров: Мост откроют'],
    ],
  ],
  'no speaker rather than a wrong one': [
    ['de', '„Die Brücke öffnet im Mai“, sagte der Sprecher von Anna Holm.', ['?: Die Brücke ö']],
    ['ru', '«Мост откроют уже в мае», — сказал представитель Ивана Петрова.', ['?: Мост откроют']],
    ['pl', '„Most zostanie otwarty w maju” – powiedział rzecznik Anny Lis.', ['?: Most zostani']],
    ['cs', '„Most se otevře už v květnu,“ řekl mluvčí Anny Novákové.', ['?: Most se otev']],
    ['tr', "“Köprü mayıs ayında açılacak” dedi Ahmet Yılmaz'ın avukatı.", []],
    ['sv', '”Bron öppnar igen i maj”, säger Anna Bergs advokat.', ['?: Bron öppnar ']],
    ['en', 'A spokesman for Ana Ruiz said: “The bridge will open in May.”', ['?: The bridge w']],
    ['en', 'Lawyers for Ana Ruiz said: “The bridge will open in May.”', ['?: The bridge w']],
    ['en', 'A complaint against Ana Ruiz said: “The bridge will open in May.”', ['?: The bridge w']],
    ['de', 'Die Sprecherin für Anna Holm sagte: „Die Brücke öffnet im Mai.“', ['?: Die Brücke ö']],
    ['fr', 'Le mot préparé pour Anne Morel a déclaré : « Le pont ouvrira en mai. »', ['?: Le pont ouvr']],
    ['en', 'President of Westmark Ana Ruiz said: “The bridge will open in May.”', ['?: The bridge w']],
    [
      'en',
      'Ana Ruiz met Tom Berg at the bridge on Monday.\n“The bridge will open in May,” she said.',
      ['?: The bridge w'],
    ],
    ['en', 'The council met.\n“The bridge will open in May,” he said.', ['?: The bridge w']],
    [
      'en',
      '“The works are done,” Mr. Berg said.\n“The bridge will open in May,” she said.',
      ['Berg: The works ar', '?: The bridge w'],
    ],
    ['en', 'Ruiz said Berg told the council the plan was “bold and very right.”', []],
    ['en', '“The bridge will open in May,” they said.', ['?: The bridge w']],
    ['en', '“The bridge will open in May,” officials said.', ['?: The bridge w']],
    ['en', '“The bridge will open in May,” said an engineer at the works.', ['?: The bridge w']],
    ['de', '„Die Brücke öffnet bald im Mai“, sagt der Anwalt.', ['?: Die Brücke ö']],
    ['de', 'In einem Statement sagte der 52-Jährige: „Die Brücke öffnet bald im Mai.“', ['?: Die Brücke ö']],
    ['de', 'Am Abend sagte der Ingenieur: „Die Brücke öffnet bald im Mai.“', ['?: Die Brücke ö']],
    [
      'de',
      '„Die Brücke öffnet bald im Mai.“ So sei der Riss im Pfeiler eine Folge der Kältewelle.',
      ['?: Die Brücke ö'],
    ],
    ['de', '„Die Brücke öffnet bald im Mai“, sagte der frühere SPD-Politiker.', ['?: Die Brücke ö']],
    ['de', '„Die Brücke öffnet bald im Mai“, sagte der SPD-Politiker der Hafenpost.', ['?: Die Brücke ö']],
    ['es', 'La vocal de la Coordinadora asegura: «El puente abrirá por fin en mayo.»', ['?: El puente ab']],
    [
      'en',
      'Yesterday saw rain again.\nBridges were closed.\n“It will open in May,” he said.',
      ['?: It will open'],
    ],
  ],
  'names with what stands around them': [
    ['en', '“The bridge will open in May,” said Alderton resident Ana Ruiz.', ['Ana Ruiz: The bridge w']],
    ['en', '“The bridge will open in May,” said Ruiz citing Tom Berg.', ['Ruiz: The bridge w']],
    ['en', '“The bridge will open in May,” said Ruiz on Monday.', ['Ruiz: The bridge w']],
    ['en', 'Ana Ruiz of the Harbour Herald recalled: “The bridge was closed.”', ['Ana Ruiz: The bridge w']],
    ['en', '“The bridge was closed,” Ana Ruiz of the Harbour Herald recalled.', ['Ana Ruiz: The bridge w']],
    [
      'de',
      '„Die Brücke öffnet im Mai“, sagte Jan Holm der Westmärker Presse-Agentur.',
      ['Jan Holm: Die Brücke ö'],
    ],
    ['de', '„Die Brücke öffnet im Mai“, sagte Jan Holm von der Hafenbank WHB.', ['Jan Holm: Die Brücke ö']],
    ['de', '„Die Brücke öffnet im Mai“, sagte Anna von der Holm.', ['Anna von der Holm: Die Brücke ö']],
    ['de', '„Die Brücke öffnet im Mai“, sagte der SPD-Politiker Jan Holm.', ['Jan Holm: Die Brücke ö']],
    ['fr', '« Le pont ouvrira en mai », a déclaré Charles de Morel.', ['Charles de Morel: Le pont ouvr']],
    ['es', '«El puente abrirá en mayo», dijo Ana de la Ría.', ['Ana de la Ría: El puente ab']],
    ['pt', '“A ponte vai abrir em maio”, disse Ana dos Rios.', ['Ana dos Rios: A ponte vai ']],
    ['nl', '"De brug gaat in mei weer open", zei Anna van der Vos.', ['Anna van der Vos: De brug gaat']],
    [
      'nl',
      '"De brug gaat in mei weer open", zei de burgemeester Anna de Vos.',
      ['Anna de Vos: De brug gaat'],
    ],
    [
      'en',
      'Bridges closed early.\nTraffic grew for an hour.\n“It will open in May,” he said.',
      ['?: It will open'],
    ],
    [
      'en',
      'Tom Berg leads the works.\nBerg looked at the river.\n“It will open in May,” he said.',
      ['~Berg: It will open'],
    ],
  ],
  'an office, a place and then the name': [
    [
      'es',
      'El Ayuntamiento abrirá el puente. «No habrá más retrasos», ha advertido el alcalde de Villalba, Ana Ríos.',
      ['Ana Ríos: No habrá más'],
    ],
    ['es', '«Estaba sola y no tenía a nadie aquí», explicó la madre de los niños.', ['?: Estaba sola ']],
    [
      'es',
      'El Ayuntamiento de Villalba abrirá el puente. «No habrá más retrasos en la obra», ha dicho el alcalde de Villalba.',
      ['?: No habrá más'],
    ],
    [
      'fr',
      '« Le pont ouvrira en mai », a déclaré le maire de Bourg, Jean Morel.',
      ['Jean Morel: Le pont ouvr'],
    ],
    [
      'pt',
      '“A ponte vai abrir em maio”, disse o prefeito de Vila Alta, João Rios.',
      ['João Rios: A ponte vai '],
    ],
    ['en', '“The bridge will open,” said the mayor of Alderton, Ana Ruiz.', ['Ana Ruiz: The bridge w']],
    [
      'de',
      '„Die Brücke öffnet im Mai“, erklärt Ärztin und Autorin Anna Holm von der Klinik.',
      ['Anna Holm: Die Brücke ö'],
    ],
    [
      'de',
      '„Die Brücke öffnet im Mai“, sagte der Gesundheits-, Sozial- und Schuldirektor Jan Holm.',
      ['Jan Holm: Die Brücke ö'],
    ],
    ['de', '„Die Brücke öffnet im Mai“, sagte Anna Holm und lachte.', ['Anna Holm: Die Brücke ö']],
  ],
  'what stands before the verb and does not speak': [
    ['de', 'Ruhe findet Anna Holm beim Angeln: „Da kann ich den ganzen Tag sitzen.“', ['?: Da kann ich ']],
    ['de', 'Ruhe findet sie beim Angeln: „Da kann ich den ganzen Tag sitzen.“', ['?: Da kann ich ']],
    ['de', 'Auf Holms Frage antwortete Vik: „Wir warten nicht mehr lange.“', ['Vik: Wir warten n']],
    [
      'de',
      'Holm rügte Jan Vik. Holm kritisierte Jan Vik und sagte: „Wir warten nicht mehr lange.“',
      ['?: Wir warten n'],
    ],
    [
      'de',
      'Dass sie warten, erklärt Anna Holm so: „Wir haben nichts anderes zu tun.“',
      ['Anna Holm: Wir haben ni'],
    ],
    [
      'de',
      'Da fragt Anna Holm: „Wie lange wollen Sie noch warten?“ Vik antwortet nicht.',
      ['Anna Holm: Wie lange wo'],
    ],
    ['en', 'That said, Ruiz says the bridge “will not open this year or next”.', ['Ruiz: …will not ope']],
    ['de', 'Das Fazit zu Brücken: „Die Brücken der Stadt sind in gutem Zustand.“', ['?: Die Brücken ']],
    [
      'de',
      'Im Mai hatte er mit Blick auf die „Mai“-Formulierung noch betont: „Das stimmt so leider nicht.“',
      ['?: Das stimmt s'],
    ],
    ['de', '„Die Brücke öffnet im Mai“, sagt Geologe Jan Holm.', ['Jan Holm: Die Brücke ö']],
    ['de', 'Anna Holm sagte der Zeitung: „Wir warten nicht mehr lange.“', ['Anna Holm: Wir warten n']],
    [
      'de',
      'Darüber teilte Holm einen Text des Vereins: „Wir waren nie sehr geduldig mit Brücken.“',
      ['?: Wir waren ni'],
    ],
    ['de', '„Die Brücke öffnet im Mai“, teilte Anna Holm am Montag mit.', ['Anna Holm: Die Brücke ö']],
    [
      'tr',
      'Köprünün yapımını anlatan Ayşe Demir, “Köprü mayıs ayında açılacak” dedi.',
      ['Ayşe Demir: Köprü mayıs '],
    ],
    [
      'tr',
      'Ali Kaya ile köprüyü gezdiğini anlatan Ayşe Demir, “Köprü mayıs ayında açılacak” dedi.',
      ['Ayşe Demir: Köprü mayıs '],
    ],
    [
      'en',
      'That Ruiz said the bridge “will not open this year or next”, says Vik, is odd.',
      ['Vik: …will not ope'],
    ],
    [
      'de',
      '„Geduld, Kraft, Mut“, findet Anna Holm. „Die Leute tragen das nach außen“, raunzt Jana Vik.',
      ['Anna Holm: Geduld, Kraf'],
    ],
    ['ko', '시민은 “다리가 오월에 다시 열린다”고 말했다.', []],
    ['ko', '시의회에서 조례가 부결되면서 “시장이 돼 직접 만들겠다”고 말했다.', []],
    ['ko', '김철수 시장은 “다리가 오월에 다시 열린다”고 말했다.', ['김철수 시장: 다리가 오월에 다시 열']],
  ],
  'no speech': [
    ['en', 'Ruiz said the clashes did not turn into a “large-scale” war.', []],
    ['en', 'Ruiz called it a “special operation” at the bridge.', []],
    ['en', 'The film “A Long Way to the Bridge” opens in May.', []],
    ['en', 'Her book "How the Bridge Was Won and Lost" is out now.', []],
    ['de', 'Der Verein „Freunde der alten Brücke“ lädt ein.', []],
    ['de', 'Die „Brücke der Lieder“ ist ein Roman.', []],
    ['fr', 'Le journal « La Voix du pont » paraît en mai.', []],
    ['ru', 'Компания «Мосты и дороги Севера» открыла офис.', []],
    ['es', 'La película «El puente de mayo» se estrena hoy.', []],
    ['en', "The workers' bridge and the engineers' hut were 'old' by then.", []],
    ['no', '– Broen og veien\n– Skolen og kirken', []],
    ['zh', '他读了《大桥》和“五月”一文。', []],
  ],
  'partial quotations': [
    ['en', 'Ruiz said the works were “slow but very sound.”', ['Ruiz: …slow but ver']],
    ['en', 'Ruiz said the town is “ready to open the bridge” in May.', ['Ruiz: …ready to ope']],
    ['de', 'Holm sagte, die Arbeiten seien „langsam, aber sehr solide“.', ['Holm: …langsam, abe']],
    [
      'fr',
      'Anne Morel a affirmé que le pont était « lent mais très solide ».',
      ['Anne Morel: …lent mais tr'],
    ],
    ['es', 'Ana Ríos dijo que las obras son «lentas pero muy sólidas».', ['Ana Ríos: …lentas pero ']],
    ['ru', 'Петров заявил, что мост «медленный, но очень прочный».', ['Петров: …медленный, н']],
  ],
  'several paragraphs': [
    [
      'en',
      '“The bridge will open in May,” Ruiz said. “We have waited long.\n“Now we can cross it at last.”',
      ['Ruiz: The bridge w', '~Ruiz: We have wait', '~Ruiz: Now we can c'],
    ],
    [
      'en',
      '“The bridge will open in May.\n“Now we can cross it at last,” Ruiz said.',
      ['~Ruiz: The bridge w', 'Ruiz: Now we can c'],
    ],
  ],
  dashes: [
    ['ru', '— Мост откроют уже в мае, — сказал Иван Петров.', ['Иван Петров: Мост откроют']],
    ['uk', '— Міст відкриють уже в травні, — сказав Іван Петренко.', ['Іван Петренко: Міст відкрию']],
    ['no', '– Broen åpner igjen i mai, sier Anna Berg til avisen.', ['Anna Berg: Broen åpner ']],
    ['da', '- Broen åbner igen til maj, siger Anna Berg.', ['Anna Berg: Broen åbner ']],
    ['sv', '– Bron öppnar igen i maj, säger Anna Berg.', ['Anna Berg: Bron öppnar ']],
    ['es', '—El puente abrirá en mayo —dijo Ana Ríos.', ['Ana Ríos: El puente ab']],
    ['fi', '– Silta avataan taas toukokuussa, sanoi Anna Mäki.', ['Anna Mäki: Silta avataa']],
  ],
};

for (const [title, cases] of Object.entries(CASES))
  describe(title, () => {
    it.each(cases)('%s: %s', (language, text, expected) => {
      expect(quotesIn(language, text)).toEqual(expected);
    });
  });

describe('records', () => {
  it('count places in code points and keep the office', () => {
    const [quote] = findQuotes(
      [
        {
          type: 'paragraph',
          id: 'b1',
          inlines: [{ type: 'text', text: '🌉 “The bridge will open in May,” Mayor Ana Ruiz said.' }],
        },
      ],
      { language: 'en', dir: 'ltr' },
    );
    expect(quote).toMatchObject({
      exact: 'The bridge will open in May,',
      speaker: { name: 'Ana Ruiz', role: 'Mayor' },
      place: { blockId: 'b1', position: { start: 3, end: 31 } },
    });
  });

  it('take no verb for an office', () => {
    const text = '“The bridge will open in May,” said Ruiz. He noted the cost.';
    const block: Block = { type: 'paragraph', id: 'b1', inlines: [{ type: 'text', text }] };
    expect(findQuotes([block], { language: 'en', dir: 'ltr' })[0]?.speaker).toEqual({ name: 'Ruiz' });
  });

  it('give nothing of a quoted document or an embedded post', () => {
    const inner: Block[] = [
      { type: 'paragraph', id: 'p', inlines: [{ type: 'text', text: '“The bridge will open,” Ruiz said.' }] },
    ];
    expect(findQuotes([{ type: 'quote', id: 'q', blocks: inner }], { language: 'en', dir: 'ltr' })).toEqual(
      [],
    );
  });
});
