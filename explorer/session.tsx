import { pick, useGraphiQL, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

/** GraphiQL stores tabs half a second after they change. */
const STORED_WITHIN_MS = 1000;

/** Whether this browser has tabs of an earlier visit. */
export function hasKeptTabs(): boolean {
  return localStorage.getItem('graphiql:tabState') !== null;
}

/**
 * Keeps the tabs for the next visit: of a page that is left before GraphiQL has stored them, the newest text would come back in a
 * tab of its own, or not at all.
 */
function useKeptTabs(): void {
  const { tabs, activeTabIndex, storage } = useGraphiQL(pick('tabs', 'activeTabIndex', 'storage'));
  useEffect(() => {
    const store = (): void => {
      const { query, variables } = tabs[activeTabIndex] ?? {};
      storage.set('query', query ?? '');
      storage.set('variables', variables ?? '');
      // As GraphiQL does: neither headers, which may be secret, nor answers.
      const stored = tabs.map((tab) => ({ ...tab, hash: null, headers: null, response: null }));
      storage.set('tabState', JSON.stringify({ tabs: stored, activeTabIndex }));
    };
    const stop = (): void => {
      removeEventListener('pagehide', store);
    };
    addEventListener('pagehide', store);
    // Later it would only write over what another window has stored since.
    const timer = setTimeout(stop, STORED_WITHIN_MS);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [tabs, activeTabIndex, storage]);
}

/** Keeps the active tab in sight, of however many. */
function useActiveTabInSight(): void {
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  useEffect(() => {
    document.querySelector('.graphiql-tab-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeTabIndex, tabs.length]);
}

/** Wraps long lines, and lets the keyboard out of an editor: Tab writes there, Escape leaves. */
function useEditorHabits(): void {
  const { queryEditor, variableEditor, headerEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'headerEditor'),
  );
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    queryEditor?.updateOptions({ wordWrap: 'on' });
  }, [queryEditor]);
  useEffect(() => {
    if (monaco === undefined) return;
    const actions = [queryEditor, variableEditor, headerEditor].map((editor) =>
      editor?.addAction({
        id: 'leave-editor',
        label: 'Leave the Editor',
        keybindings: [monaco.KeyCode.Escape],
        // What else Escape ends comes first.
        precondition: [
          'suggestWidgetVisible',
          'findWidgetVisible',
          'parameterHintsVisible',
          'renameInputVisible',
          'markersNavigationVisible',
          'editorHasSelection',
          'editorHasMultipleSelections',
        ]
          .map((other) => `!${other}`)
          .join(' && '),
        // The element around it is where Tab goes on from, and Enter leads back in.
        run: () => {
          editor.getContainerDomNode().focus();
        },
      }),
    );
    return () => {
      for (const action of actions) action?.dispose();
    };
  }, [monaco, queryEditor, variableEditor, headerEditor]);
}

/** What GraphiQL leaves to be done for its tabs and editors. */
export function Session(): null {
  useKeptTabs();
  useActiveTabInSight();
  useEditorHabits();
  return null;
}
