import { type Completion, pickedCompletion } from '@codemirror/autocomplete';
import type { TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { evidenceFacts } from '../../info/facts';
import { drawInfo, type Fact, type Info } from '../../info/info';
import type { TemplateLanguage } from '../../language';
import type { ListedCompletion } from '../list';
import { macroInfo } from '../../info/macro';
import type { Ranked } from './rank';

/** How a row of the list is written and explained. */
export interface RowTexts {
  /** What is written and shown first. */
  readonly label: string;
  /** What is shown after it; empty for nothing. */
  readonly detail: string;
  /** The name of the macro that is explained. */
  readonly macro: string;
}

/** Makes a row of the completion list; `write` returns the change that accepts it, given the span of the typed text. */
export function rowOf(
  { heading, value, lacks, matched, reading }: Ranked,
  { label, detail, macro }: RowTexts,
  language: TemplateLanguage,
  write: (view: EditorView, from: number, to: number) => TransactionSpec,
): ListedCompletion {
  return {
    label,
    section: heading,
    matched,
    ...(detail === '' ? {} : { detail }),
    ...(value === undefined ? {} : { valueNow: value }),
    ...(lacks === undefined ? {} : { lacks }),
    apply(view: EditorView, option: Completion, from: number, to: number) {
      view.dispatch({ ...write(view, from, to), annotations: pickedCompletion.of(option) });
    },
    info: () => drawInfo(explained(macroInfo(macro, language), reading)),
  };
}

// Says what the key was taken for, and how sure that is.
function explained(info: Info, reading: Ranked['reading']): Info {
  if (reading === undefined) return info;
  const { meaning, row } = reading;
  const [evidence] = evidenceFacts(row.origins);
  const sure = evidence?.value ?? 'inferred from the word, not documented';
  const fits: Fact = { label: 'Fits', value: `“${row.key}” is used for ${meaning.means}: ${sure}` };
  return { ...info, facts: [...info.facts, fits] };
}
