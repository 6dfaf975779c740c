'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const FIRST_LOOK_MS = 400;
const GROWTH = 1.5;
const LONGEST_MS = 2_000;
/** After this the reader is left to refresh by himself. */
const PATIENCE_MS = 120_000;

/** Reads the page anew while something is being made in the background: soon at first, then every other second. */
export function useRefreshWhile(waiting: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!waiting) return undefined;
    const until = performance.now() + PATIENCE_MS;
    let pause = FIRST_LOOK_MS;
    let timer: number | undefined;
    const wait = (): void => {
      timer = window.setTimeout(() => {
        router.refresh();
        pause = Math.min(pause * GROWTH, LONGEST_MS);
        if (performance.now() < until) wait();
      }, pause);
    };
    wait();
    return () => window.clearTimeout(timer);
  }, [waiting, router]);
}
