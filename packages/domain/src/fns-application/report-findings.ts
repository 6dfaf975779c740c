import type { ApplicationContent, QuotedReport } from './content.ts';
import { type ApplicationFinding, error } from './finding.ts';

/** Registers' clocks run up to half a day ahead of UTC; what is later than that is a mistyped date. */
const AHEAD_MS = 86_400_000;
/** A fiscal sign is an unsigned number of four bytes (tag 1077). */
const GREATEST_SIGN = 0xffffffff;

/** The reports that the application has to quote for its kind, and whether they may be true. */
export function reportFindings(content: ApplicationContent, now: Date): readonly ApplicationFinding[] {
  const { kind, reasons, removal, driveBroken, registrationReport, closeReport } = content;
  const changesDrive = kind === 'reregistration' && reasons.includes(4);
  const closes = (kind === 'removal' && removal === 'none') || (changesDrive && !driveBroken);
  const findings = [
    ...(closes
      ? quoted(
          closeReport,
          'closeReport',
          'Укажите отчёт о закрытии ФН: его номер, время и фискальный признак.',
          now,
        )
      : []),
    ...(changesDrive
      ? quoted(
          registrationReport,
          'registrationReport',
          'Укажите отчёт об изменении параметров в новом ФН.',
          now,
        )
      : []),
  ];
  if (findings.length > 0 || !closes || !changesDrive) return findings;
  return momentOf(closeReport) > momentOf(registrationReport)
    ? [
        error(
          'reports',
          'registrationReport',
          'reports.order',
          'Новый ФН начал работать раньше, чем закрыт прежний. Проверьте даты и время обоих отчётов.',
        ),
      ]
    : [];
}

function quoted(
  report: QuotedReport | null,
  field: string,
  missing: string,
  now: Date,
): ApplicationFinding[] {
  if (report === null) return [error('reports', field, `${field}.missing`, missing)];
  const at = momentOf(report);
  const right =
    /^[1-9]\d{0,9}$/.test(report.number) &&
    !Number.isNaN(at) &&
    /^\d{1,10}$/.test(report.fiscalSign) &&
    Number(report.fiscalSign) <= GREATEST_SIGN;
  if (!right) {
    return [
      error('reports', field, `${field}.form`, 'Проверьте номер, дату, время и фискальный признак отчёта.'),
    ];
  }
  return at > now.getTime() + AHEAD_MS
    ? [error('reports', field, `${field}.future`, 'Дата отчёта ещё не наступила: проверьте её.')]
    : [];
}

/** The report's moment by the register's clock, as if that were UTC, in milliseconds; NaN when there is no such. */
function momentOf(report: QuotedReport | null): number {
  const date = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(report?.date ?? '');
  if (date === null || !/^([01]\d|2[0-3]):[0-5]\d$/.test(report?.time ?? '')) return Number.NaN;
  const day = `${date[3]}-${date[2]}-${date[1]}`;
  const moment = new Date(`${day}T${report?.time}:00Z`);
  // The 31st of a short month would be read as the first of the next.
  return Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(day)
    ? Number.NaN
    : moment.getTime();
}
