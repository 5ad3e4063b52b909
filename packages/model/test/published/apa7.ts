/**
 * The Publication Manual of the American Psychological Association, 7th edition, by section and number of example,
 * and the reference examples on its site.
 */
import { source, type Facts, type PublishedExample } from './example.ts';

const SITE = 'reference examples on the manual’s site';
const anyTitle: Facts = { title: 'Any', outlet: 'The Daily Example', date: '2020' };
const note = (kind: string, place: string, facts: Facts, expected: string): PublishedExample => ({
  kind,
  place,
  source: source(facts),
  form: 'note',
  expected,
});
const inText = (kind: string, place: string, facts: Facts, expected: string): PublishedExample => ({
  ...note(kind, place, facts, expected),
  form: 'short',
});

const REANALYSIS =
  'E. Kalnay,M. Kanamitsu,R. Kistler,W. Collins,D. Deaven,L. Gandin,M. Iredell,S. Saha,G. White,J. Woollen,Y. Zhu,M. Chelliah,W. Ebisuzaki,W. Higgins,J. Janowiak,K. C. Mo,C. Ropelewski,J. Wang,A. Leetmaa,R. Reynolds,R. Jenne,D. Joseph'.split(
    ',',
  );

export const APA: readonly PublishedExample[] = [
  note(
    'newspaper online, a question in its title',
    '10.1, example 16',
    {
      title: 'How will humanity react to alien life? Psychologists have some predictions',
      people: ['B. Guarino'],
      outlet: 'The Washington Post',
      date: '2017-12-04',
      url: 'https://www.washingtonpost.com/news/speaking-of-science/wp/2017/12/04/how-will-humanity-react-to-alien-life-psychologists-have-some-predictions',
    },
    'Guarino, B. (2017, December 4). How will humanity react to alien life? Psychologists have some predictions. *The Washington Post*. https://www.washingtonpost.com/news/speaking-of-science/wp/2017/12/04/how-will-humanity-react-to-alien-life-psychologists-have-some-predictions',
  ),
  note(
    'newspaper in print',
    '10.1, example 16',
    {
      title: 'Cats who take direction',
      people: ['A. Hess'],
      outlet: 'The New York Times',
      date: '2019-01-03',
      print: { page: 'C1' },
    },
    'Hess, A. (2019, January 3). Cats who take direction. *The New York Times*, C1.',
  ),
  note(
    'newspaper in print, two pages apart',
    SITE,
    {
      title: 'North Korea vows to restart shuttered nuclear reactor that can make bomb-grade plutonium',
      people: ['C. Harlan'],
      outlet: 'The Washington Post',
      date: '2013-04-02',
      print: { page: 'A1, A4' },
    },
    'Harlan, C. (2013, April 2). North Korea vows to restart shuttered nuclear reactor that can make bomb-grade plutonium. *The Washington Post*, A1, A4.',
  ),
  note(
    'newspaper online, its title a question',
    SITE,
    {
      title: 'Can we get better at forgetting?',
      people: ['B. Carey'],
      outlet: 'The New York Times',
      date: '2019-03-22',
      url: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    },
    'Carey, B. (2019, March 22). Can we get better at forgetting? *The New York Times*. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
  ),
  note(
    'newspaper without page or address',
    SITE,
    {
      title: 'Cancer death rate in U.S. sees largest one-year drop ever',
      people: ['M. Stobbe'],
      outlet: 'Chicago Tribune',
      date: '2020-01-08',
    },
    'Stobbe, M. (2020, January 8). Cancer death rate in U.S. sees largest one-year drop ever. *Chicago Tribune*.',
  ),
  note(
    'newspaper from a database',
    '10.1, example 3',
    {
      title: 'The complicated calibration of love, especially in adoption',
      people: ['C. Goldman'],
      outlet: 'Chicago Tribune',
      date: '2018-11-28',
    },
    'Goldman, C. (2018, November 28). The complicated calibration of love, especially in adoption. *Chicago Tribune*.',
  ),
  note(
    'magazine online',
    '10.1, example 15',
    {
      title: 'On video games and storytelling: An interview with Tom Bissell',
      people: ['M. Bustillos'],
      outlet: 'The New Yorker',
      date: '2013-03-19',
      url: 'https://www.newyorker.com/books/page-turner/on-video-games-and-storytelling-an-interview-with-tom-bissell',
    },
    'Bustillos, M. (2013, March 19). On video games and storytelling: An interview with Tom Bissell. *The New Yorker*. https://www.newyorker.com/books/page-turner/on-video-games-and-storytelling-an-interview-with-tom-bissell',
  ),
  note(
    'news site',
    '10.16, example 110',
    {
      title: 'The secret to a long, happy, healthy life? Think age-positive',
      people: ['N. Avramova'],
      outlet: 'CNN',
      date: '2019-01-03',
      url: 'https://www.cnn.com/2019/01/03/health/respect-toward-elderly-leads-to-long-life-intl/index.html',
    },
    'Avramova, N. (2019, January 3). *The secret to a long, happy, healthy life? Think age-positive*. CNN. https://www.cnn.com/2019/01/03/health/respect-toward-elderly-leads-to-long-life-intl/index.html',
  ),
  note(
    'news site, its title a question',
    '10.16, example 110',
    {
      title: 'What happens to your mind and body when you feel homesick?',
      people: ['C. Bologna'],
      outlet: 'HuffPost',
      date: '2018-06-27',
      url: 'https://www.huffingtonpost.com/entry/what-happens-mind-body-homesick_us_5b201ebde4b09d7a3d77eee1',
    },
    'Bologna, C. (2018, June 27). *What happens to your mind and body when you feel homesick?* HuffPost. https://www.huffingtonpost.com/entry/what-happens-mind-body-homesick_us_5b201ebde4b09d7a3d77eee1',
  ),
  note(
    'page whose author is the institution, a month',
    '10.16, example 111',
    {
      title: 'Questions and answers on immunization and vaccine safety',
      org: 'World Health Organization',
      outlet: 'World Health Organization',
      date: '2018-03',
      url: 'https://www.who.int/features/qa/84/en',
    },
    'World Health Organization. (2018, March). *Questions and answers on immunization and vaccine safety*. https://www.who.int/features/qa/84/en',
  ),
  note(
    'page whose author is the institution, undated',
    '10.16, example 113',
    {
      title: 'What employers should do to protect nurses from Zika',
      org: 'National Nurses United',
      outlet: 'National Nurses United',
      kept: true,
      url: 'https://www.nationalnursesunited.org/pages/what-employers-should-do-to-protect-rns-from-zika',
    },
    'National Nurses United. (n.d.). *What employers should do to protect nurses from Zika*. https://www.nationalnursesunited.org/pages/what-employers-should-do-to-protect-rns-from-zika',
  ),
  note(
    'page of an institution, undated and not kept as it was: date of retrieval',
    '10.16, example 114',
    {
      title: 'U.S. and world population clock',
      org: 'U.S. Census Bureau',
      outlet: 'U.S. Department of Commerce',
      read: '2019-07-03',
      url: 'https://www.census.gov/popclock/',
    },
    'U.S. Census Bureau. (n.d.). *U.S. and world population clock*. U.S. Department of Commerce. Retrieved July 3, 2019, from https://www.census.gov/popclock/',
  ),
  note(
    'page whose author is a government agency',
    SITE,
    {
      title: 'People at high risk of developing flu-related complications',
      org: 'Centers for Disease Control and Prevention',
      outlet: 'Centers for Disease Control and Prevention',
      date: '2018-01-23',
      url: 'https://www.cdc.gov/flu/about/disease/high_risk.htm',
    },
    'Centers for Disease Control and Prevention. (2018, January 23). *People at high risk of developing flu-related complications*. https://www.cdc.gov/flu/about/disease/high_risk.htm',
  ),
  note(
    'page of an agency with its parent agencies',
    SITE,
    {
      title: 'Anxiety disorders',
      org: 'National Institute of Mental Health',
      outlet: 'U.S. Department of Health and Human Services, National Institutes of Health',
      date: '2018-07',
      url: 'https://www.nimh.nih.gov/health/topics/anxiety-disorders/index.shtml',
    },
    'National Institute of Mental Health. (2018, July). *Anxiety disorders*. U.S. Department of Health and Human Services, National Institutes of Health. https://www.nimh.nih.gov/health/topics/anxiety-disorders/index.shtml',
  ),
  note(
    'press release, described in brackets',
    '10.4, example 58',
    {
      title:
        'FDA authorizes first interoperable insulin pump intended to allow patients to customize treatment through their individual diabetes management devices',
      org: 'U.S. Food and Drug Administration',
      outlet: 'U.S. Food and Drug Administration',
      date: '2019-02-14',
      release: true,
      url: 'https://www.fda.gov/NewsEvents/Newsroom/PressAnnouncements/ucm631412.htm',
    },
    'U.S. Food and Drug Administration. (2019, February 14). *FDA authorizes first interoperable insulin pump intended to allow patients to customize treatment through their individual diabetes management devices* [Press release]. https://www.fda.gov/NewsEvents/Newsroom/PressAnnouncements/ucm631412.htm',
  ),
  {
    ...note(
      'title in another language with its translation',
      '10.1, example 9',
      {
        title: 'La anosmia neurosensorial: Relación entre subtipo, tiempo de reconocimiento y edad',
        translated: 'Sensorineural anosmia: Relationship between subtype, recognition time, and age',
        language: 'es',
        outlet: 'Clínica y Salud',
        people: ['V. Chaves-Morillo'],
        date: '2018',
      },
      'La anosmia neurosensorial: Relación entre subtipo, tiempo de reconocimiento y edad [Sensorineural anosmia: Relationship between subtype, recognition time, and age]. *Clínica y Salud*',
    ),
    compare: 'contains',
  },
  {
    ...note(
      'three to twenty authors',
      '10.1, example 2',
      { ...anyTitle, people: ['E. Ahmann', 'L. J. Tuttle', 'M. Saviet', 'S. D. Wright'] },
      'Ahmann, E., Tuttle, L. J., Saviet, M., & Wright, S. D. (',
    ),
    compare: 'begins',
  },
  {
    ...note(
      'twenty-one authors or more',
      '10.1, example 4',
      { ...anyTitle, people: REANALYSIS },
      'Kalnay, E., Kanamitsu, M., Kistler, R., Collins, W., Deaven, D., Gandin, L., Iredell, M., Saha, S., White, G., Woollen, J., Zhu, Y., Chelliah, M., Ebisuzaki, W., Higgins, W., Janowiak, J., Mo, K. C., Ropelewski, C., Wang, J., Leetmaa, A., . . . Joseph, D. (',
    ),
    compare: 'begins',
  },
  {
    ...note('a given name with a hyphen', '9.8', { ...anyTitle, people: ['Ai-Jun Xu'] }, 'Xu, A.-J. ('),
    compare: 'begins',
  },
  {
    ...note(
      'a given name with a hyphen and a small letter',
      '9.8',
      { ...anyTitle, people: ['Lee-ann Raboso'] },
      'Raboso, L.-a. (',
    ),
    compare: 'begins',
  },
  {
    ...note(
      'a suffix',
      '9.8',
      { ...anyTitle, people: ['A. A. Author Jr.', 'B. B. Author'] },
      'Author, A. A., Jr., & Author, B. B. (',
    ),
    compare: 'begins',
  },
  {
    ...note('a particle', '9.44', { ...anyTitle, people: ['C. de Onís'] }, 'de Onís, C. ('),
    compare: 'begins',
  },
  inText('in the text, one author', '8.17', { ...anyTitle, people: ['K. Luna'] }, '(Luna, 2020)'),
  inText(
    'in the text, two authors',
    '8.17',
    { ...anyTitle, people: ['R. Salas', 'D. D’Agostino'] },
    '(Salas & D’Agostino, 2020)',
  ),
  inText(
    'in the text, three authors or more',
    '8.17',
    { ...anyTitle, people: ['T. Martin', 'A. Ash', 'B. Birch'] },
    '(Martin et al., 2020)',
  ),
  inText(
    'in the text, an institution',
    '8.17',
    { ...anyTitle, org: 'Stanford University' },
    '(Stanford University, 2020)',
  ),
];
