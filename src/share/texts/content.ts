import type { TableRow } from '../exports';

/** The contents of a ticket text. An empty text or list has no section. */
export interface PasteContent {
  /** The title; replaced by a default when it is empty. */
  readonly title: string;
  /** The note. */
  readonly note: string;
  /** The address that opens the work; empty when the work is too long for a link. */
  readonly link: string;
  /** The template. */
  readonly template: string;
  /** The event. */
  readonly event: string;
  /** The rendered request. */
  readonly request: string;
  /** The decoded table. */
  readonly rows: readonly TableRow[];
  /** A sentence for each problem, with its position. */
  readonly findings: readonly string[];
  /** Names and hosts in template and event with letters that only look like others; they are marked wherever they occur. */
  readonly imitations: readonly string[];
  /** The name and version of the page. */
  readonly version: string;
}
