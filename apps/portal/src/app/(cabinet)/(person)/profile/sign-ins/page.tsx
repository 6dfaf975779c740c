import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, Card, EmptyState, FilterMenu, LinkTabs, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { exportHref, hrefWith, one, type PageQuery } from '@/features/lists/query.ts';
import { SignInTable } from '@/features/sign-ins/sign-in-table.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Журнал входов' };

const PATH = routes.person.signIns();
const RESULTS = { in: 'Вошли', refused: 'Не вошли' } as const;

export default async function SignInsPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const [viewer, query] = await Promise.all([load((api) => api.sessions.current()), searchParams]);
  if (viewer === null) redirect(routes.public.signIn(PATH));
  const asked = { of: one(query, 'of'), result: one(query, 'result') };
  const all = asked.of === 'all' && viewer.managesIdentity;
  const result: 'in' | 'refused' | undefined =
    asked.result === 'in' || asked.result === 'refused' ? asked.result : undefined;
  const filters: { result?: 'in' | 'refused' } = result === undefined ? {} : { result };
  const first = await load((api) => (all ? api.signIns.list(filters) : api.signIns.own(filters)));
  const href = (changes: Record<string, string | undefined>) => hrefWith(PATH, asked, changes);
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Профиль', href: routes.person.profile() }]} />}
        title="Журнал входов"
        lead="Записи хранятся год. Незнакомый вход — повод сменить пароль и завершить сеансы."
      />
      {viewer.managesIdentity && (
        <LinkTabs
          label="Чьи входы"
          tabs={[
            { label: 'Мои', href: href({ of: undefined }), active: !all },
            { label: 'Все сотрудники', href: href({ of: 'all' }), active: all },
          ]}
        />
      )}
      <div>
        <FilterMenu
          label={result === undefined ? 'Итог' : `Итог: ${RESULTS[result].toLowerCase()}`}
          options={[
            { label: 'Любой', href: href({ result: undefined }), active: result === undefined },
            { label: RESULTS.in, href: href({ result: 'in' }), active: result === 'in' },
            { label: RESULTS.refused, href: href({ result: 'refused' }), active: result === 'refused' },
          ]}
        />
      </div>
      <Card flush>
        <SignInTable
          key={JSON.stringify([all, result])}
          first={first}
          all={all}
          result={result}
          // Whoever has no cabinet open has none to download from either.
          exportHref={
            viewer.organization === null || viewer.secondFactor.standing === 'demanded'
              ? undefined
              : exportHref(all ? 'sign-ins' : 'own-sign-ins', filters)
          }
          empty={<EmptyState title="Записей нет">Здесь появятся входы и попытки войти.</EmptyState>}
        />
      </Card>
    </div>
  );
}
