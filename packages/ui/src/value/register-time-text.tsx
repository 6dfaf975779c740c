import type { DateStyle } from '../format/date.ts';
import { formatRegisterTime } from '../format/register-time.ts';

export type RegisterTimeTextProps = {
  /** The protocol's own seconds: local to the register, no zone. */
  seconds: number;
  look?: DateStyle | undefined;
  /** Where a heading already says «время кассы». */
  unmarked?: boolean | undefined;
  className?: string | undefined;
};

/** A time by the register's own clock, marked as such. */
export function RegisterTimeText({ seconds, look = 'words', unmarked, className }: RegisterTimeTextProps) {
  const machine = new Date(seconds * 1000).toISOString().slice(0, 19);
  return (
    <span className={className}>
      <time dateTime={machine} className="whitespace-nowrap">
        {formatRegisterTime(seconds, look)}
      </time>
      {!unmarked && <span className="text-sm whitespace-nowrap text-muted"> время кассы</span>}
    </span>
  );
}
