import { Refusal, type SignerReport } from '../report/index.ts';
import type { Protocol } from './protocol.ts';
import type { ExpectedParty } from './request.ts';

/** Whether a certificate speaks for an organization or sole trader by itself. */
export const speaksForItself = (signer: SignerReport): boolean => signer.kind !== 'person';

/** Whether the signer is the expected organization or sole trader. Throws `Refusal`. */
export const checkParty = (signer: SignerReport, expected: ExpectedParty, protocol: Protocol): void => {
  if (!speaksForItself(signer)) throw new Refusal('power-of-attorney.required', signer.commonName ?? '');
  const { inn, ogrn } = expected;
  if (inn !== undefined) {
    if (signer.inn === null) throw new Refusal('subject.no-inn');
    if (signer.inn !== inn) throw new Refusal('inn.mismatch', `${signer.inn}, not ${inn}`);
  }
  if (ogrn !== undefined && signer.ogrn !== ogrn)
    throw new Refusal('ogrn.mismatch', `${signer.ogrn}, not ${ogrn}`);
  protocol.passed('Подписавший – сторона договора', signer.inn ?? signer.ogrn ?? '');
};
