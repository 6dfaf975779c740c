/** Bytes of a container header. */
export const CONTAINER_HEAD = 32;
/** Bytes of the header that rawData may carry: without length and checksum. */
export const SHORT_CONTAINER_HEAD = 28;
/** Type of a container from a drive. */
export const FROM_DRIVE = 0xa5;
/** Type of a container from the operator's crypto unit. */
export const FROM_OPERATOR = 0x5a;
/** Service data 1 of every container seen; its meaning is not public. */
export const USUAL_SERVICE_1 = 0x1009;

/** What stands in front of the data of a container. */
export interface ContainerHeader {
  /** Length of the whole container, header included. */
  readonly length: number;
  readonly crc: number;
  /** `FROM_DRIVE` or `FROM_OPERATOR`. */
  readonly type: number;
  /** Code of the document inside. */
  readonly dataType: number;
  readonly formatVersion: number;
  /** Two bytes as a big-endian number. */
  readonly service1: number;
  /** ФН, at most 16 digits. */
  readonly driveNumber: string;
  readonly documentNumber: number;
  /** Twelve bytes for the crypto unit, opaque here. */
  readonly service2: Uint8Array;
}

/** A container: its header and the document's bytes, a view into the bytes it was read from. */
export interface Container {
  readonly header: ContainerHeader;
  readonly data: Uint8Array;
}
