/** What is written for a macro that has no value. Fact sheet section 3: the one rendered postback known keeps the key and leaves the value empty. */
export type MissingValue = 'empty' | 'null' | 'drop' | 'zero-uuid';

/** How a credited touch is written. SEED: 1 is an impression, 0 a click; AppsFlyer's page on change requests has the words. */
export type TouchType = 'numbers' | 'words';

/** How a boolean is written. Logs show lower case; the ad networks' table upper case; the dashboard offers 1/0. */
export type BooleanStyle = 'lower' | 'upper' | 'numbers';

/** The letter case an identifier is brought to before it is hashed; no document says which. */
export type HashCase = 'as-stored' | 'lower' | 'upper';

/** What AppsFlyer's documents leave open or contradict, as choices. */
export interface RenderOptions {
  readonly missing: MissingValue;
  readonly touchType: TouchType;
  readonly booleans: BooleanStyle;
  /** Adds a line break after `(encode)`, as the documents' own samples have it (`%0A`). */
  readonly newlineAfterEncode: boolean;
  readonly hashCase: HashCase;
  /** Writes `/` as `\/` in the event value, as AppsFlyer's SDKs have been seen to do. */
  readonly escapeSlashes: boolean;
}

/** The documented or most often seen behaviour for each option. */
export const DEFAULT_OPTIONS: RenderOptions = {
  missing: 'empty',
  touchType: 'numbers',
  booleans: 'lower',
  newlineAfterEncode: false,
  hashCase: 'as-stored',
  escapeSlashes: false,
};

/** The values each option can have, the default first. */
export const OPTION_VALUES: { readonly [Name in keyof RenderOptions]: readonly RenderOptions[Name][] } = {
  missing: ['empty', 'null', 'drop', 'zero-uuid'],
  touchType: ['numbers', 'words'],
  booleans: ['lower', 'upper', 'numbers'],
  newlineAfterEncode: [false, true],
  hashCase: ['as-stored', 'lower', 'upper'],
  escapeSlashes: [false, true],
};

/** Reads options from outside data, one by one: what is absent or unknown gets its default. */
export function readOptions(data: unknown): RenderOptions {
  const given = new Map<string, unknown>(
    typeof data === 'object' && data !== null ? Object.entries(data) : [],
  );
  const pick = <Name extends keyof RenderOptions>(name: Name): RenderOptions[Name] =>
    OPTION_VALUES[name].find((value) => value === given.get(name)) ?? DEFAULT_OPTIONS[name];
  return {
    missing: pick('missing'),
    touchType: pick('touchType'),
    booleans: pick('booleans'),
    newlineAfterEncode: pick('newlineAfterEncode'),
    hashCase: pick('hashCase'),
    escapeSlashes: pick('escapeSlashes'),
  };
}
