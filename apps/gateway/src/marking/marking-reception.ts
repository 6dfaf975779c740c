import { monthOf, type openPool, readAdmittedOwner, storeNotice } from '@koreshok/db/intake';
import type { Clock } from '@koreshok/domain/clock';
import {
  assertAgreement,
  CONTAINER_HEAD,
  decodeContainer,
  decodeDocument,
  encodeContainer,
  type FiscalDocument,
  type Frame,
  FROM_DRIVE,
  FROM_OPERATOR,
} from '@koreshok/fiscal';
import { registerTimeAt } from '@koreshok/fiscal/time';
import { numberOf, textOf } from '@koreshok/fiscal/tlv';
import type { MarkingSystem } from '@koreshok/integrations/marking-system';
import type { CryptoUnit } from '../crypto-unit/index.ts';
import { OPERATOR_ZONE } from '../intake/confirm.ts';
import { codeAnswer, noticeReceipt } from './answers.ts';

const QUESTION = 81;
const NOTICE = 82;
const ANSWERS: ReadonlyMap<number, number> = new Map([
  [QUESTION, 83],
  [NOTICE, 84],
]);

/** FF FF, then the length of the short container header: how rawData with a header begins. */
const RAW_PREFIX = Buffer.from([0xff, 0xff, 0x00, 0x1c]);
/** rawData leaves out the container's length and checksum. */
const LENGTH_AND_CRC = 4;
const ZERO_TAIL = 2;

/** What came of a message, for the metrics. */
export type MarkingOutcome = 'answered' | 'repeated' | 'refused' | 'unavailable' | 'failed';

export interface MarkingReceptionOptions {
  readonly pool: Awaited<ReturnType<typeof openPool>>;
  readonly system: MarkingSystem;
  readonly unit: CryptoUnit;
  readonly clock: Clock;
  /** Why nothing may be confirmed now; null while the database keeps what it commits. */
  readonly problem: () => string | null;
  readonly onNotice: () => void;
  readonly onOutcome: (outcome: MarkingOutcome) => void;
  readonly onError: (error: unknown) => void;
}

/** A message of the marking protocol, taken apart. */
interface Message {
  readonly code: number;
  readonly fn: string;
  readonly document: FiscalDocument;
  readonly raw: Buffer;
  readonly service1: number;
  readonly containerNumber: number;
}

/**
 * Answers messages of the marking protocol (signature DD80CAA1, version 82A2): a question about a code (81) is put to
 * the marking system and answered by 83, a notice of a sale (82) is stored and answered by 84, as soon as it is
 * committed. Whatever cannot be answered truly is met with silence: the register then sells without the check, and sends
 * the notice again.
 */
export class MarkingReception {
  readonly #options: MarkingReceptionOptions;

  constructor(options: MarkingReceptionOptions) {
    this.#options = options;
  }

  /** @param answer called once, with the answer's container or null for silence. */
  receive(frame: Frame, answer: (container: Uint8Array | null) => void): void {
    const { onOutcome, onError } = this.#options;
    this.#answer(frame).then(
      ([outcome, container]) => {
        onOutcome(outcome);
        answer(container);
      },
      (error: unknown) => {
        onOutcome('failed');
        onError(error);
        answer(null);
      },
    );
  }

  async #answer(frame: Frame): Promise<readonly [MarkingOutcome, Uint8Array | null]> {
    const message = await this.#open(frame);
    const owner = await readAdmittedOwner(this.#options.pool, message.fn);
    if (owner === null) return ['refused', null];
    if (message.code === QUESTION) return ['answered', wrap(message, await this.#ask(message))];
    if (this.#options.problem() !== null) return ['unavailable', null];
    const number = numberOf(message.document.elements, 2002) ?? 0;
    const now = this.#options.clock.now();
    // A register on trial gets its receipt, but nobody else hears of it.
    const stored =
      owner.mode === 'test_drive'
        ? 'stored'
        : await storeNotice(this.#options.pool, {
            fn: message.fn,
            target: 'marking_notice',
            number,
            month: monthOf(now),
            organizationId: owner.organizationId,
            cashRegisterId: owner.cashRegisterId,
            receivedAt: now,
            raw: message.raw,
            receiptDocument: numberOf(message.document.elements, 1040) ?? null,
          });
    if (stored === 'differs') return ['refused', null];
    if (stored === 'stored') this.#options.onNotice();
    const receipt = wrap(message, noticeReceipt(number, registerTimeAt(now, OPERATOR_ZONE)));
    return [stored === 'repeated' ? 'repeated' : 'answered', receipt];
  }

  async #ask({ fn, document: { elements } }: Message): Promise<Uint8Array> {
    const result = await this.#options.system.check({
      fiscalDriveNumber: fn,
      code: textOf(elements, 2000) ?? '',
      plannedStatus: numberOf(elements, 2003) ?? 0,
    });
    return codeAnswer(
      {
        number: numberOf(elements, 2001) ?? 0,
        codeType: numberOf(elements, 2100) ?? 0,
        mode: numberOf(elements, 2102) ?? 0,
        askedAt: numberOf(elements, 2114) ?? 0,
      },
      result,
    );
  }

  /** @throws FiscalDecodeError, CryptoUnitError, or RangeError for another kind of message. */
  async #open({ header, body }: Frame): Promise<Message> {
    const container = decodeContainer(body);
    const { dataType, driveNumber, documentNumber, service1, type } = container.header;
    if (type !== FROM_DRIVE || !ANSWERS.has(dataType))
      throw new RangeError(`No answer to message ${dataType}`);
    const bytes = await this.#options.unit.unwrap(container);
    const document = decodeDocument(bytes, { version: '1.2' });
    assertAgreement(container.header, document, header.driveNumber);
    const signed = bytes.subarray(0, bytes.length - (document.zeroTail ? ZERO_TAIL : 0));
    return {
      code: dataType,
      fn: driveNumber,
      document,
      raw: Buffer.concat([RAW_PREFIX, body.subarray(LENGTH_AND_CRC, CONTAINER_HEAD), signed]),
      service1,
      containerNumber: documentNumber,
    };
  }
}

function wrap({ code, fn, service1, containerNumber }: Message, data: Uint8Array): Uint8Array {
  return encodeContainer(
    {
      type: FROM_OPERATOR,
      dataType: ANSWERS.get(code) ?? 0,
      service1,
      driveNumber: fn,
      documentNumber: containerNumber,
    },
    data,
  );
}
