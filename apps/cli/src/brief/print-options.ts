/** How the file for the press is made, from the options of the call. */
import { basename } from 'node:path';
import type { ConditionProblem, PrintingCondition, PrintOptions } from '@offprint/render-pdf';
import { EXIT, Stop, usage } from '../exit.ts';
import { readFileUpTo } from '../import/read-file.ts';
import type { BriefOptions } from '../program/brief-options.ts';

/** Profiles of presses are some megabytes at most. */
const PROFILE_LIMIT = 32 * 1024 * 1024;

export async function printOptions(options: BriefOptions): Promise<PrintOptions> {
  const { profile, grey, marks, impose, paper, outputProfile, outputCondition } = options;
  const forPress = [
    grey && '--grey',
    !marks && '--no-marks',
    impose && '--impose',
    outputProfile !== undefined && '--output-profile',
    outputCondition !== undefined && '--output-condition',
  ].find(Boolean);
  if (profile !== 'print' && forPress)
    throw usage(`${forPress} is for the press`, 'Add --profile print, or leave it out.');
  if (paper !== undefined && !impose)
    throw usage('--paper is for booklets', 'Add --impose saddle, or leave it out.');
  if (outputCondition !== undefined && outputProfile === undefined)
    throw usage('--output-condition needs the profile of that name', 'Add --output-profile FILE.icc.');
  // Of the renderer, which most calls need not load here.
  const { mm } = paper === undefined ? {} : await import('@offprint/render-pdf');
  return {
    colour: grey ? 'grey' : 'colour',
    marks,
    ...(outputProfile !== undefined && { condition: await condition(outputProfile, outputCondition) }),
    ...(impose && {
      imposition: { binding: impose, ...(mm && paper !== undefined && { paper: mm(paper) }) },
    }),
  };
}

const PROBLEMS: Readonly<Record<ConditionProblem, string>> = {
  'no-profile': 'it is not a whole ICC profile',
  'not-for-output': 'it is not for printing (class prtr)',
  'not-cmyk': 'it is not for cyan, magenta, yellow and black',
  'too-new': 'its version is later than 4',
};

async function condition(file: string, name: string | undefined): Promise<PrintingCondition> {
  const read = await readFileUpTo(file, PROFILE_LIMIT);
  if (!read.ok) throw new Stop(EXIT.someFailed, { ...read.error, message: `${file}: ${read.error.message}` });
  const { conditionProblem } = await import('@offprint/render-pdf');
  const problem = conditionProblem(read.bytes);
  if (problem)
    throw new Stop(EXIT.someFailed, {
      code: 'bad-output-profile',
      message: `${file} can't be the profile of a press: ${PROBLEMS[problem]}`,
      hint: 'Ask the printer for the CMYK profile of the paper, or leave it out.',
    });
  return {
    identifier: name ?? 'Custom',
    ...(name !== undefined && { registry: 'http://www.color.org' }),
    info: name ?? basename(file),
    profile: read.bytes,
  };
}
