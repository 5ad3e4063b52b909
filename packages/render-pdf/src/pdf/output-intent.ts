/** Output intents (ISO 32000-1, 14.11.5) and colour spaces by profile, each profile stored once. */
import type { PrintingCondition } from '../colour/condition.ts';
import { srgbProfile } from '../colour/srgb.ts';
import { pdfString, type PdfFile } from './pdfkit.ts';
import type { Ref } from './pdfkit-internals.ts';

const screen = (): PrintingCondition => ({
  identifier: 'sRGB IEC61966-2-1',
  registry: 'http://www.color.org',
  info: 'sRGB IEC61966-2-1',
  profile: srgbProfile(),
});

/** Profiles as streams of one file. The same bytes give the same object. */
export class ProfileStore {
  readonly #file: PdfFile;
  readonly #streams = new Map<string, Ref>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** `/ICCBased` by a profile with so many channels, for pictures. */
  space(profile: Uint8Array, channels: 1 | 3 | 4): readonly unknown[] {
    return ['ICCBased', this.#stream(profile, channels)];
  }

  /** The file's only output intent: `GTS_PDFA1` with sRGB for the screen, `GTS_PDFX` for a press. */
  addOutputIntent(press: PrintingCondition | undefined): void {
    const { identifier, registry, info, profile } = press ?? screen();
    const intent = this.#file.ref({
      Type: 'OutputIntent',
      S: press ? 'GTS_PDFX' : 'GTS_PDFA1',
      OutputConditionIdentifier: pdfString(identifier),
      OutputCondition: pdfString(info),
      ...(registry && { RegistryName: pdfString(registry) }),
      Info: pdfString(info),
      DestOutputProfile: this.#stream(profile, press ? 4 : 3),
    });
    intent.end();
    this.#file.catalogue['OutputIntents'] = [intent];
  }

  #stream(profile: Uint8Array, channels: 1 | 3 | 4): Ref {
    const key = `${channels} ${Buffer.from(profile.buffer, profile.byteOffset, profile.length).toString('latin1')}`;
    const known = this.#streams.get(key);
    if (known) return known;
    const Alternate = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }[channels];
    const stream = this.#file.ref({ N: channels, Alternate });
    stream.end(profile);
    this.#streams.set(key, stream);
    return stream;
  }
}
