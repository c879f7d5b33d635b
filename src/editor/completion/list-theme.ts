import type { EditorView } from '@codemirror/view';

type Rules = Parameters<typeof EditorView.theme>[0];

const list: Rules = {
  '.cm-tooltip.cm-tooltip-autocomplete': {
    overflow: 'visible',
    '& > ul': {
      minWidth: 'min(34ch, 92vw)',
      maxWidth: 'min(64ch, 92vw)',
      maxHeight: 'min(24em, 45vh)',
      fontFamily: 'var(--font-code)',
    },
    '& > ul > li': {
      display: 'flex',
      alignItems: 'center',
      gap: '1.5ch',
      minHeight: '26px',
      padding: '0 10px',
      lineHeight: '1.4',
    },
    '& > ul > completion-section': {
      position: 'sticky',
      top: '0',
      // The heading stays over the rows below it.
      zIndex: '1',
      padding: '4px 10px',
      color: 'var(--text-muted)',
      backgroundColor: 'var(--surface)',
      borderBottom: '1px solid var(--border)',
      opacity: '1',
      font: '600 0.6875rem/1.4 var(--font-text)',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
    '& > ul > li[aria-selected]': { color: 'var(--text)', backgroundColor: 'var(--selection)' },
  },
  '.cm-completionLabel, .cm-completionDetail, .pb-value-now': {
    flex: '0 1 auto',
    minWidth: '0',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '.cm-completionLabel': { flexShrink: '0', maxWidth: '100%' },
  '.cm-completionMatchedText': { textDecoration: 'underline', textDecorationColor: 'var(--accent)' },
  '.cm-completionDetail': { margin: '0', color: 'var(--text-muted)', fontStyle: 'normal' },
  '.pb-value-now': { marginLeft: 'auto', color: 'var(--text-muted)', fontSize: '12px' },
  '.pb-lacking': { color: 'var(--text-muted)', '& .pb-value-now': { fontStyle: 'italic' } },
  '.cm-tooltip-autocomplete li[aria-selected] span': { color: 'var(--text)' },
};

/** The greatest width of a card, in rem. */
export const WIDEST_CARD_REM = 24;

const card: Rules = {
  '.cm-tooltip.cm-completionInfo': {
    padding: '0',
    maxWidth: `min(${WIDEST_CARD_REM}rem, 90vw)`,
    maxHeight: 'none',
    overflow: 'hidden auto',
  },
  '.cm-completionInfo.pb-card-below': { width: 'auto', maxWidth: 'none' },
  '.cm-completionInfo.pb-card-hidden': { visibility: 'hidden' },
};

/** Where fingers or narrow windows leave no room for a card beside or below the list, there are only its rows. */
const touch: Rules = {
  '@media (max-width: 761px), (pointer: coarse)': {
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { minHeight: '44px' },
    '.cm-tooltip.cm-completionInfo': { display: 'none' },
  },
};

/** The look of the completion list and of the card of its selected row. */
export const listTheme: Rules = { ...list, ...card, ...touch };
