import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { inLatin } from './latin.ts';
import { otherLayout } from './layout.ts';
import { COMMON_RUSSIAN, SITE_WORDS } from './words.ts';

/** Why a password would be guessed: it was leaked, it is made of what is known about its owner, or it is simply weak. */
export type GuessableBy = 'leaked' | 'personal' | 'weak';

/** 10^8 guesses: with argon2 and the limits of the doors, years of trying. */
const LEAST_SCORE = 3;
/** Longer texts are strong by their length, and judging them costs time. */
const JUDGED_CHARACTERS = 64;

const LEAKED = new Set([...dictionary['passwords-common'].map(String), ...COMMON_RUSSIAN]);

let judge: ZxcvbnFactory | undefined;

/**
 * Judges a new password by about fifty thousand of the most used leaked passwords, Russian words among them, keyboard
 * rows, repeats, dates and the given words; each also as typed in the other keyboard layout.
 * @param personal words an attacker would know of the owner.
 * @returns null for a password that stands.
 */
export function guessableBy(password: string, personal: readonly string[] = []): GuessableBy | null {
  const spellings = [password.normalize('NFC'), otherLayout(password.normalize('NFC'))];
  if (spellings.some((spelling) => LEAKED.has(spelling.toLowerCase()))) return 'leaked';
  const weak = (words: readonly string[]) =>
    spellings.some((spelling) => score(spelling, words) < LEAST_SCORE);
  if (weak([])) return 'weak';
  return weak(partsOf(personal)) ? 'personal' : null;
}

function score(text: string, words: readonly string[]): number {
  judge ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, russian: [...COMMON_RUSSIAN] },
    graphs: adjacencyGraphs,
  });
  return judge.check(text.slice(0, JUDGED_CHARACTERS), [...SITE_WORDS, ...words]).score;
}

/** Whole texts and the words in them, in Latin letters too: an address is guessed by its parts, a name by its spelling. */
function partsOf(texts: readonly string[]): string[] {
  const all = texts.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  const spelt = all.flatMap((text) => [text.toLowerCase(), ...inLatin(text)]);
  return [...new Set(spelt.filter((text) => text.length > 2))];
}
