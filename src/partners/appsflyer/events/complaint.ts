import type { JsonNode, Severity, Span } from '../../../engine';
import type { Origin } from '../../../vocabulary';
import { documented } from '../../../vocabulary/reference';
import { isEmpty, stringOf } from '../../receiver/json';
import type { Complaint, Issue } from '../../receiver/schema';

/** Makes what a rule of the body reports; the description of the API (S2S3) documents it unless other origins are given. */
export function complaint(
  severity: Severity,
  code: string,
  message: string,
  origins: readonly Origin[] = documented('S2S3'),
): Complaint {
  return { severity, code: `appsflyer-events-${code}`, message, origins };
}

/** Locates a complaint about the value of a key in the body's text. */
export function issueAt(said: Complaint, key: string, { from, to }: Span): Issue {
  return { ...said, key, at: { from, to } };
}

/** A rule for a value that has to be right when it says something: what is missing or empty is let through. */
export function unlessEmpty(
  said: Complaint,
  accepts: (value: JsonNode) => boolean,
): readonly [Complaint, (value: JsonNode | undefined) => boolean] {
  return [said, (value) => value === undefined || isEmpty(value) || accepts(value)];
}

/** A rule for a text in one form; what is not text breaks another rule. */
export function inForm(said: Complaint, form: RegExp) {
  return unlessEmpty(said, (value) => {
    const text = stringOf(value);
    return text === undefined || form.test(text);
  });
}
