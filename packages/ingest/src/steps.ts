/** The steps of ingest, in the order in which they run. */
export const STEPS = [
  'detect', // which form the bytes have
  'decode', // bytes to characters
  'parse', // characters to lines, nodes or data
  'metadata', // what the page states about itself
  'find', // where the article begins and ends
  'restore', // pictures with captions, tables, lists
  'boilerplate', // appeals, prompts, links: out, each with its reason
  'blocks', // the article's body
  'language', // which language it is in
  'quotes', // who said what
  'attribute', // everything together, with where it came from
] as const;
export type StepName = (typeof STEPS)[number];

/** Steps without which there is no article; naming them in `skip` changes nothing. */
export const ESSENTIAL_STEPS: readonly StepName[] = ['detect', 'decode', 'parse', 'blocks', 'attribute'];
