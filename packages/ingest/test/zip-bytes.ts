/** Writes ZIP archives for tests, also such as no program writes: APPNOTE 6.3.10, sections 4.3 and 4.4. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** Unix mode in the high half of the external attributes, such as 0o120777 for a link. */
  readonly mode?: number;
  readonly encrypted?: boolean;
  /** States another size than the bytes have. */
  readonly statedSize?: number;
  readonly stored?: boolean;
}

export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const raw = typeof part.bytes === 'string' ? Buffer.from(part.bytes) : Buffer.from(part.bytes);
    const packed = part.stored ? raw : deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version needed
    common.writeUInt16LE(0x800 | (part.encrypted ? 1 : 0), 2);
    common.writeUInt16LE(part.stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.statedSize ?? raw.length, 18);
    common.writeUInt16LE(name.length, 22);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, name]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    const madeBy = Buffer.from([30, 3]); // Unix
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), madeBy, common, tail, name]));
    local.push(head, packed);
    at += head.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}
