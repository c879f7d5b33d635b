import * as language from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as none from '../../.config/vite/no-language.ts';

const texts = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', 'a', '{', '}'), maxLength: 30 });

test('the build answers what CodeMirror answers in an editor without a language', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (doc, seed) => {
      const state = EditorState.create({ doc, extensions: EditorState.lineSeparator.of('\n') });
      const at = seed % (doc.length + 1);
      const options = { simulateBreak: at };
      const [built, own] = [
        new none.IndentContext(state, options),
        new language.IndentContext(state, options),
      ];
      const { from } = state.doc.lineAt(at);
      expect(built.lineIndent(from)).toBe(own.lineIndent(from, -1));
      expect(none.getIndentation(built, at)).toBe(language.getIndentation(own, at));
      expect(none.indentString(state, at)).toBe(language.indentString(state, at));
      expect(none.getIndentUnit()).toBe(language.getIndentUnit(state));
      const [node, other] = [none.syntaxTree().resolveInner(), language.syntaxTree(state).resolveInner(at)];
      expect(node.name).toBe(other.name);
      expect([node.parent, node.childBefore(), node.childAfter()]).toEqual([
        other.parent,
        other.childBefore(at),
        other.childAfter(at),
      ]);
    }),
  );
});
