/**
 * One article in the forms in which people and programs read it elsewhere: whole, with its source, and with what was
 * inferred in words.
 */
export { attributionRows, NOT_STATED } from './attribution.ts';
export { bodyText } from './body-text.ts';
export { articleFileName, articleFiles, FORM_EXTENSIONS, type ArticleFiles } from './files.ts';
export { articleAs, ARTICLE_FORMS, isArticleForm, type ArticleForm, type FormEnv } from './form.ts';
export type { Annotated } from './highlights.ts';
export { toHtml } from './html.ts';
export { toJsonLd } from './json-ld.ts';
export { toMarkdown } from './markdown.ts';
export { toNinjs } from './ninjs.ts';
