/** A line of an application's history. */
export interface HistoryLine {
  readonly kind: string;
  readonly at: Date;
}

/** What comes first of lines of one instant. */
const STAGES = [
  'created',
  'prepared',
  'signature_refused',
  'signed',
  'sent_off',
  'receipt_sent',
  'receipt_received',
  'receipt_accepted',
  'receipt_refused',
  'receipt_registered',
  'receipt_completed',
  'refused',
  'report',
];

/**
 * The history as it happened. The tax service's papers bear its own clock, by which they may come before our note of the
 * sending they answer, or after the refusal they tell of: they stand between the two all the same.
 */
export function inHistoryOrder<Line extends HistoryLine>(lines: readonly Line[]): readonly Line[] {
  const instantOf = (kind: string): number => lines.find((line) => line.kind === kind)?.at.getTime() ?? 0;
  const sentAt = instantOf('sent_off');
  const instant = ({ kind, at }: Line): number => {
    if (kind.startsWith('receipt_')) return Math.max(at.getTime(), sentAt);
    return kind === 'refused' ? Math.max(at.getTime(), instantOf('receipt_refused')) : at.getTime();
  };
  return lines.toSorted(
    (one, other) => instant(one) - instant(other) || STAGES.indexOf(one.kind) - STAGES.indexOf(other.kind),
  );
}
