import { toLocalIso, registerTime } from '@koreshok/fiscal/time';
import { z } from 'zod';

/** Fields of the programming interface: all that comes in is text of an address, all that goes out is plain JSON. */
export const cursorInput = z.string().max(700).optional().describe('Продолжение списка из прошлого ответа.');
export const limitInput = z.coerce.number().int().min(1).max(200).default(50);
export const numberInput = z.coerce.number().int().min(1).max(0xffff_ffff);

/** Our own time in UTC. */
export const instant = z.iso.datetime();
/** The register's clock, which has no zone. */
export const localTime = z.iso.datetime({ local: true });
/** Kopecks. */
export const kopecks = z.int();

export function instantOf(date: Date): string {
  return date.toISOString();
}

export function instantOrNull(date: Date | null): string | null {
  return date === null ? null : date.toISOString();
}

export function localOf(seconds: number): string {
  return toLocalIso(registerTime(seconds));
}

export function localOrNull(seconds: number | null): string | null {
  return seconds === null ? null : localOf(seconds);
}

/** A part of a list; `next` is the cursor of the following part. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
