import { KeyValue } from '../layout/key-value.tsx';
import { CopyCode } from '../value/copy-code.tsx';
import type { Example } from './example.ts';

export const copyCodeExample: Example = {
  name: 'CopyCode, KeyValue',
  group: 'Значения',
  about: 'Номера по четыре цифры; одно нажатие копирует их без пробелов.',
  Show: () => (
    <KeyValue
      className="max-w-xl"
      items={[
        { term: 'РНМ', value: <CopyCode label="РНМ" value="0005683427019274" /> },
        {
          term: 'Фискальный накопитель',
          value: <CopyCode label="ФН" value="9960440302847561" />,
          hint: 'ФН-1.2, на 36 месяцев',
        },
        { term: 'Код подключения', value: <CopyCode label="код" look="plain" value="KRS-7QF2-M9XD" /> },
        { term: 'Адрес', value: 'Москва, ул. Лесная, д. 12, стр. 3, помещение IV, комнаты 1–6' },
      ]}
    />
  ),
};
