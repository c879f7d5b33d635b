import type { EventFields, RenderOptions, Settings, Template } from '../engine';
import type { PartSummary } from '../explain';
import type { Documentation, MacroUse, Platform, Vocabulary } from '../vocabulary';

/** What the template editor asks the page for each time it shows something, so it is never stale. */
export interface TemplateHelp {
  /** Returns the current event, for values and for fields that can be macros. */
  event(): EventFields;
  /** Returns the current rendering options. */
  options(): RenderOptions;
  /** Returns the settings of the chosen partner; empty without a partner. */
  settings(): Settings;
  /** Loads whole templates to begin with. Absent if none are offered. */
  templates?(): Promise<readonly TemplateOffer[]>;
  /** Describes the parameter, header, value of a JSON body or disabled line around an offset of the template. */
  describePart?(offset: number): Promise<PartSummary | undefined>;
}

/** A whole template to begin with. */
export interface TemplateOffer {
  /** Its name in the list. */
  readonly title: string;
  /** One sentence on what it shows. */
  readonly shows: string;
  /** The template. */
  readonly text: string;
  /** The events it is for. */
  readonly use: MacroUse;
  /** The platform it is for; absent for both. */
  readonly platform?: Platform;
}

/** What the event editor asks the page for each time it shows something. */
export interface EventHelp {
  /** The macros of the template language. */
  readonly vocabulary: Vocabulary;
  /** The documentation of the language; absent for AppsFlyer's. */
  readonly documentation?: Documentation | undefined;
  /** Returns the current template, to find its macros that read a field. */
  template(): Template;
}
