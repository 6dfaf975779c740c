import { parseEmail } from '@koreshok/fiscal/identifiers';

/** The shortest password taken: length protects better than odd characters do. */
const PASSWORD_LENGTH = 10;

export const NEW_PASSWORD_HINT = `Не меньше ${PASSWORD_LENGTH} знаков. Подойдёт фраза из нескольких слов.`;

export function checkEmail(text: string): string | undefined {
  if (text.trim() === '') return 'Введите адрес электронной почты.';
  const parsed = parseEmail(text.trim());
  return parsed.ok ? undefined : parsed.problem.sentence;
}

export function checkNewPassword(password: string): string | undefined {
  if (password === '') return 'Придумайте пароль.';
  return password.length < PASSWORD_LENGTH
    ? `В пароле должно быть не меньше ${PASSWORD_LENGTH} знаков.`
    : undefined;
}
