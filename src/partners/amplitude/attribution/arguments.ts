import { type DecodedParameter, readJson, requestSpan, type Span } from '../../../engine';
import { evidenced } from '../../origin';
import { parametersNamed, type ReceivedRequest } from '../../request';
import type { ReceiverFinding } from '../../verdict';
import { type Entries, entriesOf } from '../json-object';
import { checkAttributionEvent } from './event';

/** The arguments of the request: what is wrong with them, and the event when it can be read. */
export interface Arguments {
  readonly findings: readonly ReceiverFinding[];
  readonly entries?: Entries;
}

/** Reads the arguments of a request, which stand in its form body or its query (M1). */
export function readArguments(request: ReceivedRequest): Arguments {
  const [key] = parametersNamed(request, 'api_key');
  const [event] = parametersNamed(request, 'event');
  const hasKey = key?.value !== undefined && key.value.text.trim() !== '';
  const missing = hasKey ? [] : [missingArgument('api_key', key)];
  if (event?.value === undefined || event.value.text.trim() === '') {
    return { findings: [...missing, missingArgument('event', event)] };
  }
  const { value } = event;
  const reading = readJson(value.text);
  const place = (span: Span) => requestSpan(value, span);
  if (!reading.ok) {
    const { problem } = reading;
    const message = `The event is not JSON. ${problem.message}`;
    const origins = evidenced('M1');
    const code = 'amplitude-attribution-event-json';
    return { findings: [...missing, { ...place(problem), severity: 'error', code, message, origins }] };
  }
  const findings = [...missing, ...checkAttributionEvent(reading.node, place)];
  const entries = entriesOf(reading.node);
  return { findings, ...(entries && { entries }) };
}

function missingArgument(name: string, parameter: DecodedParameter | undefined): ReceiverFinding {
  return {
    ...(parameter && { from: parameter.from, to: parameter.to }),
    severity: 'error',
    code: 'amplitude-attribution-argument',
    message: `The argument ${name} is required, in the form body or the query, and it is ${parameter ? 'empty' : 'not there'}.`,
    origins: evidenced('M1'),
  };
}
