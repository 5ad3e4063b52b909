/** What is said, and offered, when the window has crashed or hangs. */
export const RECOVERY_TEXTS = {
  'crash.message': 'The window had stopped working and was opened again.',
  'crash.detail':
    'Everything that was saved before is safe. If it happens again, the article that was open may be why.',
  'crash.goOn': 'Go on',
  'crash.without': 'Open without the article',
  'crash.hanging': 'The window does not answer.',
  'crash.hangingDetail':
    'It may still finish what it is doing. Opening it again loses nothing that was saved.',
  'crash.wait': 'Wait',
  'crash.reload': 'Open again',
} as const;
