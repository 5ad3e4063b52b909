/** What device colours mean: RGB is sRGB (ISO 19005-3, 6.2.3). */
import { pdfString, type PdfFile } from './pdfkit.ts';
import { srgbProfile } from './srgb.ts';

export function declareSrgb(file: PdfFile): void {
  const profile = file.ref({ N: 3, Alternate: 'DeviceRGB' });
  profile.end(srgbProfile());
  const intent = file.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: pdfString('sRGB IEC61966-2.1'),
    Info: pdfString('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  intent.end();
  file.catalogue['OutputIntents'] = [intent];
}
