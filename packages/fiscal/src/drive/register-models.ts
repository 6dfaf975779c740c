import { REGISTER_MODEL_ROWS } from './register-model-rows.ts';

/** A model of cash register in the tax service's register. */
export type RegisterModel = {
  readonly name: string;
  /** Characters in its factory numbers, undefined where makers keep to no length. */
  readonly factoryNumberLength: number | undefined;
  /** First characters of its factory numbers, empty where makers keep to none. */
  readonly factoryNumberStart: string;
};

const modelOf = (row: string): RegisterModel => {
  const [name = '', length = '', start = ''] = row.split('|');
  return { name, factoryNumberLength: length === '' ? undefined : Number(length), factoryNumberStart: start };
};

/** Every model that may be registered, in alphabetical order of the register. */
export const REGISTER_MODELS: readonly RegisterModel[] = REGISTER_MODEL_ROWS.split('\n')
  .filter(Boolean)
  .map(modelOf);

/** One spelling for «АТОЛ 25Ф», «Атол 25 Ф» and «атол-25ф». */
const keyOf = (name: string): string => name.toLowerCase().replace(/[\s-]+/gu, '');

const byName = new Map(REGISTER_MODELS.map((model) => [keyOf(model.name), model]));

/** The model by its name, whatever its case, spaces and dashes. */
export const registerModelNamed = (name: string): RegisterModel | undefined => byName.get(keyOf(name));

/**
 * Models whose factory numbers look like this one, the most certain first. Makers without a rule of their own are never
 * among them, and some rules overlap, so this is a hint for a form and not a proof.
 */
export const registerModelsOf = (factoryNumber: string): readonly RegisterModel[] => {
  const bare = factoryNumber.trim();
  return REGISTER_MODELS.filter(
    ({ factoryNumberLength, factoryNumberStart }) =>
      factoryNumberLength === bare.length && factoryNumberStart !== '' && bare.startsWith(factoryNumberStart),
  ).toSorted((one, other) => other.factoryNumberStart.length - one.factoryNumberStart.length);
};
