import * as z from 'zod/mini';
import type { JsonNode, Severity, Span } from '../../engine';
import type { Origin } from '../../vocabulary';
import type { ReceiverFinding } from '../verdict';
import { finding } from './finding';
import { type ObjectNode, openingOf, type Place } from './json';

/** What a schema reports about a value that breaks one of its rules. */
export interface Complaint {
  readonly severity: Severity;
  /** The code of the finding. */
  readonly code: string;
  /** One sentence. */
  readonly message: string;
  /** The documents the rule rests on. */
  readonly origins: readonly Origin[];
}

/** A broken rule of a schema, located in the JSON text. */
export interface Issue extends Complaint {
  /** The key whose value breaks the rule. */
  readonly key: string;
  /** The span of the value; of the object's opening bracket when the key is missing. */
  readonly at: Span;
}

// zod hands back a rule's `params` untyped; as a key of this map it leads to a typed complaint.
const complaints = new WeakMap<object, Complaint>();

/**
 * A schema for the value of one key: each rule reports a complaint unless it accepts the value, which is undefined when
 * the key is missing. Every rule is checked.
 */
export function field(
  ...rules: readonly (readonly [complaint: Complaint, accepts: (value: JsonNode | undefined) => boolean])[]
): z.ZodMiniType {
  const checks = rules.map(([complaint, accepts]) => {
    const params = {};
    complaints.set(params, complaint);
    return z.refine<JsonNode | undefined>((value) => accepts(value), { params });
  });
  return z.any().check(...checks);
}

/** Checks an object with positions against a schema made of fields. Keys that the schema does not have are let through. */
export function issuesIn(schema: z.ZodMiniObject, node: ObjectNode): readonly Issue[] {
  const values = new Map(node.entries.map(({ key, value }) => [key, value]));
  const content = Object.fromEntries(Object.keys(schema.shape).map((key) => [key, values.get(key)]));
  const issues = schema.safeParse(content).error?.issues ?? [];
  return issues.flatMap((issue) => {
    const complaint = issue.code === 'custom' && issue.params ? complaints.get(issue.params) : undefined;
    const key = String(issue.path[0]);
    return complaint ? [{ ...complaint, key, at: values.get(key) ?? openingOf(node) }] : [];
  });
}

/** Turns a located issue into a finding in the request. */
export function toFinding({ severity, code, message, origins, at }: Issue, place: Place): ReceiverFinding {
  return finding(severity, code, message, origins, place(at));
}
