import { AppError } from '@koreshok/domain';
import { canonicalHost } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { tokenDigest } from '../sessions/token.ts';

/** What a step of a registration knows of it. */
export interface OpenRegistration {
  readonly id: string;
  readonly organizationId: string;
  readonly host: string;
  readonly email: string;
  readonly phone: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly consentTextId: string;
  readonly next: string;
  readonly emailConfirmedAt: Date | null;
  readonly phoneConfirmedAt: Date | null;
  readonly phoneSkippedAt: Date | null;
}

/** @throws AppError `registration.stale` (bad_request) for a token that is unknown, too old, used, or of another host. */
export async function openRegistration(
  context: ServiceContext,
  input: { readonly token: string; readonly host: string },
): Promise<OpenRegistration> {
  const row = await context.database.unsafeClient.registration.findUnique({
    where: { tokenDigest: tokenDigest(input.token) },
    select: {
      id: true,
      organizationId: true,
      host: true,
      email: true,
      phone: true,
      name: true,
      passwordHash: true,
      consentTextId: true,
      next: true,
      emailConfirmedAt: true,
      phoneConfirmedAt: true,
      phoneSkippedAt: true,
      expiresAt: true,
      completedAt: true,
    },
  });
  const open =
    row !== null &&
    row.completedAt === null &&
    row.expiresAt > context.clock.now() &&
    row.host === canonicalHost(input.host);
  if (!open) throw staleRegistration();
  const { expiresAt: _, completedAt: __, ...registration } = row;
  return registration;
}

export function staleRegistration(): AppError {
  return new AppError(
    'bad_request',
    'registration.stale',
    'Эта регистрация уже завершена или устарела. Войдите или начните заново.',
  );
}
