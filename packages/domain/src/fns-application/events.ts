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
  'sent',
  'receipt_sent',
  'receipt_received',
  'receipt_accepted',
  'accepted',
  'receipt_refused',
  'receipt_registered',
  'receipt_completed',
  'refused',
  'registered',
  'report',
  'completed',
];

/** What each paper of the tax service brought about. */
const BROUGHT_BY: Readonly<Record<string, string>> = {
  refused: 'receipt_refused',
  registered: 'receipt_registered',
  completed: 'receipt_completed',
};

/**
 * The history as it happened. The tax service's papers bear its own clock, by which they may come before our note of the
 * sending they answer, or after what they brought about: they stand between the two all the same.
 */
export function inHistoryOrder<Line extends HistoryLine>(lines: readonly Line[]): readonly Line[] {
  const instantOf = (kind: string | undefined): number =>
    lines.find((line) => line.kind === kind)?.at.getTime() ?? 0;
  const sentAt = instantOf('sent');
  const instant = ({ kind, at }: Line): number => {
    if (kind.startsWith('receipt_')) return Math.max(at.getTime(), sentAt);
    return Math.max(at.getTime(), instantOf(BROUGHT_BY[kind]));
  };
  return lines.toSorted(
    (one, other) => instant(one) - instant(other) || STAGES.indexOf(one.kind) - STAGES.indexOf(other.kind),
  );
}
