/** The first twelve bytes of a PROXY protocol v2 header. */
const SIGNATURE = Buffer.from('0d0a0d0a000d0a515549540a', 'hex');
const HEAD = 16;
/** Addresses of two Unix sockets are the longest block without TLVs; balancers add a few. */
const LONGEST = 536;
const COMMAND_LOCAL = 0x20;
const COMMAND_PROXY = 0x21;
const FAMILY_IPV4 = 0x11;
const FAMILY_IPV6 = 0x21;

export type ProxyHeader =
  /** More bytes are needed. */
  | { readonly state: 'partial' }
  /** This is no such header, or one that cannot be true. */
  | { readonly state: 'bad' }
  /** `length` bytes are read; `address` is null for the balancer's own checks of health. */
  | { readonly state: 'whole'; readonly length: number; readonly address: string | null };

/**
 * Reads the header with which a balancer tells the client's own address (PROXY protocol, version 2). It is believed
 * only on a port that is told to be behind a balancer.
 */
export function readProxyHeader(bytes: Buffer): ProxyHeader {
  const seen = Math.min(bytes.length, SIGNATURE.length);
  if (bytes.compare(SIGNATURE, 0, seen, 0, seen) !== 0) return { state: 'bad' };
  if (bytes.length < HEAD) return { state: 'partial' };
  const command = bytes.readUInt8(12);
  const family = bytes.readUInt8(13);
  const length = HEAD + bytes.readUInt16BE(14);
  if (length > LONGEST) return { state: 'bad' };
  if (command !== COMMAND_LOCAL && command !== COMMAND_PROXY) return { state: 'bad' };
  if (bytes.length < length) return { state: 'partial' };
  if (command === COMMAND_LOCAL) return { state: 'whole', length, address: null };
  if (family === FAMILY_IPV4 && length >= HEAD + 12) {
    return { state: 'whole', length, address: bytes.subarray(16, 20).join('.') };
  }
  if (family === FAMILY_IPV6 && length >= HEAD + 36) {
    return { state: 'whole', length, address: ipv6Text(bytes.subarray(16, 32)) };
  }
  return { state: 'bad' };
}

function ipv6Text(bytes: Buffer): string {
  const groups = Array.from({ length: 8 }, (_none, index) => bytes.readUInt16BE(index * 2).toString(16));
  return groups.join(':');
}
