import { toHex } from '@koreshok/fiscal';

import { type Certificate, isSignedBy, KEY_USAGE } from '../certificate/index.ts';
import { Refusal, type RevocationReport } from '../report/index.ts';
import { encodingsIn } from '../trust/index.ts';
import { parseRevocationList, type RevocationList, revocationTime } from './list.ts';

const known = new WeakMap<Uint8Array, readonly RevocationList[]>();

/** The lists of files, DER or PEM; each file is read once. Files that are no lists give none. */
export const revocationListsIn = (files: readonly Uint8Array[]): RevocationList[] =>
  files.flatMap((file) => {
    const lists = known.get(file) ?? encodingsIn(file).flatMap(readOrSkip);
    known.set(file, lists);
    return lists;
  });

const readOrSkip = (encoding: Uint8Array): RevocationList[] => {
  try {
    return [parseRevocationList(encoding)];
  } catch {
    return [];
  }
};

/**
 * What the lists know of a certificate at a moment. A list counts when the certificate's issuer signed it and it speaks
 * of such certificates; the newest of them is named, but being in any of them is enough.
 */
export const checkRevocation = (
  certificate: Certificate,
  issuer: Certificate,
  lists: readonly RevocationList[],
  at: Date,
): RevocationReport => {
  const usable = lists.filter((list) => speaksOf(list, certificate) && isBy(list, issuer));
  const newest = usable.toSorted((a, b) => b.issued.getTime() - a.issued.getTime())[0];
  const revokedAt = usable
    .flatMap((list) => revocationTime(list, certificate.serialNumber) ?? [])
    .filter((time) => time <= at)
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
  return {
    serialNumber: toHex(certificate.serialNumber),
    state: revokedAt === undefined ? (newest === undefined ? 'unknown' : 'good') : 'revoked',
    revokedAt: revokedAt?.toISOString() ?? null,
    listIssued: newest?.issued.toISOString() ?? null,
    listStale: newest?.nextDue !== undefined && newest.nextDue < at,
  };
};

const speaksOf = (list: RevocationList, certificate: Certificate): boolean => {
  const isAuthority = certificate.basicConstraints?.authority === true;
  return list.scope === 'all' || list.scope === (isAuthority ? 'authorities' : 'users');
};

const isBy = (list: RevocationList, issuer: Certificate): boolean => {
  if (list.issuer.canonical !== issuer.subject.canonical) return false;
  if (issuer.keyUsage !== undefined && !issuer.keyUsage.has(KEY_USAGE.crlSign)) return false;
  try {
    return isSignedBy(list, issuer);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};
