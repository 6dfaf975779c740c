import { AppError } from '@koreshok/domain';
import type { TrustMaterial } from '@koreshok/signing';

/** Gives what certificates of people who come in are judged by; null where nothing is trusted yet. */
export type TrustSource = () => Promise<TrustMaterial | null>;

/** @throws AppError `certificate.no_trust` (unavailable) where nothing is trusted yet. */
export async function requireTrust(source: TrustSource): Promise<TrustMaterial> {
  const trust = await source();
  if (trust !== null) return trust;
  throw new AppError(
    'unavailable',
    'certificate.no_trust',
    'Электронные подписи сейчас не принимаются: список удостоверяющих центров ещё не загружен. Войдите другим способом.',
  );
}
