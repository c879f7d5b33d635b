import type { RenderOptions } from '../engine';
import type { Json, SettingValues } from '../partners';

/** The chosen partner and its settings. Settings that were never changed are absent. */
export interface PartnerChoice {
  /** The partner's id, `[a-z0-9-]{1,40}`. An id that this page does not have counts as a custom endpoint. */
  readonly id: string;
  /** The partner's own settings by name. */
  readonly settings: SettingValues;
  /** Settings of the advertiser's account, which hold for every partner; absent rather than empty. */
  readonly advertiser?: SettingValues;
}

/**
 * What must hold for requests, as a file of expectations has it. Their reader (`batch/expectations`) loads later, so a
 * work keeps any object that JSON can write, of at most five levels.
 */
export type ExpectationData = Readonly<Record<string, Json>>;

/**
 * What a person works on: enough to open the same page elsewhere, and nothing that follows from it. Whatever is absent
 * has its default, and a default is never written, so equal works have equal JSON. That JSON is what drafts, links,
 * files and embeds hold.
 */
export interface Work {
  /** The template's text, exactly as typed. */
  readonly template: string;
  /** The event's text, exactly as typed; `(encode)` prints its keys in their order. */
  readonly event: string;
  /** The rendering options that differ from the default; absent when none does. */
  readonly options?: Partial<RenderOptions>;
  /** The template language; absent for AppsFlyer's. */
  readonly vocabulary?: 'leanplum';
  /** Absent for a custom endpoint with nothing set. */
  readonly partner?: PartnerChoice;
  /** Plain text of at most `MAX_TITLE_LENGTH` UTF-16 units; absent rather than empty. */
  readonly title?: string;
  /** Plain text of at most `MAX_NOTE_LENGTH` UTF-16 units; absent rather than empty. */
  readonly note?: string;
  /**
   * The codes of the template's problems that are not to be shown; absent rather than empty. Errors are shown all the
   * same.
   */
  readonly ignored?: readonly string[];
  /**
   * What must hold for the requests; absent rather than empty.
   */
  readonly expectations?: readonly ExpectationData[];
}

/** The longest title that is read, in UTF-16 units. */
export const MAX_TITLE_LENGTH = 120;

/** The longest note that is read, in UTF-16 units. */
export const MAX_NOTE_LENGTH = 1000;
