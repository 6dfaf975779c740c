const LETTERS: Readonly<Record<string, readonly [passport: string, chat: string]>> = {
  а: ['a', 'a'],
  б: ['b', 'b'],
  в: ['v', 'v'],
  г: ['g', 'g'],
  д: ['d', 'd'],
  е: ['e', 'e'],
  ё: ['e', 'yo'],
  ж: ['zh', 'zh'],
  з: ['z', 'z'],
  и: ['i', 'i'],
  й: ['i', 'y'],
  к: ['k', 'k'],
  л: ['l', 'l'],
  м: ['m', 'm'],
  н: ['n', 'n'],
  о: ['o', 'o'],
  п: ['p', 'p'],
  р: ['r', 'r'],
  с: ['s', 's'],
  т: ['t', 't'],
  у: ['u', 'u'],
  ф: ['f', 'f'],
  х: ['kh', 'h'],
  ц: ['ts', 'c'],
  ч: ['ch', 'ch'],
  ш: ['sh', 'sh'],
  щ: ['shch', 'sch'],
  ъ: ['ie', ''],
  ы: ['y', 'y'],
  ь: ['', ''],
  э: ['e', 'e'],
  ю: ['iu', 'yu'],
  я: ['ia', 'ya'],
};

/** A Russian word in Latin letters, lower case: as in passports (ICAO Doc 9303) and as people write it in chats. */
export function inLatin(word: string): readonly string[] {
  const letters = word.normalize('NFC').toLowerCase().split('');
  const spelt = ([0, 1] as const).map((way) =>
    letters.map((letter) => LETTERS[letter]?.[way] ?? letter).join(''),
  );
  return [...new Set(spelt)];
}
