'use client';

import { useState } from 'react';

/** The last value that came; a stream that pauses or is opened anew does not empty the page. */
export function useLatest<T>(value: T | undefined): T | undefined {
  const [latest, setLatest] = useState(value);
  if (value !== undefined && value !== latest) setLatest(value);
  return value ?? latest;
}
