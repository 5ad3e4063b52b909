/**
 * The Chicago Manual of Style: its sample citations ("Notes and Bibliography", the quick guide) and the examples of
 * the chapter on notes and bibliography. Where a section is given as of the 17th edition, the example is printed
 * there and the rule still stands in the 18th.
 */
import { source, type PublishedExample } from './example.ts';

const flax = source({
  title: 'Are Flax Seeds All That?',
  short: 'Flax Seeds',
  people: ['Dani Blum'],
  outlet: 'The New York Times',
  date: '2023-12-13',
  url: 'https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html',
});
const snap = source({
  title: 'Snap Makes a Bet on the Cultural Supremacy of the Camera',
  short: 'Snap',
  people: ['Farhad Manjoo'],
  outlet: 'The New York Times',
  date: '2017-03-08',
  url: 'https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html',
});
const peeps = source({
  title: 'The Squishy, Sugary History of Peeps',
  short: 'History of Peeps',
  people: ['Tanya Pai'],
  outlet: 'Vox',
  date: '2017-04-11',
  url: 'http://www.vox.com/culture/2017/4/11/15209084/peeps-easter',
});
const yale = source({
  title: 'About Yale: Yale Facts',
  short: 'Yale Facts',
  org: 'Yale University',
  outlet: 'Yale University',
  read: '2022-03-08',
  url: 'https://www.yale.edu/about-yale/yale-facts',
});
const moms = source({
  title: 'Stanford Student Goes to Supreme Court to Fight for Her Moms',
  people: ['David G. Savage'],
  outlet: 'Los Angeles Times',
  date: '2015-04-27',
  section: 'Nation',
  url: 'http://www.latimes.com/nation/la-na-gay-stanford-student-20150427-story.html',
});
const texas = source({
  title: 'In Texas, Ad Heats Up Race for Governor',
  outlet: 'The New York Times',
  date: '2002-07-30',
});
const activism = source({
  title: 'The Channels of Student Activism',
  short: 'Channels of Student Activism',
  people: ['Amy J. Binder', 'Jeffrey L. Kidder'],
  outlet: null,
  date: '2022',
});
const video = source({
  title: 'Extant Life Detection Using Label-Free Video Microscopy in Analog Aquatic Environments',
  short: 'Extant Life Detection',
  people: [
    'Carl D. Snyder',
    'Manuel Bedrossian',
    'Casey Barr',
    // And more of them, whom no form names.
    'Ann Ash',
    'Ben Birch',
    'Cy Cedar',
    'Di Dogwood',
  ],
  outlet: 'PLOS ONE',
  date: '2025',
});
const newspaper = (outlet: string, city?: string) =>
  source({ title: 'Any', outlet, date: '2000-03-23', ...(city !== undefined && { city }) });
const QUICK = 'quick guide, 18th ed.';
const QUICK_17 = 'quick guide, 17th ed.';

