// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ErrorState } from '../src/feedback/error-state.tsx';
import { Notice } from '../src/feedback/notice.tsx';
import { Progress } from '../src/feedback/progress.tsx';
import { QrCode } from '../src/receipt/qr-code.tsx';
import { ReceiptLine, ReceiptPaper } from '../src/receipt/receipt-paper.tsx';
import { LightStrip } from '../src/state/light-strip.tsx';
import { StateMark } from '../src/state/state-mark.tsx';
import { states, stateWords } from '../src/state/state.ts';
import { Logo } from '../src/theme/logo-mark.tsx';
import { CopyCode } from '../src/value/copy-code.tsx';
import { DateTime } from '../src/value/date-time.tsx';
import { Money } from '../src/value/money.tsx';
import { RegisterTimeText } from '../src/value/register-time-text.tsx';
import { TimeZoneProvider } from '../src/value/time-zone.tsx';
import { usePage } from './page.ts';

usePage();

describe('a state', () => {
  it.each(states)('%s has a shape of its own and words', (state) => {
    const { container } = render(<StateMark state={state} />);
    expect(container.textContent).toBe(stateWords[state]);
    const shape = container.querySelector('svg')!.innerHTML;
    const others = states
      .filter((other) => other !== state)
      .map((other) => renderToStaticMarkup(<StateMark state={other} />));
    expect(others.every((markup) => !markup.includes(shape))).toBe(true);
  });

  it('of many registers is a strip of counts, each a link, without the empty ones', () => {
    render(
      <LightStrip
        label="Состояние касс"
        lights={{
          working: { count: 1042, href: '?state=working', label: 'работают' },
          attention: { count: 0, href: '?state=attention', label: 'требуют внимания' },
          failing: { count: 1, label: 'не передаёт' },
        }}
      />,
    );
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '1\u202F042работают',
      '1не передаёт',
    ]);
    expect(screen.getByRole('link').getAttribute('href')).toBe('?state=working');
  });
});

describe('a code', () => {
  it('is copied by one press without spaces, and says so for a while', async () => {
    const user = userEvent.setup();
    render(<CopyCode label="РНМ" value="0005683427019274" />);
    const button = screen.getByRole('button', { name: /Скопировать РНМ/ });
    expect(button.textContent).toContain('0005\u202F6834\u202F2701\u202F9274');
    await user.click(button);
    expect(await navigator.clipboard.readText()).toBe('0005683427019274');
    expect(screen.getByRole('status').textContent).toBe('Скопировано');
  });

  it('forgets that it was copied', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    onTestFinished(() => void vi.useRealTimers());
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    render(<CopyCode label="код" look="plain" value="KRS-7QF2" />);
    await user.click(screen.getByRole('button'));
    await screen.findByText('Скопировано');
    await vi.waitFor(() => {
      act(() => void vi.advanceTimersByTime(500));
      expect(screen.getByRole('status').textContent).toBe('');
    });
  });
});

describe('a sum and a time', () => {
  it('carry the machine value too', () => {
    const { container } = render(<Money kopecks={-123_450} />);
    expect(container.querySelector('data')?.value).toBe('-1234.50');
  });

  it('are shown in the zone of the reader', () => {
    const { container } = render(
      <TimeZoneProvider timeZone="Asia/Kamchatka">
        <DateTime value="2026-11-22T11:05:00Z" look="figures" />
      </TimeZoneProvider>,
    );
    expect(container.textContent).toBe('22.11.2026 23:05');
    expect(container.querySelector('time')?.dateTime).toBe('2026-11-22T11:05:00.000Z');
  });

  it('of the register are marked as its own and carry no zone', () => {
    const { container } = render(
      <RegisterTimeText seconds={Date.UTC(2026, 10, 22, 14, 5) / 1000} look="time" />,
    );
    expect(container.textContent).toBe('14:05 время кассы');
    expect(container.querySelector('time')?.dateTime).toBe('2026-11-22T14:05:00');
  });
});

describe('a QR code', () => {
  it('is drawn dark on light with an edge, the same for the same text', () => {
    const code = (value: string) => renderToStaticMarkup(<QrCode label="QR-код чека" value={value} />);
    const text = 't=20261122T1405&s=1234.50&fn=9960440302847561&i=40213&fp=1847263950&n=1';
    expect(code(text)).toBe(code(text));
    expect(code(text)).not.toBe(code(text.replace('1234.50', '1234.51')));
    expect(code(text)).toMatch(/fill="#fff" d="M0 0h(\d+)v\1H0z"/);
  });

  it('has its three corner marks where scanners look for them', () => {
    const { container } = render(<QrCode label="QR" value="Корешок" />);
    const dark = container.querySelectorAll('path')[1]!.getAttribute('d')!;
    const size = Number(container.querySelector('svg')!.getAttribute('viewBox')!.split(' ')[2]);
    expect(dark).toContain('M2 2h7v1H2z');
    expect(dark).toContain(`M${size - 9} 2h7v1H${size - 9}z`);
    expect(dark).toContain(`M2 ${size - 3}h7v1H2z`);
  });
});

describe('a receipt as paper', () => {
  it('stands in the order of a paper one', () => {
    const { container } = render(
      <ReceiptPaper head="ООО «Ромашка»" title="Приход" total="249,00 ₽" stamp="Копия" foot="Спасибо">
        <ReceiptLine name="Капучино" count="1 × 249,00" sum="249,00" details={['НДС 22 %']} />
      </ReceiptPaper>,
    );
    expect(container.textContent).toBe(
      'КопияООО «Ромашка»ПриходКапучино1 × 249,00249,00НДС 22 %Итого249,00 ₽Спасибо',
    );
  });
});

describe('an answer on the page', () => {
  it('is read aloud at once when it follows from a press, and waits to be found otherwise', () => {
    const { rerender } = render(<Notice title="Договор ждёт подписи" />);
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(<Notice title="Файл не прочитан" live />);
    expect(screen.getByRole('alert').textContent).toBe('Файл не прочитан');
  });

  it('of a failure gives a code for support', () => {
    render(<ErrorState code="7F3K-20QD" />);
    expect(screen.getByRole('alert').textContent).toContain('Код для поддержки: 7F3K-20QD');
  });

  it('of a long job says how much is done and what remains', () => {
    render(<Progress label="Выгрузка" value={12_480} max={40_213} remainingSeconds={93} />);
    expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Выгрузка' }).value).toBe(12_480);
    expect(screen.getByText(/осталось 1.минута 33.секунды/)).toBeTruthy();
  });

  it('of a job without a known end claims no share', () => {
    render(<Progress label="Сверка" />);
    expect(screen.getByRole<HTMLProgressElement>('progressbar').position).toBe(-1);
  });
});

describe("a brand's mark", () => {
  it('is its own picture where it has one, with its name', () => {
    render(<Logo name="Касса-Сервис" src="/logo.svg" markOnly />);
    expect(screen.getByRole<HTMLImageElement>('img', { name: 'Касса-Сервис' }).getAttribute('src')).toBe(
      '/logo.svg',
    );
  });

  it("is the product's mark otherwise", () => {
    render(<Logo name="Корешок" />);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('Корешок')).toBeTruthy();
  });
});
