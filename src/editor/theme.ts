import { EditorView } from '@codemirror/view';

type Rules = Parameters<typeof EditorView.theme>[0];

const frame: Rules = {
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--surface)' },
  // The cursor shows the focus, too; forced colors draw the outline and no shadow.
  '&.cm-focused': {
    outline: '2px solid transparent',
    outlineOffset: '-2px',
    boxShadow: 'inset 2px 0 var(--focus)',
  },
  '.cm-scroller': {
    overflow: 'auto',
    fontFamily: 'var(--font-code)',
    fontSize: '0.78125rem',
    lineHeight: '21px',
  },
  '.cm-content': { caretColor: 'var(--text)', padding: '6px 0' },
  // What does not fit on a line is indented below it.
  '.cm-line': { position: 'relative', padding: '0 12px 0 calc(34px + 4ch)', textIndent: '-4ch' },
  '.cm-line[data-macros]::before': {
    position: 'absolute',
    left: '0',
    width: '26px',
    textIndent: '0',
    color: 'var(--text-muted)',
    content: 'attr(data-macros)',
    fontSize: '0.6875rem',
    textAlign: 'right',
    whiteSpace: 'nowrap',
  },
  '.cm-content ::selection, .cm-line::selection': { backgroundColor: 'var(--selection)' },
  '.pb-selected': { backgroundColor: 'var(--selection)' },
  '.pb-cursor': { margin: '0 -1px', borderLeft: '2px solid var(--accent)' },
  '.cm-placeholder': { color: 'var(--text-muted)', textIndent: '0' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    boxShadow: 'inset 0 -2px var(--accent)',
  },
  '&.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    boxShadow: 'inset 0 -2px var(--error)',
  },
};

const words: Rules = {
  '.pb-macro': { fontWeight: '500' },
  '.pb-unknown': { color: 'var(--error)', fontStyle: 'italic' },
  '.pb-key': { color: 'var(--syntax-key)' },
  '.pb-string': { color: 'var(--syntax-string)' },
  '.pb-number': { color: 'var(--syntax-number)' },
  '.pb-literal': { color: 'var(--syntax-literal)' },
  '.pb-sep': { color: 'var(--syntax-punctuation)' },
  '.pb-host': { color: 'var(--syntax-string)' },
  '.pb-method': { color: 'var(--syntax-literal)', fontWeight: '600' },
  '.pb-header': { color: 'var(--syntax-key)' },
  '.pb-escape': { color: 'var(--syntax-number)' },
  '.pb-off': { color: 'var(--text-muted)', fontStyle: 'italic' },
  '.pb-lit': { backgroundColor: 'var(--lit)', borderRadius: '3px', boxShadow: '0 0 0 1px var(--lit-edge)' },
};

const macroColors: Rules = Object.fromEntries(
  [1, 2, 3, 4, 5, 6].map((number) => [`.pb-n${number}`, { color: `var(--m${number})` }]),
);

// The style of the line shows the severity; its color only repeats it. Lint's own pictures need `data:` addresses.
const underline = (style: string, color: string, thickness: string, surface = 'transparent') => ({
  backgroundImage: 'none',
  backgroundColor: surface,
  textDecoration: `underline ${style} var(${color}) ${thickness}`,
  textDecorationSkipInk: 'none',
  textUnderlineOffset: '3px',
});

const problems: Rules = {
  '.cm-lintRange-error': underline('wavy', '--error', '2px', 'var(--error-surface)'),
  '.cm-lintRange-error, .cm-lintRange-error *': { color: 'var(--error)', fontWeight: '650' },
  '.cm-lintRange-warning': underline('wavy', '--warning', '2px', 'var(--warning-surface)'),
  '.cm-lintRange-info': underline('dotted', '--text-muted', '1.5px'),
  '.cm-lintRange-hint': underline('dotted', '--text-muted', '1.5px'),
  '.cm-lintPoint:after': { borderBottomColor: 'var(--error)' },
  '.cm-lintPoint-warning:after': { borderBottomColor: 'var(--warning)' },
  '.cm-lintPoint-info:after': { borderBottomColor: 'var(--info)' },
  // An empty text has its point on the words that say what goes there.
  '.cm-lintPoint:has(~ .cm-placeholder):after': { display: 'none' },
  '.cm-lintPoint-hint:after': { borderBottomColor: 'var(--text-muted)' },
  '.cm-diagnostic': { margin: '0', padding: '8px 12px', borderLeft: '4px solid var(--info)' },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--error)' },
  '.cm-diagnostic-warning': { borderLeft: '4px dashed var(--warning)' },
  '.cm-diagnostic-info, .cm-diagnostic-hint': { borderLeft: '4px dotted var(--info)' },
  '.cm-diagnosticText': { display: 'block' },
  '.cm-diagnosticAction': {
    margin: '8px 8px 0 0',
    padding: '2px 8px',
    minHeight: '24px',
    color: 'var(--text)',
    backgroundColor: 'transparent',
    border: '1px solid var(--border)',
    borderRadius: 'var(--radius)',
  },
  '.cm-diagnosticAction:hover': { borderColor: 'var(--accent)' },
};

const tooltips: Rules = {
  '.cm-tooltip': {
    color: 'var(--text)',
    backgroundColor: 'var(--surface-raised)',
    border: '1px solid var(--border)',
    borderRadius: 'var(--radius)',
    boxShadow: 'var(--shadow)',
    overflow: 'hidden auto',
    fontSize: '0.8125rem',
  },
  '.cm-tooltip-hover': { maxWidth: 'min(56ch, 90vw)', maxHeight: '60vh' },
  '.cm-tooltip-section:not(:first-child)': { borderTop: '1px solid var(--border)' },
};

const info: Rules = {
  '.pb-info': { padding: '8px 12px', lineHeight: '1.45' },
  '.pb-info-title': { fontFamily: 'var(--font-code)', overflowWrap: 'anywhere' },
  '.pb-info-text': { margin: '4px 0 0' },
  '.pb-info-facts': {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: '2px 12px',
    margin: '8px 0 0',
    '& dt': { color: 'var(--text-muted)' },
    '& dd': { margin: '0', overflowWrap: 'anywhere' },
  },
  '.pb-info-code': { fontFamily: 'var(--font-code)' },
  '.pb-info-notes': { margin: '8px 0 0', padding: '0 0 0 2ch', color: 'var(--text-muted)' },
};

/** The theme of both editors. Every color is a variable of the page, so it works in light and dark mode. */
export const theme = EditorView.theme({
  ...frame,
  ...words,
  ...macroColors,
  ...problems,
  ...tooltips,
  ...info,
});
