import type { DeadLetterKind, NewAcknowledgement, NewDeadLetter, RelayTarget } from '@koreshok/db/intake';
import { PUT_ASIDE_CODES } from './lane-outcome.ts';

/** The documents of these that nothing more will come of by itself: the operator has to know of them. */
export function deadLettersOf(
  target: RelayTarget,
  acknowledgements: readonly NewAcknowledgement[],
): NewDeadLetter[] {
  return acknowledgements.flatMap((acknowledgement) => {
    const kind = kindOf(acknowledgement);
    return kind === null ? [] : [{ ...acknowledgement, target, kind }];
  });
}

function kindOf({ verdict, code }: NewAcknowledgement): DeadLetterKind | null {
  if (verdict === 'hard_quarantine') return 'refused';
  if (verdict !== 'put_aside') return null;
  return code === PUT_ASIDE_CODES.unreadable ? 'unreadable' : 'poison';
}
