// Builds the server into dist/api: the program and its libraries in few files, for each file read takes time at every start.
import { defineConfig } from 'vite'

const here = (path: string) => `${import.meta.dirname}/${path}.ts`

export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: true,
    target: 'node20',
    outDir: '../dist/api',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    chunkSizeWarningLimit: 20_000,
    rolldownOptions: {
      input: {
        // What is started, by name.
        main: here('main'),
        app: here('app'),
        store: here('../db/store'),
        backup: here('backup'),
        restore: here('restore'),
        // What is started as a thread, beside whatever starts it.
        'scan-thread': here('exports/scan-thread'),
        'read-thread': here('insights/read-thread'),
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        sourcemapExcludeSources: true,
      },
    },
  },
  ssr: {
    noExternal: true,
    // Native code; what reads files of its own; what is loaded when it is first needed, or in development.
    external: ['libsql', 'pino', 'unpdf', 'swagger-ui-dist', 'vite'],
  },
})
