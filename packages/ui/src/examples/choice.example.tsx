import { Checkbox } from '../form/checkbox.tsx';
import { RadioGroup } from '../form/radio-group.tsx';
import { Switch } from '../form/switch.tsx';
import type { Example } from './example.ts';

export const choiceExample: Example = {
  name: 'Checkbox, RadioGroup, Switch',
  group: 'Формы',
  about: 'Флажок действует при отправке, переключатель сразу; карточки — для выбора, которому нужна фраза.',
  Show: () => (
    <div className="grid gap-8 md:grid-cols-2">
      <div className="flex flex-col gap-4">
        <Checkbox label="Отправлять чеки покупателям по СМС" hint="4,20 ₽ за сообщение" defaultChecked />
        <Checkbox label="Все кассы точки" indeterminate />
        <Checkbox label="Принимаю условия договора" error="Без согласия договор не заключить." />
        <Switch label="Письмо о каждой ошибке кассы" hint="Не чаще раза в час" defaultChecked />
        <Switch label="Еженедельная сводка" />
      </div>
      <RadioGroup
        label="Срок обслуживания"
        name="term"
        look="cards"
        defaultValue="15"
        options={[
          { value: '12', label: '12 месяцев', hint: '3 000 ₽ за кассу, 250 ₽ в месяц' },
          { value: '15', label: '15 месяцев', hint: '3 500 ₽ за кассу, 233 ₽ в месяц' },
          { value: '36', label: '36 месяцев', hint: '7 900 ₽ за кассу, 219 ₽ в месяц' },
        ]}
      />
    </div>
  ),
};
