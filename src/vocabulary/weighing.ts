import { type OtherSystem, SYSTEMS } from './systems';

/** What a template is recognized by. */
export interface TellingSigns {
  /** The template without its layout. */
  readonly text: string;
  /** The names in braces that AppsFlyer has no macro for, and those in percent-encoded braces. */
  readonly unknown: ReadonlySet<string>;
  /** The names in braces that AppsFlyer has a macro for. */
  readonly known: ReadonlySet<string>;
  /** True when AppsFlyer has one of its macros in parentheses, or as the dashboard stores them. */
  readonly hasOwn: boolean;
}

/** The systems that a template may be written for, the likeliest first. */
export interface SystemFinding {
  /** None for a template for AppsFlyer; one where its signs leave no doubt; several where they fit several alike. */
  readonly systems: readonly OtherSystem[];
  /** True when it may as well be AppsFlyer’s notation in braces. */
  readonly orAppsFlyer: boolean;
}

// So many names that others have, too, are worth asking.
const MIN_NAMES = 3;

// Names that AppsFlyer has and none of the systems above.
const OWN =
  /^(?:af_\w+|advertising_id|advertiserId|appsflyer[-_]\w[\w-]*|install[-_]unix[-_]ts|mapped-iae|media[-_ ]source)$/;

/**
 * Finds the systems that a template may be written for. Names alone never decide where two systems share them, and no
 * system is certain while another has signs that speak against it: one sign more never makes another system certain.
 */
export function systemsOf({ text, unknown, known, hasOwn }: TellingSigns): SystemFinding {
  if (hasOwn || !/[{<]|%7b/i.test(text)) return { systems: [], orAppsFlyer: false };
  const all = SYSTEMS.map((system) => signsOf(system, text, unknown));
  const sure = all.filter(
    ({ isProven, own, more }) => isProven || (own.size > 0 && own.size + more.size > 1),
  );
  const systems = sure.length === 0 ? possibleOf(all) : likeliestOf(all, sure, text);
  const hasOurs = [...known].some((name) => OWN.test(name));
  const orAppsFlyer = sure.length === 0 || (hasOurs && !systems.some(({ isProven }) => isProven));
  return {
    systems: systems.sort((a, b) => sizeOf(b) - sizeOf(a)).map(({ system }) => system),
    orAppsFlyer: systems.length > 0 && orAppsFlyer,
  };
}

// The signs of one system in a template.
interface Signs {
  readonly system: OtherSystem;
  /** Names and notations that hardly any other system has. */
  readonly own: ReadonlySet<string>;
  /** Those that others have, too. */
  readonly more: ReadonlySet<string>;
  readonly isProven: boolean;
  readonly isHinted: boolean;
}

function signsOf(system: OtherSystem, text: string, unknown: ReadonlySet<string>): Signs {
  const { proof, marks, hints, moreMarks, names, moreNames, table } = system;
  const found = (list: string) => list.split(' ').filter((name) => unknown.has(name));
  const proofs = marksIn(text, proof);
  const hinted = marksIn(text, hints);
  const explained = proofs.length > 0 && table ? [...text.matchAll(table.names)] : [];
  return {
    system,
    own: new Set([
      // One notation may have several of them, such as a tag and its end.
      ...proofs.map((written) => written.slice(0, 2)),
      ...explained.map(([, name = '']) => name),
      ...hinted,
      ...marksIn(text, marks),
      ...found(names),
    ]),
    more: new Set([...marksIn(text, moreMarks), ...found(moreNames)]),
    isProven: proofs.length > 0,
    isHinted: hinted.length > 0,
  };
}

function marksIn(text: string, pattern: RegExp | undefined): readonly string[] {
  return pattern === undefined ? [] : (text.match(pattern) ?? []);
}

// The systems whose signs are not outweighed, and those for which too many shared names speak to be left out.
function likeliestOf(all: readonly Signs[], sure: readonly Signs[], text: string): Signs[] {
  const apart = sure.filter((each) => !sure.some(({ system }) => isHeld(each, system, text)));
  const left = apart.filter((each) => !apart.some((other) => outweighs(other, each)));
  const rivals = all.filter((each) => !sure.includes(each) && left.every((other) => isRival(each, other)));
  return [...left, ...rivals];
}

function isRival(one: Signs, other: Signs): boolean {
  const count = exclusive(one.more, other);
  return count >= MIN_NAMES && count > exclusive(other.own, one) + exclusive(other.more, one);
}

function isHeld({ system: { id, proof } }: Signs, { table }: OtherSystem, text: string): boolean {
  return table?.holds === id && proof !== undefined && text.replace(table.rows, '').search(proof) < 0;
}

// A proof is not outweighed by any number of names.
function outweighs(one: Signs, other: Signs): boolean {
  if (other.isProven) return false;
  const [ours, theirs] = [exclusive(one.own, other), exclusive(other.own, one)];
  const isWithin = theirs + exclusive(other.more, one) === 0;
  return isWithin ? ours > 0 : ours > theirs + 1;
}

// What both have decides nothing.
function exclusive(signs: ReadonlySet<string>, { own, more }: Signs): number {
  return [...signs].filter((sign) => !own.has(sign) && !more.has(sign)).length;
}

// Names that anybody could give, and hints: somebody has to say.
function possibleOf(all: readonly Signs[]): Signs[] {
  const namesOf = ({ more }: Signs) => [...more].filter((sign) => !sign.startsWith('{')).length;
  const most = Math.max(MIN_NAMES, ...all.map(namesOf));
  return all.filter((each) => each.isHinted || namesOf(each) === most);
}

function sizeOf({ own, more }: Signs): number {
  return own.size + more.size;
}
