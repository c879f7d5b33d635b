import type { Span } from '../../src/engine';
import type { InnerValue, Layer, Opening, ValueContext } from '../../src/engine/layers';
import { linesOf, type Case } from './cases';

const PLACES = ['query', 'form', 'header', 'json', 'plain'] as const;

/** The context a case names: lines `at query`, `currency EUR`, or `field = text` for an identifier. */
export function contextOf(each: Case): ValueContext {
  const identifiers = new Map<string, string>();
  let context: ValueContext = { identifiers };
  for (const line of linesOf(each, 'context')) {
    const place = PLACES.find((name) => line === `at ${name}`);
    const [, currency] = /^currency (\S+)$/.exec(line) ?? [];
    const [, field, text] = /^(\S+) = (.*)$/.exec(line) ?? [];
    if (place !== undefined) context = { ...context, at: place };
    else if (currency !== undefined) context = { ...context, currency };
    else if (field !== undefined && text !== undefined) identifiers.set(field, text);
    else throw new Error(`“${each.name}”: “${line}” is no context.`);
  }
  return context;
}

const span = ({ from, to }: Span) => `${from}-${to}`;

/** Writes an opening as lines: `kind: text after`, faults as `! code from-to`, the stop as `stop from-to: reason`, inner values indented. */
export function writeOpening({ layers, stop }: Opening, indent = ''): string[] {
  return [
    ...layers.flatMap((layer) => [
      `${indent}${layer.kind}: ${layer.after}`,
      ...('problems' in layer ? layer.problems.map((each) => `${indent}! ${each.code} ${span(each)}`) : []),
      ...(layer.stop ? [`${indent}stop ${span(layer.stop.at)}: ${layer.stop.reason}`] : []),
      ...('inner' in layer
        ? layer.inner.flatMap((inner) => [
            `${indent}  ${inner.path.join(' ')} ${span(inner.at)}`,
            ...writeOpening(inner, `${indent}    `),
          ])
        : []),
    ]),
    ...(stop ? [`${indent}stop ${span(stop.at)}: ${stop.reason}`] : []),
  ];
}

/** The values inside a layer that were decoded or have a reason why not; none for an encoding. */
export function innerOf(layer: Layer): readonly InnerValue[] {
  return 'inner' in layer ? layer.inner : [];
}
