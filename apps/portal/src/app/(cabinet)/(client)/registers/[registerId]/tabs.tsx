import { routes } from '@koreshok/domain/routes';
import { registerTimeAt } from '@koreshok/fiscal/time';
import { Card, TextLink } from '@koreshok/ui';

import { RegisterContractCard } from '@/features/contracts/register-contract.tsx';
import { DocumentTable } from '@/features/documents/document-table.tsx';
import { DriveCardView } from '@/features/registers/drive-card.tsx';
import { HistoryCard } from '@/features/registers/history-card.tsx';
import { IdentityCard } from '@/features/registers/identity-card.tsx';
import { ShiftDay } from '@/features/registers/shift-day.tsx';
import { ShiftTable } from '@/features/registers/shift-table.tsx';
import { TermCard } from '@/features/registers/term-card.tsx';
import { load, requestTime } from '@/server/caller/index.ts';
import type { RegisterCard } from '@/server/routers/registers.ts';

export type Tab = 'shifts' | 'documents' | 'history';

export const TABS: readonly { readonly key: Tab | undefined; readonly label: string }[] = [
  { key: undefined, label: 'Обзор' },
  { key: 'shifts', label: 'Смены' },
  { key: 'documents', label: 'Документы' },
  { key: 'history', label: 'История' },
];

export function isTab(text: string | undefined): text is Tab {
  return text === 'shifts' || text === 'documents' || text === 'history';
}

/** What stands under a tab of a register's page; each reads only what it shows. */
export async function RegisterTab({ tab, register }: { tab: Tab | undefined; register: RegisterCard }) {
  const registerId = register.id;
  switch (tab) {
    case 'shifts':
      return (
        <Card flush>
          <ShiftTable
            first={await load((api) => api.registers.shifts({ registerId }))}
            registerId={registerId}
            withMoney={register.financeOpen}
          />
        </Card>
      );
    case 'documents':
      return <Documents register={register} limit={50} />;
    case 'history':
      return (
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <HistoryCard register={register} />
          <TermCard register={register} now={await requestTime()} />
        </div>
      );
    case undefined:
      return <Overview register={register} />;
    default: {
      const never: never = tab;
      throw new Error(`No tab ${String(never)}`);
    }
  }
}

async function Overview({ register }: { register: RegisterCard }) {
  const now = await requestTime();
  const viewer = await load((api) => api.sessions.current());
  const shifts = await load((api) => api.registers.shifts({ registerId: register.id, limit: 5 }));
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-5">
        <IdentityCard register={register} />
        <TermCard register={register} now={now} />
        {viewer?.seesContracts && (
          <RegisterContractCard
            registerId={register.id}
            mayMake={viewer.managesContracts}
            contract={await load((api) => api.contracts.ofRegister({ registerId: register.id }))}
          />
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <DriveCardView drive={register.drive} />
        <ShiftDay
          shifts={shifts.items}
          now={registerTimeAt(now, register.timeZone)}
          allHref={routes.client.register(register.id, 'shifts')}
        />
      </div>
      <div className="min-w-0 lg:col-span-2">
        <Documents register={register} limit={5} />
      </div>
    </div>
  );
}

async function Documents({ register, limit }: { register: RegisterCard; limit: number }) {
  const page = await load((api) => api.documents.list({ registerId: register.id, limit }));
  const brief = limit < 50;
  const title = brief
    ? {
        title: 'Последние документы',
        action: <TextLink href={routes.client.register(register.id, 'documents')}>Все документы</TextLink>,
      }
    : {};
  return (
    <Card flush {...title}>
      <DocumentTable
        first={page}
        brief={brief}
        registerId={register.id}
        withMoney={register.financeOpen}
        hrefOf={`/registers/${register.id}/documents`}
      />
    </Card>
  );
}
