import {
  checkDocument,
  decodeConfirmation,
  decodeContainer,
  decodeDocument,
  decodeRawData,
  documentToJson,
  encodeDocument,
  FiscalDecodeError,
  type Frame,
  FrameReader,
} from '@koreshok/fiscal';

/** How often the decoders read something to its end, and what they did that they never may. */
export interface DecoderCounts {
  frames: number;
  containers: number;
  documents: number;
  refusals: number;
  readonly violations: string[];
}

export const newDecoderCounts = (): DecoderCounts => ({
  frames: 0,
  containers: 0,
  documents: 0,
  refusals: 0,
  violations: [],
});

const MOST_VIOLATIONS = 20;

/** Lets every decoder read the bytes, the frames of `chunks` first: it gives a value or throws its own error. */
export function feedDecoders(bytes: Buffer, chunks: readonly Buffer[], counts: DecoderCounts): void {
  const whole = new FrameReader().push(bytes);
  const reader = new FrameReader();
  const split = chunks.flatMap((chunk) => reader.push(chunk));
  counts.frames += split.length;
  if (!sameFrames(whole, split)) note(counts, 'other frames come out when the bytes come in pieces');
  const container = attempt(counts, 'container', () => decodeContainer(split[0]?.body ?? bytes.subarray(30)));
  attempt(counts, 'confirmation', () => decodeConfirmation(bytes.subarray(30), '1.2'));
  attempt(counts, 'raw data', () => decodeRawData(bytes.subarray(34)));
  if (container === undefined) return;
  counts.containers += 1;
  const document = attempt(counts, 'document', () => decodeDocument(container.data));
  if (document === undefined) return;
  counts.documents += 1;
  attempt(counts, 'format-logic control', () => checkDocument(document));
  attempt(counts, 'JSON', () => documentToJson(document, { containerHeader: container.header }));
  const again = attempt(counts, 'encoder', () => encodeDocument(document));
  if (again !== undefined && Buffer.compare(again, container.data) !== 0)
    note(counts, 'a document that was read is not written as it was');
}

function attempt<T>(counts: DecoderCounts, what: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof FiscalDecodeError) counts.refusals += 1;
    else
      note(
        counts,
        `${what} threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    return undefined;
  }
}

function note(counts: DecoderCounts, violation: string): void {
  if (counts.violations.length < MOST_VIOLATIONS) counts.violations.push(violation);
}

const sameFrames = (one: readonly Frame[], other: readonly Frame[]): boolean =>
  one.length === other.length &&
  one.every((frame, index) => Buffer.compare(frame.body, other[index]?.body ?? new Uint8Array(1)) === 0);
