import { heldReasonTexts } from '@koreshok/domain';

/** Why a document was held, in the words of its reason; an unknown one by its name. */
export function heldWords(reason: string): string {
  return Object.entries(heldReasonTexts).find(([known]) => known === reason)?.[1].what ?? reason;
}
