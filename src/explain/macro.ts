import type { Filling, MacroPart, RenderOptions } from '../engine';
import type { Documentation, HashAlgorithm } from '../vocabulary';
import type { MacroDocumentation, Origin, Evidence } from '../vocabulary/reference';
import type { ExplainedMacro, ExplainedSource, Verb } from './explained';
import { codeRun, sentence, type Sentence } from './sentence';

const HASHES: Record<HashAlgorithm, string> = { sha1: 'SHA-1', md5: 'MD5' };

const FORMATS: Record<HashAlgorithm, string> = {
  sha1: '40 lower-case hex digits',
  md5: '32 lower-case hex digits',
};

/** A macro of a template, and what its place decides. */
export interface PlacedMacro {
  /** The macro in the template. */
  readonly part: MacroPart;
  /** How the current event fills it. */
  readonly filling: Filling;
  /** True when its value consists of macros only, so the parameter can be left out together with it. */
  readonly isAlone: boolean;
  /** The text of the macro in the template, brackets included. */
  readonly written: string;
}

/** Explains one macro at its place. */
export function explainMacro(
  placed: PlacedMacro,
  documentation: Documentation,
  options: RenderOptions,
): ExplainedMacro {
  const { part, filling, written } = placed;
  const { state, resolution } = filling;
  const known = documentationOf(filling, documentation);
  const { origins = [], notes = [] } = known ?? {};
  const surest = surestOf(origins);
  return {
    from: part.from,
    to: part.to,
    written,
    state,
    resolution,
    verb: verbOf(filling, known?.description),
    noun: nounOf(placed, known?.description),
    scope: scopeOf(placed, options),
    format: filling.hash === undefined ? (known?.format ?? '') : FORMATS[filling.hash],
    value: finalValue(filling),
    ...(surest === undefined ? {} : { evidence: surest }),
    sources: sourcesOf(origins, documentation),
    notes,
  };
}

type Known = Omit<MacroDocumentation, 'format'> & { readonly format?: string };

function documentationOf(
  { macro, field, resolution }: Filling,
  documentation: Documentation,
): Known | undefined {
  if (macro !== undefined) return documentation.macroReference(macro.name);
  return resolution === 'field' ? documentation.fieldReference(field?.key ?? '') : undefined;
}

const QUESTION = /^(?:Whether|Why|How)\b/;

function verbOf({ resolution, macro, hash }: Filling, description = ''): Verb {
  if (resolution === 'unknown') return 'sends';
  return macro !== undefined && hash === undefined && QUESTION.test(description) ? 'says' : 'carries';
}

const SETTING = 'setting:';

function nounOf({ filling, written, part }: PlacedMacro, description: string | undefined): Sentence {
  const { macro, hash, resolution, field } = filling;
  if (resolution === 'setting') return sentence("the partner's setting ", codeRun(settingIn(part.name)));
  if (resolution === 'unknown') {
    const why = part.name.startsWith(SETTING)
      ? sentence("the partner's setting ", codeRun(settingIn(part.name)), ' has no value')
      : sentence('no macro or event field has this name');
    return sentence(codeRun(written), ' as written, because ', why);
  }
  const words = description === undefined ? [] : sentence(nounIn(description));
  if (macro === undefined) {
    const echoed = sentence("the event's field ", codeRun(field?.key ?? part.name));
    return words.length === 0 ? echoed : sentence(echoed, ', ', words);
  }
  const value = words.length === 0 ? sentence('the value of ', codeRun(written)) : words;
  if (hash !== undefined) return sentence(`the ${HASHES[hash]} of `, value);
  return isIdentifier(filling) ? sentence(value, ', raw') : value;
}

function settingIn(name: string): string {
  return name.slice(SETTING.length).trim();
}

// An identifier that has a hashed form, or might have one, is marked as raw.
function isIdentifier({ macro }: Filling): boolean {
  return macro?.kind === 'device-id' || macro?.hashed !== undefined;
}

// A description is a noun phrase or begins with a question word. A relative clause at its end is left to the reference.
function nounIn(description: string): string {
  const noun = description.replace(/\.$/, '').replace(/, which .*$/, '');
  return noun.charAt(0).toLowerCase() + noun.slice(1);
}

/** Returns what is sent for a macro whose value the event does not have, in a word or two: `empty`. */
export function whenEmpty({ part, filling, isAlone }: PlacedMacro, { missing }: RenderOptions): Sentence {
  const { resolution, macro, hash } = filling;
  if (resolution === 'unknown' || resolution === 'field') return sentence('sent as written');
  if (resolution === 'setting') return sentence('empty');
  if (missing === 'null' || part.encoding === 'json-value') return codeRun('null');
  if (missing === 'drop' && isAlone) return sentence('left out');
  if (missing === 'zero-uuid' && macro?.kind === 'device-id' && hash === undefined) return sentence('zeros');
  return sentence('empty');
}

/** The platform that does not have what the named platform has. */
export const OTHER_PLATFORM = { android: 'iOS', ios: 'Android' } as const;

function scopeOf(placed: PlacedMacro, options: RenderOptions): Sentence {
  const { platform, use } = placed.filling.macro ?? {};
  if (platform !== undefined) return sentence(whenEmpty(placed, options), ` on ${OTHER_PLATFORM[platform]}`);
  if (use === 'in-app') return sentence('meant for in-app events');
  return use === 'install' ? sentence('meant for installs') : [];
}

const ENCODINGS: ReadonlySet<string> = new Set(['percent', 'json-string', 'json-value', 'header']);

function finalValue({ raw, steps }: Filling): string {
  return steps.findLast(({ step }) => !ENCODINGS.has(step))?.after ?? raw;
}

const DEGREES = ['documented', 'observed', 'inferred'] as const satisfies readonly Evidence[];

/** Returns the best evidence level among several origins; undefined without origins. */
export function surestOf(origins: readonly Origin[]): Evidence | undefined {
  return DEGREES.find((degree) => origins.some(({ evidence }) => evidence === degree));
}

function sourcesOf(origins: readonly Origin[], { findDocument }: Documentation): readonly ExplainedSource[] {
  return origins.flatMap(({ document, evidence }) => {
    const found = findDocument(document);
    if (found === undefined) return [];
    const { title, publisher, url } = found;
    return { title, publisher, evidence, ...(url === undefined ? {} : { url }) };
  });
}
