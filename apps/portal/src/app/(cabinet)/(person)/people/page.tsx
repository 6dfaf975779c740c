import { INVITATION_STATES, type InvitationState } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, FilterChips, FilterMenu, LinkTabs, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { NothingFound } from '@/features/lists/nothing-found.tsx';
import { hrefWith, one, type PageQuery } from '@/features/lists/query.ts';
import { SearchBox } from '@/features/lists/search-box.tsx';
import { InvitationTable } from '@/features/people/invitation-table.tsx';
import { InviteDialog } from '@/features/people/invite-dialog.tsx';
import { JoinRequests } from '@/features/people/join-requests.tsx';
import { MemberTable } from '@/features/people/member-table.tsx';
import { INVITATION_WORDS, registerWords } from '@/features/people/words.ts';
import { RoleList } from '@/features/people/role-list.tsx';
import type { Offer } from '@/features/people/standing-fields.tsx';
import { load, loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Сотрудники' };

const TABS = [
  { tab: undefined, label: 'Сотрудники' },
  { tab: 'invitations', label: 'Приглашения' },
  { tab: 'requests', label: 'Запросы' },
  { tab: 'roles', label: 'Свои роли' },
] as const;

/** Registers that stand in a list; more are searched for. */
const OFFERED = 200;

export default async function PeoplePage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const tab = TABS.find((each) => each.tab !== undefined && each.tab === one(query, 'tab'))?.tab;
  const search = one(query, 'search');
  const factor = one(query, 'factor') === 'none' ? ('none' as const) : undefined;
  const state = INVITATION_STATES.find((each) => each === one(query, 'state'));
  const viewer = await load((api) => api.sessions.current());
  if (!viewer?.organization) redirect(routes.person.organizations());
  const { organization, managesIdentity: mayChange } = viewer;
  const isClient = organization.kind === 'client';
  const [roles, outlets, registers] = await Promise.all([
    load((api) => api.roles.list()),
    isClient && mayChange ? load((api) => api.outlets.places({})) : { items: [], more: false },
    isClient && mayChange ? load((api) => api.registers.list({ limit: OFFERED })) : { items: [], next: null },
  ]);
  const offer: Offer = {
    own: organization.role,
    roles,
    outlets: { items: outlets.items.map(({ id, name }) => ({ id, label: name })), more: outlets.more },
    registers: {
      items: registers.items.map((row) => ({ id: row.id, label: registerWords(row) })),
      more: registers.next !== null,
    },
  };
  const path = routes.person.people(tab);
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Сотрудники"
        lead="Кто работает в этом кабинете и что видит."
        action={mayChange && <InviteDialog offer={offer} />}
      />
      <LinkTabs
        label="Разделы"
        tabs={TABS.map((each) => ({
          label: each.label,
          href: routes.person.people(each.tab),
          active: each.tab === tab,
        }))}
      />
      {tab === 'roles' && <RoleList roles={roles} mayChange={mayChange} />}
      {tab === 'requests' && (
        <Card flush>
          <Requests offer={offer} mayChange={mayChange} />
        </Card>
      )}
      {(tab === undefined || tab === 'invitations') && (
        <>
          <div className="flex flex-wrap items-center gap-3">
            <SearchBox key={tab} label="Найти человека" placeholder="Имя или почта" />
            {tab === undefined ? (
              <FactorFilter path={path} search={search} factor={factor} />
            ) : (
              <StateFilter path={path} search={search} state={state} />
            )}
          </div>
          <Card flush>
            {tab === 'invitations' ? (
              <Invitations search={search} state={state} mayChange={mayChange} path={path} />
            ) : (
              <Members search={search} factor={factor} offer={offer} mayChange={mayChange} path={path} />
            )}
          </Card>
        </>
      )}
    </div>
  );
}

interface FilterProps {
  readonly path: string;
  readonly search: string | undefined;
}

function FactorFilter({ path, search, factor }: FilterProps & { factor: 'none' | undefined }) {
  return (
    <FilterChips
      chips={
        factor === undefined
          ? []
          : [{ label: 'Второй фактор', value: 'нет', removeHref: hrefWith(path, { search }) }]
      }
    >
      <FilterMenu
        label="Второй фактор"
        options={[
          {
            label: 'Входят только по паролю',
            href: hrefWith(path, { search, factor: 'none' }),
            active: factor === 'none',
          },
        ]}
      />
    </FilterChips>
  );
}

function StateFilter({ path, search, state }: FilterProps & { state: InvitationState | undefined }) {
  return (
    <FilterChips
      chips={
        state === undefined
          ? []
          : [
              {
                label: 'Состояние',
                value: INVITATION_WORDS[state].words,
                removeHref: hrefWith(path, { search }),
              },
            ]
      }
    >
      <FilterMenu
        label="Состояние"
        options={INVITATION_STATES.map((each) => ({
          label: INVITATION_WORDS[each].words,
          href: hrefWith(path, { search, state: each }),
          active: each === state,
        }))}
      />
    </FilterChips>
  );
}

async function Requests({ offer, mayChange }: { offer: Offer; mayChange: boolean }) {
  const first = await load((api) => api.joining.list({}));
  return (
    <JoinRequests
      key={first.items.map(({ id, state }) => id + state).join()}
      first={first}
      offer={offer}
      mayChange={mayChange}
      empty={
        <EmptyState title="Никто не просил доступ">
          Кто знает ИНН вашей организации, может попросить доступ. Пока вы не ответите, он ничего не увидит.
        </EmptyState>
      }
    />
  );
}

interface ListProps {
  readonly search: string | undefined;
  readonly mayChange: boolean;
  readonly path: string;
}

async function Members({
  search,
  factor,
  offer,
  mayChange,
  path,
}: ListProps & { offer: Offer; factor: 'none' | undefined }) {
  const first = await loadOr((api) => api.members.list({ search, factor }));
  return (
    <MemberTable
      key={`${search} ${factor} ${first?.items.map(({ membershipId }) => membershipId).join()}`}
      first={first ?? { items: [], next: null }}
      filters={{ search, factor }}
      offer={offer}
      mayChange={mayChange}
      empty={<NothingFound href={path} what="сотрудников" />}
    />
  );
}

async function Invitations({
  search,
  state,
  mayChange,
  path,
}: ListProps & { state: InvitationState | undefined }) {
  const filters = { search, ...(state !== undefined && { state }) };
  const first = await loadOr((api) => api.invitations.list(filters));
  return (
    <InvitationTable
      key={JSON.stringify([filters, first?.items.map((row) => row.id + row.state)])}
      first={first ?? { items: [], next: null }}
      filters={filters}
      mayChange={mayChange}
      empty={
        search === undefined && state === undefined ? (
          <EmptyState title="Приглашений ещё не было">
            Пригласите сотрудника по почте — здесь будет видно, дошло ли письмо и принято ли приглашение.
          </EmptyState>
        ) : (
          <NothingFound href={path} what="приглашений" />
        )
      }
    />
  );
}
