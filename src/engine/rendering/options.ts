/** What is written for a macro that has no value. The one rendered postback AppsFlyer shows keeps the key and leaves the value empty. */
export type MissingValue = 'empty' | 'null' | 'drop' | 'zero-uuid';

/** How a credited touch is written. The integration guide has 1 for an impression and 0 for a click; AppsFlyer's page on change requests has words. */
export type TouchType = 'numbers' | 'words';

/** How a boolean is written. Logs show lower case, the ad networks' table upper case; the dashboard offers 1 and 0. */
export type BooleanStyle = 'lower' | 'upper' | 'numbers';

/** The letter case an identifier is converted to before it is hashed. No document names one. */
export type HashCase = 'as-stored' | 'lower' | 'upper';

/** What AppsFlyer's documents leave open or contradict, as choices. */
export interface RenderOptions {
  /** What is written for a macro without a value: nothing, `null`, no parameter at all, or for a device ID a UUID of zeros. */
  readonly missing: MissingValue;
  /** Whether a touch is written as `1` and `0` or as the event has it. */
  readonly touchType: TouchType;
  /** How the macros of kind `boolean` are written. */
  readonly booleans: BooleanStyle;
  /** Adds a line break after `(encode)`, as the documents' own samples have it (`%0A`). */
  readonly newlineAfterEncode: boolean;
  /** The letter case of an identifier before it is hashed. */
  readonly hashCase: HashCase;
  /** Writes `/` as `\/` in the event value, as AppsFlyer's SDKs have been observed to do. */
  readonly escapeSlashes: boolean;
}

/** The name of a rendering option. */
export type OptionName = keyof RenderOptions;

/** The one table of options: the values each can have, the default first. The default is what is documented or most often observed. */
export const OPTION_VALUES: {
  readonly [Name in OptionName]: readonly [RenderOptions[Name], ...RenderOptions[Name][]];
} = {
  missing: ['empty', 'null', 'drop', 'zero-uuid'],
  touchType: ['numbers', 'words'],
  booleans: ['lower', 'upper', 'numbers'],
  newlineAfterEncode: [false, true],
  hashCase: ['as-stored', 'lower', 'upper'],
  escapeSlashes: [false, true],
};

/** The names of all options, in the order in which they are shown. */
export const OPTION_NAMES: readonly OptionName[] = Object.keys(OPTION_VALUES).filter(isOptionName);

/** The first value of each option. */
export const DEFAULT_OPTIONS: RenderOptions = {
  missing: OPTION_VALUES.missing[0],
  touchType: OPTION_VALUES.touchType[0],
  booleans: OPTION_VALUES.booleans[0],
  newlineAfterEncode: OPTION_VALUES.newlineAfterEncode[0],
  hashCase: OPTION_VALUES.hashCase[0],
  escapeSlashes: OPTION_VALUES.escapeSlashes[0],
};

/** The result of reading options from outside data. */
export interface OptionsReading {
  /** The options that could be read, in the order of the table. */
  readonly options: Partial<RenderOptions>;
  /** False when the data holds an option or a value that is not in the table. */
  readonly complete: boolean;
}

/** Reads options one by one and leaves out what is not in the table. Total: no value throws; `undefined` is no options. */
export function readPartialOptions(data: unknown): OptionsReading {
  if (typeof data !== 'object' || data === null) return { options: {}, complete: data === undefined };
  const given = new Map<string, unknown>(Object.entries(data));
  const options: Readable<OptionName> = {};
  for (const name of OPTION_NAMES) readOption(name, given.get(name), options);
  return { options, complete: Object.keys(options).length === given.size };
}

type Readable<Names extends OptionName> = { -readonly [Name in Names]?: RenderOptions[Name] };

function readOption<Name extends OptionName>(name: Name, given: unknown, options: Readable<Name>): void {
  const known = OPTION_VALUES[name].find((value) => value === given);
  if (known !== undefined) options[name] = known;
}

/** Reads options from outside data. Those that are absent or not in the table get their default. */
export function readOptions(data: unknown): RenderOptions {
  return { ...DEFAULT_OPTIONS, ...readPartialOptions(data).options };
}

/** Returns the options that differ from the default, in the order of the table. */
export function withoutDefaults(options: Partial<RenderOptions>): Partial<RenderOptions> {
  const differing = OPTION_NAMES.filter((name) => options[name] !== DEFAULT_OPTIONS[name]);
  return readPartialOptions(Object.fromEntries(differing.map((name) => [name, options[name]]))).options;
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTION_VALUES, name);
}
