import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, Notice, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { CodeSheet } from '@/features/agent/code-sheet.tsx';
import { codeStateWords } from '@/features/agent/code-words.ts';
import { PrintButton } from '@/features/receipts/print-button.tsx';
import { load, loadTitle } from '@/server/caller/index.ts';

type Props = { params: Promise<{ codeId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { codeId: partnerCodeId } = await params;
  return loadTitle(async (api) => (await api.partnerCodes.get({ partnerCodeId })).name);
}

export default async function CodeSheetPage({ params }: Props) {
  const { codeId: partnerCodeId } = await params;
  const [code, brand] = await Promise.all([
    load((api) => api.partnerCodes.get({ partnerCodeId })),
    load((api) => api.brands.current()),
  ]);
  if (brand === null) return null;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-5 print:hidden">
        <PageHeader
          trail={<Breadcrumbs crumbs={[{ label: 'Коды и ссылки', href: routes.agent.codes() }]} />}
          title={code.name}
          lead="Лист формата А5: распечатайте и поставьте у кассы или на стойке."
          action={<PrintButton />}
        />
        {code.state !== 'open' && (
          <Notice tone="warning" title={`Код не действует: ${codeStateWords(code.state)}`}>
            По этому листу никто не придёт.
          </Notice>
        )}
      </div>
      <CodeSheet code={code} brand={brand} />
    </div>
  );
}
