import { FiscalDriveGauge, Gauge } from '../chart/gauge.tsx';
import type { Example } from './example.ts';

export const gaugeExample: Example = {
  name: 'Gauge, FiscalDriveGauge',
  group: 'Графики',
  about: 'Сколько осталось у накопителя: снаружи дни, внутри память.',
  Show: () => (
    <div className="flex flex-wrap items-center gap-10">
      <FiscalDriveGauge
        daysLeft={212}
        termDays={455}
        filled={0.43}
        daysState="working"
        until="до 22 июня 2027"
      />
      <FiscalDriveGauge
        daysLeft={12}
        termDays={455}
        filled={0.91}
        daysState="attention"
        fillState="attention"
        until="до 4 декабря 2026"
      />
      <FiscalDriveGauge daysLeft={-1} termDays={1095} daysState="failing" />
      <Gauge label="Касс на связи: 42 из 46" value={42} max={46} figure="42" unit="из 46 касс" />
    </div>
  ),
};
