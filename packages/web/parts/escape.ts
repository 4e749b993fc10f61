/** A key handler that closes something at Escape, and keeps the key from what lies around it. */
export const closingOnEscape =
  (close: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
