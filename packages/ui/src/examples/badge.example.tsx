import { Badge } from '../state/badge.tsx';
import type { Example } from './example.ts';

export const badgeExample: Example = {
  name: 'Badge',
  group: 'Состояния',
  about: 'Одно-два слова о виде или шаге вещи.',
  Show: () => (
    <div className="flex flex-wrap gap-2">
      <Badge>Черновик</Badge>
      <Badge tone="accent">Новый</Badge>
      <Badge tone="positive">Оплачен</Badge>
      <Badge tone="warning">Ждёт подписи</Badge>
      <Badge tone="danger">Отклонён</Badge>
      <Badge tone="info">На проверке</Badge>
    </div>
  ),
};
