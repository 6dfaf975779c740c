/** Why a text was refused: a stable code for programs, one Russian sentence for the person who typed it. */
export type Problem = { readonly code: string; readonly sentence: string };

/** The outcome of reading an identifier that a person typed or pasted. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** The accepting outcome. */
export const accept = <T>(value: T): Parsed<T> => ({ ok: true, value });

/** The refusing outcome; the sentence says what is wrong and what would be right. */
export const refuse = (code: string, sentence: string): Parsed<never> => ({
  ok: false,
  problem: { code, sentence },
});
