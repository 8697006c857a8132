// Where this program stands on disk, and which version it is; the same from the sources and from the build.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const above = ['..', '../..'].map((up) => fileURLToPath(new URL(up, import.meta.url)))

/** The folder of package.json. */
export const root = above.find((folder) => existsSync(`${folder}/package.json`)) ?? process.cwd()

export const version: string = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).version
