/** The page's start: settings first, so that it opens in the right theme, then the window. */
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { DEFAULT_SETTINGS } from '../shared/preferences.ts';
import { App } from './app/App.tsx';
import { awaitPaint } from './app/painted.ts';
import { speak } from './app/texts.ts';
import { call } from './app/bridge.ts';
import { dress, FAMILIES } from './features/appearance/dress.ts';
import { ahead } from './features/reader/ahead.ts';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/han.css';
import './theme/base.css';
import './theme/layout.css';
import './theme/list.css';
import './theme/article.css';
import './theme/inspector.css';
import './theme/dialogs.css';
import './theme/annotations.css';
import './theme/briefing.css';

const stored = await call('settings.get', {});
const settings = stored.ok ? stored.value : DEFAULT_SETTINGS;
speak(settings.language);
dress(document.documentElement, settings);

await Promise.all([
  settings.articleId === null ? undefined : ahead.want(settings.articleId),
  // Places in an article are counted in its set text: it must not be set in another face first.
  ...['', '600 '].map((face) =>
    document.fonts.load(`${face}${settings.size}px '${FAMILIES[settings.face]}'`),
  ),
]);

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');
// At once: the next frame has the article.
flushSync(() =>
  createRoot(root).render(
    <StrictMode>
      <App initial={settings} />
    </StrictMode>,
  ),
);
awaitPaint(settings.articleId !== null);
