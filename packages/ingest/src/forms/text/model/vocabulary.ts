/** Words and signs by which lines tell what they are, in the languages that news comes in. */
import { looksLikeName } from '../../../stated/byline.ts';
import { flag, type Seen } from './around.ts';

/** The site speaks of itself or to "you": words of newsletters, comments, apps, accounts, advertisements. */
export const READER =
  /\b(?:newsletters?|subscri\w+|sign up|inbox|cookies?|log ?in|comments?|advert\w*|click|download|app store|terms of|privacy|follow (?:us|him|her|me)|contributed to this|abonn\w+|anmeld\w+|kommentar\w*|datenschutz\w*|anzeige|werbung|inscri\w+|suscr\w+|iscri\w+|commentaires?|comentarios?|publicité|publicidad|pubblicità|annonse\w*|reklame?)\b|подпис|реклам|коммент|abone|yorum|reklam|اشتر|הירשמו|登録|会員|구독|订阅|广告|広告/iu;

/** Heads of what follows an article. */
const END_LABEL =
  /^\W{0,3}(?:related|more (?:from|on|stories|news|in|about)|read (?:more|next|also)|most (?:read|popular|viewed)|top (?:stories|rated|comments)|latest|trending|popular|recommended|you (?:may|might)|leave a|reply|replies|\d* ?comments?|discussion|tags?\b|topics?\b|filed under|posted in|categor|about the author|sign up|sponsored|promoted|editors?.? picks|don.t miss|next (?:article|post|story)|previous|mehr (?:zum|von|aus|zu|über|news|themen)|auch interessant|lesen sie|das könnte|kommentare?\b|\d* ?kommentare|schlagw|themen|stichw|meistgelesen|empfohlen|weitere|aktuelle|neueste|ähnliche|teilen|autor|lire aussi|à lire|sur le même|les plus|plus d|commentaires?|\d+ commentaires?|mots.clés|à propos|dans la même|lo más|más (?:noticias|sobre|de|en|temas|leíd)|te puede|relacionad|comentarios|archivado|etiquetas|temas|leia|veja|mais (?:lidas|notícias|sobre)|comentários|tópicos|leggi|commenti|potrebbe|altri articoli|argomenti|più letti|lees|meer (?:over|van|nieuws)|reacties|läs (?:mer|också|även)|mer (?:om|fra|från)|les (?:også|mer)|læs|mest|flere saker|kommentarer|lue (?:myös|lisää)|kommentit|czytaj|zobacz|komentarze|tagi|najnowsze|polecane|читайте|еще по|ещё по|комментари|теги|темы|популярн|самое|по теме|новости|новини|коментар|ilgili|etiket|yorum|çok okunan|diğer|son dakika|مواضيع|اقرأ|تعليق|関連|コメント|人気|ランキング|관련|댓글|인기|많이 본|相关|相關|评论|評論|热门|標籤|标签|संबंधित|और देखें)/iu;

/** Words of captions: where a picture comes from and who stands where in it. */
const PICTURE =
  /©|\b(?:foto(?:s|grafia)?|photos?|photograph|bild(?:er|rechte|quelle|nachweis)?|legende|image|images|picture[d]?|pictured|getty|reuters|afp|epa|dpa|imago|shutterstock|alamy|istock|archiv(?:bild|foto)?|symbolbild|symbolfoto|courtesy|screenshot|handout|file|credit|crédit|crédito|illustration|zvg|keystone|unsplash|pixabay|wikimedia|quelle|kilde|fuente|fonte|imagen|imagem|fotoğraf|zdjęcie|fot|kuva)\b|фото|写真|사진|圖片|图片|(?:^|[\s(])(?:[lr]\.|left|right|links|rechts|gauche|droite|izquierda|derecha)\)?[,.:)]/iu;

/** Marks of posts in social networks. */
const POST = /(?:^|\s)[@#][\p{L}\d_]{3,}|pic\.twitter|t\.co\/|\(@\w+\)|\p{Extended_Pictographic}/u;
const POST_SIGNED = /^[—–-] .{2,60}\(@\w+\)/u;
/** I and you, as in comments, letters and prompts. */
const PERSONAL =
  /(?<!\p{L})(?:i|i’m|i'm|i’ve|i've|my|me|you|your|you’re|you're|lol|thanks|ich|mein|mir|mich|du|dein|dir|dich|ihr|ihnen|je|j’ai|j'ai|mon|ma|moi|tu|ton|vous|votre|vos|yo|mi|mis|tú|usted|su|eu|meu|você|io|mio|tuo|я|мне|мой|вы|вам|ты|ben|sen|siz|ik|mijn|jij|jouw|jeg|min|jag|dig|deg|minä|sinä|ja|mnie)(?!\p{L})/giu;
/** "Jane Doe, head of something": who said the line above in large letters. */
const NAME_ROLE = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}(?:,| [–—-]| \() ?.{3,90}$/u;

const isSigned = (line: Seen | undefined): boolean =>
  line !== undefined &&
  !line.ends &&
  line.size < 120 &&
  (looksLikeName(line.line.text) || NAME_ROLE.test(line.line.text));
export const isEndLabel = (line: Seen | undefined): boolean =>
  line !== undefined && line.size < 60 && !/[.…]$/u.test(line.line.text) && END_LABEL.test(line.line.text);

const REACH = 14; // lines above in which a head of other things is remembered

export function vocabularyFeatures(i: number, seen: readonly Seen[]): Record<string, number> {
  const own = seen[i];
  if (!own) return {};
  const { text } = own.line;
  const before = seen[i - 1];
  const after = seen[i + 1];
  const isPicture = (line: Seen | undefined): boolean =>
    line !== undefined && line.size < 260 && PICTURE.test(line.line.text);
  const labels = seen.slice(Math.max(0, i - REACH), i).filter(isEndLabel).length;
  const personal = (text.match(PERSONAL) ?? []).length / Math.max(4, own.words.length);
  return {
    reader: flag(READER.test(text)),
    picture: flag(isPicture(own)),
    pictureShort: flag(own.size < 90 && isPicture(own)),
    pictureBefore: flag(isPicture(before)),
    pictureAfter: flag(isPicture(after)),
    post: flag(POST.test(text)),
    postSigned: flag(POST_SIGNED.test(text)),
    postBelow: flag(seen.slice(i + 1, i + 4).some((line) => POST_SIGNED.test(line.line.text))),
    personal: Math.min(1, 5 * personal),
    personalNear: Math.min(
      1,
      near(seen, i, (line) => PERSONAL_ONCE.test(line.line.text)),
    ),
    signedAfter: flag(isSigned(after)),
    signedAfterProse: flag(own.size >= 40 && own.size < 260 && isSigned(after)),
    signed: flag(isSigned(own)),
    endLabel: flag(isEndLabel(own)),
    endLabelBefore: flag(isEndLabel(before)),
    endLabelAfter: flag(isEndLabel(after)),
    endLabels: Math.min(1, labels / 3),
    anyEndLabel: flag(labels > 0),
  };
}

const PERSONAL_ONCE = new RegExp(PERSONAL.source, 'iu');

function near(seen: readonly Seen[], i: number, is: (line: Seen) => boolean): number {
  const lines = seen.slice(Math.max(0, i - 4), i + 5).filter((line) => line.size >= 30);
  return lines.length === 0 ? 0 : lines.filter(is).length / lines.length;
}
