'use client';

import { Button, Dialog, LinkButton, Notice } from '@koreshok/ui';

/** Recovery codes, shown this once. */
export function RecoveryCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Сохраните резервные коды"
      footer={
        <>
          <LinkButton
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\r\n')}\r\n`)}`}
            download="rezervnye-kody.txt"
          >
            Скачать
          </LinkButton>
          <Button onClick={() => void navigator.clipboard.writeText(codes.join('\n'))}>Скопировать</Button>
          <Button variant="primary" onClick={onClose}>
            Коды сохранены
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Notice tone="warning" title="Больше они нигде не показываются">
          По такому коду можно войти, если телефон потерян. Каждый работает один раз. Сохраните их там, куда
          не попадёт чужой.
        </Notice>
        <ol aria-label="Резервные коды" className="grid gap-y-1 font-mono text-sm">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </div>
    </Dialog>
  );
}
