import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, FilterChips, FilterMenu, LightStrip, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { NothingFound } from '@/features/lists/nothing-found.tsx';
import { exportHref, hrefWith, one, type PageQuery } from '@/features/lists/query.ts';
import { SearchBox } from '@/features/lists/search-box.tsx';
import { isLightState, lightOptions, lightWords } from '@/features/registers/light-filter.ts';
import { PartialCount } from '@/features/registers/partial-count.tsx';
import { RegisterTable } from '@/features/registers/register-table.tsx';
import { lightsOf } from '@/features/today/lights.ts';
import { TodoCard } from '@/features/today/todo-card.tsx';
import { leadOf } from '@/features/today/words.ts';
import { load, loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Кассы на контроле' };

const PATH = routes.serviceCenter.registers();

export default async function ServicedRegistersPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const asked = { search: one(query, 'search'), client: one(query, 'client'), light: one(query, 'light') };
  const light = isLightState(asked.light) ? asked.light : undefined;
  const filters = {
    search: asked.search,
    clientId: asked.client,
    lights: light === undefined ? undefined : [light],
  };
  const [first, clients, overview] = await Promise.all([
    loadOr((api) => api.registers.list(filters)),
    load((api) => api.organizations.servicedClients({ limit: 200 })),
    load((api) => api.today.registers({})),
  ]);
  const client = clients.items.find(({ id }) => id === asked.client);
  const href = (changes: Record<string, string | undefined>) => hrefWith(PATH, asked, changes);
  const filtered = Object.values(asked).some((value) => value !== undefined);
  return (
    <div className="flex flex-col gap-5">
      <PageHeader title="Кассы на контроле" lead={leadOf(overview)} />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <Card title="Состояние">
          <LightStrip
            label="Состояние касс"
            lights={lightsOf(overview.lights, (state) => routes.serviceCenter.registers({ light: state }))}
          />
          <PartialCount {...overview} />
        </Card>
        <TodoCard todo={overview.todo} hrefOf={(state) => routes.serviceCenter.registers({ light: state })} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox label="Найти кассу" placeholder="Клиент, точка, РНМ, ФН" />
        <FilterChips
          clearHref={PATH}
          chips={[
            ...(light === undefined
              ? []
              : [{ label: 'Состояние', value: lightWords(light), removeHref: href({ light: undefined }) }]),
            ...(client === undefined
              ? []
              : [{ label: 'Клиент', value: client.name, removeHref: href({ client: undefined }) }]),
          ]}
        >
          <FilterMenu label="Состояние" options={lightOptions(light, (state) => href({ light: state }))} />
          {clients.items.length > 1 && (
            <FilterMenu
              label="Клиент"
              note={
                clients.next === null
                  ? undefined
                  : `Первые ${clients.items.length}. Остальных найдёт поиск по названию слева.`
              }
              options={clients.items.map(({ id, name }) => ({
                label: name,
                href: href({ client: id }),
                active: id === asked.client,
              }))}
            />
          )}
        </FilterChips>
      </div>
      <Card flush>
        <RegisterTable
          key={JSON.stringify(asked)}
          first={first ?? { items: [], next: null }}
          filters={filters}
          audience="service-center"
          exportHref={exportHref('serviced-registers', {
            search: asked.search,
            clientId: asked.client,
            light,
          })}
          empty={
            filtered ? (
              <NothingFound href={PATH} what="касс" />
            ) : (
              <EmptyState title="Здесь будут кассы ваших клиентов">
                Клиент передаёт их в своём кабинете, в разделе «Доступ партнёров», по вашему ИНН.
              </EmptyState>
            )
          }
        />
      </Card>
    </div>
  );
}
