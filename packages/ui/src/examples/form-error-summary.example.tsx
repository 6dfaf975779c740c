import { Field } from '../form/field.tsx';
import { FormErrorSummary } from '../form/form-error-summary.tsx';
import { Input } from '../form/input.tsx';
import type { Example } from './example.ts';

export const formErrorSummaryExample: Example = {
  name: 'FormErrorSummary',
  group: 'Формы',
  about: 'Ошибки формы списком сверху; каждая ведёт к своему полю.',
  Show: () => (
    <div className="flex max-w-md flex-col gap-5">
      <FormErrorSummary
        errors={[
          { fieldId: 'example-kpp', message: 'В КПП восемь цифр, нужно девять' },
          { fieldId: 'example-mail', message: 'В адресе почты нет знака @' },
        ]}
      />
      <Field id="example-kpp" label="КПП" error="В КПП восемь цифр, нужно девять.">
        <Input mono defaultValue="77360100" />
      </Field>
      <Field id="example-mail" label="Почта" error="В адресе почты нет знака @.">
        <Input type="email" defaultValue="anna.example.ru" />
      </Field>
    </div>
  ),
};
