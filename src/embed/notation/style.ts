const RULES = `
.beside {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
  gap: 1px;
  background: var(--border);
}
.beside > section { min-width: 0; border: 0; background: var(--surface); }
.beside thead th:is(:first-child, :last-child) { width: 34%; }
.beside + section { border-top: 1px solid var(--border); }
`;

/** Adds the look of the panes beside the template, which the document does without. It is in no element, so the policy does not refuse it. */
export function addStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  document.adoptedStyleSheets.push(sheet);
}
