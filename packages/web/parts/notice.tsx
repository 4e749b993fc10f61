import { useCase } from '../case/context.ts';
import { address } from '../route.ts';
import { text } from '../text.ts';
import { Visible } from './captured.tsx';
import { Deed } from './deed.tsx';
import type { Lookup } from '../dossier/lookup.ts';

const t = text.notice;

/** What was decided last, with a way back, until it is dismissed or something else is decided. */
export function Notice({ lookup }: { lookup: Lookup }) {
  const kept = useCase('notice', 'unsettled');
  const notice = kept?.now.notice ?? null;
  return (
    <div class="notices" role="status" aria-label={t.label}>
      {kept !== null && notice !== null && (
        <div class="notice-card">
          <p>
            <strong>{notice.entry.undone === null ? t.saved : t.undone}:</strong>{' '}
            <Deed lookup={lookup} entry={notice.entry} brief />
          </p>
          {notice.failed !== null && (
            <p class="went-wrong">
              {text.decide.failed}: <Visible text={notice.failed} />
            </p>
          )}
          {kept.now.unsettled.has(notice.entry.id) && <p class="pending">{t.pending}</p>}
          <p class="buttons">
            {notice.entry.undone === null && (
              <button
                type="button"
                class="quiet-button"
                aria-keyshortcuts="u"
                onClick={() => void kept.model.undoFromNotice(notice.entry.id)}
              >
                {text.decide.undo}
              </button>
            )}
            <a href={address('log')}>{t.log}</a>
            <button type="button" class="quiet-button" onClick={() => kept.model.dismiss()}>
              {t.dismiss}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
