'use client';

import { Button } from '@koreshok/ui';
import { Printer } from 'lucide-react';

/** Prints the page; what is not the receipt hides itself there. */
export function PrintButton() {
  return (
    <Button icon={<Printer aria-hidden />} onClick={() => globalThis.print()}>
      Распечатать
    </Button>
  );
}
