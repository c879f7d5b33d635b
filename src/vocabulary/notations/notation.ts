import type { Origin } from '../documentation';
import type { DocumentKey } from '../documents';
import type { MacroName } from '../macros';
import type { SystemId } from '../systems';

/** What a value is about. A macro is only ever translated into one about the same. */
export type Topic =
  | 'gaid'
  | 'idfa'
  | 'idfv'
  | 'oaid'
  | 'android-id'
  | 'other-device-id'
  | 'system-id'
  | 'user-id'
  | 'click-id'
  | 'own-click-id'
  | 'link-parameter'
  | 'network'
  | 'campaign-name'
  | 'campaign-id'
  | 'adset-name'
  | 'adset-id'
  | 'ad-name'
  | 'ad-id'
  | 'ad-type'
  | 'site'
  | 'sub-site'
  | `sub-${1 | 2 | 3 | 4 | 5}`
  | 'event-name'
  | 'event-id'
  | 'event-value'
  | 'revenue'
  | 'revenue-usd'
  | 'currency'
  | 'other-money'
  | 'event-time'
  | 'install-time'
  | 'touch-time'
  | 'play-click-time'
  | 'play-install-time'
  | 'other-time'
  | 'app-id'
  | 'bundle-id'
  | 'app-name'
  | 'app-version'
  | 'sdk-version'
  | 'platform'
  | 'os-version'
  | 'brand'
  | 'model'
  | 'language'
  | 'country'
  | 'city'
  | 'carrier'
  | 'connection'
  | 'ip'
  | 'user-agent'
  | 'ad-tracking'
  | 'att'
  | 'match-type'
  | 'touch-type'
  | 'attributed'
  | 'retargeting'
  | 'first'
  | 'rejection'
  | 'random'
  | 'other';

/**
 * How a value is written: hashes by their name; `unix-s` and `unix-ms` are Unix seconds and milliseconds, `utc-text` is
 * as in `2024-05-01 12:34:56`, `rfc3339` has a `T` and a zone; `flag` is true or false and `1/0` is 1 or 0. `text` says
 * nothing about it.
 */
export type Form =
  | 'text'
  | 'uuid'
  | 'md5'
  | 'sha1'
  | 'sha256'
  | 'unix-s'
  | 'unix-ms'
  | 'unix-hour'
  | 'utc-text'
  | 'utc-hour'
  | 'rfc3339'
  | 'time-part'
  | 'flag'
  | '1/0'
  | 'words'
  | 'amount'
  | 'cents'
  | 'json';

/** The macros of AppsFlyer that others are translated into: macros by canonical name, and their hashes. */
export type TwinName = MacroName | 'sha1-advertiserId' | 'sha1-idfa' | 'sha1-android-id';

/**
 * How well AppsFlyer's macro fits. `same`: same meaning and form. `other-form`: same meaning, written otherwise.
 * `one-way`: the value can be computed from AppsFlyer's, but no macro has it. `opposite`: the same word for the opposite,
 * so somebody has to choose. `none`: AppsFlyer has nothing like it.
 */
export type Fit = 'same' | 'other-form' | 'one-way' | 'opposite' | 'none';

/** A macro of another system. */
export interface NotationRow {
  /** Its names, the usual one first, as the grammar reads them. One that ends with `*` is a family of names that begin so. */
  readonly names: readonly string[];
  /** What it is, in a few words. */
  readonly meaning: string;
  /** What its value is about. */
  readonly topic: Topic;
  /** How its value is written. */
  readonly form: Form;
  /** How well AppsFlyer's macro fits. */
  readonly fit: Fit;
  /** AppsFlyer's macro; for `one-way` the one to compute it from; absent where there is none, or more than one. */
  readonly twin?: TwinName;
  /** What differs, one or two sentences; absent where the forms say it. */
  readonly note?: string;
  /** How it is written in a template, where the grammar alone does not say. */
  readonly writing?: string;
  /** What may be chosen in AppsFlyer's notation where no single macro fits; absent where nothing may. */
  readonly offer?: string;
  /** The document it rests on. */
  readonly origin: Origin & { readonly document: DocumentKey };
}

/** How a system writes its macros. */
export interface Grammar {
  /**
   * `braces` is `{name}`; `freemarker` is `${(path)!}` with functions and conditions as tags; `table` is `{name}` with names
   * that the partner picks, and a table of what they are under the template.
   */
  readonly style: 'braces' | 'freemarker' | 'table';
  /** What may follow or precede a name between the braces. */
  readonly extras: readonly (
    | 'fallback'
    | 'argument'
    | 'raw-mark'
    | 'network'
    | 'function'
    | 'seconds'
    | 'escapes'
  )[];
  /** True where a name in double braces is a value that the advertiser types in. */
  readonly hasTyped?: true;
  /** True where a condition may be before the address. */
  readonly hasConditions?: true;
  /** True where a parameter of the link is a macro by its own name. */
  readonly echoesLink: boolean;
}

/** The notation of another system. */
export interface OtherNotation {
  /** Its stable id. */
  readonly id: SystemId;
  /** Its name. */
  readonly name: string;
  /** How its macros are written. */
  readonly grammar: Grammar;
  /** Its macros, those with a twin before those without. */
  readonly rows: readonly NotationRow[];
}

type Plain = Omit<NotationRow, 'origin'>;
type Twin = Pick<NotationRow, 'fit' | 'twin' | 'note'>;

/** A twin of the same meaning and form. */
export const same = (twin: TwinName, note?: string): Twin => twinOf('same', twin, note);

/** A twin of the same meaning that is written otherwise. */
export const otherForm = (twin: TwinName, note?: string): Twin => twinOf('other-form', twin, note);

/** A value that can be computed from AppsFlyer's, from one macro or, as the note says, from several. */
export const oneWay = (twin: TwinName | undefined, note: string): Twin =>
  twin === undefined ? { fit: 'one-way', note } : twinOf('one-way', twin, note);

/** A macro of the same word and the opposite meaning. */
export const opposite = (twin: TwinName, note?: string): Twin => twinOf('opposite', twin, note);

/** No twin, and why. */
export const none = (note?: string): Twin => ({ fit: 'none', ...(note !== undefined && { note }) });

function twinOf(fit: NotationRow['fit'], twin: TwinName, note: string | undefined): Twin {
  return { fit, twin, ...(note !== undefined && { note }) };
}

/** A row; its names are separated by spaces, so a name has `_` for a space. */
export function row(
  names: string,
  meaning: string,
  topic: Topic,
  form: Form,
  twin: Twin,
  writing?: string,
): Plain {
  const more = writing === undefined ? {} : { writing };
  return { names: names.split(' '), meaning, topic, form, ...twin, ...more };
}

/** Gives rows their source. */
export function cited(
  evidence: Origin['evidence'],
  document: DocumentKey,
  rows: readonly Plain[],
): readonly NotationRow[] {
  return rows.map((each) => ({ ...each, origin: { document, evidence } }));
}
