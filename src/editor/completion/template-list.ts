import { autocompletion } from '@codemirror/autocomplete';
import { EditorState, type Extension } from '@codemirror/state';
import { isNearlyEmpty } from '../language';
import { drawValueNow, listBehavior, rowClass } from './list';
import { completePlace } from './template/complete';
import { completeTemplate } from './template/templates';

// More than all macros, the fields of a raw-data row and the settings of a partner together.
const MAX_ROWS = 300;

const place = { autocomplete: completePlace };
const template = { autocomplete: completeTemplate };

/** Completes macros, names of parameters and whole templates. */
export const templateList: Extension = [
  // A list is drawn again when the last of its sources has answered, so there is a second one only where both have something.
  EditorState.languageData.of((state) => (isNearlyEmpty(state) ? [place, template] : [place])),
  autocompletion({
    addToOptions: [{ render: drawValueNow, position: 90 }],
    optionClass: rowClass,
    maxRenderedOptions: MAX_ROWS,
  }),
  listBehavior,
];
