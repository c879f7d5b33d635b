import type { parse } from '../../engine';
import type { TableReader } from '../../event';

/** A setting as JSON has it. */
export type SettingValue =
  string | number | boolean | null | readonly SettingValue[] | { readonly [name: string]: SettingValue };

/** What can be shared: the texts a person wrote, and the settings of the chosen partner. */
export interface Subject {
  readonly template: string;
  readonly event: string;
  readonly settings: Readonly<Record<string, SettingValue>>;
  readonly title: string;
  readonly note: string;
}

/** What is needed to read a subject, as it is needed to render it. */
export interface Reading {
  /** The vocabulary's notations: a macro's name is no literal text. */
  readonly notations: Parameters<typeof parse>[1]['notations'];
  /** Reads raw-data rows; without it they are searched by shape only. */
  readonly readTable?: TableReader;
  /** Names of the settings that are credentials whatever they look like. */
  readonly secretSettings?: ReadonlySet<string>;
}

/** The part of a subject in which something stands. */
export type Pane = keyof Subject;
