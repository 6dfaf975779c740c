import { brandPalette } from '@koreshok/ui';

/** The mark of a page's tab in the brand's colour, as an address that needs no request. */
export function brandIcon(accentColor: string): string {
  const fill = brandPalette(accentColor)?.light.hex ?? '#3a5a9b';
  const paper =
    'M4 4.5A2.5 2.5 0 0 1 6.5 2h11A2.5 2.5 0 0 1 20 4.5V18.2l-2.67 2.9-2.66-2.9L12 21.1l-2.67-2.9-2.66 2.9L4 18.2Z';
  const lines =
    '<path stroke="#fff" stroke-width="1.8" stroke-linecap="round" d="M8 7.2h8M8 11h8M8 14.8h4"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="${fill}" d="${paper}"/>${lines}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
