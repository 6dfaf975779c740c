import { foundSandboxAuthority, type Identity, type SandboxAuthority } from '../src/sandbox/index.ts';
import type { VerificationRequest } from '../src/index.ts';
import { buildMessage, type MessageParts, strengthOf, usualAttributes } from '../src/signer/index.ts';

/** When things are signed and received in these tests. */
export const NOW = new Date('2026-06-15T12:00:00Z');

export const ORGANIZATION = { inn: '7734120985', ogrn: '1197746001232' } as const;

/** The head of the organization, as the subject of a certificate. */
export const HEAD = {
  commonName: 'ООО «Продукты рядом»',
  surname: 'Петрова',
  givenNames: 'Анна Сергеевна',
  organization: 'ООО «Продукты рядом»',
  organizationInn: ORGANIZATION.inn,
  ogrn: ORGANIZATION.ogrn,
  inn: '773400112220',
  snils: '08765430300',
} as const;

export const authority: SandboxAuthority = foundSandboxAuthority(NOW);
export const head: Identity = authority.certify({ subject: HEAD });
export const contract = new TextEncoder().encode('Договор № 17');

/** A message like the usual one, with some of its parts changed. */
export const message = (changes: Partial<MessageParts> = {}): Uint8Array => {
  const { key = head.key, certificate = head.certificate } = changes;
  return buildMessage({
    key,
    certificate,
    others: [authority.issuer.certificate],
    attributes: usualAttributes(contract, { strength: strengthOf(key), certificate, at: NOW }),
    ...changes,
  });
};

/** A request about the usual message, with some parts changed. */
export const request = (changes: Partial<VerificationRequest> = {}): VerificationRequest => ({
  content: contract,
  signature: message(),
  trust: authority.trust,
  at: NOW,
  expected: ORGANIZATION,
  ...changes,
});
