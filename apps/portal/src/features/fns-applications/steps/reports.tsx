'use client';

import { Sign } from '../fields.tsx';
import { ReportFields } from '../report-fields.tsx';
import type { StepProps } from './props.ts';

/** The reports of the register that the application quotes. */
export function Reports({ content, set, errors }: StepProps) {
  const { kind, reasons, removal, driveBroken } = content;
  const changesDrive = kind === 'reregistration' && reasons.includes(4);
  const closes = (kind === 'removal' && removal === 'none') || (changesDrive && !driveBroken);
  if (!changesDrive && !closes) return <p className="text-muted">Для этой причины отчёты не нужны.</p>;
  return (
    <>
      {changesDrive && (
        <Sign
          label="Прежний ФН сломан, отчёт о закрытии не сформировать"
          checked={driveBroken}
          onChange={(broken) => set({ driveBroken: broken })}
        />
      )}
      {closes && (
        <ReportFields
          legend="Отчёт о закрытии прежнего ФН"
          report={content.closeReport}
          error={errors['closeReport']}
          onChange={(closeReport) => set({ closeReport })}
        />
      )}
      {changesDrive && (
        <ReportFields
          legend="Отчёт об изменении параметров в новом ФН"
          report={content.registrationReport}
          error={errors['registrationReport']}
          onChange={(registrationReport) => set({ registrationReport })}
        />
      )}
    </>
  );
}
