import type { OutboundAnswer } from '../fetch/index.ts';

/** Whoever asks for more is asked again all the same: a wrong header must not stop a relay for days. */
const LONGEST_MS = 600_000;

/**
 * How many milliseconds the peer asks us to wait, at most ten minutes; null when it does not say. `Retry-After` is a
 * number of seconds or a date (RFC 9110 §10.2.3); a date counts from the answer's own, for clocks differ.
 */
export function retryAfterMs(headers: OutboundAnswer['headers']): number | null {
  const value = textOf(headers['retry-after']);
  if (value === null) return null;
  const ms = /^\d+$/.test(value)
    ? Number(value) * 1000
    : Date.parse(value) - Date.parse(textOf(headers['date']) ?? '');
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_MS);
}

function textOf(header: string | string[] | undefined): string | null {
  const text = Array.isArray(header) ? header[0] : header;
  return text === undefined ? null : text.trim();
}
