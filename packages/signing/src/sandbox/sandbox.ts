import type { Signer } from '../signer/index.ts';
import { buildMessage, strengthOf, usualAttributes } from '../signer/index.ts';
import type { TrustMaterial } from '../trust/index.ts';
import { writeAccreditedList } from './accredited-list.ts';
import { type CertificateWish, type Identity, issueCertificate } from './certificate.ts';
import { issueRevocationList, type Revoked } from './revocation-list.ts';

const YEAR_MS = 365 * 86_400_000;

/** An authority of the sandbox with its root above it. Nobody else trusts it. */
export interface SandboxAuthority {
  readonly root: Identity;
  readonly issuer: Identity;
  /** What verification has to trust so that the authority's signatures are good ones. */
  readonly trust: TrustMaterial;
  /** Certifies somebody from now for fifteen months, or as wished. */
  certify(wish: Pick<CertificateWish, 'subject'> & Partial<CertificateWish>): Identity;
  /** The authority's revocation list as of a moment, good for a week. */
  revocationList(revoked: readonly Revoked[], at: Date): Uint8Array;
}

/** Founds an authority that has been accredited for a year before `at` and stays so for ten. */
export const foundSandboxAuthority = (at: Date): SandboxAuthority => {
  const notBefore = new Date(at.getTime() - YEAR_MS);
  const notAfter = new Date(at.getTime() + 10 * YEAR_MS);
  const root = issueCertificate({
    subject: { commonName: 'Учебный головной удостоверяющий центр', organization: 'Учебное министерство' },
    authority: true,
    notBefore,
    notAfter,
  });
  const issuer = issueCertificate({
    subject: {
      commonName: 'Учебный удостоверяющий центр',
      organization: 'Учебный удостоверяющий центр',
      ogrn: '1047707030513',
    },
    issuer: root,
    authority: true,
    pathLength: 0,
    notBefore,
    notAfter,
  });
  const accreditedList = writeAccreditedList(
    [
      {
        name: 'Учебный удостоверяющий центр',
        ogrn: '1047707030513',
        registryNumber: '1',
        certificates: [issuer.certificate],
        from: notBefore,
      },
    ],
    { version: 1, issued: at },
  );
  return {
    root,
    issuer,
    trust: { certificates: [root.certificate.encoding, issuer.certificate.encoding], accreditedList },
    certify: (wish) =>
      issueCertificate({
        issuer,
        notBefore: at,
        notAfter: new Date(at.getTime() + 1.25 * YEAR_MS),
        ...wish,
      }),
    revocationList: (revoked, issued) =>
      issueRevocationList(issuer, revoked, { issued, nextDue: new Date(issued.getTime() + 7 * 86_400_000) }),
  };
};

/** Signs with a key in memory: for the sandbox, tests and demonstrations only. */
export const createSandboxSigner = (identity: Identity, others: readonly Identity[] = []): Signer => ({
  certificate: () => Promise.resolve(identity.certificate.encoding),
  sign: (content, at) => Promise.resolve(signInMemory(identity, content, at, others)),
});

/** A detached CAdES-BES signature by a key in memory. */
export const signInMemory = (
  { key, certificate }: Identity,
  content: Uint8Array,
  at: Date,
  others: readonly Identity[] = [],
): Uint8Array =>
  buildMessage({
    key,
    certificate,
    others: others.map((other) => other.certificate),
    attributes: usualAttributes(content, { strength: strengthOf(key), certificate, at }),
  });
