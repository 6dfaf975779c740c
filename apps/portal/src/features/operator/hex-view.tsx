'use client';

import { Button } from '@koreshok/ui';

import { bytesOfHex, hexLines } from './hex-lines.ts';

/** Bytes as hex editors show them, and the way to save them as a file. */
export function HexView({ hex, fileName }: { hex: string; fileName: string }) {
  const save = () => {
    const url = URL.createObjectURL(new Blob([bytesOfHex(hex)], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <div className="flex flex-col gap-3">
      <div>
        <Button size="small" onClick={save}>
          Скачать сообщение
        </Button>
      </div>
      <details>
        <summary className="text-accent">Показать сообщение побайтно</summary>
        <pre
          aria-label="Сообщение кассы в шестнадцатеричном виде"
          className="mt-2 max-h-96 overflow-auto rounded-md bg-subtle p-3 font-mono text-sm"
        >
          {hexLines(hex).map(({ offset, bytes, text }) => (
            <span key={offset} className="block whitespace-pre">
              <span className="text-muted">{offset}</span> {bytes} {text}
            </span>
          ))}
        </pre>
      </details>
    </div>
  );
}
