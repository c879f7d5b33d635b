import type { EditorState, Text } from '@codemirror/state';

const texts = new WeakMap<Text, string>();

/** Returns the text of an editor, which is put together once for each document. */
export function textOf({ doc }: EditorState): string {
  const text = texts.get(doc) ?? doc.toString();
  texts.set(doc, text);
  return text;
}
