import type { ComponentType } from 'react';

/** A component shown with the data of a real day. */
export type Example = {
  /** The component's name. */
  name: string;
  group:
    | 'Действия'
    | 'Формы'
    | 'Состояния'
    | 'Значения'
    | 'Страница'
    | 'Списки'
    | 'Ответы'
    | 'Поверх'
    | 'Графики'
    | 'Чек'
    | 'Каркас';
  /** When to take it, in a sentence. */
  about: string;
  Show: ComponentType;
  /** A whole page: shown in a frame of its own. */
  page?: boolean;
};
