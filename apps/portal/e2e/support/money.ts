/** Kopecks as pages write them: thin spaces between thousands, a comma, the ruble sign. */
export function written(kopecks: number): RegExp {
  const roubles = String(Math.floor(kopecks / 100)).replace(/\B(?=(\d{3})+$)/g, String.raw`\s`);
  return new RegExp(`(?<!\\d)${roubles},${String(kopecks % 100).padStart(2, '0')}\\s₽`, 'u');
}

/** A sum that no other receipt of the stage has, so that a search finds one: 10 to 99 thousand roubles. */
export function rareSum(): number {
  return 1_000_000 + Math.floor(Math.random() * 8_999_999);
}

/** What would say money in an answer: its fields with a value, and the sign behind an amount. */
const SIGNS = [
  /\\?"(?:\w*[sS]um|\w*[rR]evenue|\w*[tT]urnover|\w*[bB]alance|\w*[kK]opecks|\w*[aA]mount|receiptCount|cashierName)\\?":(?!\s*null)/u,
  /\d\s?₽/u,
];

/** Every place in a body that tells of money, or of one of the sums known to be secret. */
export function moneyIn(body: string, sums: readonly number[]): readonly string[] {
  const signs = SIGNS.flatMap((sign) => around(body, sign));
  const known = sums
    .filter((sum) => sum >= 10_000)
    .flatMap((sum) => [...around(body, new RegExp(`(?<![\\w.-])${sum}(?![\\w.-])`, 'u'))]);
  const amounts = sums.flatMap((sum) => around(body, written(sum)));
  return [...signs, ...known, ...amounts];
}

function around(body: string, sign: RegExp): readonly string[] {
  const found = sign.exec(body);
  return found === null ? [] : [body.slice(Math.max(0, found.index - 40), found.index + 60)];
}
