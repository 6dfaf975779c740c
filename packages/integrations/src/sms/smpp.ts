import { SmppLine } from './line.ts';
import { COMMAND, type Pdu, readCString } from './pdu.ts';
import { SmsError, type SmsPort, type SmsReceipt, type SmsRefusal } from './port.ts';
import { type ReceiptText, readReceipt, submitBodies } from './submit.ts';

export interface SmppOptions {
  /** `smpp://user:password@host:port`, or `smpps:` with TLS. */
  readonly url: string;
  /** The command status by which this centre says that the subscriber refuses mass messages; vendors differ. */
  readonly unsubscribedStatus: number;
  /** The same in the `err:` of a delivery receipt. */
  readonly unsubscribedError: string;
  readonly onReceipt: (receipt: SmsReceipt) => void;
  readonly connectMs?: number;
  readonly answerMs?: number;
  readonly enquireMs?: number;
}

/** Statuses that pass by themselves: busy, queue full, throttled, unavailable, a broken bind. */
const PASSING = new Set([0x04, 0x05, 0x08, 0x0d, 0x0e, 0x0f, 0x14, 0x58, 0x64]);

/** Short messages over SMPP 3.4, one bound line opened when it is needed and again after it broke. */
export function smppSms(options: SmppOptions): SmsPort {
  const url = new URL(options.url);
  let line: Promise<SmppLine> | undefined;
  let reference = 0;
  const bound = async (): Promise<SmppLine> => {
    const known = await line?.catch(() => undefined);
    if (known !== undefined && !known.ended) return known;
    line = SmppLine.open({
      url,
      connectMs: options.connectMs ?? 5_000,
      answerMs: options.answerMs ?? 20_000,
      enquireMs: options.enquireMs ?? 30_000,
      onDeliver: (body) => {
        const receipt = readReceipt(body);
        const told = receipt && receiptOf(receipt, options.unsubscribedError);
        if (told) options.onReceipt(told);
      },
    });
    return line;
  };
  return {
    async send(sms) {
      reference += 1;
      let messageId = '';
      for (const body of submitBodies(sms, reference)) {
        const answer = await bound()
          .then((open) => open.ask(COMMAND.submit, body))
          .catch((error: unknown) => {
            throw new SmsError('The SMS centre cannot be reached', 'temporary', error);
          });
        messageId = takenUnder(answer, options.unsubscribedStatus);
      }
      return { messageId };
    },
    async close() {
      const open = await line?.catch(() => undefined);
      await open?.close();
    },
  };
}

function takenUnder(answer: Pdu, unsubscribedStatus: number): string {
  if (answer.status === 0) return readCString(answer.body, 0).text;
  const refusal: SmsRefusal =
    answer.status === unsubscribedStatus
      ? 'unsubscribed'
      : PASSING.has(answer.status)
        ? 'temporary'
        : 'undeliverable';
  throw new SmsError(`The SMS centre refuses the message: status ${answer.status}`, refusal);
}

/** The final states of appendix B; what is still on its way says nothing yet. */
function receiptOf({ messageId, stat, error }: ReceiptText, unsubscribed: string): SmsReceipt | undefined {
  if (stat === 'DELIVRD') return { messageId, state: 'delivered' };
  if (['UNDELIV', 'REJECTD', 'EXPIRED', 'DELETED'].includes(stat)) {
    return { messageId, state: error === unsubscribed ? 'unsubscribed' : 'undeliverable' };
  }
  return undefined;
}
