import { defineConfig } from 'vite';

/** The explorer is one page of static files, served under /explorer/ and never fetched from anywhere else. */
export default defineConfig({
  base: '/explorer/',
  build: {
    outDir: '../dist/explorer',
    emptyOutDir: true,
    // Monaco, the editor, is large whatever is done about it.
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      onLog(level, log, handle) {
        // "use client" means something to servers that render React, and nothing here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
