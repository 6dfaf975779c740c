import { isUniqueViolation, type Transaction } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import { isOrganizationInn } from '@koreshok/fiscal/identifiers';
import type { z } from 'zod';
import { bindNewClient } from '../attribution/bind.ts';
import { readPriceList } from '../tariffs/read.ts';
import { companyProblems, type companyFields } from './company-fields.ts';

export interface NewClient {
  readonly providerId: string;
  readonly company: z.output<z.ZodObject<typeof companyFields>>;
  /** The code named; undefined for none. */
  readonly code: string | undefined;
  readonly plan: {
    readonly registers: number | null;
    readonly months: number | null;
    readonly transfer: boolean;
  };
  readonly startedById: string | null;
  readonly startedByAgentId: string | null;
}

/**
 * Writes a client with its requisites and the beginning of its way, inside the caller's transaction. The version of the
 * prices and the discount of the code are kept as they are now.
 * @throws AppError `company.unfit` (bad_request) with the fields, `partner_code.unknown`, `partner_code.not_open`.
 */
export async function writeClient(transaction: Transaction, client: NewClient, at: Date): Promise<string> {
  const { providerId, company, code, plan } = client;
  const fields = companyProblems(company);
  if (Object.keys(fields).length > 0) {
    throw new AppError('bad_request', 'company.unfit', 'Проверьте поля, отмеченные ниже.', { fields });
  }
  const { signerName, signerPost, address, ...organization } = company;
  const id = newId(at);
  const { inn } = company;
  await transaction.organization.create({
    data: { ...organization, address, id, providerId, kind: 'client', createdAt: at },
    select: { id: true },
  });
  const { agentId } = await bindNewClient(transaction, { id, providerId, inn }, code, at);
  await transaction.requisites.create({
    data: {
      organizationId: id,
      legalAddress: address,
      signerName,
      signerPost,
      signerGround: isOrganizationInn(inn) ? 'charter' : 'entrepreneur_record',
      updatedAt: at,
    },
    select: { organizationId: true },
  });
  const prices = await readPriceList(transaction, providerId);
  const months = prices?.terms.some((term) => term.months === plan.months) === true ? plan.months : null;
  await transaction.onboarding.create({
    data: {
      ...plan,
      organizationId: id,
      providerId,
      months,
      priceListId: prices?.id ?? null,
      offerDiscount: await discountOf(transaction, code, agentId, months),
      startedById: client.startedById,
      startedByAgentId: client.startedByAgentId,
      startedAt: at,
    },
    select: { organizationId: true },
  });
  return id;
}

/** The discount of the code named, where its agent is the client's; a code of one term gives it for that term only. */
async function discountOf(
  transaction: Transaction,
  code: string | undefined,
  agentId: string | null,
  months: number | null,
): Promise<number> {
  if (code === undefined || agentId === null) return 0;
  const found = await transaction.partnerCode.findFirst({
    where: { code, organizationId: agentId },
    select: { offerDiscount: true, offerMonths: true },
  });
  if (found === null) return 0;
  return found.offerMonths === null || found.offerMonths === months ? found.offerDiscount : 0;
}

/** A clash of ИНН and КПП as the error it is; anything else as it came. */
export function clientTaken(error: unknown): unknown {
  if (!isUniqueViolation(error, 'Organization_providerId_kind_inn_kpp_key')) return error;
  return new AppError(
    'conflict',
    'organization.taken',
    'Организация с такими ИНН и КПП уже подключена. Попросите её администратора пригласить вас.',
    { fields: { inn: 'Эта организация уже подключена.' }, cause: error },
  );
}
