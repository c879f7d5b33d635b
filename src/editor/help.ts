import type { EventFields, RenderOptions, Settings, Span, Template } from '../engine';
import type { Documentation, MacroUse, Platform, Vocabulary } from '../vocabulary';

/** What the page knows and the template editor asks for each time it shows something, so that it is never stale. */
export interface TemplateHelp {
  /** The event at hand; values, and fields that can be echoed, come from it. */
  event(): EventFields;
  options(): RenderOptions;
  /** The chosen partner's settings; empty without a partner. */
  settings(): Settings;
  /** Gives whole templates to begin with; they load on demand. Without it none are offered. */
  templates?(): Promise<readonly TemplateOffer[]>;
  /** Reads aloud the parameter, header, value of a JSON body or line that is switched off around an offset of the template. */
  readAloud?(offset: number): Promise<ReadAloud | undefined>;
}

/** A whole template to begin with, and what it is meant for. */
export interface TemplateOffer {
  readonly title: string;
  /** One sentence on what it shows. */
  readonly shows: string;
  readonly text: string;
  readonly use: MacroUse;
  readonly platform?: Platform;
}

/** What a piece of the template sends, in words, and where in the template it stands. */
export interface ReadAloud extends Span {
  /** Its name as written; empty where it has none. */
  readonly name: string;
  readonly sentence: string;
  /** What is sent for it now, decoded; absent when nothing is sent. */
  readonly now?: string;
  /** Its macros as written, each once. */
  readonly macros: readonly string[];
}

/** What the page knows and the event editor asks for each time it shows something. */
export interface EventHelp {
  readonly vocabulary: Vocabulary;
  /** What there is to read about the vocabulary; absent for AppsFlyer's. */
  readonly documentation?: Documentation | undefined;
  /** The template at hand, to tell which of its macros read a field. */
  template(): Template;
}
