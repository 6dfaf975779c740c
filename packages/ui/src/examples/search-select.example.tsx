'use client';

import { useState } from 'react';
import { Field } from '../form/field.tsx';
import { SearchSelect } from '../form/search-select.tsx';
import { FilterSearch } from '../table/filter-search.tsx';
import type { Example } from './example.ts';

const outlets = Array.from({ length: 60 }, (_, place) => ({
  value: String(place),
  label: `Магазин № ${place + 1}`,
  hint: `Тверь, Советская улица, ${place + 1}`,
}));

function Outlets() {
  const [query, onQuery] = useState('');
  const [count, setCount] = useState(20);
  const [chosen, setChosen] = useState({ value: '3', label: 'Магазин № 4' });
  const all = outlets.filter(({ label }) =>
    label.toLocaleLowerCase('ru').includes(query.toLocaleLowerCase('ru')),
  );
  const found = {
    query,
    onQuery,
    options: all.slice(0, count),
    busy: false,
    onMore: all.length > count ? () => setCount(count + 20) : undefined,
  };
  const filters = {
    ...found,
    options: found.options.map((each) => ({ ...each, href: `#outlet-${each.value}` })),
  };
  return (
    <div className="grid items-end gap-8 md:grid-cols-2">
      <Field label="Торговая точка">
        <SearchSelect
          label="Найти точку"
          placeholder="Название или адрес"
          value={chosen.value}
          text={chosen.label}
          empty="Выберите точку"
          found={found}
          onChoose={setChosen}
        />
      </Field>
      <div>
        <FilterSearch label="Точка" searchLabel="Найти точку" chosen={chosen.value} found={filters} />
      </div>
    </div>
  );
}

export const searchSelectExample: Example = {
  name: 'SearchSelect, FilterSearch',
  group: 'Формы',
  about:
    'Выбор одного из тысяч: список ищет сервер и отдаёт его частями. До сотен хватает Select и FilterMenu.',
  Show: Outlets,
};
