import { groupDigits, type Span } from '../../engine';
import type { DocumentKey, Evidence } from '../../vocabulary/reference';
import type { Counted, LengthLimit, Server } from './server';
import type { Wire } from './wire';

/** Why no handler gets a request. */
export interface Refusal {
  /** What refuses it: the name of a server, a framework or a parser. */
  readonly by: string;
  /** The status of the answer; absent when the connection is closed without one, or the handler gets an error. */
  readonly status?: number;
  /** The error as the stack names it, when a parser refuses. */
  readonly error?: string;
  /** A sentence that says why. */
  readonly reason: string;
  /** What of the request is at fault; absent for its length or the number of its parameters. */
  readonly at?: Span;
  /** How well it is known. */
  readonly evidence: Evidence | 'assumed';
}

/** How long a request is, against the tightest limit of a server. */
export interface LengthReading {
  /** Bytes of what is counted. */
  readonly length: number;
  /** The most bytes that are accepted of it. */
  readonly most: number;
  /** What is counted. */
  readonly counted: Counted;
  /** How the limit is known. */
  readonly evidence: Evidence;
  /** The document that says or shows it. */
  readonly source: DocumentKey;
}

/** Compares the length of a request with the tightest limit of a server. */
export function readLength(wire: Wire, { limits }: Server): LengthReading | undefined {
  const readings = limits.map(({ most, counted, evidence, source }) => ({
    length: COUNT[counted](wire),
    most,
    counted,
    evidence,
    source,
  }));
  return readings.sort((a, b) => b.length / b.most - a.length / a.most)[0];
}

const COUNT: Readonly<Record<Counted, (wire: Wire) => number>> = {
  target: ({ bytes }) => bytes.target,
  query: ({ bytes }) => bytes.query,
  url: ({ bytes }) => bytes.url,
  'request line': ({ method, bytes }) => method.length + ' '.length + bytes.target + ' HTTP/1.1'.length,
  // The number of such a limit is that of path and query.
  'request line and headers': ({ bytes }) => bytes.target,
};

/** Finds why a server does not take a request line; undefined when it takes it, or when that is not known. */
export function refusalOf(wire: Wire, server: Server): Refusal | undefined {
  return characterRefusal(wire, server) ?? lengthRefusal(wire, server);
}

// A limit that a longer request also exceeds has a status of its own.
function lengthRefusal(wire: Wire, { name, limits }: Server): Refusal | undefined {
  const exceeded = limits.filter(({ counted, most }) => COUNT[counted](wire) > most);
  const limit = exceeded.reduce<LengthLimit | undefined>(
    (widest, each) => (widest === undefined || each.most > widest.most ? each : widest),
    undefined,
  );
  if (limit === undefined) return undefined;
  const length = groupDigits(COUNT[limit.counted](wire));
  const reason = `The ${limit.counted} has ${length} bytes; ${name} takes at most ${groupDigits(limit.most)}.`;
  return { by: name, ...statusOf(limit.status), reason, evidence: limit.evidence };
}

function characterRefusal(wire: Wire, { name, line }: Server): Refusal | undefined {
  if (line === undefined) return undefined;
  const target = wire.text.slice(wire.target.from, wire.target.to);
  const refuse = (index: number, length: number, what: string, evidence: Refusal['evidence']): Refusal => {
    const from = wire.target.from + index;
    const reason = `${name} refuses ${what} in the request line.`;
    return { by: name, ...statusOf(line.status), reason, at: { from, to: from + length }, evidence };
  };
  const { space, control, nonAscii } = wire.first;
  if (space >= 0) return refuse(space, 1, 'a space', 'observed');
  if (control >= 0) return refuse(control, 1, 'a control character', 'assumed');
  if (nonAscii >= 0 && line.nonAscii === 'refused') {
    const character = String.fromCodePoint(target.codePointAt(nonAscii) ?? 0);
    return refuse(nonAscii, character.length, `${character} and other characters beyond ASCII`, 'observed');
  }
  const raw = Array.from(line.refuses, (mark) => target.indexOf(mark)).filter((index) => index >= 0);
  if (raw.length > 0) {
    const first = Math.min(...raw);
    return refuse(first, 1, target[first] ?? '', 'observed');
  }
  const hash = line.fragment === 'refused' ? target.indexOf('#') : -1;
  return hash < 0 ? undefined : refuse(hash, 1, 'a #', 'observed');
}

function statusOf(status: number | undefined): { readonly status?: number } {
  return status === undefined ? {} : { status };
}
