import { formatPhone } from '@koreshok/ui';

import type { ShownBrand } from '@/server/views/brand.ts';

const STEPS = [
  {
    title: 'Зарегистрируйтесь и введите ИНН',
    text: 'Реквизиты найдём в государственном реестре. На любом шаге можно остановиться и продолжить позже.',
  },
  {
    title: 'Добавьте кассу',
    text: 'Введите РНМ, заводской номер и номер ФН. Кабинет проверит цифры и покажет настройки для кассы.',
  },
  {
    title: 'Пробейте первый чек',
    text: 'Он сразу появится в кабинете, а следом — ответ налоговой службы.',
  },
];

/** How one begins, with the brand's own contacts for the first step. */
export function FirstSteps({ brand }: { brand: ShownBrand }) {
  return (
    <section aria-labelledby="first-steps" className="border-t border-border pt-12">
      <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_auto]">
        <div>
          <h2 id="first-steps" className="text-2xl font-semibold tracking-tight">
            Как подключиться
          </h2>
          <ol className="mt-6 flex flex-col gap-6">
            {STEPS.map(({ title, text }, index) => (
              <li key={title} className="flex gap-4">
                <span
                  aria-hidden
                  className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent tabular-nums"
                >
                  {index + 1}
                </span>
                <div>
                  <h3 className="font-semibold">{title}</h3>
                  <p className="max-w-prose text-muted">{text}</p>
                </div>
              </li>
            ))}
          </ol>
        </div>
        <address className="flex flex-col gap-1 self-start rounded-md border border-border bg-surface p-6 not-italic lg:min-w-80">
          <span className="text-base text-muted">Подключение и поддержка</span>
          <a
            href={`tel:${brand.supportPhone}`}
            className="rounded-sm text-xl font-semibold hover:text-accent"
          >
            {formatPhone(brand.supportPhone)}
          </a>
          <a href={`mailto:${brand.supportEmail}`} className="rounded-sm text-accent hover:underline">
            {brand.supportEmail}
          </a>
        </address>
      </div>
    </section>
  );
}
