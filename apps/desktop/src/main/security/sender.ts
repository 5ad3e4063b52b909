import { PAGE_ORIGIN } from '../scheme-path.ts';

/** The part of Electron's WebFrameMain that tells who is asking. */
export interface Sender {
  readonly url: string;
}

/**
 * Whether a message comes from our own page: the main frame of our window, at our origin. A frame that has gone
 * meanwhile is `null`.
 */
export function isOwnPage(sender: Sender | null | undefined, mainFrame: Sender | undefined): boolean {
  return sender != null && sender === mainFrame && sender.url.startsWith(`${PAGE_ORIGIN}/`);
}
