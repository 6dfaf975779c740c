import { type Certificate, readSubject } from '../certificate/index.ts';
import { accreditationOf, checkSignerCertificate, findChain, issuerOgrn } from '../chain/index.ts';
import { Refusal } from '../report/index.ts';
import { checkRevocation, revocationListsIn } from '../revocation/index.ts';
import type { Trust } from '../trust/index.ts';
import type { Protocol } from './protocol.ts';
import type { VerificationRequest } from './request.ts';
import type { SignerCertificate } from './signer-certificate.ts';

/**
 * Whether the signer's certificate was good at the time of receipt: in force, meant for signing, issued under a trusted
 * root by an accredited authority, and not revoked. Throws `Refusal`.
 */
export const checkStanding = (
  { signer, others }: SignerCertificate,
  fromMessage: readonly Uint8Array[],
  trust: Trust,
  request: VerificationRequest,
  protocol: Protocol,
): void => {
  const { at } = request;
  checkSignerCertificate(signer, at);
  protocol.passed('Сертификат действовал и предназначен для подписи');
  const chain = findChain(signer, others, trust, at);
  protocol.chain = chain;
  protocol.passed('Цепочка ведёт к доверенному корневому сертификату', chain.at(-1)?.subject.text);
  checkLists(chain, [...fromMessage, ...(request.crls ?? [])], request, protocol);
  const accreditation = accreditationOf(chain, trust.accreditedList);
  protocol.accreditation = accreditation;
  if (accreditation.state === 'not accredited') {
    throw new Refusal('chain.not-accredited', accreditation.authority ?? 'the authority is not in the list');
  }
  if (accreditation.state === 'accredited') {
    protocol.passed(
      'Удостоверяющий центр был аккредитован в день выдачи сертификата',
      accreditation.authority ?? '',
    );
  } else protocol.leftOpen('accreditation');
  checkEntitlement(chain, request);
};

const checkLists = (
  chain: readonly Certificate[],
  files: readonly Uint8Array[],
  { at, policy }: VerificationRequest,
  protocol: Protocol,
): void => {
  const lists = revocationListsIn(files);
  const links = chain.flatMap((certificate, index) => {
    const issuer = chain[index + 1];
    return issuer === undefined ? [] : [checkRevocation(certificate, issuer, lists, at)];
  });
  protocol.revocation = links;
  const revoked = links.findIndex(({ state }) => state === 'revoked');
  if (revoked >= 0) {
    throw new Refusal(
      revoked === 0 ? 'certificate.revoked' : 'chain.revoked',
      links[revoked]?.revokedAt ?? '',
    );
  }
  const unsure = links.find(({ state, listStale }) => state === 'unknown' || listStale);
  if (unsure === undefined) protocol.passed('В цепочке нет отозванных сертификатов');
  else if (policy?.revocationRequired === true) throw new Refusal('revocation.unknown', unsure.serialNumber);
  else protocol.leftOpen('revocation', unsure.serialNumber);
};

const checkEntitlement = (chain: readonly Certificate[], { policy }: VerificationRequest): void => {
  const [signer] = chain;
  const entitled = policy?.organizationIssuers;
  if (entitled === undefined || signer === undefined || readSubject(signer.subject).kind === 'person') return;
  const ogrn = issuerOgrn(chain);
  if (ogrn === undefined || !entitled.includes(ogrn)) {
    throw new Refusal('chain.issuer-not-entitled', ogrn ?? 'the authority names no ОГРН');
  }
};
