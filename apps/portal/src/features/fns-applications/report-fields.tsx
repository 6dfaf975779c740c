'use client';

import type { QuotedReport } from '@koreshok/domain/fns-application';

import { Line } from './fields.tsx';

const EMPTY: QuotedReport = { number: '', date: '', time: '', fiscalSign: '' };

/** A report as it is quoted: typed from paper, or put in from what the register sent. */
export function ReportFields({
  legend,
  report,
  error,
  onChange,
}: {
  legend: string;
  report: QuotedReport | null;
  error: string | undefined;
  onChange: (report: QuotedReport | null) => void;
}) {
  const typed = report ?? EMPTY;
  const change = (changes: Partial<QuotedReport>) => {
    const next = { ...typed, ...changes };
    onChange(Object.values(next).every((each) => each === '') ? null : next);
  };
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-2 font-medium">{legend}</legend>
      <Line
        label="Номер документа (ФД)"
        mono
        maxLength={10}
        value={typed.number}
        onChange={(number) => change({ number })}
      />
      <Line
        label="Фискальный признак (ФП)"
        mono
        maxLength={10}
        value={typed.fiscalSign}
        onChange={(fiscalSign) => change({ fiscalSign })}
      />
      <Line
        label="Дата"
        hint="ДД.ММ.ГГГГ"
        mono
        maxLength={10}
        value={typed.date}
        onChange={(date) => change({ date })}
      />
      <Line
        label="Время"
        hint="ЧЧ:ММ"
        mono
        maxLength={5}
        value={typed.time}
        onChange={(time) => change({ time })}
      />
      {error !== undefined && <p className="text-sm text-danger sm:col-span-2">{error}</p>}
    </fieldset>
  );
}
