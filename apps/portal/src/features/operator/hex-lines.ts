/** One line of a hex view: sixteen bytes. */
export interface HexLine {
  /** Of the first byte, in hex. */
  readonly offset: string;
  readonly bytes: string;
  /** The same as text; what is not printable is a dot. */
  readonly text: string;
}

const LINE = 32;

/** Cuts bytes in hex into lines as hex editors show them. */
export function hexLines(hex: string): HexLine[] {
  const lines: HexLine[] = [];
  for (let at = 0; at < hex.length; at += LINE) {
    const pairs = hex.slice(at, at + LINE).match(/../gu) ?? [];
    lines.push({
      offset: (at / 2).toString(16).padStart(4, '0'),
      bytes: pairs.join(' ').padEnd(47, ' '),
      text: pairs.map(printable).join(''),
    });
  }
  return lines;
}

function printable(pair: string): string {
  const code = Number.parseInt(pair, 16);
  return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '.';
}

/** The bytes behind a hex text. */
export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}
