import { type Certificate, NAME } from '../certificate/index.ts';
import type { AccreditationReport } from '../report/index.ts';
import { type AccreditedAuthority, type AccreditedList, wasAccredited } from '../trust/index.ts';

/** The same authority's key under the same name, whether or not the certificate has been issued anew. */
const isOf = (authority: AccreditedAuthority, issuer: Certificate): boolean =>
  authority.certificates.some(
    ({ subject, key }) =>
      subject.canonical === issuer.subject.canonical && Buffer.from(key.bytes).equals(issuer.key.bytes),
  );

/**
 * Whether the authority that issued the signer's certificate was accredited on the day of issue, which is what makes a
 * signature a qualified one (63-ФЗ, article 11, paragraph 1).
 */
export const accreditationOf = (
  [signer, ...authorities]: readonly Certificate[],
  list: AccreditedList | undefined,
): AccreditationReport => {
  const issuer = authorities[0];
  const about = { listIssued: list?.issued ?? null, listVersion: list?.version ?? null };
  if (list === undefined) return { state: 'not checked', authority: null, registryNumber: null, ...about };
  const found =
    issuer === undefined || signer === undefined
      ? []
      : list.authorities.filter((authority) => isOf(authority, issuer));
  const accredited = found.find(
    (authority) => signer !== undefined && wasAccredited(authority, signer.notBefore),
  );
  const named = accredited ?? found[0];
  return {
    state: accredited === undefined ? 'not accredited' : 'accredited',
    authority: named?.name ?? null,
    registryNumber: named?.registryNumber ?? null,
    ...about,
  };
};

/** ОГРН of the authority that issued the signer's certificate, as its own certificate says. */
export const issuerOgrn = ([, issuer]: readonly Certificate[]): string | undefined =>
  issuer?.subject.values.get(NAME.ogrn);
