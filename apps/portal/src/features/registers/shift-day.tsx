import {
  Card,
  counted,
  formatRegisterTime,
  Money,
  SpanTimeline,
  TextLink,
  type TimelineSpan,
} from '@koreshok/ui';

import type { ShiftRow } from '@/server/routers/registers.ts';

const DAY = 86_400;

/** The shifts that touch one day of the register's clock, on one line. */
export function ShiftDay({
  shifts,
  now,
  allHref,
}: {
  shifts: readonly ShiftRow[];
  /** Register's clock. */
  now: number;
  allHref?: string;
}) {
  const midnight = now - (now % DAY);
  const today = shifts.filter((shift) => (shift.closedAt ?? now) >= midnight && (shift.openedAt ?? 0) <= now);
  const spans = today.map((shift): TimelineSpan => {
    const start = Math.max(shift.openedAt ?? midnight, midnight) - midnight;
    const end = Math.min(shift.closedAt ?? now, now) - midnight;
    return {
      start,
      end: Math.max(end, start),
      label: shiftWords(shift),
      tone: shift.closedAt === null ? 'accent' : 'neutral',
    };
  });
  const latest = shifts[0];
  return (
    <Card
      title="Смены сегодня"
      description="По часам кассы"
      action={allHref !== undefined && <TextLink href={allHref}>Все смены</TextLink>}
    >
      <SpanTimeline
        label="Смены за день"
        from={0}
        to={DAY}
        spans={spans}
        now={now - midnight}
        ticks={[0, 6, 12, 18, 24].map((hour) => ({
          at: hour * 3600,
          label: `${String(hour).padStart(2, '0')}:00`,
        }))}
      />
      <p className="mt-4 text-muted">
        {latest === undefined ? 'Смен ещё не было.' : shiftWords(latest)}
        {latest?.money && (
          <>
            {': '}
            {counted(latest.money.receiptCount, 'чек', 'чека', 'чеков')} на{' '}
            <Money kopecks={latest.money.incomeSum} />
          </>
        )}
      </p>
    </Card>
  );
}

/** «Смена 128 открыта 22.11.2026 09:02», with the end when it has one. */
export function shiftWords(shift: Pick<ShiftRow, 'shiftNumber' | 'openedAt' | 'closedAt'>): string {
  const opened = shift.openedAt === null ? '' : `, открыта ${formatRegisterTime(shift.openedAt, 'figures')}`;
  const closed =
    shift.closedAt === null ? ', ещё открыта' : `, закрыта ${formatRegisterTime(shift.closedAt, 'figures')}`;
  return `Смена ${shift.shiftNumber}${opened}${closed}`;
}
