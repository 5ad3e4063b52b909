/** The faces that the first article is set in are asked for with the page, before its scripts have run. */

/** The faces of the usual setting: text, headlines. */
const FIRST = [/^SourceSerif4_400Regular-/, /^SourceSerif4_600SemiBold-/];

interface Context {
  readonly bundle?: Readonly<Record<string, { readonly fileName: string }>> | undefined;
}
interface Tag {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string | boolean>>;
  readonly injectTo: 'head';
}

/** A step of the page's build. */
export function preloadFonts(): {
  name: string;
  transformIndexHtml: { order: 'post'; handler: (html: string, context: Context) => Tag[] };
} {
  return {
    name: 'offprint-preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const files = Object.values(bundle ?? {}).map(({ fileName }) => fileName);
        return FIRST.flatMap((face) => {
          const file = files.find((name) => face.test(name.split('/').at(-1) ?? ''));
          if (file === undefined) return [];
          const attrs = {
            rel: 'preload',
            as: 'font',
            type: 'font/ttf',
            crossorigin: true,
            href: `./${file}`,
          };
          return [{ tag: 'link', attrs, injectTo: 'head' as const }];
        });
      },
    },
  };
}
