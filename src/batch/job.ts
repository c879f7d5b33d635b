import type { RenderOptions } from '../engine';
import type { SettingValues } from '../partners';
import type { Expectation } from './expectations';

/** What the rows of a file are run through. Plain data, so it can be sent to a worker. */
export interface Job {
  /** The template. */
  readonly template: string;
  /** The language of the template: `appsflyer`, or `leanplum`, for which no checks are known. */
  readonly vocabulary: string;
  /** The rendering options. */
  readonly options: RenderOptions;
  /** The chosen partner and the settings that were changed on both sides. */
  readonly partner: {
    /** The id of the partner; one that is not known counts as a custom endpoint. */
    readonly id: string;
    /** The partner's own settings. */
    readonly settings: SettingValues;
    /** The settings on the advertiser's side. */
    readonly advertiser: SettingValues;
  };
  /** Codes of problems that do not count, as ignored in the work. */
  readonly ignored: readonly string[];
  /** A second template, filled from the same rows, to count the requests that differ; absent when nothing is compared. */
  readonly other?: {
    /** The template. */
    readonly template: string;
    /** Its own rendering options. */
    readonly options: RenderOptions;
  };
  /** What must hold for the requests of the rows it is for. Cases, which have an event of their own, are not for rows. */
  readonly expectations?: readonly Expectation[];
  /** How the rows are written. */
  readonly format: Format;
  /** What is asked for besides counts. */
  readonly wants: Wants;
}

/** True when the fields of the events are checked: the rules for them are about AppsFlyer's events. */
export function checksEvents({ vocabulary, wants }: Pick<Job, 'vocabulary' | 'wants'>): boolean {
  return wants.verdicts && vocabulary === 'appsflyer';
}

/** What a run returns besides the counts of rows. */
export interface Wants {
  /** Verdicts and problems, which take about as long as everything else. */
  readonly verdicts: boolean;
  /** Fill rates, lengths and the index by which rows are found again. */
  readonly statistics: boolean;
  /** The requests themselves, as bytes. */
  readonly requests: boolean;
}

/** How the rows of a file are written. */
export type Format = CsvFormat | JsonFormat;

/** Events as JSON: one in each line, or the elements of an array. */
export interface JsonFormat {
  readonly kind: 'ndjson' | 'json-array';
  /** The first byte of the first row; in an array, the one after the bracket. */
  readonly from: number;
}

/** A table: raw data, or a postback report. */
export interface CsvFormat {
  readonly kind: 'csv';
  /** The byte between two cells. */
  readonly delimiter: number;
  /** What ends a line; files of some old programs have only a carriage return. */
  readonly lineEnd: 'newline' | 'return';
  /** The titles in the header, in order, as written but without spaces around them. */
  readonly titles: readonly string[];
  /** The first byte after the header's line. */
  readonly from: number;
}
