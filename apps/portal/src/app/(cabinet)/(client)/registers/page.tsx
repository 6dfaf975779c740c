import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, FilterChips, FilterMenu, LinkButton, LinkTabs, PageHeader } from '@koreshok/ui';
import { Plus } from 'lucide-react';
import type { Metadata } from 'next';

import { NothingFound } from '@/features/lists/nothing-found.tsx';
import { exportHref, hrefWith, one, type PageQuery } from '@/features/lists/query.ts';
import { SearchBox } from '@/features/lists/search-box.tsx';
import { OutletFilter } from '@/features/outlets/outlet-filter.tsx';
import { isLightState, lightOptions, lightWords } from '@/features/registers/light-filter.ts';
import { RegistersBoard } from '@/features/registers/board.tsx';
import { RegisterTable } from '@/features/registers/register-table.tsx';
import { load, loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Кассы' };

const PATH = routes.client.registers();
/** A tree longer than this nobody reads by eye; the rest is told to stand in the list. */
const BOARD_AT_MOST = 1_000;

export default async function RegistersPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const asked = { search: one(query, 'search'), outlet: one(query, 'outlet'), light: one(query, 'light') };
  const board = one(query, 'view') === 'board';
  const light = isLightState(asked.light) ? asked.light : undefined;
  const filters = {
    search: asked.search,
    outletId: asked.outlet,
    lights: light === undefined ? undefined : [light],
  };
  const [first, outlets, chosen, viewer] = await Promise.all([
    loadOr((api) => api.registers.list(filters)),
    load((api) => api.outlets.places(board ? { limit: BOARD_AT_MOST } : {})),
    asked.outlet === undefined
      ? undefined
      : loadOr((api) => api.outlets.places({ ids: [asked.outlet ?? ''] })),
    load((api) => api.sessions.current()),
  ]);
  const lights = board ? await load((api) => api.registers.board({})) : undefined;
  const outlet = chosen?.items[0];
  const href = (changes: Record<string, string | undefined>) => hrefWith(PATH, asked, changes);
  const filtered = Object.values(asked).some((value) => value !== undefined);
  const nothing = !filtered && first?.items.length === 0;
  const add = (
    <LinkButton variant="primary" href={routes.client.addRegister()} icon={<Plus aria-hidden />}>
      Подключить кассу
    </LinkButton>
  );
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Кассы"
        lead="Свет слева говорит, передаёт ли касса чеки. В строке — причина и что делать."
        action={!nothing && viewer?.managesRegisters === true && add}
      />
      {outlets.items.length > 1 && (
        <LinkTabs
          label="Вид"
          tabs={[
            { label: 'Списком', href: PATH, active: !board },
            { label: 'По точкам', href: routes.client.registers({ view: 'board' }), active: board },
          ]}
        />
      )}
      {lights !== undefined && <RegistersBoard outlets={outlets} board={lights} />}
      {!board && (
        <div className="flex flex-wrap items-center gap-2">
          <SearchBox label="Найти кассу" placeholder="Название, РНМ, ФН, точка" />
          <FilterChips
            clearHref={PATH}
            chips={[
              ...(light === undefined
                ? []
                : [{ label: 'Состояние', value: lightWords(light), removeHref: href({ light: undefined }) }]),
              ...(asked.outlet === undefined
                ? []
                : [
                    {
                      label: 'Точка',
                      value: outlet?.name ?? 'не найдена',
                      removeHref: href({ outlet: undefined }),
                    },
                  ]),
            ]}
          >
            <FilterMenu label="Состояние" options={lightOptions(light, (state) => href({ light: state }))} />
            <OutletFilter places={outlets} path={PATH} asked={asked} />
          </FilterChips>
        </div>
      )}
      {!board && (
        <Card flush>
          <RegisterTable
            key={JSON.stringify(asked)}
            first={first ?? { items: [], next: null }}
            filters={filters}
            audience="client"
            movableTo={viewer?.managesRegisters === true ? outlets : undefined}
            exportHref={exportHref('registers', { search: asked.search, outletId: asked.outlet, light })}
            empty={
              filtered ? (
                <NothingFound href={PATH} what="касс" />
              ) : (
                <EmptyState title="Здесь будут ваши кассы" action={viewer?.managesRegisters === true && add}>
                  Понадобятся три номера из карточки регистрации ККТ: РНМ, заводской номер и номер ФН.
                  Настройки для кассы покажем сразу после.
                </EmptyState>
              )
            }
          />
        </Card>
      )}
    </div>
  );
}
