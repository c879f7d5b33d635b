import type { Platform } from '../../vocabulary';

/** An example event. */
export interface EventSample {
  /** Stable, since shared links may name it. */
  readonly id: string;
  /** The name in the gallery. */
  readonly title: string;
  /** One sentence about what it shows. */
  readonly shows: string;
  /** The event as JSON. */
  readonly text: string;
}

/** An example template. */
export interface TemplateSample {
  /** Stable, since shared links may name it. */
  readonly id: string;
  /** The name in the gallery. */
  readonly title: string;
  /** One sentence about what it shows. */
  readonly shows: string;
  /** The template, one parameter a line. */
  readonly text: string;
  /** The postbacks it is meant for. */
  readonly use: 'install' | 'in-app' | 'both';
  /** The platform whose identifiers it uses; absent when it works for both. */
  readonly platform?: Platform;
  /** The id of an event sample that fills it well. */
  readonly suggests: string;
}
