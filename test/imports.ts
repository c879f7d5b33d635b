import ts from 'typescript';

/** An import of a source file, of whatever form. */
export interface Import {
  /** As written: `'../engine'`. */
  readonly from: string;
  /** Whether nothing of it is left after compilation. */
  readonly isType: boolean;
}

/** What the architecture test wants to know of a source file. */
export interface Reading {
  readonly imports: readonly Import[];
  /** Whether the type `any` is written somewhere. */
  readonly hasAny: boolean;
  /** The names of exports, and of fields of exported types, that have no docstring. */
  readonly undocumented: readonly string[];
  /** The names of functions, constants and classes that are exported where they are declared. */
  readonly exports: readonly string[];
}

/** Reads a TypeScript file, or the scripts and the `import()` calls in the markup of a Svelte component. */
export function readSource(path: string, text: string): Reading {
  if (!path.endsWith('.svelte')) return readScript(text);
  const script = /<script[^>]*>(.*?)<\/script>/gs;
  const code = [...text.matchAll(script)].map(([, body]) => body ?? '').join('\n');
  const calls = text.replaceAll(script, '').matchAll(/\bimport\(\s*(['"])(.*?)\1/g);
  const { imports, ...rest } = readScript(code);
  return {
    ...rest,
    imports: [...imports, ...[...calls].map(([, , from = '']) => ({ from, isType: false }))],
  };
}

// Several rules read the same sources.
const readings = new Map<string, Reading>();

function readScript(code: string): Reading {
  const reading = readings.get(code) ?? walk(code);
  readings.set(code, reading);
  return reading;
}

/** Walks the syntax tree, so that words in comments and strings are not taken for code. */
function walk(code: string): Reading {
  const imports: Import[] = [];
  let hasAny = false;
  const visit = (node: ts.Node): void => {
    const found = readImport(node);
    if (found) imports.push(found);
    if (node.kind === ts.SyntaxKind.AnyKeyword) hasAny = true;
    ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile('source.ts', code, ts.ScriptTarget.Latest);
  visit(file);
  return { imports, hasAny, undocumented: undocumentedIn(file), exports: exportsOf(file) };
}

/** The field by which the members of a union are told apart; its value says what it is. */
const DISCRIMINANTS = new Set(['ok', 'type', 'kind', 'what']);

function undocumentedIn(file: ts.SourceFile): string[] {
  const documented = new Set<string>();
  return file.statements.filter(isExported).flatMap((statement) => {
    const name = nameOf(statement, file);
    // The first of several overloads, or of a block of constants, is documented for all of them.
    if (hasDocstring(statement, file) || isInBlock(statement, file)) documented.add(name);
    const own = documented.has(name) ? [] : [name];
    const members = membersOf(statement).filter((member) => !hasDocstring(member, file));
    return [...own, ...members.map((member) => `${name}.${nameOf(member, file)}`)];
  });
}

function exportsOf(file: ts.SourceFile): string[] {
  return file.statements.filter(isExported).flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText(file));
    }
    const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    return isValue && statement.name ? [statement.name.text] : [];
  });
}

function isInBlock(node: ts.Statement, file: ts.SourceFile): boolean {
  return ts.isVariableStatement(node) && node.pos > 0 && /^\n\S/.test(file.text.slice(node.pos));
}

function isExported(node: ts.Statement): boolean {
  return ts.canHaveModifiers(node) && hasModifier(node, ts.SyntaxKind.ExportKeyword);
}

function hasModifier(node: ts.HasModifiers, kind: ts.SyntaxKind): boolean {
  return node.modifiers?.some((modifier) => modifier.kind === kind) === true;
}

/** The members of a type or a class that need a docstring; one that overrides another has that of the other. */
function membersOf(node: ts.Statement): readonly (ts.TypeElement | ts.ClassElement)[] {
  if (ts.isInterfaceDeclaration(node)) {
    return node.members.filter(
      ({ name }) => !(name && ts.isIdentifier(name) && DISCRIMINANTS.has(name.text)),
    );
  }
  if (!ts.isClassDeclaration(node)) return [];
  return node.members.filter(
    (member) =>
      !(member.name && ts.isPrivateIdentifier(member.name)) &&
      !ts.isSetAccessorDeclaration(member) &&
      !(ts.canHaveModifiers(member) && hasModifier(member, ts.SyntaxKind.OverrideKeyword)),
  );
}

function nameOf(node: ts.Node, file: ts.SourceFile): string {
  const named = ts.isVariableStatement(node) ? node.declarationList.declarations[0] : node;
  return (named && ts.getNameOfDeclaration(named as ts.Declaration)?.getText(file)) ?? 'constructor';
}

function hasDocstring(node: ts.Node, file: ts.SourceFile): boolean {
  const comments = ts.getLeadingCommentRanges(file.text, node.pos) ?? [];
  return comments.some(({ pos }) => file.text.startsWith('/**', pos));
}

/** The import a node is: `import`, `export … from`, `import()`, or `import()` as a type. */
function readImport(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) {
    return named(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  }
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return named(node.argument.literal, true);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return named(node.arguments[0], false);
  }
  return undefined;
}

/** An import when what stands for its name is a plain string. */
function named(from: ts.Node | undefined, isType: boolean): Import | undefined {
  return from && ts.isStringLiteralLike(from) ? { from: from.text, isType } : undefined;
}
