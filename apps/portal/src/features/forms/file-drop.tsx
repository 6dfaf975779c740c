'use client';

import { Button, formatBytes } from '@koreshok/ui';
import { FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';

/** A place to drop a file or to choose one; the choice is told at once. */
export function FileDrop({
  label,
  hint,
  accept,
  busy,
  error,
  onFile,
}: {
  label: string;
  hint: string;
  /** Endings of names, as the browser's dialog filters them. */
  accept: string;
  busy: boolean;
  error?: string | undefined;
  onFile: (file: File) => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [chosen, setChosen] = useState<File>();
  const take = (file: File | undefined) => {
    if (file === undefined || busy) return;
    setChosen(file);
    onFile(file);
  };
  return (
    <div className="flex flex-col gap-2">
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
        className={`flex flex-col items-center gap-3 rounded-md border border-dashed px-5 py-8 text-center ${over ? 'border-accent bg-accent-soft' : 'border-outline'}`}
      >
        <FileUp aria-hidden className="size-6 text-muted" />
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
        <input
          ref={input}
          id={id}
          type="file"
          accept={accept}
          className="sr-only"
          aria-describedby={`${id}-hint`}
          aria-invalid={error === undefined ? undefined : true}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button busy={busy} onClick={() => input.current?.click()}>
          Выбрать файл
        </Button>
        {chosen !== undefined && (
          <p className="text-sm text-muted">
            {chosen.name}, {formatBytes(chosen.size)}
          </p>
        )}
      </div>
      {error !== undefined && (
        <p role="alert" className="text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
