import { Field } from '../form/field.tsx';
import { Input } from '../form/input.tsx';
import { Select } from '../form/select.tsx';
import { Textarea } from '../form/textarea.tsx';
import { TextLink } from '../link/text-link.tsx';
import type { Example } from './example.ts';

const outlets = [
  { value: 'forest', label: 'Кафе на Лесной' },
  { value: 'station', label: 'Киоск у Савёловского вокзала, выход к 5-й платформе' },
  { value: 'closed', label: 'Магазин на Пятницкой (закрыт)', disabled: true },
];

export const fieldExample: Example = {
  name: 'Field',
  group: 'Формы',
  about: 'Подпись сверху, подсказка с примером снизу, ошибка говорит, что сделать.',
  Show: () => (
    <div className="flex max-w-md flex-col gap-5">
      <Field label="Название кассы" hint="Как вы её зовёте между собой, например «Прилавок 2»">
        <Input name="name" defaultValue="Прилавок 2" />
      </Field>
      <Field
        label="Заводской номер"
        error="Номер занят кассой «Прилавок 1». Проверьте, не переставлены ли цифры."
      >
        <Input name="serial" mono defaultValue="00106900123456" />
      </Field>
      <Field label="Торговая точка" aside={<TextLink href="#outlets">Точки</TextLink>}>
        <Select name="outlet" options={outlets} placeholder="Выберите точку" />
      </Field>
      <Field label="Срок" hint="Полных месяцев">
        <Input name="months" inputMode="numeric" suffix="мес." defaultValue="15" />
      </Field>
      <Field label="Комментарий" optional>
        <Textarea name="note" />
      </Field>
    </div>
  ),
};
