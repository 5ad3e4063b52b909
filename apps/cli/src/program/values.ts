/** Values of options: read, or refused with what they must be. */
import { InvalidArgumentError } from 'commander';
import { Line, TLP_LABELS, type Marking } from '@offprint/model';

export function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1 on.');
  return Number(value);
}

export function millimetres(value: string): number {
  if (!/^(?:0|0?\.\d{1,3}|1(?:\.0{1,3})?)$/.test(value))
    throw new InvalidArgumentError('It must be a number of millimetres up to 1, such as 0.1.');
  return Number(value);
}

/** A title in the model's form of text. */
export function title(value: string): string {
  const line = Line.safeParse(value.normalize('NFC').trim());
  if (!line.success) throw new InvalidArgumentError('It must be a line of text.');
  return line.data;
}

/** A TLP label as printed; small letters and a missing `TLP:` are forgiven. */
export function marking(value: string): Marking {
  const label = value.toUpperCase().replace(/^(TLP:)?/, 'TLP:');
  const known = TLP_LABELS.find((name) => name === label);
  if (!known) throw new InvalidArgumentError(`It must be one of ${TLP_LABELS.join(', ')}.`);
  return known;
}

/** An option that may be given several times. */
export function each(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** `CODE` or `CODE:PLACE`, as `check` prints them. */
export function override(value: string, before: readonly string[] = []): readonly string[] {
  if (!/^[a-z-]+(?::.+)?$/.test(value))
    throw new InvalidArgumentError(
      'It must be the code of a finding, with or without its place: CODE or CODE:PLACE.',
    );
  return each(value, before);
}
