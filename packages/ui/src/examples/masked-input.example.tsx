import { Field } from '../form/field.tsx';
import { MaskedInput } from '../form/masked-input.tsx';
import type { Example } from './example.ts';

export const maskedInputExample: Example = {
  name: 'MaskedInput',
  group: 'Формы',
  about:
    'ИНН, РНМ, телефон и суммы: вставка с пробелами и дефисами принимается, форма получает чистое значение.',
  Show: () => (
    <div className="grid max-w-xl gap-5 md:grid-cols-2">
      <Field label="ИНН" hint="10 цифр у организации, 12 у предпринимателя">
        <MaskedInput mask="inn" name="inn" defaultValue="7707083893" />
      </Field>
      <Field label="РНМ кассы" hint="16 цифр из карточки регистрации">
        <MaskedInput mask="registrationNumber" name="registrationNumber" defaultValue="0005683427019274" />
      </Field>
      <Field label="Телефон" hint="Например, +7 916 123-45-67">
        <MaskedInput mask="phone" name="phone" defaultValue="+79161234567" />
      </Field>
      <Field label="Сумма" hint="Например, 1 234,50">
        <MaskedInput mask="money" name="amount" defaultValue="44800050" />
      </Field>
    </div>
  ),
};
