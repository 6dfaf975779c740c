import { isRowId } from '@koreshok/domain';
import {
  isKpp,
  parseDriveNumber,
  parseEmail,
  parseInn,
  parsePhone,
  parseRegistrationNumber,
  type Parsed,
} from '@koreshok/fiscal/identifiers';
import { isTimeZone } from '@koreshok/fiscal/time';
import { z } from 'zod';

/** A field that accepts what people paste and keeps the identifier itself. */
function identifier<T extends string>(parse: (text: string) => Parsed<T>) {
  return z
    .string({ error: 'Заполните это поле.' })
    .max(200, 'Слишком длинно.')
    .transform((text, refinement): T => {
      const parsed = parse(text);
      if (parsed.ok) return parsed.value;
      refinement.addIssue({ code: 'custom', message: parsed.problem.sentence });
      return z.NEVER;
    });
}

export const idField = z.string().refine(isRowId, 'Такой записи нет.');
export const innField = identifier(parseInn);
export const driveNumberField = identifier(parseDriveNumber);
export const registrationNumberField = identifier((text) => parseRegistrationNumber(text));
/** Case is not told apart by any mail system in use, so one spelling is kept. */
export const emailField = identifier((text) => parseEmail(text.trim())).transform((email) =>
  email.toLowerCase(),
);
export const phoneField = identifier(parsePhone);
export const kppField = z
  .string()
  .trim()
  .refine((text) => text === '' || isKpp(text), 'В КПП 9 знаков. Проверьте, нет ли опечатки.');
export const timeZoneField = z.string().max(40).refine(isTimeZone, 'Выберите часовой пояс из списка.');

/** A line of text that people read. */
export function lineField(max: number, empty = 'Заполните это поле.') {
  return z.string({ error: empty }).trim().min(1, empty).max(max, `Не длиннее ${max} знаков.`);
}

/** A line that may be left empty. */
export function optionalLineField(max: number) {
  return z.string().trim().max(max, `Не длиннее ${max} знаков.`).default('');
}

/** What people type into a search box; undefined when there is nothing to search by. */
export const searchField = z
  .string()
  .max(100)
  .transform((text) => text.trim())
  .transform((text) => (text === '' ? undefined : text))
  .optional();

/** Seconds of a register's clock. */
export const registerTimeField = z.number().int().min(0).max(0xffff_ffff);
export const documentNumberField = z.number().int().min(1).max(0xffff_ffff);
export const kopecksField = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** An instant as ISO text or Date. */
export const instantField = z.coerce.date({ error: 'Укажите дату.' });
/** A day of a calendar as `YYYY-MM-DD`. */
export const dayField = z.iso.date('Укажите дату.');
