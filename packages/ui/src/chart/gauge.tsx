import clsx from 'clsx';
import type { ReactNode } from 'react';
import { formatNumber, formatPercent } from '../format/number.ts';
import { counted } from '../format/plural.ts';
import type { State } from '../state/state.ts';
import { arcPath, shareOf } from './scale.ts';

const strokes: Record<State, string> = {
  working: 'stroke-positive-mark',
  attention: 'stroke-warning-mark',
  failing: 'stroke-danger-mark',
  unknown: 'stroke-outline',
};

const sweep = { from: -135, to: 135 };
const at = (share: number) => sweep.from + (sweep.to - sweep.from) * share;

function Arc({ share, radius, state }: { share: number; radius: number; state: State }) {
  const common = { fill: 'none', strokeWidth: 7, strokeLinecap: 'round' } as const;
  return (
    <>
      <path d={arcPath(60, radius, sweep.from, sweep.to)} className="stroke-border" {...common} />
      {share > 0 && (
        <path d={arcPath(60, radius, sweep.from, at(share))} className={strokes[state]} {...common} />
      )}
    </>
  );
}

export type GaugeProps = {
  /** What is measured, read aloud with the text. */
  label: string;
  value: number;
  max: number;
  state?: State | undefined;
  /** In the middle: the figure and, under it, its unit. */
  figure: ReactNode;
  unit?: ReactNode;
  className?: string | undefined;
};

/** How much of a whole there is, as three quarters of a circle with the figure in it. */
export function Gauge({ label, value, max, state = 'working', figure, unit, className }: GaugeProps) {
  return (
    <div className={clsx('relative size-30', className)}>
      <span className="sr-only">{label}</span>
      <svg aria-hidden viewBox="0 0 120 120" className="size-full">
        <Arc share={shareOf(value, max)} radius={54} state={state} />
      </svg>
      <GaugeText figure={figure} unit={unit} />
    </div>
  );
}

function GaugeText({ figure, unit, alarm }: { figure: ReactNode; unit?: ReactNode; alarm?: boolean }) {
  return (
    <span aria-hidden className="absolute inset-0 flex pt-1 flex-col items-center justify-center">
      <span className={clsx('text-2xl leading-7 font-semibold', alarm && 'text-danger')}>{figure}</span>
      {unit && <span className="text-xs text-muted">{unit}</span>}
    </span>
  );
}

export type FiscalDriveGaugeProps = {
  /** Days until the key of the fiscal drive ends; below zero it has ended. */
  daysLeft: number;
  /** The term of the drive in days, for the scale: 455 or 1095. */
  termDays: number;
  /** How full its memory is, 0…1; unknown when not given. */
  filled?: number | undefined;
  daysState: State;
  fillState?: State | undefined;
  /** Under the first line: «до 14 июля 2027». */
  until?: ReactNode;
  className?: string | undefined;
};

/** The fiscal drive: the days it has left on the outer arc, how full it is on the inner one, both also in words. */
export function FiscalDriveGauge(props: FiscalDriveGaugeProps) {
  const { daysLeft, termDays, filled, daysState, fillState = 'working', until, className } = props;
  const days = Math.max(0, daysLeft);
  return (
    <div className={clsx('flex items-center gap-5', className)}>
      <div aria-hidden className="relative size-30 shrink-0">
        <svg viewBox="0 0 120 120" className="size-full">
          <Arc share={shareOf(days, termDays)} radius={54} state={daysState} />
          {filled !== undefined && <Arc share={shareOf(filled, 1)} radius={43} state={fillState} />}
        </svg>
        <GaugeText
          alarm={daysState === 'failing'}
          figure={formatNumber(days)}
          unit={counted(days, 'день', 'дня', 'дней').split('\u00A0')[1]}
        />
      </div>
      <dl className="flex min-w-0 flex-col gap-2">
        <div>
          <dt className="text-sm text-muted">Ключ ФН</dt>
          <dd>
            {daysLeft < 0
              ? `кончился ${counted(-daysLeft, 'день', 'дня', 'дней')} назад`
              : `ещё ${counted(days, 'день', 'дня', 'дней')}`}
            {until && <span className="block text-sm text-muted">{until}</span>}
          </dd>
        </div>
        <div>
          <dt className="text-sm text-muted">Память</dt>
          <dd>{filled === undefined ? 'нет данных' : `занято ${formatPercent(filled)}`}</dd>
        </div>
      </dl>
    </div>
  );
}
