import { isIPv6 } from 'node:net';

/** An IPv4 address that came in over a dual-stack socket, in its usual form; others as they are. */
export function plainAddress(address: string): string {
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice('::ffff:'.length) : address;
}

/**
 * Whom a limit per address counts: an IPv4 address, or the /64 network of an IPv6 one, within which a single subscriber
 * has all addresses for himself.
 */
export function countedAddress(address: string): string {
  if (!address.includes(':') || !isIPv6(address)) return address;
  const [before = '', after] = address.split('::', 2);
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`;
}
