import { Steps } from '../navigation/steps.tsx';
import type { Example } from './example.ts';

export const stepsExample: Example = {
  name: 'Steps',
  group: 'Страница',
  about: 'Шаги длинной формы: пройденные можно открыть и изменить.',
  Show: () => (
    <Steps
      current={2}
      steps={[
        { label: 'Реквизиты', href: '#requisites' },
        { label: 'Торговая точка', href: '#outlet' },
        { label: 'Касса' },
        { label: 'Заявление в ФНС' },
        { label: 'Оплата' },
      ]}
    />
  ),
};
