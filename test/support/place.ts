// Whether the tests of the API run over database files or over a libSQL server: npm run test:remote sets it.

export const isOverServer = process.env.TEST_DATABASE === 'sqld'
