import type { Transaction } from '@koreshok/db';
import type { SecurityNoticeEvent } from '@koreshok/paperwork/html';
import { type Brand, brandByHost } from '../brands/index.ts';
import { type ServiceContext, writeOutbox } from '../context/index.ts';

/** What a person is told of by mail, so that he notices what was not he. */
export type SecurityEvent = SecurityNoticeEvent;

/** The outbox fact that the mail worker answers with `issueNotice`. */
export const SECURITY_NOTICE = { consumer: 'mail', kind: 'security_notice' } as const;

/** Asks for a notice to a person, in the transaction of what happened. @param to another address than the person's own. */
export function writeNotice(
  transaction: Transaction,
  at: Date,
  notice: {
    readonly brand: Pick<Brand, 'organizationId' | 'host'>;
    readonly userId: string;
    readonly event: SecurityEvent;
    readonly userAgent?: string;
    readonly ipAddress?: string;
    readonly to?: string;
  },
): Promise<void> {
  const { brand, ...facts } = notice;
  return writeOutbox(transaction, at, {
    organizationId: brand.organizationId,
    ...SECURITY_NOTICE,
    payload: { ...facts, host: brand.host, at: at.toISOString() },
  });
}

/** What a notice says and to whom. */
export interface IssuedNotice {
  readonly brand: Brand;
  readonly to: string;
  readonly timeZone: string;
}

/** Whom a notice goes to. Null when there is nobody to tell any more. */
export async function issueNotice(
  context: ServiceContext,
  input: { readonly userId: string; readonly host: string; readonly to: string | undefined },
): Promise<IssuedNotice | null> {
  const brand = await brandByHost(context, input.host);
  const user = await context.database.unsafeClient.user.findUnique({
    where: { id: input.userId },
    select: { email: true },
  });
  if (brand === null || user === null) return null;
  return { brand, to: input.to ?? user.email, timeZone: 'Europe/Moscow' };
}
