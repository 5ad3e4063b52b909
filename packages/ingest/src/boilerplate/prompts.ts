/**
 * Prompts: short lines that ask the reader to do something with the site. A line counts when it begins with
 * the phrase and has little else; letter case does not matter. Data only: the rules stand in `judge.ts`.
 */
export interface PromptList {
  readonly reason: string;
  /** A line of any words after the phrase, up to the length of a prompt ("Read more: …"). */
  readonly opens: readonly string[];
  /** The phrase is the line, signs and numbers around it aside. */
  readonly whole: readonly string[];
}

/** Phrases parted by bars, on as many lines as they need. */
function phrases(list: string): string[] {
  return list
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** The reason of share buttons; `judge.ts` also knows rows of them by it. */
export const SHARE_REASON = 'a prompt to share or comment';

export const PROMPTS: readonly PromptList[] = [
  {
    reason: 'a link to other pages ("read more")',
    opens: phrases(`
      audio: | video: | read more | read also | also read | read next | read now | read the full
      more on this | more from | related: | related articles | related stories | related topics
      related content | see also | recommended | you may also like | you might also like | most read
      most popular | most viewed | trending | up next | watch: | watch more | listen: | in pictures:
      click here | tap here | don't miss | don’t miss | editors’ picks | editors' picks | editor's picks
      what to read next | explore more | mehr zum thema | lesen sie auch | lesen sie mehr | lesen sie hier
      mehr lesen | weiterlesen | auch interessant | meistgelesen | das könnte sie auch interessieren
      mehr dazu | mehr aus | zum thema: | lire aussi | à lire aussi | a lire aussi | lire la suite
      à lire également | lire plus | sur le même sujet | les plus lus | voir aussi | pour aller plus loin
      lee también | leer más | lea también | te puede interesar | le puede interesar | más información
      noticias relacionadas | lo más leído | más leídas | leia também | leia mais | saiba mais
      veja também | mais lidas | notícias relacionadas | leggi anche | leggi tutto | continua a leggere
      potrebbe interessarti | i più letti | per approfondire | lees ook | lees meer | lees verder
      meest gelezen | läs också | läs även | läs mer | mest läst | les også | les mer | læs også
      læs mere | mest lest | mest læst | lue myös | lue lisää | czytaj też | czytaj także | czytaj więcej
      zobacz też | zobacz także | polecamy | читайте также | читать далее | читать дальше
      читать полностью | подробнее | смотрите также | по теме | ещё по теме | еще по теме | самое читаемое
      читайте також | читати далі | дивіться також | devamını oku | ayrıca okuyun | bunu da oku
      ilgili haberler | ilginizi çekebilir | son haberler | çok okunanlar | daha fazla oku | اقرأ أيضا
      اقرأ أيضاً | اقرأ المزيد | قراءة المزيد | بیشتر بخوانید | קרא עוד | قد يهمك | 関連記事 | あわせて読みたい
      続きを読む | 관련기사 | 相关阅读 | 相关新闻 | 延伸閱讀 | 延伸阅读 | baca juga | baca selengkapnya | đọc thêm | xem thêm
    `),
    whole: phrases(`
      more | related | continue reading | story continues below | article continues below | mehr | plus
      ещё | more news | latest news | top stories | show more | view more | see more | load more
      go to homepage | back to top | next | previous | next article | previous article | home | menu
      search
    `),
  },
  {
    reason: 'asks for support or money',
    opens: phrases(`
      support us | support our | donate | make a donation | give today | become a member
      become a supporter | become a patron | contribute now | buy us a coffee | not ready to support
      remind me later | remind me in | support independent | choose an amount | one-time
      monthly donation | thank you for your support | help us | unterstützen sie | unterstütze uns
      jetzt spenden | jetzt unterstützen | spenden sie | später erinnern | ihre spende | mitglied werden
      noch nicht bereit | soutenez | faites un don | faire un don | je soutiens | je donne
      me le rappeler plus tard | rappelez-le-moi | pas maintenant | apoya a | apóyanos | dona ahora
      haz una donación | hazte socio | recordármelo más tarde | apoie | faça uma doação | sostienici
      sostieni | fai una donazione | dona ora | steun ons | doneer | поддержите | поддержать
      помогите нам | сделать пожертвование | пожертвовать | напомнить позже | напомните мне
      не готовы поддержать | підтримайте | підтримати | wesprzyj | wspieraj | przekaż darowiznę
      bağış yap | bize destek | destek olun | destek ol | daha sonra hatırlat | stöd oss | støtt oss
      støt os
    `),
    whole: phrases(`
      support | donate now | maybe later | not now | no thanks | no, thanks | spenden | donate monthly
      later | später | vielleicht später | позже | bağış
    `),
  },
  {
    reason: 'a payment prompt',
    opens: phrases(`
      payment methods | payment method | payment options | pay with | zahlungsmethoden | zahlungsarten
      moyens de paiement | modes de paiement | métodos de pago | formas de pagamento | metodi di pagamento
      betaalmethoden | способы оплаты | способы платежа | ödeme yöntemleri | metody płatności
      способи оплати
    `),
    whole: phrases(`
      paypal | visa | mastercard | apple pay | google pay | credit card | kreditkarte | carte bancaire
    `),
  },
  {
    reason: 'a newsletter or subscription prompt',
    opens: phrases(`
      subscribe | sign up | newsletter | get our newsletter | get the latest | get our | join our
      join the | enter your email | start your free trial | already a subscriber | subscribers only
      download our app | get the app | this article is for subscribers | unlock this article
      enable notifications | newsletter abonnieren | jetzt abonnieren | jetzt anmelden | abonnieren sie
      melden sie sich | zum newsletter | hier anmelden | jetzt abo | bereits abonnent | abonnez-vous
      s’abonner | s'abonner | inscrivez-vous | déjà abonné | recevez | je m’abonne | je m'abonne
      article réservé aux abonnés | suscríbete | suscríbase | regístrate | recibe | assine | inscreva-se
      cadastre-se | iscriviti | abbonati | registrati | abonneer | schrijf je in | meld je aan
      prenumerera | anmäl dig | tilaa | подпишитесь | подписывайтесь | подписаться | рассылка
      оформить подписку | підпишіться | підписуйтесь | zapisz się | subskrybuj | prenumeruj | abone ol
      bültene | bültenimize | اشترك | 구독 | 訂閱 | 订阅
    `),
    whole: phrases(`
      your email | email address | e-mail | e-mail-adresse | adresse e-mail | free newsletter
    `),
  },
  {
    reason: 'a prompt to sign in',
    opens: phrases(`
      sign in to | log in to | login to | please log in | please sign in | create an account
      create a free account | register to | register for free | create account | bitte melden sie sich
      konto anlegen | créer un compte | crear cuenta | зарегистрируйтесь | войдите
    `),
    whole: phrases(`
      sign in | log in | login | sign out | log out | my account | register | anmelden | einloggen
      se connecter | connexion | iniciar sesión | entrar | accedi | inloggen | logga in | logg inn
      zaloguj się | войти | вход | giriş yap | üye ol | mon compte | mein konto
    `),
  },
  {
    reason: 'a cookie or consent notice',
    opens: phrases(`
      we use cookies | this website uses cookies | this site uses cookies | accept all | accept cookies
      manage cookies | cookie settings | cookie policy | cookie-einstellungen | wir verwenden cookies
      diese website verwendet cookies | alle akzeptieren | nous utilisons des cookies
      accepter les cookies | tout accepter | usamos cookies | utilizamos cookies | aceptar todo
      utilizziamo i cookie | мы используем файлы cookie | мы используем cookie | çerez | privacy policy
      terms of use | terms of service | terms and conditions | this content is hosted by
      to view this content | you need to enable javascript | please enable javascript
      your browser does not support | your web browser
    `),
    whole: phrases(`
      accept | reject all | i agree | akzeptieren | ablehnen | accepter | refuser | aceptar | принять
      kabul et | privacy | datenschutz | impressum
    `),
  },
  {
    reason: SHARE_REASON,
    opens: phrases(`
      share this | share on | share via | share the article | share article | copy link | follow us
      like us on | find us on | leave a comment | post a comment | join the conversation | view comments
      read comments | comments are closed | show comments | have your say | send us a tip | got a tip
      print this | email this | save this article | add us as | contact us | report an error
      report a typo | artikel teilen | teilen auf | folgen sie uns | link kopieren | zu den kommentaren
      kommentare | fehler melden | diesen artikel | artikel merken | partager sur | partager l
      suivez-nous | suivez toute | laisser un commentaire | copier le lien | réagir | envoyer par
      compartir en | síguenos | comparte | dejar un comentario | compartilhe | siga-nos | siga o | comente
      condividi su | seguici | deel dit | volg ons | dela artikeln | følg oss | del artikkel | поделиться
      поделитесь | следите за | читайте нас | присоединяйтесь | комментарии | оставить комментарий
      нашли ошибку | сообщить об опечатке | paylaş | bizi takip edin | takip et | yorum yap | yorumlar
      udostępnij | obserwuj nas | skomentuj | поширити | стежте за
    `),
    whole: phrases(`
      share | tweet | facebook | twitter | x | whatsapp | telegram | linkedin | reddit | pinterest
      instagram | youtube | email | mail | print | copy | bookmark | save | comment | comments
      no comments | flipboard | messenger | viber | threads | bluesky | mastodon | rss | tiktok | vk | ok
      link | teilen | drucken | merken | kommentieren | partager | imprimer | commenter | compartir
      comentar | imprimir | compartilhar | condividi | commenta | stampa | delen | dela | del | udostępnij
      drukuj | вконтакте | одноклассники | yazdır | kopyala | link copied | gift this article | listen
      listen to article | anhören | artikel anhören | vorlesen | écouter | text size | resize text
      powered by | share article | open image modal | view image in fullscreen | view fullscreen
      fullscreen | play | pause | close | schließen | fermer | cerrar | закрыть | kapat | mute
      play video | loading | loading...
    `),
  },
  {
    reason: 'a label of an advertisement',
    opens: phrases(`
      advertisement | sponsored | promoted | paid content | affiliate links
      this article contains affiliate | ad · | ad feedback | scroll to continue | anzeige | publicité
      publicidad | publicidade | pubblicità | advertentie | annons | annonse | annonce | mainos | reklama
      реклама | reklam | إعلان | 広告 | 광고 | 广告
    `),
    whole: phrases(`
      ad | ads | pub | werbung | story continues below advertisement | article continues after ad
      continue reading below | skip advertisement | skip ad
    `),
  },
];
