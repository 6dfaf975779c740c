import { cString, readCString } from './pdu.ts';

/** Kinds of addresses (specification, sections 5.2.5 and 5.2.6). */
const TON = { international: 1, alphanumeric: 5 } as const;
const NPI = { unknown: 0, isdn: 1 } as const;
/** The message begins with a header of its own: it is a part of a longer one. */
const HAS_HEADER = 0x40;
const UCS2 = 8;
const RECEIPT_WANTED = 1;
const IS_RECEIPT = 0x04;

/** Characters of UCS-2 in a message, and in each part of a longer one. */
const ALONE = 70;
const IN_PART = 67;

/** The bodies of `submit_sm` for one text: several when it is long, joined by the phone under one reference. */
export function submitBodies(
  sms: { readonly from: string; readonly to: string; readonly text: string },
  reference: number,
): Buffer[] {
  const parts = partsOf(sms.text);
  return parts.map((part, index) => {
    const header =
      parts.length === 1
        ? Buffer.alloc(0)
        : Buffer.from([5, 0, 3, reference & 0xff, parts.length, index + 1]);
    const message = Buffer.concat([header, Buffer.from(part, 'utf16le').swap16()]);
    return Buffer.concat([
      cString(''),
      Buffer.from([TON.alphanumeric, NPI.unknown]),
      cString(sms.from),
      Buffer.from([TON.international, NPI.isdn]),
      cString(sms.to.replace(/^\+/, '')),
      Buffer.from([header.length === 0 ? 0 : HAS_HEADER, 0, 0]),
      cString(''),
      cString(''),
      Buffer.from([RECEIPT_WANTED, 0, UCS2, 0, message.length]),
      message,
    ]);
  });
}

function partsOf(text: string): string[] {
  if (text.length <= ALONE) return [text];
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += IN_PART) parts.push(text.slice(at, at + IN_PART));
  return parts;
}

/** What a delivery receipt says: `id:… stat:DELIVRD err:000` (specification, appendix B). */
export interface ReceiptText {
  readonly messageId: string;
  readonly stat: string;
  readonly error: string;
}

/** Reads a `deliver_sm`; undefined for one that is no receipt. */
export function readReceipt(body: Buffer): ReceiptText | undefined {
  let at = readCString(body, 0).next + 2;
  at = readCString(body, at).next + 2;
  at = readCString(body, at).next;
  const esmClass = body[at] ?? 0;
  if ((esmClass & 0x3c) !== IS_RECEIPT) return undefined;
  at = readCString(body, at + 3).next;
  at = readCString(body, at).next + 4;
  const length = body[at] ?? 0;
  const text = body.toString('latin1', at + 1, at + 1 + length);
  const messageId = /\bid:(\S+)/.exec(text)?.[1];
  const stat = /\bstat:(\w+)/.exec(text)?.[1];
  if (messageId === undefined || stat === undefined) return undefined;
  return { messageId, stat, error: /\berr:(\w+)/.exec(text)?.[1] ?? '' };
}
