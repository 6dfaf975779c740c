'use client';

import { Button, Dialog, Notice } from '@koreshok/ui';

/** Recovery codes, shown this once. */
export function RecoveryCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Сохраните резервные коды"
      footer={
        <>
          <Button onClick={() => void navigator.clipboard.writeText(codes.join('\n'))}>
            Скопировать все
          </Button>
          <Button variant="primary" onClick={onClose}>
            Коды сохранены
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Notice tone="warning" title="Больше они нигде не показываются">
          По такому коду можно войти, если телефон потерян. Каждый работает один раз. Распечатайте их или
          сохраните в надёжном месте.
        </Notice>
        <ol aria-label="Резервные коды" className="grid gap-x-6 gap-y-1 font-mono text-sm md:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </div>
    </Dialog>
  );
}
