import { pieces } from '../captured.ts';
import { text } from '../text.ts';

/**
 * Captured words: always as text nodes, isolated from the direction of what is around them, with characters that
 * nobody would see shown by name.
 */
export function Captured({ text: words, class: className }: { text: string; class?: string }) {
  return (
    <bdi class={className ?? 'captured'}>
      <Visible text={words} />
    </bdi>
  );
}

/** The same without an element of its own. */
export function Visible({ text: words }: { text: string }) {
  const cut = pieces(words);
  if (cut.length === 1 && !cut[0]!.control) return <>{words}</>;
  return (
    <>
      {cut.map((piece, i) =>
        piece.control ? (
          <span key={i} class="control" title={text.control(piece.text)}>
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
