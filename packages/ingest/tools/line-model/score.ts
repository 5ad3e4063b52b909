/** Runs of four words shared with a gold text: precision and recall, as extraction benchmarks count them. */
const RUN = 4;

function runs(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const out = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - RUN + 1); i++) {
    const key = words.slice(i, i + RUN).join('\u0001');
    if (key !== '') out.set(key, (out.get(key) ?? 0) + 1);
  }
  return out;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
}

export function bodyScore(gold: string, predicted: string): Score {
  const wanted = runs(gold);
  const got = runs(predicted);
  let shared = 0;
  for (const [key, count] of wanted) shared += Math.min(count, got.get(key) ?? 0);
  const total = (of: ReadonlyMap<string, number>): number =>
    Array.from(of.values()).reduce((a, b) => a + b, 0);
  return { precision: shared / Math.max(1, total(got)), recall: shared / Math.max(1, total(wanted)) };
}

/** Harmonic mean of the mean precision and the mean recall of pages. */
export function meanScore(scores: readonly Score[]): Score & { f1: number } {
  const mean = (of: (score: Score) => number): number =>
    scores.reduce((sum, score) => sum + of(score), 0) / Math.max(1, scores.length);
  const precision = mean((score) => score.precision);
  const recall = mean((score) => score.recall);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
