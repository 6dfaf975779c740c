import {
  isBik,
  isOgrn,
  isOgrnip,
  parseBankAccount,
  parseBik,
  parseCorrespondentAccount,
  parsePhone,
} from '@koreshok/fiscal/identifiers';
import { z } from 'zod';
import { emailField, kppField, lineField } from '../input/index.ts';

const emptyOr = (parse: (text: string) => { ok: true; value: string } | { ok: false; sentence: string }) =>
  z
    .string()
    .max(200, 'Слишком длинно.')
    .transform((text, refinement) => {
      if (text.trim() === '') return '';
      const parsed = parse(text);
      if (parsed.ok) return parsed.value;
      refinement.addIssue({ code: 'custom', message: parsed.sentence });
      return z.NEVER;
    });

const flat = (
  parsed: { ok: true; value: string } | { ok: false; problem: { sentence: string } },
): { ok: true; value: string } | { ok: false; sentence: string } =>
  parsed.ok ? parsed : { ok: false, sentence: parsed.problem.sentence };

const digits = (length: number, sentence: string) =>
  emptyOr((text) => {
    const value = text.replace(/[\s-]/gu, '');
    return new RegExp(`^\\d{${length}}$`).test(value) ? { ok: true, value } : { ok: false, sentence };
  });

/** A line that may be emptied; absent, it stays as it was. */
const emptyLineField = (max: number) => z.string().trim().max(max, `Не длиннее ${max} знаков.`);

const dayField = z
  .string()
  .trim()
  .refine(
    (text) => text === '' || (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))),
    'Укажите дату.',
  );

/** Every requisite one may change by itself; ИНН is not among them, because it says who the organization is. */
export const requisiteFields = z
  .object({
    name: lineField(255),
    shortName: lineField(120),
    kpp: kppField,
    ogrn: z
      .string()
      .trim()
      .refine(
        (text) => text === '' || isOgrn(text) || isOgrnip(text),
        'В ОГРН не сходится контрольная цифра.',
      ),
    email: z.union([emailField, z.literal('')]),
    phone: emptyOr((text) => flat(parsePhone(text))),
    legalAddress: emptyLineField(500),
    postalAddress: emptyLineField(500),
    bik: emptyOr((text) => flat(parseBik(text))),
    bankName: emptyLineField(255),
    bankAccount: digits(20, 'В расчётном счёте 20 цифр.'),
    correspondentAccount: digits(20, 'В корреспондентском счёте 20 цифр.'),
    signerName: emptyLineField(150),
    signerPost: emptyLineField(150),
    signerGround: z.enum(['charter', 'power_of_attorney', 'entrepreneur_record']).nullable(),
    signerGroundNumber: emptyLineField(80),
    signerGroundDate: dayField,
    vatStatus: z.enum(['payer', 'exempt']).nullable(),
    taxSystem: z
      .enum([
        'general',
        'simplified_income',
        'simplified_income_expense',
        'automated',
        'agricultural',
        'patent',
      ])
      .nullable(),
    exchangeOperator: z.enum(['saby', 'diadoc', 'taxcom', 'garant', 'other', 'none']).nullable(),
    exchangeParticipant: emptyLineField(80),
  })
  .partial();

interface Bank {
  readonly bik: string;
  readonly bankAccount: string;
  readonly correspondentAccount: string;
}

/** Accounts carry a key made with the БИК: a sentence for each that does not fit it, by the field's name. */
export function bankProblems({ bik, bankAccount, correspondentAccount }: Bank): Record<string, string> {
  if (bik === '' || !isBik(bik)) return {};
  const checks = {
    ...(bankAccount === '' ? {} : { bankAccount: parseBankAccount(bankAccount, bik) }),
    ...(correspondentAccount === ''
      ? {}
      : { correspondentAccount: parseCorrespondentAccount(correspondentAccount, bik) }),
  };
  return Object.fromEntries(
    Object.entries(checks).flatMap(([name, parsed]) =>
      parsed.ok ? [] : [[name, parsed.problem.sentence] as const],
    ),
  );
}
