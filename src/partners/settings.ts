import * as z from 'zod/mini';

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The settings a person has changed, by name. A schema reads them and fills in the defaults. */
export type SettingValues = Readonly<Record<string, Json>>;

/** The label and help of a setting. */
export interface SettingText {
  /** The label in the form. */
  readonly label: string;
  /** What the setting is and why its default is what it is; absent when the label says enough. */
  readonly help?: string;
  /** True for credentials: masked, kept in the draft, and replaced in links unless the person includes them. */
  readonly secret?: boolean;
  /** The known values of a text, which are offered; others are valid too. */
  readonly suggestions?: readonly string[];
  /** The labels of a choice's values, by value. */
  readonly values?: Readonly<Record<string, string>>;
  /** The words for the rows of a list. */
  readonly rows?: RowTexts;
  /** The choice with which the setting has an effect, by which forms hide it; absent for one that always has. */
  readonly onlyWith?: OtherChoice;
}

/** A value of another setting, which is a choice. */
export interface OtherChoice {
  /** The other setting's name. */
  readonly name: string;
  /** Its value. */
  readonly value: string;
}

/** The words for the rows of a setting that is a list of objects. */
export interface RowTexts {
  /** What a row is, for its label and its Remove button: “mapped event”. */
  readonly item: string;
  /** The text of the button that adds one: “Add event”. */
  readonly add: string;
  /** The label and help of each column, by name. */
  readonly texts: Readonly<Record<string, SettingText>>;
}

/**
 * Makes a function that reads settings once for each object they are in, which must not be changed afterwards: a file of
 * many events has the same settings for all of them.
 */
export function oncePerSettings<Result extends object>(
  read: (values: SettingValues) => Result,
): (values: SettingValues) => Result {
  const known = new WeakMap<SettingValues, Result>();
  return (values) => {
    const before = known.get(values);
    if (before !== undefined) return before;
    const result = read(values);
    known.set(values, result);
    return result;
  };
}

/**
 * Reads settings from outside through a schema whose fields all have defaults. A value the schema refuses costs only
 * itself: its field gets the default. Names the schema does not know are passed over.
 */
export function readSettings<Schema extends z.ZodMiniObject>(
  schema: Schema,
  values: SettingValues,
): z.output<Schema> {
  const reading = z.safeParse(schema, values);
  if (reading.success) return reading.data;
  const refused = new Set(reading.error.issues.map(({ path: [name] }) => name));
  const kept = Object.entries(values).filter(([name]) => !refused.has(name));
  return z.parse(schema, Object.fromEntries(kept));
}
