import type { RenderOptions, Span } from '../../src/engine';
import { lint } from '../../src/lint/lint';
import { checkEvent } from '../../src/event/check';
import { readTable } from '../../src/event/table';
import * as partners from '../../src/partners';
import { Inputs, Insight, type Store, memoryStore, Session, type Work } from '../../src/state';
import { normalizeWork } from '../../src/work';

/** The state of a page, without the page. */
export interface Derived {
  readonly inputs: Inputs;
  readonly session: Session;
  readonly insight: Insight;
}

/** Gives work with the default options, where no others are given. */
export function workOf(template: string, event: string, options: Partial<RenderOptions> = {}): Work {
  return normalizeWork({ template, event, options });
}

/** Builds the state of a page that has loaded all its parts. */
export function benchOf(template: string, event: string): Derived {
  const inputs = new Inputs(workOf(template, event));
  const session = new Session(inputs);
  const insight = new Insight(session);
  insight.useChecks({ lint, checkEvent });
  session.useTableReader(readTable);
  session.delivery.useRules(partners);
  return { inputs, session, insight };
}

/** What is lit in each of the four views, in words. */
export interface Lit {
  readonly template: readonly string[];
  readonly event: readonly string[];
  readonly request: readonly string[];
  /** Names of the rows of the decoded view, with the way to the value inside when there is one. */
  readonly decoded: readonly string[];
}

/** Reads what is lit. */
export function litOf({ inputs, session, insight }: Derived): Lit {
  const { template, event, request, rows, inner } = insight.highlights;
  const cut = (text: string, spans: readonly Span[]) => spans.map(({ from, to }) => text.slice(from, to));
  return {
    template: cut(inputs.template, template),
    event: cut(inputs.event, event),
    request: cut(session.rendering.text, request),
    decoded: [...rows].map((row) => [insight.rows[row]?.name ?? '', ...inner].join('.')),
  };
}

/** A place to keep texts that takes nothing, as when storage is denied or full. */
export function refusingKeep(): Store {
  return { read: () => undefined, write: () => false };
}

/** A place to keep texts that holds these already. */
export function keepWith(texts: Readonly<Record<string, string>>): Store {
  const store = memoryStore();
  for (const [name, text] of Object.entries(texts)) store.write(name, text);
  return store;
}
