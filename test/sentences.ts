import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** A text of a source file that people read. */
export interface Sentence {
  /** `interface` for a string literal or markup, `comment` for a comment or docstring. */
  readonly kind: 'interface' | 'comment';
  /** The text as written, escapes included. */
  readonly text: string;
  /** Where it begins in the file, in UTF-16 offsets. */
  readonly from: number;
}

const SCRIPT = /<script[^>]*>(.*?)<\/script>/gs;

/** Reads every comment and every text that may be shown out of a TypeScript file or a Svelte component; a document is one text. */
export function sentencesOf(path: string, text: string): Sentence[] {
  if (path.endsWith('.md')) return [{ kind: 'interface', text, from: 0 }];
  if (!path.endsWith('.svelte')) return scriptSentences(text, 0);
  const scripts = [...text.matchAll(SCRIPT)].flatMap((script) => {
    const code = script[1] ?? '';
    return scriptSentences(code, script.index + script[0].indexOf('>') + 1);
  });
  return [...scripts, ...markupSentences(text)];
}

function scriptSentences(code: string, offset: number): Sentence[] {
  const file = ts.createSourceFile('source.ts', code, ts.ScriptTarget.Latest, true);
  const found = new Map<number, Sentence>();
  const add = (kind: Sentence['kind'], from: number, to: number) => {
    found.set(from, { kind, text: code.slice(from, to), from: from + offset });
  };
  const visit = (node: ts.Node): void => {
    // Around each node instead of each token: listing the tokens takes four times as long.
    const inside = ts.isBlock(node) && node.statements.length === 0 ? [node.getStart(file) + 1] : [];
    for (const at of [node.pos, node.end, ...inside]) {
      const before = ts.getTrailingCommentRanges(code, at) ?? [];
      const after = ts.getLeadingCommentRanges(code, at) ?? [];
      for (const { pos, end } of [...before, ...after]) add('comment', pos, end);
    }
    if (isText(node) && !isModuleName(node) && !isSearchWords(node)) {
      add('interface', node.getStart(file), node.end);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found.values()];
}

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

function isModuleName({ parent }: ts.Node): boolean {
  return (
    ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isImportTypeNode(parent.parent)
  );
}

// The words people search for a command by are theirs, not ours.
function isSearchWords({ parent }: ts.Node): boolean {
  return ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name) && parent.name.text === 'synonyms';
}

/** Walks the markup of a component: its texts, its attributes, and the strings in its expressions. */
function markupSentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const kind = kindOf(node);
    if (kind !== undefined && hasSpan(node)) {
      found.push({ kind, text: text.slice(node.start, node.end), from: node.start });
    }
    Object.values(node).forEach(visit);
  };
  visit(parse(text, { modern: true }).fragment);
  return found;
}

const KINDS: ReadonlyMap<unknown, Sentence['kind']> = new Map([
  ['Text', 'interface'],
  ['Literal', 'interface'],
  ['TemplateElement', 'interface'],
  ['Comment', 'comment'],
]);

function kindOf(node: object): Sentence['kind'] | undefined {
  return 'type' in node ? KINDS.get(node.type) : undefined;
}

function hasSpan(node: object): node is { readonly start: number; readonly end: number } {
  return 'start' in node && typeof node.start === 'number' && 'end' in node && typeof node.end === 'number';
}
