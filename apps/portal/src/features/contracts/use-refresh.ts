'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

const EVERY_MS = 1_500;
/** After this many looks the reader is left to refresh by himself. */
const MOST_LOOKS = 80;

/** Reads the page anew every other second while something is being made in the background. */
export function useRefreshWhile(waiting: boolean): void {
  const router = useRouter();
  const looks = useRef(0);
  useEffect(() => {
    if (!waiting) {
      looks.current = 0;
      return undefined;
    }
    const timer = setInterval(() => {
      looks.current += 1;
      if (looks.current > MOST_LOOKS) clearInterval(timer);
      else router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [waiting, router]);
}
