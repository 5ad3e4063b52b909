/** What a page asks about what comes in, and about work that takes long. */
import { z } from 'zod';
import { WebUrl } from '@offprint/model';
import { Corrections, ImportReport, Preview } from '../imports.ts';
import { MAX_IMPORT_BYTES } from '../limits.ts';
import { Run } from '../runs.ts';
import { Nothing } from './nothing.ts';

const Bytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array, 'not bytes')
  .refine((bytes) => bytes.length <= MAX_IMPORT_BYTES, 'too many bytes');
const FileName = z.string().min(1).max(1000);

/** A file the user has chosen. The page knows its name and a token, never its path. */
export const OfferedFile = z.strictObject({ token: z.string(), name: z.string() });
export type OfferedFile = z.infer<typeof OfferedFile>;

export const importCalls = {
  'import.bytes': {
    input: z.strictObject({ bytes: Bytes, fileName: FileName.exactOptional(), run: Run }),
    value: ImportReport,
  },
  'import.file': { input: z.strictObject({ token: z.string().max(100), run: Run }), value: ImportReport },
  'import.preview': {
    input: z.strictObject({ bytes: Bytes, sourceUrl: WebUrl.exactOptional() }),
    value: Preview,
  },
  'import.corrected': {
    input: z.strictObject({ bytes: Bytes, corrections: Corrections }),
    value: ImportReport,
  },
  'run.cancel': { input: z.strictObject({ run: Run }), value: z.null() },
  'files.choose': { input: Nothing, value: z.array(OfferedFile) },
  'files.chooseFolder': { input: Nothing, value: z.array(OfferedFile) },
  'files.waiting': { input: Nothing, value: z.array(OfferedFile) },
};
