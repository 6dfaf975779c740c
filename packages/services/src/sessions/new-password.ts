import { z } from 'zod';

const SHORTEST = 10;
const LONGEST = 200;

/** The passwords tried first by everybody who guesses, of those long enough to pass. */
const COMMON = new Set([
  '1234567890',
  '12345678910',
  '123456789a',
  '0123456789',
  '0987654321',
  '1111111111',
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  'qwertyuiop',
  'qwerty12345',
  'qwerty123456',
  'qwertyqwerty',
  'password123',
  'password1234',
  'passwordpassword',
  'administrator',
  'йцукенгшщз',
  'йцукен12345',
  'парольпароль',
]);

/** A password a person chooses: long enough, not one that everybody tries; any characters. */
export const newPasswordField = z
  .string({ error: 'Придумайте пароль.' })
  .min(SHORTEST, `Не короче ${SHORTEST} знаков. Удобно взять фразу из нескольких слов.`)
  .max(LONGEST, `Не длиннее ${LONGEST} знаков.`)
  .refine((text) => !COMMON.has(text.toLowerCase()), 'Этот пароль подбирают первым. Придумайте другой.')
  .refine((text) => new Set(text).size >= 4, 'В пароле слишком мало разных знаков.');
