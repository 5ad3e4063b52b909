import type { OutputFormat } from '@offprint/briefing';
import type { Marking, PAGE_SIZES } from '@offprint/model';

export interface BriefOptions {
  readonly output: string;
  readonly format?: OutputFormat;
  readonly search?: readonly string[];
  readonly limit: number;
  readonly template?: string;
  readonly override?: readonly string[];
  readonly jobs?: number;
  readonly watch?: true;
  readonly profile: 'screen' | 'print';
  readonly page?: (typeof PAGE_SIZES)[number];
  readonly tlp?: Marking;
  readonly title?: string;
  readonly figures?: 'old' | 'lining';
  readonly hangingPunctuation?: true;
  readonly grey?: true;
  readonly marks: boolean;
  readonly outputProfile?: string;
  readonly outputCondition?: string;
  readonly impose?: 'saddle';
  /** In millimetres. */
  readonly paper?: number;
}
