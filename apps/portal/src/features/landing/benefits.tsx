import { StateMark } from '@koreshok/ui';
import { ReceiptText, ShieldCheck, Store } from 'lucide-react';
import type { ReactNode } from 'react';

const icon = 'size-6 text-accent';

/** What one gets: the light of every register, receipts that are found, and receipts that are not lost. */
export function Benefits() {
  return (
    <section aria-labelledby="benefits" className="border-t border-border pt-12">
      <h2 id="benefits" className="text-2xl font-semibold tracking-tight text-balance">
        Сначала главное: всё ли в порядке
      </h2>
      <ul className="mt-8 grid gap-x-12 gap-y-10 md:grid-cols-3">
        <Benefit icon={<Store aria-hidden className={icon} />} title="У каждой кассы — свой свет">
          <p>Понятно с одного взгляда, а рядом — причина и кто должен действовать.</p>
          <div className="mt-4 flex flex-col gap-2 text-base">
            <StateMark state="working" />
            <StateMark state="attention">Через 12 дней закончится срок ФН</StateMark>
            <StateMark state="failing">Нет связи 3 дня</StateMark>
          </div>
        </Benefit>
        <Benefit icon={<ReceiptText aria-hidden className={icon} />} title="Любой чек находится">
          <p>
            По сумме, времени, кассиру, почте покупателя или номеру. Открывается как бумажный, с QR-кодом и
            ответом налоговой службы.
          </p>
        </Benefit>
        <Benefit icon={<ShieldCheck aria-hidden className={icon} />} title="Подтверждено — значит сохранено">
          <p>
            Касса получает подтверждение только после того, как документ записан. Он хранится не меньше пяти
            лет, как требует закон (54-ФЗ).
          </p>
        </Benefit>
      </ul>
    </section>
  );
}

function Benefit({ icon: mark, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <li className="min-w-0">
      {mark}
      <h3 className="mt-3 font-semibold">{title}</h3>
      <div className="mt-1 text-muted">{children}</div>
    </li>
  );
}
