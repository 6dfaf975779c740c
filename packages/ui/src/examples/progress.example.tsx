import { Button } from '../action/button.tsx';
import { Progress } from '../feedback/progress.tsx';
import { SkeletonText } from '../feedback/skeleton.tsx';
import type { Example } from './example.ts';

export const progressExample: Example = {
  name: 'Progress, Skeleton',
  group: 'Ответы',
  about: 'Долгая работа: сколько сделано, сколько осталось; работу можно оставить идти.',
  Show: () => (
    <div className="flex max-w-md flex-col gap-6">
      <Progress
        label="Выгрузка чеков за октябрь"
        value={12_480}
        max={40_213}
        remainingSeconds={93}
        action={
          <Button size="small" variant="ghost">
            Отменить
          </Button>
        }
      />
      <Progress label="Сверка с ФНС" />
      <SkeletonText />
    </div>
  ),
};
