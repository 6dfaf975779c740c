import { AppError } from '@koreshok/domain';
import type { SignerReport } from '@koreshok/signing';
import { blindIndex, type Keyring } from '../secrets/index.ts';

/**
 * What a person is known again by: the СНИЛС of his certificates, which outlives each of them. It is kept as a keyed
 * digest only, so that the database alone names nobody.
 * @throws AppError `certificate.nameless` (bad_request) for a certificate without one.
 */
export function personDigest(keys: Keyring, signer: SignerReport): Uint8Array<ArrayBuffer> {
  if (signer.snils === null) {
    throw new AppError(
      'bad_request',
      'certificate.nameless',
      'В сертификате нет СНИЛС, поэтому по нему нельзя узнать человека. Возьмите сертификат физического лица или руководителя.',
    );
  }
  return blindIndex(keys, `snils:${signer.snils}`);
}

/** The holder's name as people read it. */
export function personName({ surname, givenNames, commonName }: SignerReport): string {
  const name = [surname, givenNames].filter((part) => part !== null).join(' ');
  return (name === '' ? (commonName ?? '') : name).slice(0, 200);
}
