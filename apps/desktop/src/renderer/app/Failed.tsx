import type { Failure } from '../../shared/result.ts';
import { failureText } from './texts.ts';

/** What went wrong and what can be done about it, where it happened; nothing when nothing has. */
export function Failed({ failure }: { readonly failure: Failure | undefined }) {
  if (!failure) return null;
  return (
    <p className="error" role="alert">
      {failureText(failure)}
    </p>
  );
}
