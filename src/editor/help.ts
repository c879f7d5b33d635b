import type { EventFields, RenderOptions, Settings, Template } from '../engine';
import type { Documentation, Vocabulary } from '../vocabulary';

/** What the page knows and the template editor asks for each time it shows something, so that it is never stale. */
export interface TemplateHelp {
  /** The event at hand; values, and fields that can be echoed, come from it. */
  event(): EventFields;
  options(): RenderOptions;
  /** The chosen partner's settings; empty without a partner. */
  settings(): Settings;
}

/** What the page knows and the event editor asks for each time it shows something. */
export interface EventHelp {
  readonly vocabulary: Vocabulary;
  /** What there is to read about the vocabulary; absent for AppsFlyer's. */
  readonly documentation?: Documentation | undefined;
  /** The template at hand, to tell which of its macros read a field. */
  template(): Template;
}
