/** The faces that a page is set from, by what they are for, and where their bytes come from. */

/** `serif` is for what was written, `sans` for what is said about it, `mono` for code and hashes. */
export type TextFamily = 'serif' | 'sans' | 'mono';

/** Families tried, in this order, for a character that the wanted family does not have. */
export const FALLBACK_FAMILIES = ['armenian', 'georgian', 'hebrew', 'arabic'] as const;
/**
 * Families of Han, kana and hangul: large, so that they are used only where their packages are installed. Tried
 * last, the text's own language first: one character is drawn differently in each.
 */
export const EAST_ASIAN_FAMILIES = { ja: 'japanese', zh: 'chinese', ko: 'korean' } as const;
type EastAsianFamily = (typeof EAST_ASIAN_FAMILIES)[keyof typeof EAST_ASIAN_FAMILIES];
export type Family = TextFamily | (typeof FALLBACK_FAMILIES)[number] | EastAsianFamily;

export function isEastAsianFace(id: FaceId): boolean {
  return Object.values(EAST_ASIAN_FAMILIES).some((family) => id.startsWith(family));
}

export type Weight = 400 | 600;

/** One font file: `serif-400`, `serif-400-italic`. The fallback families have no italic. */
export type FaceId = `${Family}-${Weight}` | `${TextFamily}-${Weight}-italic`;

/**
 * Gives a face's bytes: a static TrueType font with outlines (no variable font, no WOFF2). `undefined` when the
 * face is not there; the upright regular of each text family must be. The same call returns the same array, so
 * that a face is parsed once.
 */
export interface FontSource {
  readonly face: (id: FaceId) => Uint8Array | undefined;
}

interface FontFile {
  /** Package on npm, all under the SIL Open Font License. */
  readonly package: string;
  readonly folder: string;
  readonly file: string;
}

const FAMILIES: Record<Family, readonly [packageName: string, fileStem: string]> = {
  serif: ['@expo-google-fonts/source-serif-4', 'SourceSerif4'],
  sans: ['@expo-google-fonts/source-sans-3', 'SourceSans3'],
  mono: ['@expo-google-fonts/source-code-pro', 'SourceCodePro'],
  armenian: ['@expo-google-fonts/noto-sans-armenian', 'NotoSansArmenian'],
  georgian: ['@expo-google-fonts/noto-sans-georgian', 'NotoSansGeorgian'],
  hebrew: ['@expo-google-fonts/noto-serif-hebrew', 'NotoSerifHebrew'],
  arabic: ['@expo-google-fonts/noto-naskh-arabic', 'NotoNaskhArabic'],
  japanese: ['@expo-google-fonts/noto-serif-jp', 'NotoSerifJP'],
  chinese: ['@expo-google-fonts/noto-serif-sc', 'NotoSerifSC'],
  korean: ['@expo-google-fonts/noto-serif-kr', 'NotoSerifKR'],
};

/** Where a face's file is: its npm package, the folder in it, and the file's name. */
export function fontFile(id: FaceId): FontFile {
  const [family, weight, italic] = id.split('-') as [Family, string, string | undefined];
  const [packageName, stem] = FAMILIES[family];
  const folder = `${weight === '600' ? '600SemiBold' : '400Regular'}${italic ? '_Italic' : ''}`;
  return { package: packageName, folder, file: `${stem}_${folder}.ttf` };
}
