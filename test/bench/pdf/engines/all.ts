/** The engines by name. Each is imported only in the process that runs it. */
import type { Engine } from './engine.ts';

export const ENGINES = {
  offprint: async (): Promise<Engine> => (await import('./offprint.ts')).setWithOffprint,
  pdfkit: async (): Promise<Engine> => (await import('./pdfkit.ts')).setWithPdfkit,
  pdfmake: async (): Promise<Engine> => (await import('./pdfmake.ts')).setWithPdfmake,
  'react-pdf': async (): Promise<Engine> => (await import('./react-pdf.ts')).setWithReactPdf,
  typst: async (): Promise<Engine> => (await import('./typst.ts')).setWithTypst,
} as const;

export type EngineName = keyof typeof ENGINES;

export function isEngine(name: string): name is EngineName {
  return name in ENGINES;
}
