import type { Session } from 'electron';
import type { RequestGate } from './requests.ts';

/** Closes a session: no network, no permission, no device, no download, no dictionary. */
export function closeSession(session: Session, gate: RequestGate): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !gate.allows(details.url) }));

  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  for (const event of ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const)
    session.on(event as 'select-hid-device', (event, _details, answer) => {
      event.preventDefault();
      answer('');
    });
  session.on('will-download', (event) => event.preventDefault());

  // The spell checker would download dictionaries.
  session.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
}
