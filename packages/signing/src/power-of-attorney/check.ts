import { OPEN_SENTENCES, Refusal, type SignatureReport, type SignerReport } from '../report/index.ts';
import type { ExpectedParty, PowerOfAttorneyFiles, VerificationRequest } from '../verify/request.ts';
import type { Protocol } from '../verify/protocol.ts';
import {
  type Person,
  type PowerOfAttorney,
  type Principal,
  type Representative,
  readPowerOfAttorney,
} from './document.ts';

type Verify = (request: VerificationRequest) => SignatureReport;

const MOSCOW_OFFSET_MS = 3 * 3_600_000;

/** The day in Moscow, by which terms of powers run. */
const dayOf = (at: Date): string => new Date(at.getTime() + MOSCOW_OFFSET_MS).toISOString().slice(0, 10);

const endOf = (day: string): Date => new Date(`${day}T23:59:59+03:00`);

/**
 * Whether a power of attorney lets the signer act for the expected party: its own signature by the principal, the
 * parties, the term, the powers, and what the registry said. Throws `Refusal`.
 */
export const checkPowerOfAttorney = (
  files: PowerOfAttorneyFiles,
  signer: SignerReport,
  request: VerificationRequest,
  protocol: Protocol,
  verify: Verify,
): void => {
  const power = readPowerOfAttorney(files.document);
  if (power.isHandedOn) throw new Refusal('power-of-attorney.handed-on', power.number);
  const principal = principalFor(power, request.expected);
  const signature = verifyItsSignature(files, power, principal, request, verify);
  protocol.powerOfAttorney = {
    number: power.number,
    issued: power.issued,
    validTo: power.validTo,
    principal: principal.name,
    representative: power.representatives.map(({ name }) => name).join(', '),
    powers: [
      ...power.powers.map(({ code, name }) => [code, name].filter(Boolean).join(' ')),
      ...(power.powersInWords === undefined ? [] : [power.powersInWords]),
    ],
    registryState: files.registryState ?? 'not checked',
    signature,
  };
  if (signature.verdict !== 'valid') {
    const isOther = signature.code === 'inn.mismatch' || signature.code === 'ogrn.mismatch';
    throw new Refusal(
      isOther ? 'power-of-attorney.principal-signer' : 'power-of-attorney.signature',
      signature.code,
    );
  }
  if (signature.signer !== null) checkHead(principal, signature.signer);
  checkTerm(power, request.at);
  checkRepresentative(power, signer);
  checkPowers(power, files.powers);
  if (files.registryState === 'revoked') throw new Refusal('power-of-attorney.revoked', power.number);
  protocol.passed('Доверенность позволяет подписавшему действовать от имени стороны', power.number);
  if (files.powers === undefined) protocol.leftOpen('powers', power.number);
  if (signature.unchecked.includes(OPEN_SENTENCES.revocation)) protocol.leftOpen('principalRevocation');
  if (files.registryState === undefined) protocol.leftOpen('powerRegistry', power.number);
  else protocol.passed('По реестру доверенность не отменена', power.number);
};

const principalFor = ({ principals }: PowerOfAttorney, expected: ExpectedParty | undefined): Principal => {
  const fits = ({ inn, ogrn }: Principal): boolean =>
    inn !== undefined &&
    (expected?.inn === undefined || inn === expected.inn) &&
    (expected?.ogrn === undefined || ogrn === expected.ogrn);
  const principal = principals.find(fits);
  if (principal === undefined) {
    throw new Refusal('power-of-attorney.principal', principals.map(({ inn }) => inn ?? '?').join(', '));
  }
  return principal;
};

/**
 * The principal's signature is judged at the time of receipt. A head's certificate lives for fifteen months and a power
 * longer: one that the registry holds active was checked when it was registered, so an expired certificate is judged as of
 * the end of the day of issue.
 */
const verifyItsSignature = (
  files: PowerOfAttorneyFiles,
  power: PowerOfAttorney,
  principal: Principal,
  { trust, crls, at, policy }: VerificationRequest,
  verify: Verify,
): SignatureReport => {
  const judgeAt = (moment: Date): SignatureReport =>
    verify({
      content: files.document,
      signature: files.signature,
      trust,
      at: moment,
      expected: {
        ...(principal.inn === undefined ? {} : { inn: principal.inn }),
        ...(principal.ogrn === undefined ? {} : { ogrn: principal.ogrn }),
      },
      ...(crls === undefined ? {} : { crls }),
      ...(policy === undefined ? {} : { policy }),
    });
  const now = judgeAt(at);
  const mayLookBack = now.code === 'certificate.expired' && files.registryState === 'active';
  return mayLookBack ? judgeAt(endOf(power.issued)) : now;
};

/** The head named in the document has to be the one who signed it, as far as both say who they are. */
const checkHead = ({ head }: Principal, signer: SignerReport): void => {
  if (head !== undefined && contradicts(head, signer)) {
    throw new Refusal('power-of-attorney.principal-signer', head.name);
  }
};

const contradicts = ({ inn, snils }: Person, signer: SignerReport): boolean =>
  (inn !== undefined && signer.personInn !== null && inn !== signer.personInn) ||
  (snils !== undefined && signer.snils !== null && snils !== signer.snils);

const checkTerm = ({ issued, validTo }: PowerOfAttorney, at: Date): void => {
  const day = dayOf(at);
  if (day < issued) throw new Refusal('power-of-attorney.not-started', issued);
  if (day > validTo) throw new Refusal('power-of-attorney.expired', validTo);
};

const checkRepresentative = ({ representatives, isJoint }: PowerOfAttorney, signer: SignerReport): void => {
  if (!representatives.some((representative) => isSigner(representative, signer))) {
    throw new Refusal('power-of-attorney.representative', representatives.map(({ name }) => name).join(', '));
  }
  if (isJoint && representatives.length > 1) throw new Refusal('power-of-attorney.joint');
};

/** A person is told by ИНН or СНИЛС, at least one of them and neither against; others by their ИНН. */
const isSigner = ({ inn, person }: Representative, signer: SignerReport): boolean => {
  if (inn !== undefined && signer.inn === inn) return true;
  if (person === undefined || contradicts(person, signer)) return false;
  const sameInn = person.inn !== undefined && person.inn === signer.personInn;
  return sameInn || (person.snils !== undefined && person.snils === signer.snils);
};

const checkPowers = ({ powers }: PowerOfAttorney, wanted: readonly string[] | undefined): void => {
  if (wanted === undefined || powers.some(({ code }) => wanted.includes(code))) return;
  throw new Refusal('power-of-attorney.powers', powers.map(({ code }) => code).join(', '));
};
