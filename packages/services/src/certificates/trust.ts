import { AppError } from '@koreshok/domain';
import type { TrustFiles, TrustSource } from '../signing-trust/index.ts';

/** @throws AppError `certificate.no_trust` (unavailable) where nothing is trusted yet. */
export async function requireTrust(source: TrustSource): Promise<TrustFiles> {
  const trust = await source();
  if (trust !== null) return trust;
  throw new AppError(
    'unavailable',
    'certificate.no_trust',
    'Электронные подписи сейчас не принимаются: список удостоверяющих центров ещё не загружен. Войдите другим способом.',
  );
}
