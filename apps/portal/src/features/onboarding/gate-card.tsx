import { Card, CopyCode, KeyValue } from '@koreshok/ui';

import type { GateSettings } from '@/server/views/gate.ts';

import { LicensedOperatorInn, LicensedOperatorName } from '../brand/licensed-operator.tsx';

/** The exact values to type into a register, each with one click to copy. */
export function GateCard({ gate }: { gate: GateSettings }) {
  return (
    <Card title="Настройки ОФД на кассе">
      <KeyValue
        items={[
          { term: 'Адрес сервера', value: <CopyCode look="plain" value={gate.host} label="адрес сервера" /> },
          { term: 'Порт', value: <CopyCode look="plain" value={String(gate.port)} label="порт" /> },
          { term: 'Название ОФД', value: <LicensedOperatorName operator={gate.operator} /> },
          { term: 'ИНН ОФД', value: <LicensedOperatorInn operator={gate.operator} /> },
        ]}
      />
      <p className="mt-4 text-sm text-muted">
        Обычно они в меню кассы «ОФД» или «Обмен с ОФД». Не нашли — позовите сервисный центр и дайте ему эту
        страницу.
      </p>
    </Card>
  );
}
