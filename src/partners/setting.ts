/** A value as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Settings by name as a person left them; untouched ones are absent. A schema reads them and fills in the defaults. */
export type SettingValues = Readonly<Record<string, Json>>;

/** How a setting is put to a person. */
export interface SettingText {
  readonly label: string;
  /** What it is and what the default rests on; absent when the label says it all. */
  readonly help?: string;
  /** True for credentials: masked, kept in the draft, and left out of links unless chosen. */
  readonly secret?: boolean;
  /** Labels of an enumeration's values. */
  readonly values?: Readonly<Record<string, string>>;
}
