import { Button } from '../action/button.tsx';
import { ToastProvider, useToast } from '../feedback/toast.tsx';
import type { Example } from './example.ts';

function Buttons() {
  const show = useToast();
  return (
    <div className="flex flex-wrap gap-3">
      <Button onClick={() => show({ title: 'Договор подписан', description: 'Копия отправлена на почту' })}>
        Показать удачу
      </Button>
      <Button
        onClick={() =>
          show({
            title: 'Касса перенесена в архив',
            tone: 'info',
            action: { label: 'Вернуть', onPress: () => show({ title: 'Касса возвращена' }) },
          })
        }
      >
        Показать отмену
      </Button>
    </div>
  );
}

export const toastExample: Example = {
  name: 'Toast',
  group: 'Ответы',
  about: 'Короткая весть о сделанном; то, что важно не пропустить, остаётся на странице.',
  Show: () => (
    <ToastProvider>
      <Buttons />
    </ToastProvider>
  ),
};
