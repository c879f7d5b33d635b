import type { Filling, RenderOptions } from '../engine';
import type { Documentation, HashAlgorithm } from '../vocabulary';
import type { MacroDocumentation, Origin, Sureness } from '../vocabulary/reference';
import { type Emptiness, scopeOf } from './empty';
import type { ExplainedMacro, ExplainedSource, Verb } from './explained';
import { code, say, type Sentence } from './sentence';

const HASHES: Record<HashAlgorithm, string> = { sha1: 'SHA-1', md5: 'MD5' };

const FORMATS: Record<HashAlgorithm, string> = {
  sha1: '40 lower-case hex digits',
  md5: '32 lower-case hex digits',
};

/** A macro where it stands, and what its place decides. */
export interface PlacedMacro extends Emptiness {
  /** As it stands in the template. */
  readonly written: string;
}

/** Explains one macro where it stands. */
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
    ...(surest === undefined ? {} : { sureness: surest }),
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
  if (resolution === 'setting') return say("the partner's setting ", code(settingIn(part.name)));
  if (resolution === 'unknown') {
    const why = part.name.startsWith(SETTING)
      ? say("the partner's setting ", code(settingIn(part.name)), ' has no value')
      : say('no macro or event field has this name');
    return say(code(written), ' as written, since ', why);
  }
  const words = description === undefined ? [] : say(nounIn(description));
  if (macro === undefined) {
    const echoed = say("the event's field ", code(field?.key ?? part.name));
    return words.length === 0 ? echoed : say(echoed, ', ', words);
  }
  const value = words.length === 0 ? say('the value of ', code(written)) : words;
  if (hash !== undefined) return say(`the ${HASHES[hash]} of `, value);
  return isIdentifier(filling) ? say(value, ', raw') : value;
}

function settingIn(name: string): string {
  return name.slice(SETTING.length).trim();
}

// Of an identifier that has a hash, or might have one, it is worth saying that it is not hashed.
function isIdentifier({ macro }: Filling): boolean {
  return macro?.kind === 'device-id' || macro?.hashed !== undefined;
}

// A description is a sentence without a verb, or one that begins with a question word; what it adds after a comma
// as a clause of its own stands in the reference.
function nounIn(description: string): string {
  const noun = description.replace(/\.$/, '').replace(/, which .*$/, '');
  return noun.charAt(0).toLowerCase() + noun.slice(1);
}

const ENCODINGS: ReadonlySet<string> = new Set(['percent', 'json-string', 'json-value', 'header']);

function finalValue({ raw, steps }: Filling): string {
  return steps.findLast(({ step }) => !ENCODINGS.has(step))?.after ?? raw;
}

const DEGREES = ['evidenced', 'seen', 'inferred'] as const satisfies readonly Sureness[];

/** Says how sure a fact is that rests on several origins: as sure as the surest of them. */
export function surestOf(origins: readonly Origin[]): Sureness | undefined {
  return DEGREES.find((degree) => origins.some(({ sureness }) => sureness === degree));
}

function sourcesOf(origins: readonly Origin[], { findDocument }: Documentation): readonly ExplainedSource[] {
  return origins.flatMap(({ document, sureness }) => {
    const found = findDocument(document);
    if (found === undefined) return [];
    const { title, publisher, url } = found;
    return { title, publisher, sureness, ...(url === undefined ? {} : { url }) };
  });
}
