/** How a number of documents is spread over clients, registers and months. */
export interface StorePlan {
  readonly documents: number;
  readonly clients: number;
  readonly registers: number;
  /** Documents of each register in each month. */
  readonly perMonth: number;
  /** First seconds of the months, UTC, oldest first; the last one is over. */
  readonly months: readonly Date[];
}

const MONTHS = 12;
const DOCUMENTS_OF_REGISTER = 2_000;
const REGISTERS_OF_CLIENT = 10;
/** Measured: all tables with their indexes, compact raws of 128 bytes and one item a receipt. */
export const BYTES_PER_DOCUMENT = 1_600;
/** The first client has a tenth of all registers: a chain beside many shops. */
export const CHAIN_SHARE = 10;

/** Twelve months that end before the present one; the number of documents is rounded up to whole months of registers. */
export function planStore(wanted: number, now: Date): StorePlan {
  const registers = Math.max(CHAIN_SHARE, Math.ceil(wanted / DOCUMENTS_OF_REGISTER));
  const perMonth = Math.ceil(wanted / registers / MONTHS);
  return {
    documents: registers * perMonth * MONTHS,
    clients: Math.max(2, Math.ceil(registers / REGISTERS_OF_CLIENT)),
    registers,
    perMonth,
    months: Array.from(
      { length: MONTHS },
      (_none, index) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - MONTHS + index, 1)),
    ),
  };
}

const FIRST_DRIVE = 9_961_440_300_000_000n;

/** ФН of a loaded register. */
export const driveOf = (register: number): string => String(FIRST_DRIVE + BigInt(register));

/** Id of a loaded client. */
export const clientId = (client: number): string => `01STRCL${String(client).padStart(19, '0')}`;

/** Buyers whose phones receipts carry: one receipt in four has one, and buyers come back. */
export const BUYERS = 20_000;

/** Phone of a buyer. */
export const phoneOf = (buyer: number): string => `+79${String(buyer).padStart(9, '0')}`;
