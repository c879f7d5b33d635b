import type { Platform } from '../../vocabulary';

/** An event to try things on. */
export interface EventSample {
  /** Stable, since shared links may name it. */
  readonly id: string;
  readonly title: string;
  /** One sentence on what it shows. */
  readonly shows: string;
  /** The event as JSON. */
  readonly text: string;
}

/** A template to start from. */
export interface TemplateSample {
  /** Stable, since shared links may name it. */
  readonly id: string;
  readonly title: string;
  /** One sentence on what it shows. */
  readonly shows: string;
  /** The template, one parameter a line. */
  readonly text: string;
  /** The postbacks it is meant for. */
  readonly use: 'install' | 'in-app' | 'both';
  /** The platform whose identifiers it asks for; absent when it serves both. */
  readonly platform?: Platform;
  /** The id of an event sample that fills it well. */
  readonly suggests: string;
}
