import type { TableRow } from '../share/exports';
import { decodedTable } from '../views';
import type { Derived } from './derivation/derived';

/** Lists the decoded values for export, each with its macros as written and the event fields they read. */
export function tableOf({ inputs, request, insight }: Derived): readonly TableRow[] {
  const { segments, macros } = request;
  return decodedTable({ template: inputs.template, segments, macros, rows: insight.rows });
}
