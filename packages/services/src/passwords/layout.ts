const LATIN = 'qwertyuiop[]asdfghjkl;\'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~';
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ';

const OTHER = new Map<string, string>();
for (const [index, latin] of LATIN.split('').entries()) {
  const russian = RUSSIAN[index] ?? '';
  OTHER.set(latin, russian);
  OTHER.set(russian, latin);
}

/** The same keys pressed in the other keyboard layout: «gfhjkm» is «пароль». */
export function otherLayout(text: string): string {
  return text
    .split('')
    .map((character) => OTHER.get(character) ?? character)
    .join('');
}
