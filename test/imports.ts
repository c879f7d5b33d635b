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
}

/** Reads a TypeScript file, or the scripts and the `import()` calls in the markup of a Svelte component. */
export function readSource(path: string, text: string): Reading {
  if (!path.endsWith('.svelte')) return readScript(text);
  const script = /<script[^>]*>(.*?)<\/script>/gs;
  const code = [...text.matchAll(script)].map(([, body]) => body ?? '').join('\n');
  const calls = text.replaceAll(script, '').matchAll(/\bimport\(\s*(['"])(.*?)\1/g);
  const { imports, hasAny } = readScript(code);
  return { imports: [...imports, ...[...calls].map(([, , from = '']) => ({ from, isType: false }))], hasAny };
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
  visit(ts.createSourceFile('source.ts', code, ts.ScriptTarget.Latest));
  return { imports, hasAny };
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
