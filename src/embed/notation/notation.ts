import { MAX_TEMPLATE_LENGTH } from '../../engine';
import { type TranslatedRow, TRANSLATABLE, translateTo } from '../../translate';
import { FIT_LOOKS, fitSentence, worstFirst } from '../../views';
import { drawMacro } from '../page/macro';
import { node, userText } from '../page/node';
import type { DrawPane } from '../page/panes';
import type { Panes } from '../page/panes';
import { groupOf } from '../page/texts';
import { piecesOf } from './pieces';
import { addStyle } from './style';

type System = (typeof TRANSLATABLE)[number];

/**
 * Adds a pane for each system of an attribute, beside the template: the template in that system's notation, with what
 * changes. The ids of the systems are separated by spaces or commas; a pane says which ids there are when one is unknown.
 */
export function addNotations(shown: Panes, attribute: string): void {
  addStyle();
  const ids = [...new Set(attribute.split(/[\s,]+/).filter(Boolean))];
  const panes = ids.map((id) => {
    const system = TRANSLATABLE.find((each) => each.id === id);
    return system === undefined
      ? shown.add(`Template for ${id}`, () => [note(unknownWords(id))])
      : shown.add(`Template for ${system.name}`, drawFor(system));
  });
  const template = shown.sections.get('template');
  const beside = node('div', { class: 'beside' });
  (template ?? panes[0])?.before(beside);
  beside.append(...(template ? [template] : []), ...panes);
}

function unknownWords(id: string): string {
  return `“${id}” is no system that a template can be written for. There are ${TRANSLATABLE.map((each) => each.id).join(', ')}.`;
}

function note(words: string): HTMLElement {
  return node('p', { class: 'none' }, words);
}

function drawFor(system: System): DrawPane {
  return (view, pointing) => {
    const { template, vocabulary } = view.work;
    if (vocabulary !== undefined) return [note('Only a template of AppsFlyer’s can be written for others.')];
    if (template.length > MAX_TEMPLATE_LENGTH) return [note('The template is too long to translate.')];
    const translation = translateTo(template, system.id);
    if (translation.rows.length === 0) return [note('The template has no macros.')];
    const pieces = piecesOf(translation, view);
    const drawn = pieces.map(({ text, macro }) =>
      macro === undefined
        ? node('span', { class: 'text' }, ...userText(text))
        : drawMacro({ ...macro, text }, pointing),
    );
    const group = groupOf('code source', `Template text for ${system.name}`, drawn);
    return [group, note(fitSentence(translation.rows)), tableOf(translation.rows, system)];
  };
}

function tableOf(rows: readonly TranslatedRow[], { name }: System): HTMLElement {
  const head = ['AppsFlyer', name, 'Fit'].map((words) => node('th', { scope: 'col' }, words));
  const body = worstFirst(rows).map(({ theirs, ours, fit, sentence }) =>
    node(
      'tr',
      {},
      node('th', { scope: 'row' }, node('bdi', {}, ...userText(theirs))),
      node('td', { class: 'value' }, ...(ours === undefined ? [node('em', {}, 'nothing')] : userText(ours))),
      node('td', {}, FIT_LOOKS[fit].label, node('small', {}, ...userText(sentence))),
    ),
  );
  return node('table', {}, node('thead', {}, node('tr', {}, ...head)), node('tbody', {}, ...body));
}
