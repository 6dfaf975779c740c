import { AppError } from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { type GuessableBy, guessableBy } from './strength.ts';

const SHORTEST = 10;
const LONGEST = 200;

const SENTENCES: Readonly<Record<GuessableBy, string>> = {
  leaked: 'Этот пароль есть в списках утёкших, его подбирают первым. Придумайте другой.',
  personal: 'Пароль легко угадать по вашему имени, почте, названию организации или сайта. Придумайте другой.',
  weak: 'Такой пароль быстро подбирается. Добавьте ещё слово или два: фраза надёжнее замысловатого слова.',
};

/** A password a person chooses: long enough, not known from leaks, not quickly guessed; any characters (ASVS 6.2). */
export const newPasswordField = z
  .string({ error: 'Придумайте пароль.' })
  .min(SHORTEST, `Не короче ${SHORTEST} знаков. Удобно взять фразу из нескольких слов.`)
  .max(LONGEST, `Не длиннее ${LONGEST} знаков.`)
  .superRefine((text, refinement) => {
    const guessable = guessableBy(text);
    if (guessable !== null) refinement.addIssue({ code: 'custom', message: SENTENCES[guessable] });
  });

/**
 * Refuses a password made of what is known about its owner and the site, and one of the installation's own list of leaks.
 * @param words the person's name, e-mail and phone, his organizations, the brand's name and host.
 * @param field the name of the input field to blame.
 * @throws AppError `input.invalid` (bad_request).
 */
export async function requireUnguessable(
  context: Pick<ServiceContext, 'leakedPasswords'>,
  password: string,
  words: readonly string[],
  field: string,
): Promise<void> {
  const leaked = await context.leakedPasswords?.has(password.normalize('NFC'));
  const guessable = leaked === true ? 'leaked' : guessableBy(password, words);
  if (guessable === null) return;
  throw new AppError('bad_request', 'input.invalid', 'Проверьте поля, отмеченные ниже.', {
    fields: { [field]: SENTENCES[guessable] },
  });
}
