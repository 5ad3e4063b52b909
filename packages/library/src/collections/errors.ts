import { Failure } from '../errors.ts';

export function noSuchCollection(id: string): Failure {
  return new Failure(
    'no-such-collection',
    `there is no collection ${JSON.stringify(id)}`,
    'List the collections to see their ids.',
  );
}
