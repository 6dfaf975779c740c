import { buildDocument } from '@koreshok/fiscal/generate';
import { fiscalSignOf } from '@koreshok/fiscal/document';
import { encodeRawData } from '@koreshok/fiscal/raw-data';
import type { FieldRecord } from '@koreshok/fiscal/tlv';
import type { Database } from '../client/index.ts';
import { monthOf } from '../migrations/index.ts';
import type { BuiltRegister } from './registers.ts';

export interface DocumentTraits {
  /** 3 receipt, 2 and 5 shift opened and closed, 1 registration report. */
  readonly code: number;
  readonly number: number;
  /** Seconds of the register's clock. */
  readonly registerTime: number;
  readonly receivedAt: Date;
  /** Values by tag; what is left out is filled in plausibly. */
  readonly fields?: FieldRecord;
  readonly verdict?: 'waiting' | 'accepted' | 'soft_quarantine' | 'hard_quarantine' | 'put_aside';
  /** JSON list, as the gateway stores it. */
  readonly findings?: string;
}

export interface StoredDocument {
  readonly fn: string;
  readonly number: number;
  readonly month: number;
  /** ФПД as printed. */
  readonly fiscalSign: string;
}

/** A document as the gateway stores it, with real bytes; projections are made from it by their own code. */
export async function aDocument(
  database: Database,
  register: BuiltRegister,
  traits: DocumentTraits,
): Promise<StoredDocument> {
  const document = buildDocument(
    traits.code,
    '1.2',
    {
      1018: register.inn,
      1013: register.serialNumber,
      1037: register.registrationNumber,
      1041: register.fn,
      1040: traits.number,
      1012: traits.registerTime,
      ...traits.fields,
    },
    { messageSign: new Uint8Array(8).fill(7) },
  );
  const sign = fiscalSignOf(document) ?? 0;
  const month = monthOf(traits.receivedAt);
  const owner = { organizationId: register.organizationId, cashRegisterId: register.id };
  await database.unsafeClient.fiscalDocument.create({
    data: {
      ...owner,
      fn: register.fn,
      number: traits.number,
      month,
      outletId: register.outletId,
      code: traits.code,
      mode: register.mode,
      registerTime: traits.registerTime,
      fiscalSign: BigInt(sign),
      receivedAt: traits.receivedAt,
      raw: new Uint8Array(encodeRawData(document)),
      findings: traits.findings ?? '[]',
    },
    select: { fn: true },
  });
  if (traits.verdict !== undefined) {
    await database.unsafeClient.acknowledgement.create({
      data: {
        ...owner,
        fn: register.fn,
        number: traits.number,
        month,
        verdict: traits.verdict,
        attempts: 1,
        sentAt: traits.receivedAt,
        decidedAt: traits.verdict === 'waiting' ? null : traits.receivedAt,
      },
      select: { fn: true },
    });
  }
  return { fn: register.fn, number: traits.number, month, fiscalSign: String(sign) };
}
