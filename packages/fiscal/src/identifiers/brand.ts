declare const brand: unique symbol;

/** A string or number that has passed the check of its kind; a bare one is not accepted in its place. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
