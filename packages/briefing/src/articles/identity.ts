/** Addresses for formats that ask for one where the source states none. */
import { articleUrl, type Article } from '@offprint/model';

/** An `ni` URI (RFC 6920): it names the content by its SHA-256 and invents no address. */
export function hashUri(sha256: string): string {
  return `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`;
}

/** The address of the article, else the name of its content. */
export function articleUri(article: Article): string {
  return articleUrl(article) ?? hashUri(article.provenance.contentHash);
}
