import { branchOf, treeOrder } from '@koreshok/domain/outlet-tree';
import { routes } from '@koreshok/domain/routes';
import {
  Card,
  counted,
  EmptyState,
  formatNumber,
  LightStrip,
  Notice,
  StateMark,
  TextLink,
} from '@koreshok/ui';

import type { OutletPlaces } from '@/server/routers/outlets.ts';
import type { RegistersBoard as Board } from '@/server/routers/registers.ts';

import { stateOfLight } from './light.tsx';

const WORDS = {
  working: 'работают',
  attention: 'требуют внимания',
  failing: 'не передают',
  no_data: 'нет данных',
} as const;

/** The outlets as a tree, each with the lights of its whole branch and the registers that need somebody. */
export function RegistersBoard({
  outlets: { items: outlets, more },
  board: { outlets: lights, complete },
}: {
  outlets: OutletPlaces;
  board: Board;
}) {
  const byOutlet = new Map(lights.map((each) => [each.outletId, each]));
  const places = treeOrder(outlets).filter(({ id }) =>
    [...branchOf(outlets, id)].some((each) => byOutlet.has(each)),
  );
  if (places.length === 0) {
    return (
      <Card>
        <EmptyState title="Здесь будут ваши кассы по точкам" />
      </Card>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      {more && (
        <Notice title={`Показаны первые ${formatNumber(outlets.length)} точек по алфавиту`}>
          Кассы остальных — в <TextLink href={routes.client.registers()}>списке</TextLink>: найдите там точку
          поиском.
        </Notice>
      )}
      {!complete && (
        <Notice title="Посчитаны не все кассы">
          Их больше, чем помещается на одну страницу. Все они — в{' '}
          <TextLink href={routes.client.registers()}>списке</TextLink>.
        </Notice>
      )}
      <ul aria-label="Кассы по точкам" className="flex flex-col gap-3">
        {places.map(({ id, name, address, depth }) => {
          const branch = [...branchOf(outlets, id)].flatMap((each) => byOutlet.get(each) ?? []);
          const count = (state: keyof typeof WORDS) =>
            branch.reduce((sum, { lights }) => sum + lights[state], 0);
          const href = (light: string) => routes.client.registers({ outlet: id, light });
          const own = byOutlet.get(id)?.worst ?? [];
          return (
            <li key={id} style={{ marginInlineStart: `min(${depth * 24}px, ${depth * 4}vw)` }}>
              <Card
                title={<TextLink href={routes.client.registers({ outlet: id })}>{name}</TextLink>}
                description={`${address} · ${counted(count('working') + count('attention') + count('failing') + count('no_data'), 'касса', 'кассы', 'касс')}`}
              >
                <LightStrip
                  label={`Состояние касс: ${name}`}
                  lights={{
                    working: { count: count('working'), label: WORDS.working, href: href('working') },
                    attention: { count: count('attention'), label: WORDS.attention, href: href('attention') },
                    failing: { count: count('failing'), label: WORDS.failing, href: href('failing') },
                    unknown: { count: count('no_data'), label: WORDS.no_data, href: href('no_data') },
                  }}
                />
                {own.length > 0 && (
                  <ul className="mt-4 flex flex-col gap-1.5">
                    {own.map((register) => (
                      <li key={register.id} className="flex flex-wrap items-baseline gap-x-3">
                        <StateMark state={stateOfLight(register.state)}>
                          <TextLink href={routes.client.register(register.id)}>{register.name}</TextLink>
                        </StateMark>
                        <span className="text-sm text-muted">{register.cause}</span>
                      </li>
                    ))}
                  </ul>
                )}
              </Card>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
