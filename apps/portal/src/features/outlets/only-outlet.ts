import type { OutletPlaces } from '@/server/routers/outlets.ts';

/** The outlet that need not be chosen, because there is no other; '' where there is. */
export function onlyOutlet({ items }: OutletPlaces): string {
  return items.length === 1 ? (items[0]?.id ?? '') : '';
}
