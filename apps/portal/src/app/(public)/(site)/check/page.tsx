import { Card } from '@koreshok/ui';
import type { Metadata } from 'next';

import { SampleRequisites } from '@/features/receipt-check/sample-requisites.tsx';
import { QrCheckForm } from '@/features/receipt-check/qr-check-form.tsx';
import { RequisitesForm } from '@/features/receipt-check/requisites-form.tsx';

export const metadata: Metadata = { title: 'Проверка чека' };

export default function ReceiptCheckPage() {
  return (
    <div className="flex flex-col gap-8">
      <header className="max-w-2xl">
        <h1 className="text-3xl font-semibold tracking-tight text-balance max-md:text-2xl">Проверка чека</h1>
        <p className="mt-2 text-muted">
          Введите то, что напечатано на чеке, — и увидите его целиком, с ответом налоговой службы. Чек
          открывается только тому, кто знает все его номера.
        </p>
      </header>
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,32rem)_minmax(0,1fr)]">
        <div className="flex flex-col gap-6">
          <Card title="По номерам на чеке">
            <RequisitesForm />
          </Card>
          <Card title="По QR-коду">
            <QrCheckForm />
          </Card>
        </div>
        <SampleRequisites />
      </div>
    </div>
  );
}
