import { Button } from '../action/button.tsx';
import { KeyValue } from '../layout/key-value.tsx';
import { SidePanel } from '../overlay/side-panel.tsx';
import { StateMark } from '../state/state-mark.tsx';
import { CopyCode } from '../value/copy-code.tsx';
import { Money } from '../value/money.tsx';
import type { Example } from './example.ts';

export const sidePanelExample: Example = {
  name: 'SidePanel',
  group: 'Поверх',
  about: 'Строка, открытая рядом со списком, по своему адресу; на телефоне — вся страница.',
  page: true,
  Show: () => (
    <SidePanel
      title="Чек № 40 213"
      subtitle={<StateMark state="working">Принят ФНС</StateMark>}
      closeHref="#receipts"
      footer={<Button variant="primary">Отправить покупателю</Button>}
    >
      <KeyValue
        items={[
          { term: 'Сумма', value: <Money kopecks={123_450} /> },
          { term: 'Касса', value: 'Прилавок 2, Кафе на Лесной' },
          { term: 'ФН', value: <CopyCode label="ФН" value="9960440302847561" /> },
        ]}
      />
    </SidePanel>
  ),
};
