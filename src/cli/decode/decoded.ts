import { decode, type DecodedParameter, outlineTemplate, type Span } from '../../engine';
import type { Arrival } from '../../received';
import { type ParameterDifference, type Stack, stackDifference } from '../../received/stacks';

/** A name and its value in a request, decoded. */
export interface DecodedValue {
  /** The part of the request. */
  readonly place: 'query' | 'fragment' | 'header' | 'form' | 'body';
  /** The decoded name; that of the place for a fragment and a body. */
  readonly name: string;
  /** The decoded value. */
  readonly value: string;
  /** What is wrong with its percent-encoding, a sentence for each; absent when nothing is. */
  readonly problems?: readonly string[];
  /** The code that reads it in the chosen stack, and what that returns, in words. */
  readonly read?: { readonly code: string; readonly result: string };
}

/** A request as a receiver reads it. */
export interface DecodedRequest {
  /** In upper case. */
  readonly method: string;
  /** The address, without query and fragment. */
  readonly address: string;
  /** Its parameters, fragment, headers and body, in the order of the request. */
  readonly values: readonly DecodedValue[];
  /** Why the chosen stack refuses the request; absent when it does not, or when none is chosen. */
  readonly refused?: string;
}

/** Takes a request apart, and reads it as a stack does when one is given. */
export function decodeArrival({ request }: Arrival, stack?: Stack): DecodedRequest {
  const { outline } = outlineTemplate(request);
  const decoded = decode(request, outline);
  const { url, headers, body, method } = decoded;
  const slice = ({ from, to }: Span) => request.slice(from, to);
  const difference = stack && stackDifference(stack, request, decoded);
  const parameters = decoded.parameters.map((each, index) =>
    parameterValue(each, difference?.parameters.get(index)),
  );
  const end = url.query?.from ?? url.fragment?.from;
  return {
    method,
    address: request.slice(outline.url.from, end === undefined ? outline.url.to : end - 1),
    values: [
      ...parameters.filter(({ place }) => place === 'query'),
      ...(url.fragment ? [whole('fragment', slice(url.fragment))] : []),
      ...headers.map(({ name, value }) => ({
        place: 'header' as const,
        name: slice(name),
        value: slice(value),
      })),
      ...parameters.filter(({ place }) => place === 'form'),
      ...(body ? [whole('body', slice(body))] : []),
    ],
    ...(difference?.refused && { refused: difference.refused.reason }),
  };
}

function parameterValue(
  { place, name, value }: DecodedParameter,
  read: ParameterDifference | undefined,
): DecodedValue {
  const problems = problemsOf([...name.problems, ...(value?.problems ?? [])]);
  return {
    ...{ place, name: name.text, value: value?.text ?? '' },
    ...(problems.length > 0 && { problems }),
    ...(read && { read: { code: read.code, result: words(read) } }),
  };
}

function whole(place: 'fragment' | 'body', value: string): DecodedValue {
  return { place, name: place, value };
}

const PROBLEMS = {
  'percent-lone': 'A % does not start an escape.',
  'utf8-invalid': 'Some escapes are not valid UTF-8; they are shown as �.',
} as const;

function problemsOf(found: readonly { readonly code: keyof typeof PROBLEMS }[]): readonly string[] {
  return [...new Set(found.map(({ code }) => PROBLEMS[code]))];
}

function words({ word, value }: ParameterDifference): string {
  return value === undefined ? word : `${word}: ${value}`;
}
