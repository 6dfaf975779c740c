import { Download } from 'lucide-react';
import { Button } from '../action/button.tsx';
import { counted } from '../format/plural.ts';
import { Card } from '../layout/card.tsx';
import { StateMark } from '../state/state-mark.tsx';
import { BulkBar } from '../table/bulk-bar.tsx';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { FilterChips } from '../table/filter-chips.tsx';
import { FilterMenu } from '../table/filter-menu.tsx';
import { ListFooter, LoadMore } from '../table/list-footer.tsx';
import { SearchField } from '../table/search-field.tsx';
import { useSelection } from '../table/use-selection.ts';
import { CopyCode } from '../value/copy-code.tsx';
import { Money } from '../value/money.tsx';
import type { Example } from './example.ts';
import { registers } from './register-rows.ts';
import type { RegisterRow } from './register-rows.ts';

const columns: readonly Column<RegisterRow>[] = [
  {
    key: 'name',
    heading: 'Касса',
    phone: 'title',
    cell: ({ name }) => name,
    sort: { href: '#by-name', direction: 'ascending' },
  },
  { key: 'outlet', heading: 'Точка', cell: ({ outlet }) => outlet },
  {
    key: 'state',
    heading: 'Состояние',
    phone: 'bare',
    cell: ({ state, cause }) => <StateMark state={state} detail={cause} />,
  },
  {
    key: 'number',
    heading: 'РНМ',
    wide: true,
    cell: ({ number }) => <CopyCode label="РНМ" value={number} />,
  },
  {
    key: 'drive',
    heading: 'ФН, дней',
    align: 'end',
    cell: ({ driveDays }) => driveDays,
    sort: { href: '#by-drive' },
  },
  {
    key: 'today',
    heading: 'Сегодня',
    align: 'end',
    cell: ({ today }) => <Money kopecks={today} />,
    sort: { href: '#by-sum' },
  },
];

function Registers() {
  const selection = useSelection(['2']);
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-2">
        <SearchField label="Найти кассу" placeholder="Название, РНМ или ФН" className="w-72 max-md:w-full" />
        <FilterChips
          clearHref="#all"
          chips={[
            { label: 'Точка', value: 'Кафе на Лесной', removeHref: '#no-outlet' },
            { label: 'Состояние', value: 'требуют внимания', removeHref: '#no-state' },
          ]}
        >
          <FilterMenu
            label="Срок"
            options={[
              { label: 'Кончается за месяц', href: '#month', active: true },
              { label: 'Кончился', href: '#over' },
            ]}
          />
        </FilterChips>
      </div>
      <Card flush>
        <DataTable
          label="Кассы"
          columns={columns}
          rows={registers}
          rowId={({ id }) => id}
          rowHref={({ id }) => `#register-${id}`}
          rowName={({ name }) => name}
          selection={selection}
          footer={
            <ListFooter
              shown={`Показано ${counted(registers.length, 'касса', 'кассы', 'касс')}`}
              actions={
                <Button size="small" variant="ghost" icon={<Download aria-hidden />}>
                  Выгрузить
                </Button>
              }
              more={<LoadMore href="#more" />}
            />
          }
        />
      </Card>
      <BulkBar
        text={selection.ids.size ? `Выбрано: ${counted(selection.ids.size, 'касса', 'кассы', 'касс')}` : ''}
        onClear={selection.clear}
      >
        <Button size="small" variant="primary">
          Продлить срок
        </Button>
      </BulkBar>
    </div>
  );
}

export const dataTableExample: Example = {
  name: 'DataTable',
  group: 'Списки',
  about: 'Строка — ссылка, цифры справа, фильтры в адресе; в узком месте строки становятся блоками.',
  Show: Registers,
};
