import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { readSecretKey, writeSecretKey } from '@koreshok/signing';
import {
  foundSandboxAuthority,
  type Identity,
  issueCertificate,
  issueRevocationList,
  parseCertificate,
  type SubjectFields,
} from '@koreshok/signing/sandbox';

const FIFTEEN_MONTHS = 456 * 86_400_000;

/** Where the worker looks for trust and for the operator's key; the teaching authority's own key lies beside them. */
export interface SigningFolders {
  readonly trust: string;
  readonly operator: string;
}

const authorityOf = ({ trust }: SigningFolders): string => join(dirname(trust), 'authority');

/**
 * Founds a teaching authority and gives the operator a key of it, so that contracts can be signed in a demonstration.
 * Nobody else trusts it.
 */
export function foundSigningRoom(
  folders: SigningFolders,
  at: Date,
  operator: { readonly name: string; readonly inn: string; readonly ogrn: string },
): void {
  const authority = foundSandboxAuthority(at);
  const own = authority.certify({
    subject: { commonName: operator.name, organizationInn: operator.inn, ogrn: operator.ogrn },
  });
  const put = (folder: string, name: string, bytes: Uint8Array): void => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, name), bytes, { mode: 0o600 });
  };
  put(folders.trust, 'root.cer', authority.root.certificate.encoding);
  put(folders.trust, 'issuer.cer', authority.issuer.certificate.encoding);
  put(folders.trust, 'accredited.xml', authority.trust.accreditedList ?? new Uint8Array());
  // A teaching authority takes nothing back, and says so for as long as its certificates are good.
  const lists = { issued: at, nextDue: new Date(at.getTime() + FIFTEEN_MONTHS) };
  for (const [name, issuer] of [
    ['root', authority.root],
    ['issuer', authority.issuer],
  ] as const)
    put(folders.trust, `${name}.crl`, issueRevocationList(issuer, [], lists));
  put(folders.operator, 'operator.crt', own.certificate.encoding);
  put(folders.operator, 'operator.key', writeSecretKey(own.key));
  put(authorityOf(folders), 'issuer.crt', authority.issuer.certificate.encoding);
  put(authorityOf(folders), 'issuer.key', writeSecretKey(authority.issuer.key));
}

/** A certificate with its key from the room's teaching authority, good from an hour ago for fifteen months. */
export function certifyInRoom(folders: SigningFolders, subject: SubjectFields, now: Date): Identity {
  const folder = authorityOf(folders);
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
  const issuer = {
    certificate: parseCertificate(read('issuer.crt')),
    key: readSecretKey(read('issuer.key')),
  };
  return issueCertificate({
    issuer,
    subject,
    notBefore: new Date(now.getTime() - 3_600_000),
    notAfter: new Date(now.getTime() + FIFTEEN_MONTHS),
  });
}
