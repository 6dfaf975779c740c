'use client';

import clsx from 'clsx';
import { formatDateTime } from '../format/date.ts';
import type { DateStyle } from '../format/date.ts';
import { useTimeZone } from './time-zone.tsx';

export type DateTimeProps = {
  /** A moment: Date, ISO text or milliseconds since 1970 UTC. */
  value: Date | string | number;
  look?: DateStyle | undefined;
  /** Overrides the reader's zone. */
  timeZone?: string | undefined;
  className?: string | undefined;
};

/** A moment of ours in the reader's zone. For the register's own clock take RegisterTimeText. */
export function DateTime({ value, look = 'words', timeZone, className }: DateTimeProps) {
  const readersZone = useTimeZone();
  const moment = value instanceof Date ? value : new Date(value);
  return (
    <time dateTime={moment.toISOString()} className={clsx('whitespace-nowrap', className)}>
      {formatDateTime(moment, timeZone ?? readersZone, look)}
    </time>
  );
}
