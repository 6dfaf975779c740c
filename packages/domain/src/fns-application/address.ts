import { namesRegion, regionOfAddress } from '../regions/index.ts';
import type { ApplicationAddress } from './content.ts';

/** A part of an address with what it is: «улица» Лесная, «дом» 5. */
export interface AddressPart {
  readonly type: string;
  readonly name: string;
}

type Types = readonly (readonly [type: string, spellings: string])[];

/** How people write what a part is, before or after its name; the full word is what the tax service's form takes. */
const SETTLEMENTS: Types = [
  ['посёлок городского типа', 'пос[её]лок городского типа|пгт\\.?|п\\.г\\.т\\.'],
  ['город', 'город|гор\\.|г\\.?'],
  ['посёлок', 'пос[её]лок|пос\\.?|п\\.'],
  ['село', 'село|с\\.'],
  ['деревня', 'деревня|дер\\.?|д\\.'],
  ['станица', 'станица|ст-ца'],
  ['хутор', 'хутор|х\\.'],
  ['аул', 'аул'],
];
const STREETS: Types = [
  ['улица', 'улица|ул\\.?'],
  ['проспект', 'проспект|просп\\.?|пр-кт|пр-т'],
  ['проезд', 'проезд|пр-д'],
  ['переулок', 'переулок|пер\\.?'],
  ['шоссе', 'шоссе|ш\\.?'],
  ['бульвар', 'бульвар|б-р|бул\\.?'],
  ['площадь', 'площадь|пл\\.?'],
  ['набережная', 'набережная|наб\\.?'],
  ['тупик', 'тупик|туп\\.?'],
  ['аллея', 'аллея'],
  ['тракт', 'тракт'],
  ['микрорайон', 'микрорайон|мкр\\.?|мкрн\\.?'],
  ['квартал', 'квартал|кв-л'],
];
const BUILDINGS: Types = [
  ['дом', 'дом|д\\.?'],
  ['корпус', 'корпус|корп\\.?|к\\.?'],
  ['строение', 'строение|стр\\.?'],
  ['владение', 'владение|влд\\.?|вл\\.?'],
  ['сооружение', 'сооружение|соор\\.?'],
  ['литера', 'литера|лит\\.?'],
];
const ROOMS: Types = [
  ['помещение', 'помещение|помещ\\.?|пом\\.?'],
  ['офис', 'офис|оф\\.?'],
  ['комната', 'комната|комн\\.?|ком\\.?'],
  ['павильон', 'павильон|пав\\.?'],
];
const DISTRICTS = /(?<!\p{L})(?:район|р-н|округ|о(?:круг)?\.)(?!\p{L})/iu;

/** The part and what it is, if the text says so. */
function typed(text: string, types: Types): AddressPart | undefined {
  for (const [type, spellings] of types) {
    const ahead = new RegExp(`^(?:${spellings})(?<=\\.)\\s*(.+)$|^(?:${spellings})\\s+(.+)$`, 'iu').exec(
      text,
    );
    const behind = new RegExp(`^(.+?)\\s+(?:${spellings})$`, 'iu').exec(text);
    const name = ahead?.[1] ?? ahead?.[2] ?? behind?.[1];
    if (name !== undefined) return { type, name: name.trim() };
  }
  return undefined;
}

/** A settlement as the form takes it; one that does not say what it is is a city. */
export function localityOf(text: string): AddressPart {
  return typed(text.trim(), SETTLEMENTS) ?? { type: 'город', name: text.trim() };
}

/** A street as the form takes it: «пр-кт Мира» is a «проспект»; one that does not say what it is is a «улица». */
export function streetOf(text: string): AddressPart {
  return typed(text.trim(), STREETS) ?? { type: 'улица', name: text.trim() };
}

/** «5, корп. 2, пом. 28» as the buildings and the rooms in them, each with what it is. */
export function premisesOf(text: string): {
  readonly buildings: readonly AddressPart[];
  readonly rooms: readonly AddressPart[];
} {
  const parts = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  const rooms: AddressPart[] = [];
  const buildings: AddressPart[] = [];
  for (const part of parts) {
    const room = typed(part, ROOMS);
    if (room === undefined) buildings.push(typed(part, BUILDINGS) ?? { type: 'дом', name: part });
    else rooms.push(room);
  }
  return { buildings, rooms };
}

/** An address in one line, taken apart where its parts say what they are; the rest is taken in its usual order. */
export function splitAddress(
  line: string,
): Pick<ApplicationAddress, 'postcode' | 'regionCode' | 'district' | 'settlement' | 'street' | 'building'> {
  const postcode = /(?<!\d)\d{6}(?!\d)/.exec(line)?.[0] ?? '';
  const rest = line.replace(postcode, '').split(',');
  const found = { district: '', settlement: '', street: '' };
  const premises: string[] = [];
  for (const part of rest.map((each) => each.trim()).filter((each) => each !== '')) {
    if (found.street !== '' && (/^\d/.test(part) || typed(part, BUILDINGS) || typed(part, ROOMS))) {
      premises.push(part.replace(/^(?:дом|д\.)\s*/iu, ''));
    } else if (namesRegion(part)) continue;
    else if (DISTRICTS.test(part)) found.district = part;
    else if (typed(part, STREETS)) found.street = part;
    else if (found.settlement === '') found.settlement = part;
    else if (found.street === '') found.street = part;
    else premises.push(part);
  }
  const settlement = localityOf(found.settlement);
  return {
    postcode,
    regionCode: regionOfAddress(line)?.code ?? '',
    district: found.district,
    settlement: settlement.type === 'город' ? settlement.name : found.settlement,
    street: streetOf(found.street).type === 'улица' ? streetOf(found.street).name : found.street,
    building: premises.join(', '),
  };
}
