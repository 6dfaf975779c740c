import type { HeldBytes } from '@koreshok/db/intake';
import { decodeFrameHeader, documentVersionOf, encodeFrame } from '@koreshok/fiscal';
import type { Envelope } from '../intake/arrival.ts';

/** The message a held document came in, as the gate read it. */
export function envelopeOf(held: HeldBytes): Envelope {
  const bytes = held.frameHeader ?? usualHeader(held);
  return {
    header: decodeFrameHeader(bytes),
    container: held.container,
    gate: held.mode,
    remoteAddress: held.remoteAddress,
  };
}

/** For rows that were held before headers were kept: the header every register writes. */
function usualHeader({ fn, container }: HeldBytes): Uint8Array {
  return encodeFrame({ driveNumber: fn, documentVersion: documentVersionOf('1.2') }, container);
}