export const CHICAGO: readonly PublishedExample[] = [
  {
    kind: 'news article, a question in its title: note',
    place: QUICK,
    source: flax,
    form: 'note',
    expected:
      'Dani Blum, “Are Flax Seeds All That?,” *New York Times*, December 13, 2023, https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
  },
  {
    kind: 'news article: shortened note',
    place: QUICK,
    source: flax,
    form: 'short',
    expected: 'Blum, “Flax Seeds.”',
  },
  {
    kind: 'news article: entry',
    place: QUICK,
    source: flax,
    form: 'entry',
    expected:
      'Blum, Dani. “Are Flax Seeds All That?” *New York Times*, December 13, 2023. https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
  },
  {
    kind: 'news article: note',
    place: QUICK_17,
    source: snap,
    form: 'note',
    expected:
      'Farhad Manjoo, “Snap Makes a Bet on the Cultural Supremacy of the Camera,” *New York Times*, March 8, 2017, https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
  },
  {
    kind: 'news article: shortened note',
    place: QUICK_17,
    source: snap,
    form: 'short',
    expected: 'Manjoo, “Snap.”',
  },
  {
    kind: 'news article: entry',
    place: QUICK_17,
    source: snap,
    form: 'entry',
    expected:
      'Manjoo, Farhad. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” *New York Times*, March 8, 2017. https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
  },
  {
    kind: 'magazine on the web only: note',
    place: QUICK_17,
    source: peeps,
    form: 'note',
    expected:
      'Tanya Pai, “The Squishy, Sugary History of Peeps,” *Vox*, April 11, 2017, http://www.vox.com/culture/2017/4/11/15209084/peeps-easter.',
  },
  {
    kind: 'magazine on the web only: shortened note',
    place: QUICK_17,
    source: peeps,
    form: 'short',
    expected: 'Pai, “History of Peeps.”',
  },
  {
    kind: 'magazine on the web only: entry',
    place: QUICK_17,
    source: peeps,
    form: 'entry',
    expected:
      'Pai, Tanya. “The Squishy, Sugary History of Peeps.” *Vox*, April 11, 2017. http://www.vox.com/culture/2017/4/11/15209084/peeps-easter.',
  },
  {
    kind: 'magazine: entry',
    place: QUICK_17,
    source: source({
      title: 'The Prophet of Dystopia',
      people: ['Rebecca Mead'],
      outlet: 'The New Yorker',
      date: '2017-04-17',
    }),
    form: 'entry',
    expected: 'Mead, Rebecca. “The Prophet of Dystopia.” *New Yorker*, April 17, 2017.',
  },
  {
    kind: 'undated page of an institution, which is its author: note',
    place: QUICK,
    source: yale,
    form: 'note',
    expected:
      '“About Yale: Yale Facts,” Yale University, accessed March 8, 2022, https://www.yale.edu/about-yale/yale-facts.',
  },
  {
    kind: 'undated page of an institution: shortened note',
    place: QUICK,
    source: yale,
    form: 'short',
    expected: '“Yale Facts.”',
  },
  {
    kind: 'undated page of an institution: entry',
    place: QUICK,
    source: yale,
    form: 'entry',
    expected:
      'Yale University. “About Yale: Yale Facts.” Accessed March 8, 2022. https://www.yale.edu/about-yale/yale-facts.',
  },
  {
    kind: 'newspaper in print: note',
    place: '14.191 (17th ed.)',
    source: source({
      title: 'Next Time, Dan, Take Aim at Arnold',
      people: ['Mike Royko'],
      outlet: 'Chicago Tribune',
      date: '1992-09-23',
    }),
    form: 'note',
    expected: 'Mike Royko, “Next Time, Dan, Take Aim at Arnold,” *Chicago Tribune*, September 23, 1992.',
  },
  {
    kind: 'newspaper, a family name of two parts, an edition: note',
    place: '14.191 (17th ed.)',
    source: source({
      title: 'Robert Giroux, Editor, Publisher and Nurturer of Literary Giants, Is Dead at 94',
      people: ['Christopher Lehmann-Haupt'],
      outlet: 'The New York Times',
      date: '2008-09-06',
      print: { edition: 'New York edition' },
    }),
    form: 'note',
    expected:
      'Christopher Lehmann-Haupt, “Robert Giroux, Editor, Publisher and Nurturer of Literary Giants, Is Dead at 94,” *New York Times*, September 6, 2008, New York edition.',
  },
  {
    kind: 'newspaper online, a section: note',
    place: '14.191 (17th ed.)',
    source: moms,
    form: 'note',
    expected:
      'David G. Savage, “Stanford Student Goes to Supreme Court to Fight for Her Moms,” *Los Angeles Times*, April 27, 2015, Nation, http://www.latimes.com/nation/la-na-gay-stanford-student-20150427-story.html.',
  },
  {
    kind: 'newspaper, no author, its city with the state: note',
    place: '14.89',
    source: source({
      title: 'Pushcarts Evolve to Trendy Kiosks',
      outlet: 'Lake Forester',
      city: 'Lake Forest, IL',
      date: '2000-03-23',
    }),
    form: 'note',
    expected: '“Pushcarts Evolve to Trendy Kiosks,” *Lake Forester* (Lake Forest, IL), March 23, 2000.',
  },
  {
    kind: 'no author: note',
    place: '14.199 (17th ed.)',
    source: texas,
    form: 'note',
    expected: '“In Texas, Ad Heats Up Race for Governor,” *New York Times*, July 30, 2002.',
  },
  {
    kind: 'no author: entry, under the newspaper',
    place: '14.199 (17th ed.)',
    source: texas,
    form: 'entry',
    expected: '*New York Times*. “In Texas, Ad Heats Up Race for Governor.” July 30, 2002.',
  },
  {
    kind: 'newspaper known by its city, without its article',
    place: '14.193 (17th ed.)',
    source: newspaper('The Guardian', 'Manchester'),
    form: 'note',
    expected: '*Guardian* (Manchester)',
    compare: 'contains',
  },
  {
    kind: 'newspaper whose city is not in its name',
    place: '14.193 (17th ed.)',
    source: newspaper('Mesabi Daily News', 'Virginia, MN'),
    form: 'note',
    expected: '*Mesabi Daily News* (Virginia, MN)',
    compare: 'contains',
  },
  {
    kind: 'two authors: note',
    place: QUICK,
    source: activism,
    form: 'note',
    expected: 'Amy J. Binder and Jeffrey L. Kidder, ',
    compare: 'begins',
  },
  {
    kind: 'two authors: shortened note',
    place: QUICK,
    source: activism,
    form: 'short',
    expected: 'Binder and Kidder, ',
    compare: 'begins',
  },
  {
    kind: 'two authors: entry',
    place: QUICK,
    source: activism,
    form: 'entry',
    expected: 'Binder, Amy J., and Jeffrey L. Kidder. ',
    compare: 'begins',
  },
  {
    kind: 'more than two authors: note',
    place: QUICK,
    source: video,
    form: 'note',
    expected:
      'Carl D. Snyder et al., “Extant Life Detection Using Label-Free Video Microscopy in Analog Aquatic Environments,” *PLOS ONE*',
    compare: 'begins',
  },
  {
    kind: 'more than two authors: shortened note',
    place: QUICK,
    source: video,
    form: 'short',
    expected: 'Snyder et al., “Extant Life Detection.”',
  },
  {
    kind: 'more than six authors: entry',
    place: QUICK,
    source: video,
    form: 'entry',
    expected:
      'Snyder, Carl D., Manuel Bedrossian, Casey Barr, et al. “Extant Life Detection Using Label-Free Video Microscopy in Analog Aquatic Environments.” *PLOS ONE*',
    compare: 'begins',
  },
  {
    kind: 'title in another language with its translation: entry',
    place: '14.99 (17th ed.)',
    source: source({
      title: 'Waar verzamelde Pigafetta zijn Maleise woorden?',
      translated: 'Where did Pigafetta collect his Malaysian words?',
      language: 'nl',
      people: ['W. Kern'],
      outlet: 'Tijdschrift voor Indische taal-, land- en volkenkunde',
      date: '1938',
    }),
    form: 'entry',
    expected:
      'Kern, W. “Waar verzamelde Pigafetta zijn Maleise woorden?” [Where did Pigafetta collect his Malaysian words?] *Tijdschrift voor Indische taal-, land- en volkenkunde*',
    compare: 'begins',
  },
];
