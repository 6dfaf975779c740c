// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BarChart } from '../src/chart/bar-chart.tsx';
import { FiscalDriveGauge, Gauge } from '../src/chart/gauge.tsx';
import { arcPath, labelStep, linePoints, niceMax, shareOf, ticksOf } from '../src/chart/scale.ts';
import { Sparkline } from '../src/chart/sparkline.tsx';
import { SpanTimeline } from '../src/timeline/span-timeline.tsx';
import { Timeline } from '../src/timeline/timeline.tsx';
import { usePage } from './page.ts';

usePage();

const bars = [
  { label: '9:00', value: 20, compare: 10, href: '/receipts?hour=9' },
  { label: '10:00', compare: 40, href: '/receipts?hour=10' },
];
const chart = {
  label: 'Выручка по часам',
  axis: 'Час',
  series: 'Сегодня',
  format: (value: number) => `${value} ₽`,
};

describe('a chart of bars', () => {
  it('gives each bar the exact values and the list behind it', () => {
    render(<BarChart {...chart} bars={bars} compareSeries="Неделю назад" />);
    const [nine, ten] = screen.getAllByRole('link');
    expect(nine!.getAttribute('aria-label')).toBe('9:00. Сегодня: 20 ₽. Неделю назад: 10 ₽');
    expect(nine!.getAttribute('href')).toBe('/receipts?hour=9');
    expect(ten!.getAttribute('aria-label')).toBe('10:00. Сегодня: нет данных. Неделю назад: 40 ₽');
  });

  it('is read aloud as a table', () => {
    render(<BarChart {...chart} bars={bars} compareSeries="Неделю назад" />);
    const rows = within(screen.getByRole('table', { name: 'Выручка по часам' })).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ['Час', 'Сегодня', 'Неделю назад'],
      ['9:00', '20 ₽', '10 ₽'],
      ['10:00', '—', '40 ₽'],
    ]);
  });

  it('begins at zero, so that a bar half as tall is half as much', () => {
    const { container } = render(
      <BarChart
        {...chart}
        bars={[
          { label: 'а', value: 5 },
          { label: 'б', value: 10 },
        ]}
      />,
    );
    const heights = [...container.querySelectorAll<HTMLElement>('.bg-chart-1[style]')].map(
      ({ style }) => style.height,
    );
    expect(heights).toEqual(['50%', '100%']);
  });

  it('stands without any values', () => {
    render(<BarChart {...chart} bars={[]} />);
    expect(screen.getByRole('figure', { name: 'Выручка по часам' })).toBeTruthy();
  });
});

describe('the scale', () => {
  it.each([
    [0, 1],
    [-5, 1],
    [1, 1],
    [11, 15],
    [68, 80],
    [100, 100],
    [0.3, 0.3],
  ])('for %d ends at %d', (largest, end) => {
    expect(niceMax(largest)).toBeCloseTo(end, 10);
  });

  it('always holds its largest value, at most double its height', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e12, noNaN: true }), (largest) => {
        expect(niceMax(largest)).toBeGreaterThanOrEqual(largest * 0.9998);
        expect(niceMax(largest)).toBeLessThan(largest * 2);
      }),
    );
  });

  it('names the end, the half and zero, and no half of a thing that comes whole', () => {
    expect(ticksOf([3, 8], 8)).toEqual([8, 4, 0]);
    expect(ticksOf([3, 5], 5)).toEqual([5, 0]);
    expect(ticksOf([0.2], 0.2)).toEqual([0.2, 0.1, 0]);
  });

  it('names zero alone where there is nothing', () => {
    expect(ticksOf([0, 0], 1)).toEqual([0]);
    expect(ticksOf([], 1)).toEqual([0]);
  });

  it('names about eight places', () => {
    expect(labelStep(7)).toBe(1);
    expect(labelStep(24)).toBe(3);
  });

  it('keeps shares within the whole', () => {
    expect([shareOf(-1, 10), shareOf(5, 10), shareOf(20, 10), shareOf(1, 0)]).toEqual([0, 0.5, 1, 0]);
  });

  it('draws a level line through the middle and a rising one upwards', () => {
    expect(linePoints([5, 5], 100, 20, 0).map(([, y]) => y)).toEqual([10, 10]);
    expect(linePoints([0, 1], 100, 20, 0)).toEqual([
      [0, 20],
      [100, 0],
    ]);
  });

  it('draws an arc over the top clockwise', () => {
    expect(arcPath(60, 50, -90, 90)).toBe('M10.00 60.00A50 50 0 0 1 110.00 60.00');
    expect(arcPath(60, 50, -135, 135)).toContain(' 0 1 1 ');
  });
});

describe('a sparkline', () => {
  it('says in words what it shows', () => {
    render(<Sparkline label="Выручка растёт" values={[1, 2, 3]} />);
    expect(screen.getByRole('img', { name: 'Выручка растёт' }).querySelector('circle')).toBeTruthy();
  });

  it('draws nothing of a single value', () => {
    render(<Sparkline label="Мало данных" values={[1]} />);
    expect(screen.getByRole('img').children).toHaveLength(0);
  });
});

describe('a gauge', () => {
  it('is read aloud by its label', () => {
    render(<Gauge label="Касс на связи: 42 из 46" value={42} max={46} figure="42" />);
    expect(screen.getByText('Касс на связи: 42 из 46')).toBeTruthy();
  });

  it.each([
    [{ daysLeft: 212, filled: 0.43 }, ['ещё 212\u00A0дней', 'занято 43\u00A0%']],
    [{ daysLeft: 1 }, ['ещё 1\u00A0день', 'нет данных']],
    [{ daysLeft: -3, filled: 1 }, ['кончился 3\u00A0дня назад', 'занято 100\u00A0%']],
  ])('of a fiscal drive with %o says so in words', (drive, words) => {
    render(<FiscalDriveGauge termDays={455} daysState="working" {...drive} />);
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(words);
  });
});

describe('a line of time', () => {
  it('says the state of each step in words', () => {
    const items = [
      { title: 'Сохранён' },
      { title: 'Отправлен', state: 'current' as const },
      { title: 'Отклонён', state: 'failed' as const },
      { title: 'Принят', state: 'ahead' as const },
    ];
    render(<Timeline label="Путь документа" items={items} />);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'сделаноСохранён',
      'сейчасОтправлен',
      'ошибкаОтклонён',
      'впередиПринят',
    ]);
  });

  it('places spans by their share of the scale, cut to its ends', () => {
    const spans = [
      { start: -60, end: 360, label: 'Смена 127' },
      { start: 720, end: 1080, label: 'Смена 128' },
    ];
    render(<SpanTimeline label="Смены" from={0} to={1440} ticks={[]} spans={spans} />);
    const places = screen.getAllByRole('listitem').map(({ style }) => [style.left, style.width]);
    expect(places).toEqual([
      ['0%', '25%'],
      ['50%', '25%'],
    ]);
  });
});
