import {
  buildDocument,
  type ContainerFields,
  encodeContainer,
  encodeDocument,
  encodeFrame,
  type FieldRecord,
  type FormatVersion,
  type FrameFields,
  USUAL_FLAGS,
} from '@koreshok/fiscal';

/** A register as the tests know it: what stands in the database and in its documents. */
export interface TestRegister {
  readonly fn: string;
  readonly registrationNumber: string;
  readonly inn: string;
}

export interface MessageOptions {
  readonly number: number;
  /** A sale by default. */
  readonly code?: number;
  readonly version?: FormatVersion;
  /** Values of tags in place of the usual ones. */
  readonly fields?: FieldRecord;
  readonly container?: Partial<ContainerFields>;
  readonly frame?: Partial<FrameFields>;
  readonly signed?: boolean;
}

/** 2026-11-23 12:00:00 on the register's wall. */
export const NOON = Date.UTC(2026, 10, 23, 12) / 1000;

/** The document's plain bytes as a drive puts them into a container. */
export function documentBytes(register: TestRegister, options: MessageOptions): Uint8Array {
  const { number, code = 3, version = '1.2', fields = {}, signed = true } = options;
  const usual: FieldRecord = {
    1012: NOON + number,
    1018: register.inn.padEnd(12, ' '),
    1037: register.registrationNumber.padEnd(20, ' '),
    1040: number,
    1041: register.fn.padEnd(16, ' '),
  };
  const document = buildDocument(
    code,
    version,
    { ...usual, ...fields },
    signed ? { messageSign: Uint8Array.of(0x81, 0x06, 1, 2, 3, 4, 5, number & 0xff), zeroTail: true } : {},
  );
  return encodeDocument(document);
}

/** The container of a document. */
export function containerBytes(register: TestRegister, options: MessageOptions): Uint8Array {
  return encodeContainer(
    {
      dataType: options.code ?? 3,
      driveNumber: register.fn,
      documentNumber: options.number,
      ...options.container,
    },
    documentBytes(register, options),
  );
}

/** A whole session message. */
export function message(register: TestRegister, options: MessageOptions): Buffer {
  const { version = '1.2', frame = {} } = options;
  return Buffer.from(
    encodeFrame({ driveNumber: register.fn, version, ...frame }, containerBytes(register, options)),
  );
}

/** A message around any body. */
export function messageAround(
  register: Pick<TestRegister, 'fn'>,
  body: Uint8Array,
  frame: Partial<FrameFields> = {},
): Buffer {
  return Buffer.from(encodeFrame({ driveNumber: register.fn, version: '1.2', ...frame }, body));
}

/** A message that asks only whether somebody is there. */
export function ping(register: Pick<TestRegister, 'fn'>): Buffer {
  return messageAround(register, new Uint8Array(0), { flags: { ...USUAL_FLAGS, hasContainer: false } });
}
