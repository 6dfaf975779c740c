/** An exact decimal: `digits` divided by ten to the power of `decimals`. Quantities (FVLN) are written so. */
export interface Decimal {
  readonly digits: number | bigint;
  readonly decimals: number;
}

interface ElementPlace {
  readonly tag: number;
  /** Where the tag begins, in bytes from the start of what was decoded; -1 in an element that was built. */
  readonly offset: number;
  /** Length of the value in bytes. Numbers are written back into just as many bytes. */
  readonly length: number;
}

/**
 * byte, uint16, uint32, unixtime, VLN and bit masks. A `number` up to 2^53−1, a `bigint` above it, so the value is
 * always exact. Times are seconds since 1970-01-01 of the register's own wall clock.
 */
export interface NumberElement extends ElementPlace {
  readonly kind: 'number';
  readonly value: number | bigint;
}

/** FVLN. */
export interface DecimalElement extends ElementPlace {
  readonly kind: 'decimal';
  readonly value: Decimal;
}

/** string: all characters, padding included. */
export interface TextElement extends ElementPlace {
  readonly kind: 'text';
  readonly value: string;
}

/** bytes: a view into the decoded bytes. */
export interface BytesElement extends ElementPlace {
  readonly kind: 'bytes';
  readonly value: Uint8Array;
}

/** STLV: the elements inside. */
export interface GroupElement extends ElementPlace {
  readonly kind: 'group';
  readonly value: readonly TlvElement[];
}

/** A tag that no table knows (`unknown`), or whose value has a length its type cannot have (`malformed`); kept as it came. */
export interface OpaqueElement extends ElementPlace {
  readonly kind: 'unknown' | 'malformed';
  readonly value: Uint8Array;
}

/** One tag with its value, the tagged union over `kind`. */
export type TlvElement =
  | NumberElement
  | DecimalElement
  | TextElement
  | BytesElement
  | GroupElement
  | OpaqueElement;

export type ElementKind = TlvElement['kind'];

/** The first element of a tag, undefined when there is none. */
export const findElement = (elements: readonly TlvElement[], tag: number): TlvElement | undefined => {
  for (const element of elements) if (element.tag === tag) return element;
  return undefined;
};

/** All elements of a tag, in order. */
export const findElements = (elements: readonly TlvElement[], tag: number): TlvElement[] =>
  elements.filter((element) => element.tag === tag);

/** A number's value when the tag is there and fits a JavaScript number. */
export const numberOf = (elements: readonly TlvElement[], tag: number): number | undefined => {
  const element = findElement(elements, tag);
  return element?.kind === 'number' && typeof element.value === 'number' ? element.value : undefined;
};

/** A text without the spaces and zero bytes that pad it on the right. */
export const textOf = (elements: readonly TlvElement[], tag: number): string | undefined => {
  const element = findElement(elements, tag);
  return element?.kind === 'text' ? withoutPadding(element.value) : undefined;
};

/** A decimal's exact value. */
export const decimalOf = (elements: readonly TlvElement[], tag: number): Decimal | undefined => {
  const element = findElement(elements, tag);
  return element?.kind === 'decimal' ? element.value : undefined;
};

/** The bytes of a tag of type bytes. */
export const bytesOf = (elements: readonly TlvElement[], tag: number): Uint8Array | undefined => {
  const element = findElement(elements, tag);
  return element?.kind === 'bytes' ? element.value : undefined;
};

/** The elements inside the first group of a tag. */
export const groupOf = (elements: readonly TlvElement[], tag: number): readonly TlvElement[] | undefined => {
  const element = findElement(elements, tag);
  return element?.kind === 'group' ? element.value : undefined;
};

/** The contents of every group of a tag, as of each item of a receipt. */
export const groupsOf = (elements: readonly TlvElement[], tag: number): (readonly TlvElement[])[] => {
  const groups: (readonly TlvElement[])[] = [];
  for (const element of elements) {
    if (element.tag === tag && element.kind === 'group') groups.push(element.value);
  }
  return groups;
};

const withoutPadding = (text: string): string => {
  let end = text.length;
  while (end > 0) {
    const code = text.charCodeAt(end - 1);
    if (code !== 0x20 && code !== 0) break;
    end -= 1;
  }
  return end === text.length ? text : text.slice(0, end);
};
