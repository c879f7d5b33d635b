import { parse, percentDecode, planTemplate, render } from '../../engine';
import type { NotationEntry, OwnNotation, Recognition, Translation } from '../../translate';
import type { Origin } from '../../vocabulary';
import type { SystemId } from '../../vocabulary/systems';
import type { Derived } from '../derivation/derived';

/** A system whose notation templates can be translated from and into. */
export interface TranslatableSystem {
  /** Its stable id. */
  readonly id: SystemId;
  /** Its name. */
  readonly name: string;
}

/** What translates templates. */
export interface Translator {
  /** The systems, in the order in which they are offered. */
  readonly systems: readonly TranslatableSystem[];
  /** Translates a template of a system; what was decided is the text chosen, by the macro as written. */
  readonly translate: (
    text: string,
    system: SystemId,
    decisions?: ReadonlyMap<string, string>,
  ) => Translation;
  /** Translates a template of AppsFlyer's into a system's notation. */
  readonly translateTo: (
    text: string,
    system: SystemId,
    decisions?: ReadonlyMap<string, string>,
  ) => Translation;
  /** Writes a template of AppsFlyer's in another of AppsFlyer's own notations. */
  readonly translateOwn: (text: string, notation: OwnNotation) => Translation;
  /** What the form that AppsFlyer's dashboard stores rests on. */
  readonly storedOrigin: Origin;
  /** Recognizes the notation of a template. */
  readonly recognize: (text: string) => Recognition;
  /** Finds macros of all systems by name, meaning, system or twin. */
  readonly search: (text: string) => readonly NotationEntry[];
}

/** Loads what translates templates. */
export async function loadTranslator(): Promise<Translator> {
  const translating = await import('../../translate');
  const { recognizeNotation, searchNotations, translate, translateOwn, translateTo, TRANSLATABLE } =
    translating;
  return {
    systems: TRANSLATABLE,
    translate,
    translateTo,
    translateOwn,
    storedOrigin: translating.STORED_ORIGIN,
    recognize: recognizeNotation,
    search: (text) => searchNotations(TRANSLATABLE, text),
  };
}

/** Returns what a text with macros is for the present event, decoded. */
export function valueNow({ language, delivery }: Derived, text: string): string {
  const { vocabulary, options } = language;
  const plan = planTemplate(parse(text, vocabulary), vocabulary, options, delivery.settings);
  return percentDecode(render(plan, delivery.fields).text, false).text;
}
