import { hash } from 'node:crypto';
import {
  type Decision,
  type DriveFacts,
  type HeldDocument,
  monthOf,
  type TakenDocument,
} from '@koreshok/db/intake';
import { admissionDecision, type Binding, type Claim, type HeldReason } from '@koreshok/domain/holding';
import { newId } from '@koreshok/domain/ids';
import {
  checkDocument,
  encodeFrameHeader,
  fiscalSignOf,
  type Finding,
  type RegisterTime,
  registerTimeOf,
  registrationNumberOf,
  userInnOf,
} from '@koreshok/fiscal';
import type { CryptoUnit } from '../crypto-unit/index.ts';
import type { Envelope, GateArrival, OpenedDocument } from './arrival.ts';
import { confirmationOf, signConfirmation } from './confirm.ts';
import { driveStateOf, headAfter } from './drive-head.ts';

/** What a decision rests on besides the document and what the database knows about it. */
export interface DecisionRules {
  readonly operatorInn: string;
  readonly now: Date;
  /** `now` on the operator's wall: tag 1012 of the confirmation. */
  readonly acceptedAt: RegisterTime;
  /** `now` on a wall in a zone. */
  readonly wallTime: (zone: string) => RegisterTime;
  readonly unit: CryptoUnit;
  /** Asked before bytes of somebody unproven are kept; false when the minute's budget is used up. */
  readonly mayHoldStranger: () => boolean;
}

const UNNUMBERED = 0;

/**
 * Decides what happens with one document. Pure but for the crypto unit's sign.
 *
 * | case | outcome |
 * |---|---|
 * | could not be opened, or is not what its wrapping says | held |
 * | same bytes under a number taken in before | repeated: the stored confirmation again, whatever the admission says now |
 * | other bytes under a number taken in before | held |
 * | drive unknown, of another register or taxpayer, wrong port, blocked, left, term over | held |
 * | anything else | taken in, findings of format-logic control stored with it |
 */
export function decide(
  arrival: GateArrival,
  facts: DriveFacts,
  rules: DecisionRules,
): Decision | Promise<Decision> {
  const { envelope, opened, fault, place } = arrival;
  if (opened === null || place === null) return holdFault(envelope, fault, rules);
  const { stored } = facts;
  if (stored?.digest.equals(opened.digest) === true) {
    return { kind: 'repeat', confirmation: stored.confirmation };
  }
  const admission = admissionDecision(facts.binding, claimOf(envelope, opened), rules.now);
  if (stored !== null) {
    const owner = admission.admitted ? admission.binding.organizationId : admission.owner;
    return hold(envelope, { ...place, reason: 'number_reused', details: '', owner }, rules);
  }
  if (!admission.admitted) return hold(envelope, { ...place, ...admission }, rules);
  if (facts.head === null) {
    return hold(envelope, { ...place, reason: 'unknown_drive', details: 'no head', owner: undefined }, rules);
  }
  return take(envelope, opened, admission.binding, { ...facts, head: facts.head }, rules);
}

function claimOf(envelope: Envelope, { document }: OpenedDocument): Claim {
  return {
    registrationNumber: registrationNumberOf(document),
    inn: userInnOf(document),
    gate: envelope.gate,
  };
}

function take(
  envelope: Envelope,
  opened: OpenedDocument,
  binding: Binding,
  facts: DriveFacts & { readonly head: NonNullable<DriveFacts['head']> },
  rules: DecisionRules,
): Decision | Promise<Decision> {
  const { document, containerHeader } = opened;
  const place = { fn: containerHeader.driveNumber, number: containerHeader.documentNumber };
  const previous = driveStateOf(facts.head);
  const now = rules.wallTime(binding.timeZone);
  const findings = checkDocument(document, previous === undefined ? { now } : { now, previous });
  const confirmation = signConfirmation(
    confirmationOf(document, place, findings, { inn: rules.operatorInn, acceptedAt: rules.acceptedAt }),
    rules.unit,
  );
  const taken = (signed: Uint8Array): Decision => ({
    kind: 'take',
    document: rowOf(opened, binding, findings, signed, rules),
    head: headAfter(facts.head, document, place.number),
    release: facts.hasHeld ? hash('sha256', envelope.container, 'buffer') : null,
  });
  return confirmation instanceof Promise ? confirmation.then(taken) : taken(confirmation);
}

function rowOf(
  opened: OpenedDocument,
  binding: Binding,
  findings: readonly Finding[],
  confirmation: Uint8Array,
  rules: DecisionRules,
): TakenDocument {
  const { document, containerHeader, raw, digest } = opened;
  return {
    fn: containerHeader.driveNumber,
    number: containerHeader.documentNumber,
    month: monthOf(rules.now),
    organizationId: binding.organizationId,
    cashRegisterId: binding.cashRegisterId,
    outletId: binding.outletId,
    code: document.code,
    mode: binding.mode,
    registerTime: registerTimeOf(document) ?? 0,
    fiscalSign: fiscalSignOf(document) ?? 0,
    receivedAt: rules.now,
    raw,
    findings: findings.length === 0 ? '[]' : JSON.stringify(findings),
    digest,
    confirmation,
  };
}

interface Holding {
  readonly fn: string;
  readonly number: number;
  readonly reason: HeldReason;
  readonly details: string;
  readonly owner: string | undefined;
}

function hold(envelope: Envelope, holding: Holding, rules: DecisionRules): Decision {
  if (holding.owner === undefined && !rules.mayHoldStranger()) return { kind: 'ignore' };
  return { kind: 'hold', held: heldRow(envelope, holding, holding.number, rules) };
}

function holdFault(envelope: Envelope, fault: GateArrival['fault'], rules: DecisionRules): Decision {
  if (fault === null || !rules.mayHoldStranger()) return { kind: 'ignore' };
  const holding: Holding = { ...fault, number: fault.number ?? UNNUMBERED, owner: undefined };
  return { kind: 'hold', held: heldRow(envelope, holding, fault.number, rules) };
}

function heldRow(
  envelope: Envelope,
  holding: Holding,
  number: number | null,
  { now }: DecisionRules,
): HeldDocument {
  return {
    id: newId(now),
    owner: holding.owner,
    fn: holding.fn,
    number,
    reason: holding.reason,
    details: holding.details,
    mode: envelope.gate,
    frameHeader: encodeFrameHeader(envelope.header),
    container: envelope.container,
    digest: hash('sha256', envelope.container, 'buffer'),
    remoteAddress: envelope.remoteAddress,
    receivedAt: now,
  };
}
