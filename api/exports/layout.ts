// How an export with a manifest is laid out: one row a line, so that each can be checked and named by itself.

export interface Layout {
  begin(exportedAt: string): string
  row(json: string, isFirst: boolean): string
  beforeManifest: string
  afterManifest: string
}

export const ndjsonLayout: Layout = {
  begin: () => '',
  row: (json) => `${json}\n`,
  beforeManifest: '{"manifest":',
  afterManifest: '}\n',
}

/** The same document as without a manifest, but for the line feeds and its last member. */
export const jsonLayout: Layout = {
  begin: (exportedAt) => `{"exportedAt":${JSON.stringify(exportedAt)},"data":[\n`,
  row: (json, isFirst) => `${isFirst ? '' : ','}${json}\n`,
  beforeManifest: '],"manifest":\n',
  afterManifest: '\n}\n',
}
