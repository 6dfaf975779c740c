'use client';

import { Button, Dialog, Notice } from '@koreshok/ui';
import { Camera } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { type CodeReader, codeReader } from './code-reader.ts';

const PAUSE_MS = 250;

/** Reads a receipt's QR code by the camera; where the browser cannot, there is nothing to see. */
export function QrScan({
  onText,
  problem,
}: {
  onText: (text: string) => void;
  /** Why the last code was not a receipt's. */
  problem: string | undefined;
}) {
  const [reader, setReader] = useState<CodeReader>();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    void codeReader().then((found) => setReader(() => found));
  }, []);
  if (reader === undefined) return null;
  return (
    <>
      <Button icon={<Camera aria-hidden />} onClick={() => setOpen(true)} className="self-start">
        Навести камеру на QR-код
      </Button>
      {problem !== undefined && <Notice live tone="warning" title={problem} />}
      <Dialog open={open} onOpenChange={setOpen} title="Наведите камеру на QR-код чека">
        {open && (
          <Viewfinder
            reader={reader}
            onText={(text) => {
              setOpen(false);
              onText(text);
            }}
          />
        )}
      </Dialog>
    </>
  );
}

function Viewfinder({ reader, onText }: { reader: CodeReader; onText: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [refused, setRefused] = useState(false);
  const tell = useEffectEvent(onText);

  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const look = async () => {
      const text = video.current === null ? undefined : await reader(video.current);
      if (over) return;
      if (text === undefined) timer = setTimeout(() => void look(), PAUSE_MS);
      else tell(text);
    };
    const begin = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const { current } = video;
      if (over || current === null) return stop();
      current.srcObject = stream;
      await current.play();
      await look();
    };
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    begin().catch(() => setRefused(!over));
    return () => {
      over = true;
      clearTimeout(timer);
      stop();
    };
  }, [reader]);

  if (refused) {
    return (
      <Notice tone="warning" title="Камера недоступна">
        Разрешите сайту камеру в настройках браузера или введите реквизиты чека вручную.
      </Notice>
    );
  }
  return (
    <video ref={video} muted playsInline className="aspect-square w-full rounded-md bg-subtle object-cover">
      <track kind="captions" />
    </video>
  );
}
