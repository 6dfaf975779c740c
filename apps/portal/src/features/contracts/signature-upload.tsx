import { Card, LinkButton } from '@koreshok/ui';
import { Download } from 'lucide-react';

import type { ContractCard } from '@/server/routers/contracts.ts';

import { SignatureForm } from '../signatures/signature-form.tsx';
import { documentHref } from './words.ts';

/** The client's turn: the paper out, its own program, the signature in. */
export function SignatureUpload({ contract, checking }: { contract: ContractCard; checking: boolean }) {
  const document = documentHref(contract);
  return (
    <Card
      title="Подпишите договор"
      description="Подпись исполнителя уже стоит. Подпишите скачанный файл своей программой (КриптоПро, Рутокен, Контур.Крипто) отдельной подписью и загрузите файл подписи."
    >
      <div className="flex flex-col gap-4">
        {document !== null && (
          <LinkButton href={document} download className="self-start" icon={<Download aria-hidden />}>
            Скачать договор
          </LinkButton>
        )}
        <SignatureForm
          door="contract-signature"
          parameters={{ contractId: contract.id }}
          checking={checking}
        />
      </div>
    </Card>
  );
}
