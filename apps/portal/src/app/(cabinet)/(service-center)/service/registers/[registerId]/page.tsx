import { routes } from '@koreshok/domain/routes';
import { registerTimeAt } from '@koreshok/fiscal/time';
import { Breadcrumbs, Card, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { DocumentTable } from '@/features/documents/document-table.tsx';
import { StepsCard } from '@/features/drive-replacement/steps-card.tsx';
import { DriveCardView } from '@/features/registers/drive-card.tsx';
import { IdentityCard } from '@/features/registers/identity-card.tsx';
import { LightNotices, LightWords } from '@/features/registers/register-head.tsx';
import { ShiftDay } from '@/features/registers/shift-day.tsx';
import { load, requestTime } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Касса' };

/** A register through a service centre's eyes: what a master needs, and no money. */
export default async function ServicedRegisterPage({ params }: { params: Promise<{ registerId: string }> }) {
  const { registerId } = await params;
  const register = await load((api) => api.registers.get({ registerId }));
  const [shifts, documents, change, now] = await Promise.all([
    load((api) => api.registers.shifts({ registerId, limit: 5 })),
    load((api) => api.documents.list({ registerId, limit: 20 })),
    load((api) => api.driveReplacements.get({ registerId })),
    requestTime(),
  ]);
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        trail={
          <Breadcrumbs crumbs={[{ label: 'Кассы на контроле', href: routes.serviceCenter.registers() }]} />
        }
        title={register.name}
        mark={<LightWords light={register.light} />}
        lead={`${register.clientName}, ${register.outletName}`}
      />
      <LightNotices light={register.light} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <IdentityCard register={register} client={register.clientName} />
        <div className="flex min-w-0 flex-col gap-5">
          {change.replacement !== null && <StepsCard replacement={change.replacement} />}
          <DriveCardView drive={register.drive} />
          <ShiftDay shifts={shifts.items} now={registerTimeAt(now, register.timeZone)} />
        </div>
      </div>
      <Card flush title="Документы" description="Их путь через налоговую, без содержания">
        <DocumentTable first={documents} registerId={registerId} withMoney={false} />
      </Card>
    </div>
  );
}
