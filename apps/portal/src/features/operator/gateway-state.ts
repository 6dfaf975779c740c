import type { GatewayFigures } from '@/server/routers/operator.ts';

import type { PlatformState } from './state.ts';

/** How the gateway is, in words: what has stopped first. */
export function stateOfGateway(figures: GatewayFigures | null): PlatformState {
  if (figures === null) {
    return {
      state: 'unknown',
      words: 'Не отвечает',
      sentence:
        'Портал не видит шлюз. Если он остановлен, кассы хранят документы у себя и передадут их позже.',
    };
  }
  if (!figures.intakeOpen) {
    return {
      state: 'failing',
      words: 'Приём остановлен',
      sentence:
        'База данных не обещает сохранить документ при сбое, поэтому шлюз ничего не подтверждает. Кассы повторят сами.',
    };
  }
  if (figures.relay.circuitOpen) {
    return {
      state: 'attention',
      words: 'ФНС недоступна',
      sentence: 'Документы принимаются и ждут: отправка продолжится, когда налоговая служба ответит.',
    };
  }
  if (figures.relay.inRush) {
    return {
      state: 'working',
      words: 'Наплыв документов',
      sentence: 'Сначала ответы кассам. Отправка в ФНС и отчёты немного подождут и догонят сами.',
    };
  }
  return {
    state: 'working',
    words: 'Принимает документы',
    sentence: 'Касса получает ответ после того, как её документ записан.',
  };
}
