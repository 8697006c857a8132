// Builds the admin into dist/admin: one script holds all the first list needs, the pages behind it come when they are opened.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What rolldown tells of a module while it shares modules out to files. */
interface Modules {
  getModuleInfo(id: string): { importedIds: string[] } | null
}

const entry = `${import.meta.dirname}/main.tsx`
let atStart: Set<string> | undefined

/** Whether the admin cannot start without the module: it is reached by imports that do not wait. */
function isNeededAtStart(id: string, modules: Modules): boolean {
  atStart ??= reachedFrom(entry, modules)
  return atStart.has(id)
}

function reachedFrom(start: string, modules: Modules): Set<string> {
  const reached = new Set<string>()
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    waiting.push(...(modules.getModuleInfo(id)?.importedIds ?? []))
  }
  return reached
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  plugins: [react()],
  build: {
    outDir: '../dist/admin',
    emptyOutDir: true,
    // The policy of our pages knows no `data:` scripts or fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1400,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              // Each file of ten would be waited for all the same before anything is drawn.
              debugName: 'what the first list needs',
              name: (id, modules) => (isNeededAtStart(id, modules) ? 'desk' : null),
              priority: 1,
            },
          ],
        },
      },
    },
  },
})
