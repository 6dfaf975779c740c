import { brandStyle, Button, Card, Logo, ReceiptLine, ReceiptPaper } from '@koreshok/ui';

/** How the brand will look: cabinet in both themes, mail, receipt. */
export function BrandPreview({
  name,
  accentColor,
  senderName,
}: {
  name: string;
  accentColor: string;
  senderName: string;
}) {
  return (
    <section aria-label="Предпросмотр" className="flex min-w-0 flex-col gap-5 xl:sticky xl:top-20">
      <Card title="Кабинет">
        <div className="grid grid-cols-2 gap-3">
          <Sample theme="light" name={name} accentColor={accentColor} />
          <Sample theme="dark" name={name} accentColor={accentColor} />
        </div>
      </Card>
      <Card title="Письмо">
        <div className="rounded-md border border-border p-4 text-sm">
          <p className="text-muted">От: {senderName}</p>
          <p className="mt-1 font-semibold">Новый пароль для кабинета «{name}»</p>
          <p className="mt-2">Перейдите по ссылке, чтобы задать новый пароль. Она действует один час.</p>
        </div>
      </Card>
      <Card title="Чек">
        <div inert aria-hidden>
          <ReceiptPaper
            head={<p className="font-semibold">Кофейня «Утро»</p>}
            title="Кассовый чек. Приход"
            total="210,00 ₽"
            foot={`Чек хранит «${name}»`}
          >
            <ReceiptLine name="Капучино большой" count="1 × 210,00" sum="210,00 ₽" />
          </ReceiptPaper>
        </div>
      </Card>
    </section>
  );
}

function Sample({
  theme,
  name,
  accentColor,
}: {
  theme: 'light' | 'dark';
  name: string;
  accentColor: string;
}) {
  return (
    <div
      data-theme={theme}
      style={brandStyle(accentColor)}
      inert
      aria-hidden
      className="flex min-w-0 flex-col gap-3 rounded-md border border-border bg-surface p-3 text-text"
    >
      <Logo name={name} className="[&_span]:text-base" />
      <span className="rounded-md bg-accent-soft px-2 py-1 text-sm font-medium">Кассы</span>
      <span className="text-sm text-accent underline underline-offset-3">Все чеки</span>
      <Button variant="primary" size="small">
        Продолжить
      </Button>
    </div>
  );
}
