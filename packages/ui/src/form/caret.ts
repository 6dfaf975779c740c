/** How many characters that count stand before a place in a text. */
export function significantBefore(text: string, place: number, significant: RegExp): number {
  return Array.from(text.slice(0, place)).filter((character) => significant.test(character)).length;
}

/** The place just behind the n-th character that counts; the end when there are fewer. */
export function placeBehind(text: string, count: number, significant: RegExp): number {
  if (count === 0) return 0;
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (significant.test(text.charAt(at))) seen += 1;
    if (seen === count) return at + 1;
  }
  return text.length;
}
