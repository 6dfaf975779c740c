import { MOST_REGISTERS } from '@koreshok/domain';
import { z } from 'zod';
import { codeField } from '../attribution/code.ts';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import type { Founder } from './founder.ts';

/** What was typed of the company, unchecked: a draft holds what a person has, not what is right. */
const typedCompany = z
  .record(z.string().max(40), z.string().max(500))
  .refine((fields) => JSON.stringify(fields).length <= 4_000, 'Слишком длинно.');

export const saveOnboardingDraftInput = z.object({
  code: codeField.optional(),
  registers: z.number().int().min(1).max(MOST_REGISTERS).optional(),
  months: z.number().int().min(1).max(60).optional(),
  transfer: z.boolean().optional(),
  company: typedCompany.optional(),
});
export type SaveOnboardingDraftInput = z.input<typeof saveOnboardingDraftInput>;

export interface OnboardingDraft {
  readonly code: string | null;
  readonly registers: number | null;
  readonly months: number | null;
  readonly transfer: boolean;
  readonly company: Readonly<Record<string, string>>;
}

/** Keeps what is named of a person's beginning and leaves the rest as it was; the first code stays. */
export async function saveOnboardingDraft(
  context: ServiceContext,
  founder: Founder,
  input: SaveOnboardingDraftInput,
): Promise<void> {
  const { company, code, ...rest } = readInput(saveOnboardingDraftInput, input);
  const { userId, providerId: organizationId } = founder;
  const { onboardingDraft } = context.database.unsafeClient;
  const where = { organizationId_userId: { organizationId, userId } };
  const known = await onboardingDraft.findUnique({ where, select: { code: true } });
  const data = {
    ...defined(rest),
    ...(company === undefined ? {} : { company: JSON.stringify(company) }),
    ...(code === undefined || known?.code ? {} : { code }),
    updatedAt: context.clock.now(),
  };
  await onboardingDraft.upsert({ where, create: { ...data, organizationId, userId }, update: data });
}

/** What a person has told so far under this brand; null for nothing. */
export async function readOnboardingDraft(
  context: ServiceContext,
  { userId, providerId: organizationId }: Founder,
): Promise<OnboardingDraft | null> {
  const row = await context.database.unsafeClient.onboardingDraft.findUnique({
    where: { organizationId_userId: { organizationId, userId } },
    select: { code: true, registers: true, months: true, transfer: true, company: true },
  });
  if (row === null) return null;
  return { ...row, company: row.company === '' ? {} : typedCompany.parse(JSON.parse(row.company)) };
}

type Defined<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
